namespace WfhApi.Features.WorkDays;

/// <summary>My days of a range as they are stored, oldest first: the history and the month calendar.</summary>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
public sealed record GetMyDays(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<WorkDayRecord>>;

/// <summary>The days of one person whom I may see, oldest first.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
public sealed record GetPersonDays(Guid EmployeeId, DateOnly From, DateOnly To) : IQuery<IReadOnlyList<WorkDayRecord>>;

/// <summary>
/// Days of everyone whom I may see that changed since an instant, in the order of their change: what an integrator reads to
/// keep up. Repeat with <c>cursor</c> until it is null, then begin the next round from the last <c>updatedAt</c>. So that no
/// round misses a change that is still being written, a change appears 10 seconds after it, and later while something that
/// began before it is still being written. With <c>date</c> and without <c>updatedSince</c> nothing is held back: the days
/// are shown as they stand.
/// </summary>
/// <param name="UpdatedSince">Changed at or after this instant.</param>
/// <param name="Date">Only this work date.</param>
public sealed record GetWorkDays(DateTimeOffset? UpdatedSince, DateOnly? Date, int Limit, string? Cursor) : IQuery<Page<WorkDayRecord>>;

/// <summary>One employee on one date as stored: the row that every board, recap and evaluation reads.</summary>
/// <param name="EmployeeId">The person; with <c>date</c> the stable key of the row.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Date">The work date in the zone of the unit.</param>
/// <param name="UnitId">The unit they sat in on the day.</param>
/// <param name="Mode">Where the person was rostered.</param>
/// <param name="Code">Recap code of the day: H, WFH, WFA, DL, CT, CS, CM, CAP, CB, CLTN, S, I, TB, or TK where nobody came and the day is closed.</param>
/// <param name="State">Open or closed.</param>
/// <param name="PolicyVersionId">The circular under which it ran; null: the standing office rules.</param>
/// <param name="CheckInAt">When the person came, by the server's clock, with the offset of the unit's zone.</param>
/// <param name="CheckOutAt">When they left.</param>
/// <param name="LateMinutes">Whole minutes after the on-time mark.</param>
/// <param name="LateBucket">Bucket of the late minutes (TL1); the last one where the day is over without a check-in.</param>
/// <param name="EarlyMinutes">Whole minutes before the end.</param>
/// <param name="EarlyBucket">Bucket of the early minutes (PSW1); the last one where the day is over without a check-out.</param>
/// <param name="RequiredMinutes">Working minutes of the day, without the break.</param>
/// <param name="WorkedMinutes">Required less late and early minutes; null where in or out is missing.</param>
/// <param name="CheckpointsExpected">Checkpoints of the day.</param>
/// <param name="CheckpointsDone">Of these, fulfilled.</param>
/// <param name="TaskCount">Tasks of the day.</param>
/// <param name="TasksDone">Of these, done.</param>
/// <param name="Report">Where the daily report stands; null: not begun.</param>
/// <param name="UpdatedAt">When the row last changed.</param>
public sealed record WorkDayRecord(
    Guid EmployeeId,
    string Nip,
    DateOnly Date,
    Guid UnitId,
    WorkMode Mode,
    string Code,
    WorkDayState State,
    Guid? PolicyVersionId,
    DateTimeOffset? CheckInAt,
    DateTimeOffset? CheckOutAt,
    int LateMinutes,
    string? LateBucket,
    int EarlyMinutes,
    string? EarlyBucket,
    int RequiredMinutes,
    int? WorkedMinutes,
    int CheckpointsExpected,
    int CheckpointsDone,
    int TaskCount,
    int TasksDone,
    ReportStatus? Report,
    DateTimeOffset UpdatedAt);

internal sealed class GetMyDaysValidator : AbstractValidator<GetMyDays>
{
    public GetMyDaysValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetPersonDaysValidator : AbstractValidator<GetPersonDays>
{
    public GetPersonDaysValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetWorkDaysValidator : AbstractValidator<GetWorkDays>
{
    public GetWorkDaysValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyDaysHandler(WfhDb db, Caller caller, DayRecords records) : IRequestHandler<GetMyDays, Result<IReadOnlyList<WorkDayRecord>>>
{
    public async Task<Result<IReadOnlyList<WorkDayRecord>>> Handle(GetMyDays query, CancellationToken ct) =>
        await records.Read(db.WorkDays.Where(d => d.AgencyId == caller.AgencyId && d.EmployeeId == caller.EmployeeId && query.From <= d.Date && d.Date <= query.To).OrderBy(d => d.Date), ct);
}

internal sealed class GetPersonDaysHandler(WfhDb db, Caller caller, DayRecords records) : IRequestHandler<GetPersonDays, Result<IReadOnlyList<WorkDayRecord>>>
{
    public async Task<Result<IReadOnlyList<WorkDayRecord>>> Handle(GetPersonDays query, CancellationToken ct) =>
        await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.EmployeeId, ct)
            ? await records.Read(db.WorkDays.Where(d => d.AgencyId == caller.AgencyId && d.EmployeeId == query.EmployeeId && query.From <= d.Date && d.Date <= query.To).OrderBy(d => d.Date), ct)
            : new EmployeeNotFound();
}

internal sealed class GetWorkDaysHandler(WfhDb db, Caller caller, DayRecords records, ChangeHorizon horizon) : IRequestHandler<GetWorkDays, Result<Page<WorkDayRecord>>>
{
    private sealed record Key(DateTimeOffset UpdatedAt, Guid EmployeeId, DateOnly Date);

    public async Task<Result<Page<WorkDayRecord>>> Handle(GetWorkDays query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var days = db.WorkDays.Where(d => d.AgencyId == caller.AgencyId && db.Employees.SeenBy(db, caller).Any(e => e.Id == d.EmployeeId));
        if (query.UpdatedSince is not null || query.Date is null)
        {
            var complete = await horizon.CompleteBefore(ct);
            days = days.Where(d => d.UpdatedAt < complete);
        }

        if (query.UpdatedSince is { } since)
        {
            var instant = since.ToUniversalTime();
            days = days.Where(d => d.UpdatedAt >= instant);
        }

        if (query.Date is { } date)
        {
            days = days.Where(d => d.Date == date);
        }

        if (after is not null)
        {
            days = days.Where(d => d.UpdatedAt > after.UpdatedAt
                || (d.UpdatedAt == after.UpdatedAt && (d.EmployeeId > after.EmployeeId || (d.EmployeeId == after.EmployeeId && d.Date > after.Date))));
        }

        var rows = await records.Read(days.OrderBy(d => d.UpdatedAt).ThenBy(d => d.EmployeeId).ThenBy(d => d.Date).Take(query.Limit + 1), ct);
        return rows.ToPage(query.Limit, r => new Key(r.UpdatedAt, r.EmployeeId, r.Date));
    }
}

/// <summary>Reads days as they are told, with the figures that the recap counts.</summary>
[PerRequest]
internal sealed class DayRecords(WfhDb db, RuleShelf shelf)
{
    public async Task<List<WorkDayRecord>> Read(IQueryable<WorkDay> days, CancellationToken ct)
    {
        var stored = await days.AsNoTracking().ToListAsync(ct);
        Guid[] agencies = [.. stored.Select(d => d.AgencyId).Distinct()], people = [.. stored.Select(d => d.EmployeeId).Distinct()], units = [.. stored.Select(d => d.UnitId).Distinct()];
        var nips = await db.Employees.Where(e => agencies.Contains(e.AgencyId) && people.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Nip, ct);
        var zones = await db.Units.Where(u => agencies.Contains(u.AgencyId) && units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.TimeZoneId, ct);
        var rules = new Dictionary<Guid, Func<Guid?, PolicyRules>>();
        foreach (var agency in agencies)
        {
            rules[agency] = await shelf.Of(db, agency, stored.Select(d => d.PolicyVersionId), ct);
        }

        return stored.ConvertAll(d =>
        {
            var (zone, facts, rule) = (zones[d.UnitId], d.Facts, rules[d.AgencyId](d.PolicyVersionId));
            DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, zone) : null;
            return new WorkDayRecord(
                d.EmployeeId, nips[d.EmployeeId], d.Date, d.UnitId, d.Mode, facts.Code, d.State, d.PolicyVersionId, Local(d.CheckInAt), Local(d.CheckOutAt),
                d.LateMinutes, facts.LateBucket(rule), d.EarlyMinutes, facts.EarlyBucket(rule), d.RequiredMinutes, facts.WorkedMinutes, d.Checkpoints.Count, d.Checkpoints.Count(c => c.FulfilledAt is not null),
                d.TaskCount, d.TasksDone, d.Report, Zones.Local(d.UpdatedAt, zone));
        });
    }
}
