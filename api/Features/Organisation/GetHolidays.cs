namespace WfhApi.Features.Organisation;

/// <summary>Holidays and collective leave of my agency in a range; on them nobody is expected.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, at most 366 days on.</param>
public sealed record GetHolidays(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<HolidayOfAgency>>;

/// <summary>A day on which nobody is expected.</summary>
/// <param name="Id">Id of the holiday.</param>
/// <param name="Date">The day.</param>
/// <param name="Name">What is kept.</param>
/// <param name="Kind">National, collective leave, or local.</param>
/// <param name="Version">To be sent as <c>If-Match</c> when the holiday is changed.</param>
public sealed record HolidayOfAgency(Guid Id, DateOnly Date, string Name, HolidayKind Kind, uint Version) : IVersioned;

internal sealed class HolidayOfAgencyProfile : Profile
{
    public HolidayOfAgencyProfile() => CreateMap<Holiday, HolidayOfAgency>();
}

internal sealed class GetHolidaysValidator : AbstractValidator<GetHolidays>
{
    /// <summary>A calendar is read by the year.</summary>
    private const int DaysMax = 366;

    public GetHolidaysValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From, DaysMax);
}

internal sealed class GetHolidaysHandler(WfhDb db, Caller caller, Mappings mappings) : IRequestHandler<GetHolidays, Result<IReadOnlyList<HolidayOfAgency>>>
{
    public async Task<Result<IReadOnlyList<HolidayOfAgency>>> Handle(GetHolidays query, CancellationToken ct) => await db.Holidays
        .Where(h => h.AgencyId == caller.AgencyId && query.From <= h.Date && h.Date <= query.To)
        .OrderBy(h => h.Date)
        .ProjectTo<HolidayOfAgency>(mappings)
        .ToListAsync(ct);
}
