namespace WfhApi.Features.CheckIns;

/// <summary>The receipt of a check-in: what was recorded, by whose clock, and how sure the machine is of the place.</summary>
/// <param name="Id">Id of the record, stable.</param>
/// <param name="Kind">In or out.</param>
/// <param name="WorkDate">The working day it belongs to, in the zone of the unit.</param>
/// <param name="At">The server's time, with the offset of the unit's zone: the time that counts.</param>
/// <param name="DeviceAt">The device's time as it was sent.</param>
/// <param name="Offline">Captured without network and sent later.</param>
/// <param name="Mode">Where the person was rostered.</param>
/// <param name="MinutesOff">Whole minutes after the on-time mark (in), or before the end of the day (out); 0 on time.</param>
/// <param name="Bucket">Bucket of those minutes by the rules of the day (TL1, PSW2); null when on time.</param>
/// <param name="Place">The position against the permitted places of the person.</param>
/// <param name="DistanceBand">How far from the nearest permitted place.</param>
/// <param name="DistanceMetres">That distance in metres, shown to the person only; null for others.</param>
/// <param name="Confidence">How sure the machine is. Never a verdict: a superior decides what a doubt means.</param>
/// <param name="Doubts">Why it is not surer; empty at high confidence.</param>
/// <param name="PhotoFileId">The photo, where one was given.</param>
/// <param name="WithoutTaskOrder">True for a check-in at home without the signed task order that the circular demands (METRO-01): it counts, and the superior sees the mark. A signature on the same day takes the mark away.</param>
public sealed record CheckInReceipt(
    Guid Id,
    CheckInKind Kind,
    DateOnly WorkDate,
    DateTimeOffset At,
    DateTimeOffset? DeviceAt,
    bool Offline,
    WorkMode Mode,
    int MinutesOff,
    string? Bucket,
    PlaceResult Place,
    DistanceBand DistanceBand,
    double? DistanceMetres,
    ConfidenceLevel Confidence,
    IReadOnlyList<DoubtExplained> Doubts,
    Guid? PhotoFileId,
    bool WithoutTaskOrder);

/// <summary>One reason to doubt a position.</summary>
/// <param name="Kind">Stable name of the reason.</param>
/// <param name="Observed">What was seen: metres, seconds, km/h or a count, by kind.</param>
/// <param name="Limit">The limit that the circular sets, in the same unit.</param>
/// <param name="Text">The reason in the caller's language.</param>
public sealed record DoubtExplained(DoubtKind Kind, double? Observed, double? Limit, string Text);

internal static class Receipts
{
    public static CheckInReceipt AsReceipt(this CheckIn c, string timeZoneId, PolicyRules rules, bool withoutTaskOrder, bool ofCaller = true) => new(
        c.Id,
        c.Kind,
        c.WorkDate,
        Zones.Local(c.At, timeZoneId),
        c.DeviceAt,
        c.Offline,
        c.Mode,
        c.MinutesOff,
        c.MinutesOff == 0 ? null : c.Kind == CheckInKind.In ? rules.LateBucket(c.MinutesOff) : rules.EarlyBucket(c.MinutesOff),
        c.Place,
        PlaceJudgement.BandOf(c.Place, c.DistanceMetres),
        ofCaller && c.DistanceMetres is { } metres ? Math.Round(metres) : null,
        c.Confidence,
        [.. c.Doubts.Select(d => new DoubtExplained(d.Kind, ofCaller || d.Kind != DoubtKind.OutsidePermittedPlaces ? d.Observed : null, d.Limit, d.Explain(ofCaller).ToString()))],
        c.PhotoFileId,
        withoutTaskOrder && c.Kind == CheckInKind.In);
}
