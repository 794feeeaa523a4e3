namespace WfhApi.Features.Recaps;

/// <summary>
/// A unit's month as one aggregate, on demand: nobody sends it daily (SERANG-08). The totals of everybody at or below the unit, the
/// calendar of the month, and whether it is locked.
/// </summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">The unit; all that I may see when left out.</param>
public sealed record GetRecapSummary(DateOnly Month, Guid? UnitId) : IQuery<RecapSummary>;

/// <summary>A month of a unit together.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="UnitId">The unit; null: all that the caller may see.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="OfficeId">The office to which it belongs, whose month is locked as a whole.</param>
/// <param name="People">How many people.</param>
/// <param name="LockedPeople">Of these, whose month is locked.</param>
/// <param name="WarnedPeople">Of these, of whom the law on absence says something.</param>
/// <param name="Amendments">Days set right after the lock.</param>
/// <param name="Figures">The totals of all.</param>
/// <param name="DaysOff">The dates on which nobody is expected.</param>
public sealed record RecapSummary(
    DateOnly Month,
    Guid? UnitId,
    string? UnitName,
    Guid? OfficeId,
    int People,
    int LockedPeople,
    int WarnedPeople,
    int Amendments,
    RecapFigures Figures,
    IReadOnlyList<DayOff> DaysOff);

internal sealed class GetRecapSummaryValidator : AbstractValidator<GetRecapSummary>
{
    public GetRecapSummaryValidator() => RuleFor(q => q.Month).NotEmpty();
}

internal sealed class GetRecapSummaryHandler(RecapBook book) : IRequestHandler<GetRecapSummary, Result<RecapSummary>>
{
    public async Task<Result<RecapSummary>> Handle(GetRecapSummary query, CancellationToken ct)
    {
        if (!await book.MayRead(query.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var month = Recap.FirstDay(query.Month);
        var unit = query.UnitId is { } id ? (await book.Units(ct))[id] : null;
        var (people, locked, warned, amendments, sum) = (0, 0, 0, 0, RecapFigures.None);
        await foreach (var chunk in book.Chunks(new(month, query.UnitId, null, false), ct))
        {
            people += chunk.Count;
            locked += chunk.Count(m => m.LockId is not null);
            warned += chunk.Count(m => m.Warning is not null);
            amendments += chunk.Sum(m => m.Amendments);
            sum = chunk.Aggregate(sum, (total, m) => total.With(m.Figures));
        }

        return new RecapSummary(
            month, unit?.Id, unit?.Name, unit?.OfficeId, people, locked, warned, amendments, sum, [.. (await book.DaysOff(month, ct)).Values.OrderBy(d => d.Date)]);
    }
}
