namespace WfhApi.Features.Circulars;

/// <summary>Whether a person whom I may see may work from home on a date, and why.</summary>
public sealed record GetEligibility(Guid EmployeeId, DateOnly Date) : IQuery<EligibilityOfPerson>;

/// <summary>Whether I may work from home on a date, and why.</summary>
public sealed record GetMyEligibility(DateOnly Date) : IQuery<EligibilityOfPerson>;

/// <summary>The answer that roster, check-in and screens share.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Date">The day.</param>
/// <param name="Eligible">True where nothing stands against it. Quota and minimum on site are for the roster to keep.</param>
/// <param name="PolicyVersionId">The circular that decides; null: none is in force over the person's unit.</param>
/// <param name="PolicyNumber">Its number.</param>
/// <param name="PolicyVersion">Which version of it.</param>
/// <param name="Reasons">Everything that speaks against it; where nothing does, what allows it.</param>
/// <param name="Overruled">Circulars that are in force too and do not decide here: their scope is wider, or they began earlier.</param>
public sealed record EligibilityOfPerson(
    Guid EmployeeId,
    DateOnly Date,
    bool Eligible,
    Guid? PolicyVersionId,
    string? PolicyNumber,
    int? PolicyVersion,
    IReadOnlyList<ReasonOfEligibility> Reasons,
    IReadOnlyList<string> Overruled);

/// <summary>One reason for or against.</summary>
/// <param name="Code">
/// Stable name: <c>policy</c> (allowed), <c>no-policy</c>, <c>not-in-service</c>, <c>holiday</c>, <c>day-off</c>, <c>weekday</c>,
/// <c>week-cap</c>, <c>unit-not-covered</c>, <c>not-in-annex</c>, or the code of a rule of the circular.
/// </param>
/// <param name="Text">The reason, in the caller's language.</param>
/// <param name="Source">The requirement or circular behind it.</param>
/// <param name="Remedy">What would change the answer; null where nothing could.</param>
public sealed record ReasonOfEligibility(string Code, string Text, string? Source, string? Remedy);

internal sealed class GetEligibilityHandler(WfhDb db, Caller caller, EligibilityBook book) : IRequestHandler<GetEligibility, Result<EligibilityOfPerson>>
{
    public async Task<Result<EligibilityOfPerson>> Handle(GetEligibility query, CancellationToken ct) =>
        await db.Employees.AsNoTracking().SeenBy(db, caller).SingleOrDefaultAsync(e => e.Id == query.EmployeeId, ct) is { } person
            ? (await book.Of(person, query.Date, ct)).InWords()
            : new EmployeeNotFound();
}

internal sealed class GetMyEligibilityHandler(WfhDb db, Caller caller, EligibilityBook book) : IRequestHandler<GetMyEligibility, Result<EligibilityOfPerson>>
{
    public async Task<Result<EligibilityOfPerson>> Handle(GetMyEligibility query, CancellationToken ct)
    {
        var me = await db.Employees.AsNoTracking().SingleAsync(e => e.AgencyId == caller.AgencyId && e.Id == caller.EmployeeId, ct);
        return (await book.Of(me, query.Date, ct)).InWords();
    }
}

internal static class EligibilityWords
{
    public static EligibilityOfPerson InWords(this EligibilityOnDay on) => new(
        on.Person.Id,
        on.Date,
        on.Answer.Eligible,
        on.Answer.Policy?.Id,
        on.Answer.Policy?.Number,
        on.Answer.Policy?.Version,
        [.. on.Answer.Reasons.Select(r => new ReasonOfEligibility(r.Code, $"{r.Text}", r.Source, r.Remedy?.ToString()))],
        [.. on.Overruled.Select(p => p.Number)]);
}
