namespace WfhApi.Features.Calls;

/// <summary>A call of a superior to somebody who works from home: a check, a recall or a question.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EmployeeId">Who is called.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="UnitName">The unit they sat in on the day.</param>
/// <param name="WorkDate">The working day.</param>
/// <param name="Purpose">Check, recall or question.</param>
/// <param name="SlotCode">The slot of the circular that it answers; null: one more than the circular asks.</param>
/// <param name="Medium">By which way.</param>
/// <param name="Text">What the superior wants to know.</param>
/// <param name="VideoLink">Where to meet, for a video call.</param>
/// <param name="AskedById">Who calls.</param>
/// <param name="AskedByName">Their name.</param>
/// <param name="AskedAt">When it began to ring.</param>
/// <param name="DueAt">Until when an answer is in time (METRO-07).</param>
/// <param name="Attempt">1 for the first call, 2 for the one after an unanswered one, and so on.</param>
/// <param name="PreviousId">The call that was not answered before.</param>
/// <param name="Retried">True where it was tried again already.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AnsweredAt">When it was answered.</param>
/// <param name="ResponseSeconds">How long that took.</param>
/// <param name="Answer">What the person said.</param>
/// <param name="Offline">The answer was captured without network and sent later.</param>
/// <param name="DeviceAt">For such an answer: when the device captured it; null where its clock cannot be right.</param>
/// <param name="Place">The position against the permitted places; null: none was sent.</param>
/// <param name="DistanceBand">How far from the nearest permitted place; the point itself stays with the person (UU 27/2022).</param>
/// <param name="Confidence">How sure the machine is of the position.</param>
/// <param name="Doubts">Why it is not surer, as sentences.</param>
/// <param name="PhotoFileId">The live photo, where one was given.</param>
/// <param name="RecordedByName">Who wrote down the outcome.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="StatedAddress">Where the person said to be (DKI-07).</param>
/// <param name="StatedPlace">What the superior made of it.</param>
/// <param name="UniformSeen">Whether the superior saw the uniform (METRO-06); null: not asked.</param>
/// <param name="Note">The superior's note.</param>
/// <param name="EscalatedAt">When it was passed on one level up.</param>
public sealed record CallView(
    Guid Id,
    Guid EmployeeId,
    string EmployeeName,
    string UnitName,
    DateOnly WorkDate,
    CallPurpose Purpose,
    string? SlotCode,
    CallMedium Medium,
    string? Text,
    string? VideoLink,
    Guid AskedById,
    string AskedByName,
    DateTimeOffset AskedAt,
    DateTimeOffset DueAt,
    int Attempt,
    Guid? PreviousId,
    bool Retried,
    CallStatus Status,
    DateTimeOffset? AnsweredAt,
    int? ResponseSeconds,
    string? Answer,
    bool Offline,
    DateTimeOffset? DeviceAt,
    PlaceResult? Place,
    DistanceBand? DistanceBand,
    ConfidenceLevel? Confidence,
    IReadOnlyList<string> Doubts,
    Guid? PhotoFileId,
    string? RecordedByName,
    DateTimeOffset? RecordedAt,
    string? StatedAddress,
    StatedPlace StatedPlace,
    bool? UniformSeen,
    string? Note,
    DateTimeOffset? EscalatedAt);

/// <summary>Reads calls with the names that belong to them.</summary>
[PerRequest]
internal sealed class CallReader(WfhDb db, Caller caller)
{
    public sealed class Row
    {
        public required Call Call { get; init; }
        public required string Name { get; init; }
        public required string UnitName { get; init; }
        public required string TimeZoneId { get; init; }
        public required string AskedByName { get; init; }
        public required string? RecordedByName { get; init; }
        public required bool Retried { get; init; }
    }

    public IQueryable<Row> Rows() =>
        from c in db.Calls.AsNoTracking()
        join d in db.WorkDays on new { c.AgencyId, c.EmployeeId, Date = c.WorkDate } equals new { d.AgencyId, d.EmployeeId, d.Date }
        join e in db.Employees on new { c.AgencyId, Id = c.EmployeeId } equals new { e.AgencyId, e.Id }
        join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
        join a in db.Employees on new { c.AgencyId, Id = c.AskedBy } equals new { a.AgencyId, a.Id }
        where c.AgencyId == caller.AgencyId
        select new Row
        {
            Call = c,
            Name = e.Name,
            UnitName = u.Name,
            TimeZoneId = u.TimeZoneId,
            AskedByName = a.Name,
            RecordedByName = db.Employees.Where(r => r.AgencyId == c.AgencyId && r.Id == c.RecordedBy).Select(r => r.Name).FirstOrDefault(),
            Retried = db.Calls.Any(n => n.AgencyId == c.AgencyId && n.PreviousId == c.Id),
        };

    public CallView Shown(Row row)
    {
        var c = row.Call;
        var own = c.EmployeeId == caller.EmployeeId;
        DateTimeOffset Local(DateTimeOffset at) => Zones.Local(at, row.TimeZoneId);
        DateTimeOffset? Maybe(DateTimeOffset? at) => at is { } instant ? Local(instant) : null;
        return new(
            c.Id, c.EmployeeId, row.Name, row.UnitName, c.WorkDate, c.Purpose, c.SlotCode, c.Medium, c.Text, c.VideoLink, c.AskedBy, row.AskedByName,
            Local(c.AskedAt), Local(c.DueAt), c.Attempt, c.PreviousId, row.Retried, c.Status, Maybe(c.AnsweredAt), c.ResponseSeconds, c.Answer, c.Offline,
            c.Offline ? Maybe(c.DeviceAt) : null,
            c.Place, c.Place is { } place ? PlaceJudgement.BandOf(place, c.DistanceMetres) : null, c.Confidence,
            [.. c.Doubts.Select(d => d.Explain(own).ToString())], c.PhotoFileId, row.RecordedByName, Maybe(c.RecordedAt), c.StatedAddress, c.StatedPlace,
            c.UniformSeen, c.Note, Maybe(c.EscalatedAt));
    }

    public async Task<CallView> View(Guid id, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return Shown(await Rows().SingleAsync(r => r.Call.Id == id, ct));
    }
}
