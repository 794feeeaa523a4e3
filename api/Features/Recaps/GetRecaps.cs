namespace WfhApi.Features.Recaps;

/// <summary>
/// The month of the people whom I may see, one row each, by unit and name; a page at a time. A locked month is shown as it was locked;
/// of an open one only the days that are over are in the totals.
/// </summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">Only at or below this unit; all that I may see when left out.</param>
/// <param name="Search">Part of a name, or the beginning of a NIP.</param>
/// <param name="Warned">Only those of whom the law on absence says something.</param>
public sealed record GetRecaps(DateOnly Month, Guid? UnitId, string? Search, bool Warned, int Limit, string? Cursor) : IQuery<Page<RecapLine>>;

/// <summary>One person's month in a list.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Name">Their name.</param>
/// <param name="Grade">Golongan/ruang.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitId">The unit they sit in; of a locked month, sat in when it was locked.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Locked">True where the month is locked: the figures stand.</param>
/// <param name="Amendments">How many days were set right after the lock.</param>
/// <param name="Days">One cell for each date of the month, from the first.</param>
/// <param name="Figures">The totals.</param>
/// <param name="AbsentInYear">Days without excuse from 1 January to the end of the month.</param>
/// <param name="Warning">What the law says of them; null: nothing.</param>
public sealed record RecapLine(
    Guid EmployeeId,
    string Nip,
    string Name,
    string Grade,
    string Position,
    Guid UnitId,
    string UnitName,
    bool Locked,
    int Amendments,
    IReadOnlyList<RecapCell> Days,
    RecapFigures Figures,
    int AbsentInYear,
    AbsenceWarning? Warning);

/// <summary>One date of a person in the grid.</summary>
/// <param name="Code">Recap code; null where nothing is recorded.</param>
/// <param name="LostMinutes">Minutes late and early together.</param>
/// <param name="Incomplete">True where in or out is missing although the day is over.</param>
/// <param name="Open">True while the day may still be fulfilled.</param>
public sealed record RecapCell(string? Code, int LostMinutes, bool Incomplete, bool Open);

internal sealed class GetRecapsValidator : AbstractValidator<GetRecaps>
{
    public GetRecapsValidator()
    {
        RuleFor(q => q.Month).NotEmpty();
        RuleFor(q => q.Search).MaximumLength(Employee.NameMaxLength);
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
    }
}

internal sealed class GetRecapsHandler(RecapBook book) : IRequestHandler<GetRecaps, Result<Page<RecapLine>>>
{
    public async Task<Result<Page<RecapLine>>> Handle(GetRecaps query, CancellationToken ct)
    {
        if (!Cursors.TryRead<RecapKey>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        if (!await book.MayRead(query.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var rows = await book.Page(new(Recap.FirstDay(query.Month), query.UnitId, query.Search, query.Warned), after, query.Limit, ct);
        var page = rows.ToPage(query.Limit, r => r.Key);
        return new Page<RecapLine>([.. page.Items.Select(Shown)], page.NextCursor);
    }

    private static RecapLine Shown(PersonMonth m) => new(
        m.EmployeeId, m.Nip, m.Name, m.Grade, m.Position, m.Unit.Id, m.Unit.Name, m.LockId is not null, m.Amendments,
        [.. m.Days.Select(d => new RecapCell(d.Code, d.LateMinutes + d.EarlyMinutes, d is { RequiredMinutes: > 0, WorkedMinutes: null } && d.Code != DayFacts.AbsentCode, d.Open))],
        m.Figures, m.AbsentInYear, m.Warning);
}
