namespace WfhApi.Features.Findings;

/// <summary>Something that the machine noticed. It proposes; a person decides, after the employee could speak.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EmployeeId">Whom it concerns.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="WorkDate">The working day.</param>
/// <param name="Kind">What was noticed.</param>
/// <param name="Title">The same in words, in the caller's language.</param>
/// <param name="Text">What exactly, with times of the unit's zone.</param>
/// <param name="Source">The requirement behind the rule.</param>
/// <param name="PolicyNumber">Number of the circular under which the day ran; null: the standing office rules.</param>
/// <param name="Facts">What it rests on.</param>
/// <param name="Proposal">A step that the circular's ladder proposes (JUMAT-02); null: none.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Level">0: with the direct superior; each escalation adds one.</param>
/// <param name="HandlerName">Who decides now; null: nobody heads the unit.</param>
/// <param name="RaisedAt">When it was noticed.</param>
/// <param name="DecideBy">Until when somebody decides; then it goes one level up.</param>
/// <param name="ReplyBy">Until when the employee may reply, where asked.</param>
/// <param name="Reply">What the employee said.</param>
/// <param name="ReplyFileIds">What they attached.</param>
/// <param name="RepliedAt">When.</param>
/// <param name="DecidedByName">Who decided.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="DecisionNote">What they wrote.</param>
/// <param name="MayDecide">True where the caller may decide it now.</param>
/// <param name="MayReply">True where the caller is the employee and may still reply.</param>
public sealed record FindingView(
    Guid Id,
    Guid EmployeeId,
    string EmployeeName,
    string UnitName,
    DateOnly WorkDate,
    FindingKind Kind,
    string Title,
    string Text,
    string Source,
    string? PolicyNumber,
    FindingFacts Facts,
    SanctionStep? Proposal,
    FindingStatus Status,
    int Level,
    string? HandlerName,
    DateTimeOffset RaisedAt,
    DateTimeOffset DecideBy,
    DateTimeOffset? ReplyBy,
    string? Reply,
    IReadOnlyList<Guid> ReplyFileIds,
    DateTimeOffset? RepliedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? DecisionNote,
    bool MayDecide,
    bool MayReply);

/// <summary>A finding with its story.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Events">What happened to it, oldest first.</param>
public sealed record FindingStory(FindingView Finding, IReadOnlyList<FindingEventView> Events);

/// <summary>One act on a finding.</summary>
/// <param name="Act">What was done.</param>
/// <param name="At">When.</param>
/// <param name="ActorName">By whom; null: the machine.</param>
/// <param name="Note">What they wrote.</param>
public sealed record FindingEventView(FindingAct Act, DateTimeOffset At, string? ActorName, string? Note);

/// <summary>Reads findings with the names that belong to them, and knows which of them the caller may decide.</summary>
[PerRequest]
internal sealed class FindingReader(WfhDb db, Caller caller)
{
    public sealed class Row
    {
        public required Finding Finding { get; init; }
        public required string Name { get; init; }
        public required Guid UnitId { get; init; }
        public required string UnitName { get; init; }
        public required string TimeZoneId { get; init; }
        public required Guid[] Lineage { get; init; }
        public required string? PolicyNumber { get; init; }
        public required Guid[] HandlerLineage { get; init; }
        public required string? HandlerName { get; init; }
        public required string? DecidedByName { get; init; }
    }

    public IQueryable<Row> Rows() =>
        from f in db.Findings.AsNoTracking()
        join e in db.Employees on new { f.AgencyId, Id = f.EmployeeId } equals new { e.AgencyId, e.Id }
        join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
        join h in db.Units on new { f.AgencyId, Id = f.HandlerUnitId } equals new { h.AgencyId, h.Id }
        where f.AgencyId == caller.AgencyId
        select new Row
        {
            Finding = f,
            Name = e.Name,
            UnitId = u.Id,
            UnitName = u.Name,
            TimeZoneId = u.TimeZoneId,
            Lineage = u.Lineage,
            PolicyNumber = db.PolicyVersions.Where(p => p.AgencyId == f.AgencyId && p.Id == f.PolicyVersionId).Select(p => p.Number).FirstOrDefault(),
            HandlerLineage = h.Lineage,
            HandlerName = db.Employees.Where(x => x.AgencyId == f.AgencyId && x.Id == h.HeadEmployeeId).Select(x => x.Name).FirstOrDefault(),
            DecidedByName = db.Employees.Where(x => x.AgencyId == f.AgencyId && x.Id == f.DecidedBy).Select(x => x.Name).FirstOrDefault(),
        };

    /// <summary>Findings about others whom the caller may read about; one's own are read as one's own.</summary>
    public IQueryable<Row> OfOthers()
    {
        var (self, seen) = (caller.EmployeeId, db.Employees.SeenBy(db, caller));
        return Rows().Where(r => r.Finding.EmployeeId != self && seen.Any(e => e.Id == r.Finding.EmployeeId));
    }

    public FindingView Shown(Row row)
    {
        var f = row.Finding;
        var own = f.EmployeeId == caller.EmployeeId;
        DateTimeOffset Local(DateTimeOffset at) => Zones.Local(at, row.TimeZoneId);
        DateTimeOffset? Maybe(DateTimeOffset? at) => at is { } instant ? Local(instant) : null;
        return new(
            f.Id, f.EmployeeId, row.Name, row.UnitName, f.WorkDate, f.Kind, FindingWords.Title(f.Kind).ToString(), FindingWords.Explain(f.Kind, f.Facts, row.TimeZoneId).ToString(),
            FindingWords.Source(f.Kind), row.PolicyNumber, f.Facts, f.Proposal, f.Status, f.Level, row.HandlerName, Local(f.RaisedAt), Local(f.DecideBy), Maybe(f.ReplyBy), f.Reply,
            f.ReplyFileIds, Maybe(f.RepliedAt), row.DecidedByName, Maybe(f.DecidedAt), f.DecisionNote, !own && f.Waiting && MayDecide(row), own && f.Waiting);
    }

    private bool MayDecide(Row row) => row.Lineage.Intersect(caller.Leads).Any() && row.HandlerLineage.Intersect(caller.Leads).Any();
}
