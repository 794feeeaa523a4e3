namespace WfhApi.Features.WorkDays;

/// <summary>One expected point of a day and where it stands.</summary>
/// <param name="Code">Name of the slot in the circular, stable within its version.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Title">Its name in the caller's language.</param>
/// <param name="OpensAt">From when it can be fulfilled.</param>
/// <param name="DueAt">Until when it is on time; that minute still counts.</param>
/// <param name="State">Upcoming, due, overdue, done, done late, or missed.</param>
/// <param name="FulfilledAt">When it was fulfilled, by the server's clock.</param>
/// <param name="Evidence">What the circular asks for.</param>
/// <param name="Lacking">What of it the record did not bring: shown, never a refusal.</param>
public sealed record CheckpointView(
    string Code,
    CheckpointKind Kind,
    string Title,
    DateTimeOffset OpensAt,
    DateTimeOffset DueAt,
    CheckpointState State,
    DateTimeOffset? FulfilledAt,
    IReadOnlyList<RequiredEvidence> Evidence,
    IReadOnlyList<RequiredEvidence> Lacking);

internal static class CheckpointViews
{
    public static IReadOnlyList<CheckpointView> Shown(this WorkDay day, DateTimeOffset now, string timeZoneId) =>
    [
        .. day.Checkpoints.Select(c => new CheckpointView(
            c.Code,
            c.Kind,
            c.Title.ToString(),
            Zones.Local(c.OpensAt, timeZoneId),
            Zones.Local(c.DueAt, timeZoneId),
            c.StateAt(now, day.State),
            c.FulfilledAt is { } at ? Zones.Local(at, timeZoneId) : null,
            c.Evidence,
            c.Lacking)),
    ];
}
