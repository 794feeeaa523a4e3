namespace WfhApi.Features.Corrections;

/// <summary>My requests, newest first, at most 100.</summary>
public sealed record GetMyCorrections : IQuery<IReadOnlyList<CorrectionView>>;

/// <summary>Requests of people whom I may see, oldest first.</summary>
/// <param name="Status">Only those that stand so.</param>
public sealed record GetCorrections(CorrectionStatus? Status, int Limit, string? Cursor) : IQuery<Page<CorrectionView>>;

/// <summary>A request to set a presence record right.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EmployeeId">Who asks.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="WorkDate">The working day.</param>
/// <param name="Kind">In or out.</param>
/// <param name="ClaimedAt">When it really was, as they say.</param>
/// <param name="RecordedAt">What is recorded now; null: nothing.</param>
/// <param name="Reason">Why.</param>
/// <param name="FileIds">Their evidence.</param>
/// <param name="AskedAt">When they asked.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DecidedByName">Who decided.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="DecisionNote">What they wrote.</param>
/// <param name="MayDecide">True where the caller may decide it.</param>
public sealed record CorrectionView(
    Guid Id,
    Guid EmployeeId,
    string EmployeeName,
    string UnitName,
    DateOnly WorkDate,
    CheckInKind Kind,
    DateTimeOffset ClaimedAt,
    DateTimeOffset? RecordedAt,
    string Reason,
    IReadOnlyList<Guid> FileIds,
    DateTimeOffset AskedAt,
    CorrectionStatus Status,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? DecisionNote,
    bool MayDecide);

internal sealed class GetCorrectionsValidator : AbstractValidator<GetCorrections>
{
    public GetCorrectionsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyCorrectionsHandler(Caller caller, CorrectionReader reader) : IRequestHandler<GetMyCorrections, Result<IReadOnlyList<CorrectionView>>>
{
    private const int Max = 100;

    public async Task<Result<IReadOnlyList<CorrectionView>>> Handle(GetMyCorrections query, CancellationToken ct)
    {
        var rows = await reader.Rows().Where(r => r.Correction.EmployeeId == caller.EmployeeId).OrderByDescending(r => r.Correction.AskedAt).Take(Max).ToListAsync(ct);
        return rows.ConvertAll(reader.Shown);
    }
}

internal sealed class GetCorrectionsHandler(WfhDb db, Caller caller, CorrectionReader reader) : IRequestHandler<GetCorrections, Result<Page<CorrectionView>>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<Page<CorrectionView>>> Handle(GetCorrections query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var (self, seen) = (caller.EmployeeId, db.Employees.SeenBy(db, caller));
        var rows = reader.Rows().Where(r => r.Correction.EmployeeId != self && seen.Any(e => e.Id == r.Correction.EmployeeId));
        if (query.Status is { } status)
        {
            rows = rows.Where(r => r.Correction.Status == status);
        }

        if (after is not null)
        {
            rows = rows.Where(r => r.Correction.AskedAt > after.At || (r.Correction.AskedAt == after.At && r.Correction.Id > after.Id));
        }

        var page = await rows.OrderBy(r => r.Correction.AskedAt).ThenBy(r => r.Correction.Id).Take(query.Limit + 1).ToListAsync(ct);
        return page.ConvertAll(reader.Shown).ToPage(query.Limit, c => new Key(c.AskedAt, c.Id));
    }
}

/// <summary>Reads requests with the names and the record that belong to them.</summary>
[PerRequest]
internal sealed class CorrectionReader(WfhDb db, Caller caller)
{
    public sealed class Row
    {
        public required Correction Correction { get; init; }
        public required string Name { get; init; }
        public required Unit Unit { get; init; }
        public required DateTimeOffset? RecordedAt { get; init; }
        public required string? DecidedByName { get; init; }
    }

    public IQueryable<Row> Rows() =>
        from c in db.Corrections.AsNoTracking()
        join e in db.Employees on new { c.AgencyId, Id = c.EmployeeId } equals new { e.AgencyId, e.Id }
        join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
        where c.AgencyId == caller.AgencyId
        select new Row
        {
            Correction = c,
            Name = e.Name,
            Unit = u,
            RecordedAt = db.CheckIns.Where(r => r.AgencyId == c.AgencyId && r.EmployeeId == c.EmployeeId && r.WorkDate == c.WorkDate && r.Kind == c.Kind).Select(r => (DateTimeOffset?)r.At).FirstOrDefault(),
            DecidedByName = db.Employees.Where(x => x.AgencyId == c.AgencyId && x.Id == c.DecidedBy).Select(x => x.Name).FirstOrDefault(),
        };

    public CorrectionView Shown(Row row)
    {
        var c = row.Correction;
        DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, row.Unit.TimeZoneId) : null;
        return new(
            c.Id, c.EmployeeId, row.Name, row.Unit.Name, c.WorkDate, c.Kind, Zones.Local(c.ClaimedAt, row.Unit.TimeZoneId), Local(row.RecordedAt), c.Reason, c.FileIds,
            Zones.Local(c.AskedAt, row.Unit.TimeZoneId), c.Status, row.DecidedByName, Local(c.DecidedAt), c.DecisionNote,
            c.Status == CorrectionStatus.Asked && c.EmployeeId != caller.EmployeeId && row.Unit.Lineage.Intersect(caller.Leads).Any());
    }

    public async Task<CorrectionView> View(Guid id, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return Shown(await Rows().SingleAsync(r => r.Correction.Id == id, ct));
    }
}
