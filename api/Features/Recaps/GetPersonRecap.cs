namespace WfhApi.Features.Recaps;

/// <summary>My month: each day with its code and minutes, the totals against what is required, and what was set right after a lock.</summary>
/// <param name="Month">Any day of the month.</param>
public sealed record GetMyRecap(DateOnly Month) : IQuery<PersonRecap>;

/// <summary>The month of a person whom I may see.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Month">Any day of the month.</param>
public sealed record GetPersonRecap(Guid EmployeeId, DateOnly Month) : IQuery<PersonRecap>;

/// <summary>One person's month, day by day.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Name">Their name.</param>
/// <param name="Grade">Golongan/ruang.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitId">The unit they sit in; of a locked month, sat in when it was locked.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Lock">The lock that holds the month; null: it is open.</param>
/// <param name="Days">Each date of the month.</param>
/// <param name="DaysOff">The dates on which nobody is expected, with the names of holidays.</param>
/// <param name="Figures">The totals.</param>
/// <param name="AbsentInYear">Days without excuse from 1 January to the end of the month.</param>
/// <param name="Warning">What the law says of them; null: nothing.</param>
/// <param name="Amendments">What was set right after the lock, oldest first; the figures above do not contain it.</param>
public sealed record PersonRecap(
    Guid EmployeeId,
    string Nip,
    string Name,
    string Grade,
    string Position,
    Guid UnitId,
    string UnitName,
    DateOnly Month,
    RecapLockView? Lock,
    IReadOnlyList<RecapDay> Days,
    IReadOnlyList<DayOff> DaysOff,
    RecapFigures Figures,
    int AbsentInYear,
    AbsenceWarning? Warning,
    IReadOnlyList<AmendmentView> Amendments);

internal sealed class GetMyRecapValidator : AbstractValidator<GetMyRecap>
{
    public GetMyRecapValidator() => RuleFor(q => q.Month).NotEmpty();
}

internal sealed class GetPersonRecapValidator : AbstractValidator<GetPersonRecap>
{
    public GetPersonRecapValidator() => RuleFor(q => q.Month).NotEmpty();
}

internal sealed class GetMyRecapHandler(Caller caller, PersonRecapReader reader) : IRequestHandler<GetMyRecap, Result<PersonRecap>>
{
    public Task<Result<PersonRecap>> Handle(GetMyRecap query, CancellationToken ct) => reader.Read(caller.EmployeeId, query.Month, ct);
}

internal sealed class GetPersonRecapHandler(PersonRecapReader reader) : IRequestHandler<GetPersonRecap, Result<PersonRecap>>
{
    public Task<Result<PersonRecap>> Handle(GetPersonRecap query, CancellationToken ct) => reader.Read(query.EmployeeId, query.Month, ct);
}

[PerRequest]
internal sealed class PersonRecapReader(RecapBook book, LockReader locks)
{
    public async Task<Result<PersonRecap>> Read(Guid employeeId, DateOnly any, CancellationToken ct)
    {
        var month = Recap.FirstDay(any);
        if (await book.Of(employeeId, month, ct) is not { } m)
        {
            return new EmployeeNotFound();
        }

        return new PersonRecap(
            m.EmployeeId, m.Nip, m.Name, m.Grade, m.Position, m.Unit.Id, m.Unit.Name, month, m.LockId is { } id ? await locks.Of(id, ct) : null, m.Days,
            [.. (await book.DaysOff(month, ct)).Values.OrderBy(d => d.Date)], m.Figures, m.AbsentInYear, m.Warning,
            m.LockId is { } held ? await locks.AmendmentsOf(held, employeeId, ct) : []);
    }
}
