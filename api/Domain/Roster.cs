namespace WfhApi.Domain;

/// <summary>Where the roster of an office stands.</summary>
public enum RosterStatus
{
    /// <summary>To be made in the background.</summary>
    Queued,

    /// <summary>A proposal: it can be changed, and orders nothing yet.</summary>
    Draft,

    /// <summary>It orders; further changes are made day by day, each with its reason.</summary>
    Published,
}

/// <summary>The days at home that a proposal gives one person.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Home">The days, ascending.</param>
public sealed record PlannedTurns(Guid EmployeeId, IReadOnlyList<DateOnly> Home);

/// <summary>What stands in the way of a roster, and which rule it is.</summary>
/// <param name="Code">
/// <c>over-quota</c>, <c>below-minimum</c> (more at home than the unit can spare), <c>minimum-cannot-be-kept</c> (too few are
/// there even with nobody at home), <c>not-eligible</c>, <c>over-week-cap</c>, <c>no-policy</c> (no circular is in force).
/// </param>
/// <param name="Text">What is wrong, for people.</param>
/// <param name="Date">The day, where it is about one.</param>
/// <param name="UnitId">The unit, where it is about one.</param>
/// <param name="EmployeeId">The person, where it is about one.</param>
public sealed record RosterProblem(string Code, LocalText Text, DateOnly? Date = null, Guid? UnitId = null, Guid? EmployeeId = null)
{
    /// <summary>Nobody can mend it by another choice of people, so it prevents no publication.</summary>
    public bool Unavoidable => Code is "minimum-cannot-be-kept" or "no-policy";
}

/// <summary>The plan of one office (OPD) for some days: made by the rules, changed by people, published by the office itself (SERANG-07).</summary>
public sealed class Roster
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The office whose people it plans.</summary>
    public required Guid UnitId { get; init; }

    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required RosterStatus Status { get; set; }

    /// <summary>Rosters that were asked for together: their progress is told as one.</summary>
    public required Guid RunId { get; set; }

    public IReadOnlyList<PlannedTurns> Plan { get; set; } = [];

    public required Guid RequestedBy { get; set; }
    public required DateTimeOffset RequestedAt { get; set; }
    public DateTimeOffset? GeneratedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public Guid? PublishedBy { get; private set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    public void Propose(IReadOnlyList<PlannedTurns> plan, DateTimeOffset at) => (Plan, Status, GeneratedAt) = (plan, RosterStatus.Draft, at);

    /// <summary>Puts a person at home on a day of the proposal, or takes them off it.</summary>
    public Result<Done> Place(Guid employeeId, DateOnly date, bool home)
    {
        if (Status != RosterStatus.Draft)
        {
            return new RosterNotADraft();
        }

        if (date < From || date > To)
        {
            return new OutsideRoster(From, To);
        }

        var now = Plan.FirstOrDefault(p => p.EmployeeId == employeeId)?.Home ?? [];
        IReadOnlyList<DateOnly> then = home ? [.. now.Append(date).Distinct().Order()] : [.. now.Where(d => d != date)];
        Plan = [.. Plan.Where(p => p.EmployeeId != employeeId), .. then.Count > 0 ? [new PlannedTurns(employeeId, then)] : Array.Empty<PlannedTurns>()];
        return Done.It;
    }

    public Result<Done> Publish(IReadOnlyList<RosterProblem> problems, Guid by, DateTimeOffset at)
    {
        if (Status != RosterStatus.Draft)
        {
            return new RosterNotADraft();
        }

        if (problems.FirstOrDefault(p => !p.Unavoidable) is { } broken)
        {
            return new RosterBreaksRules(broken.Text, problems.Count(p => !p.Unavoidable));
        }

        (Status, PublishedAt, PublishedBy) = (RosterStatus.Published, at, by);
        return Done.It;
    }
}

/// <summary>One change of a published day, with who made it, why, and what it did to the quota.</summary>
public sealed class RosterChange
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly Date { get; init; }
    public required Guid UnitId { get; init; }
    public required WorkMode Before { get; init; }
    public required WorkMode After { get; init; }
    public required RosterSource Source { get; init; }
    public required string Reason { get; init; }
    public required Guid ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>People of the office at home on that day after the change.</summary>
    public required int HomeAfter { get; init; }

    /// <summary>The office's quota of that day; null where no circular was in force.</summary>
    public int? Quota { get; init; }
}

public sealed record RosterNotADraft() : ConflictError("roster-not-a-draft", new(
    "Jadwal ini bukan konsep; hari yang sudah terbit diubah satu per satu dengan alasan.",
    "This roster is no draft; published days are changed one by one, with a reason."));

public sealed record OutsideRoster(DateOnly First, DateOnly Last) : UnprocessableError("outside-roster", new(
    $"Tanggal harus antara {First.InWords().Id} dan {Last.InWords().Id}.", $"The date must lie between {First.InWords().En} and {Last.InWords().En}."));

public sealed record RosterBreaksRules(LocalText FirstProblem, int Problems) : UnprocessableError("roster-breaks-rules", new(
    $"Jadwal melanggar aturan ({Problems}): {FirstProblem.Id}", $"The roster breaks rules ({Problems}): {FirstProblem.En}"));

public sealed record MonthIsPublished() : ConflictError("month-is-published", new(
    "Semua hari yang tersisa pada bulan itu sudah dijadwalkan dan terbit.", "All remaining days of that month are rostered and published."));
