namespace WfhApi.Features.Organisation;

/// <summary>The Ramadan periods of my agency, the latest first; on their days other hours apply.</summary>
public sealed record GetRamadanPeriods : IQuery<IReadOnlyList<RamadanOfAgency>>;

/// <summary>A Ramadan period.</summary>
/// <param name="Id">Id of the period.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Version">To be sent as <c>If-Match</c> when the period is changed.</param>
public sealed record RamadanOfAgency(Guid Id, DateOnly From, DateOnly To, uint Version) : IVersioned;

/// <summary>Adds a Ramadan period as announced: at most 31 days, none of them in another period, and none that has begun for somebody.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record CreateRamadanPeriod(DateOnly From, DateOnly To) : ICommand<RamadanOfAgency>, ICreates;

/// <summary>Changes a Ramadan period: days that it gains or loses must lie ahead.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record ChangeRamadanPeriod(DateOnly From, DateOnly To) : ICommand<RamadanOfAgency>
{
    internal Guid Id { get; init; }
}

/// <summary>Removes a Ramadan period that has not begun.</summary>
public sealed record DeleteRamadanPeriod(Guid Id) : ICommand<Done>;

public sealed record RamadanOverlaps() : ConflictError("ramadan-overlaps", new(
    "Sebagian tanggal itu sudah termasuk periode Ramadan lain.", "Some of these days lie in another Ramadan period."));

internal sealed class RamadanOfAgencyProfile : Profile
{
    public RamadanOfAgencyProfile() => CreateMap<RamadanPeriod, RamadanOfAgency>();
}

internal sealed class CreateRamadanPeriodValidator : AbstractValidator<CreateRamadanPeriod>
{
    public CreateRamadanPeriodValidator()
    {
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).EndsRangeFrom(c => c.From, RamadanPeriod.DaysMax);
    }
}

internal sealed class ChangeRamadanPeriodValidator : AbstractValidator<ChangeRamadanPeriod>
{
    public ChangeRamadanPeriodValidator()
    {
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).EndsRangeFrom(c => c.From, RamadanPeriod.DaysMax);
    }
}

internal sealed class GetRamadanPeriodsHandler(WfhDb db, Caller caller, Mappings mappings) : IRequestHandler<GetRamadanPeriods, Result<IReadOnlyList<RamadanOfAgency>>>
{
    public async Task<Result<IReadOnlyList<RamadanOfAgency>>> Handle(GetRamadanPeriods query, CancellationToken ct) => await db.RamadanPeriods
        .Where(p => p.AgencyId == caller.AgencyId)
        .OrderByDescending(p => p.From)
        .ProjectTo<RamadanOfAgency>(mappings)
        .ToListAsync(ct);
}

internal sealed class CreateRamadanPeriodHandler(WfhDb db, Caller caller, CalendarDesk desk) : IRequestHandler<CreateRamadanPeriod, Result<RamadanOfAgency>>
{
    public async Task<Result<RamadanOfAgency>> Handle(CreateRamadanPeriod command, CancellationToken ct)
    {
        if (await desk.Worked(command.From, command.To, ct) is { } begun)
        {
            return new DayHasBegun(begun) { Field = "from" };
        }

        var period = new RamadanPeriod { AgencyId = caller.AgencyId, Id = Guid.CreateVersion7(), From = command.From, To = command.To };
        db.RamadanPeriods.Add(period);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(RamadanPeriod.Overlap))
        {
            return new RamadanOverlaps();
        }

        return new RamadanOfAgency(period.Id, period.From, period.To, period.Version);
    }
}

internal sealed class ChangeRamadanPeriodHandler(WfhDb db, Caller caller, CalendarDesk desk, SeenVersion seen) : IRequestHandler<ChangeRamadanPeriod, Result<RamadanOfAgency>>
{
    public async Task<Result<RamadanOfAgency>> Handle(ChangeRamadanPeriod command, CancellationToken ct)
    {
        var period = await db.RamadanPeriods.SingleOrDefaultAsync(p => p.AgencyId == caller.AgencyId && p.Id == command.Id, ct);
        if (period is null)
        {
            return new NotFound();
        }

        if (!seen.Is(period.Version))
        {
            return new ChangedMeanwhile();
        }

        var today = await desk.Today(ct);
        if (command.From != period.From && Earlier(command.From, period.From) is var first && first <= today)
        {
            return new DayHasBegun(first) { Field = "from" };
        }

        if (command.To != period.To && Earlier(command.To, period.To) is var last && last < today)
        {
            return new DayHasBegun(last.AddDays(1)) { Field = "to" };
        }

        (period.From, period.To) = (command.From, command.To);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(RamadanPeriod.Overlap))
        {
            return new RamadanOverlaps();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }

        return new RamadanOfAgency(period.Id, period.From, period.To, period.Version);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}

internal sealed class DeleteRamadanPeriodHandler(WfhDb db, Caller caller, CalendarDesk desk) : IRequestHandler<DeleteRamadanPeriod, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteRamadanPeriod command, CancellationToken ct)
    {
        var period = await db.RamadanPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.AgencyId == caller.AgencyId && p.Id == command.Id, ct);
        if (period is null)
        {
            return new NotFound();
        }

        if (period.From <= await desk.Today(ct))
        {
            return new DayHasBegun(period.From);
        }

        await db.RamadanPeriods.Where(p => p.AgencyId == caller.AgencyId && p.Id == command.Id).ExecuteDeleteAsync(ct);
        return Done.It;
    }
}
