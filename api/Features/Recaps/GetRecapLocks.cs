namespace WfhApi.Features.Recaps;

/// <summary>The offices that I may see and whether their month is locked: how far the agency has come.</summary>
/// <param name="Month">Any day of the month.</param>
public sealed record GetRecapLocks(DateOnly Month) : IQuery<LocksOfMonth>;

/// <summary>What was set right in locked months after their lock, oldest first; a page at a time.</summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="UnitId">Only of people at or below this unit.</param>
public sealed record GetAmendments(DateOnly Month, Guid? UnitId, int Limit, string? Cursor) : IQuery<Page<AmendmentView>>;

/// <summary>The offices of a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Over">True once the month is over: it can be locked.</param>
/// <param name="Offices">How many offices the caller sees.</param>
/// <param name="LockedOffices">Of these, locked.</param>
/// <param name="Items">Each of them, by code.</param>
public sealed record LocksOfMonth(DateOnly Month, bool Over, int Offices, int LockedOffices, IReadOnlyList<OfficeLock> Items);

/// <summary>An office and its month.</summary>
/// <param name="UnitId">The office.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lock">The lock that holds; null: the month is open.</param>
/// <param name="Amendments">Days set right after the lock.</param>
/// <param name="MayLock">True where the caller may lock it.</param>
/// <param name="MayUnlock">True where the caller may lift the lock.</param>
/// <param name="Earlier">Locks of the month that were lifted, newest first.</param>
public sealed record OfficeLock(Guid UnitId, string Code, string Name, RecapLockView? Lock, int Amendments, bool MayLock, bool MayUnlock, IReadOnlyList<RecapLockView> Earlier);

/// <summary>A lock of a month.</summary>
/// <param name="Id">Its id.</param>
/// <param name="LockedAt">When it was locked, with the offset of the office's zone.</param>
/// <param name="LockedByName">By whom.</param>
/// <param name="People">How many people's months it holds.</param>
/// <param name="UnlockedAt">When it was lifted; null: it holds.</param>
/// <param name="UnlockedByName">By whom.</param>
/// <param name="UnlockReason">Why.</param>
public sealed record RecapLockView(Guid Id, DateTimeOffset LockedAt, string LockedByName, int People, DateTimeOffset? UnlockedAt, string? UnlockedByName, string? UnlockReason);

/// <summary>A day that was set right after its month was locked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EmployeeId">The person.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="Nip">Their NIP.</param>
/// <param name="Date">The day.</param>
/// <param name="Source">What changed it.</param>
/// <param name="Reason">Why.</param>
/// <param name="MadeByName">Who did it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Before">The day as it stood before; null: there was no record of it.</param>
/// <param name="After">The day as it stands since.</param>
public sealed record AmendmentView(
    Guid Id, Guid EmployeeId, string EmployeeName, string Nip, DateOnly Date, AmendmentSource Source, string Reason, string MadeByName, DateTimeOffset MadeAt, RecapDay? Before, RecapDay After);

internal sealed class GetRecapLocksValidator : AbstractValidator<GetRecapLocks>
{
    public GetRecapLocksValidator() => RuleFor(q => q.Month).NotEmpty();
}

internal sealed class GetAmendmentsValidator : AbstractValidator<GetAmendments>
{
    public GetAmendmentsValidator()
    {
        RuleFor(q => q.Month).NotEmpty();
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
    }
}

internal sealed class GetRecapLocksHandler(WfhDb db, Caller caller, LockReader reader, TimeProvider clock) : IRequestHandler<GetRecapLocks, Result<LocksOfMonth>>
{
    public async Task<Result<LocksOfMonth>> Handle(GetRecapLocks query, CancellationToken ct)
    {
        var (agency, roots, month) = (caller.AgencyId, caller.Watches, Recap.FirstDay(query.Month));
        var admin = caller.Roles.Contains(Role.PersonnelAdmin);
        var mine = await db.Units.OfficesOf(caller).Select(u => u.Id).ToListAsync(ct);
        var offices = await db.Units.AsNoTracking().Where(u => u.AgencyId == agency && u.Lineage.Length <= 2 && u.Lineage.Any(l => roots.Contains(l))).OrderBy(u => u.Code).ToListAsync(ct);
        var locks = (await reader.Views(db.RecapLocks.Where(l => l.AgencyId == agency && l.Month == month), ct)).ToLookup(l => l.UnitId);
        Guid[] holding = [.. locks.SelectMany(l => l).Where(l => l.View.UnlockedAt is null).Select(l => l.View.Id)];
        var amendments = await db.RecapAmendments.Where(a => a.AgencyId == agency && holding.Contains(a.LockId)).GroupBy(a => a.LockId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var items = offices.ConvertAll(o =>
        {
            var held = locks[o.Id].Select(l => l.View).FirstOrDefault(l => l.UnlockedAt is null);
            return new OfficeLock(
                o.Id, o.Code, o.Name, held, held is null ? 0 : amendments.GetValueOrDefault(held.Id), admin || mine.Contains(o.Id), admin,
                [.. locks[o.Id].Select(l => l.View).Where(l => l.UnlockedAt is not null).OrderByDescending(l => l.UnlockedAt)]);
        });
        return new LocksOfMonth(month, Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId) > Recap.LastDay(month), items.Count, items.Count(i => i.Lock is not null), items);
    }
}

internal sealed class GetAmendmentsHandler(RecapBook book, LockReader reader) : IRequestHandler<GetAmendments, Result<Page<AmendmentView>>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<Page<AmendmentView>>> Handle(GetAmendments query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        if (!await book.MayRead(query.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var rows = reader.Amendments(Recap.FirstDay(query.Month), query.UnitId);
        if (after is not null)
        {
            rows = rows.Where(a => a.MadeAt > after.At || (a.MadeAt == after.At && a.Id > after.Id));
        }

        var page = await reader.Views(rows.OrderBy(a => a.MadeAt).ThenBy(a => a.Id).Take(query.Limit + 1), ct);
        return page.ToPage(query.Limit, a => new Key(a.MadeAt, a.Id));
    }
}

/// <summary>Reads locks and what was set right after them, with the names that belong to them.</summary>
[PerRequest]
internal sealed class LockReader(WfhDb db, Caller caller)
{
    public async Task<RecapLockView> Of(Guid id, CancellationToken ct) => (await Views(db.RecapLocks.Where(l => l.AgencyId == caller.AgencyId && l.Id == id), ct)).Single().View;

    public async Task<List<(Guid UnitId, RecapLockView View)>> Views(IQueryable<RecapLock> locks, CancellationToken ct)
    {
        var rows = await (from l in locks.AsNoTracking()
                          join u in db.Units on new { l.AgencyId, Id = l.UnitId } equals new { u.AgencyId, u.Id }
                          join e in db.Employees on new { l.AgencyId, Id = l.LockedBy } equals new { e.AgencyId, e.Id }
                          select new { Lock = l, u.TimeZoneId, e.Name, UnlockedBy = db.Employees.Where(x => x.AgencyId == l.AgencyId && x.Id == l.UnlockedBy).Select(x => x.Name).FirstOrDefault() })
            .ToListAsync(ct);
        return rows.ConvertAll(r => (r.Lock.UnitId, new RecapLockView(
            r.Lock.Id, Zones.Local(r.Lock.LockedAt, r.TimeZoneId), r.Name, r.Lock.People, r.Lock.UnlockedAt is { } at ? Zones.Local(at, r.TimeZoneId) : null, r.UnlockedBy, r.Lock.UnlockReason)));
    }

    /// <summary>Of locks that hold, of people whom the caller may see.</summary>
    public IQueryable<RecapAmendment> Amendments(DateOnly month, Guid? unitId)
    {
        var (agency, roots, all) = (caller.AgencyId, caller.Watches, caller.IsClient);
        var units = unitId is { } unit ? db.Units.Where(u => u.AgencyId == agency && u.Lineage.Contains(unit)) : db.Units.Where(u => u.AgencyId == agency);
        return db.RecapAmendments.Where(a => a.AgencyId == agency && db.RecapRows.Any(r => r.AgencyId == agency && r.Month == month && r.EmployeeId == a.EmployeeId && r.LockId == a.LockId
            && units.Any(u => u.Id == r.UnitId && (all || u.Lineage.Any(l => roots.Contains(l))))));
    }

    public async Task<IReadOnlyList<AmendmentView>> AmendmentsOf(Guid lockId, Guid employeeId, CancellationToken ct) =>
        await Views(db.RecapAmendments.Where(a => a.AgencyId == caller.AgencyId && a.LockId == lockId && a.EmployeeId == employeeId).OrderBy(a => a.MadeAt).ThenBy(a => a.Id), ct);

    public async Task<List<AmendmentView>> Views(IQueryable<RecapAmendment> amendments, CancellationToken ct)
    {
        var rows = await (from a in amendments.AsNoTracking()
                          join e in db.Employees on new { a.AgencyId, Id = a.EmployeeId } equals new { e.AgencyId, e.Id }
                          join u in db.Units on new { e.AgencyId, Id = e.UnitId } equals new { u.AgencyId, u.Id }
                          join maker in db.Employees on new { a.AgencyId, Id = a.MadeBy } equals new { maker.AgencyId, maker.Id }
                          orderby a.MadeAt, a.Id
                          select new { Amendment = a, e.Name, e.Nip, u.TimeZoneId, By = maker.Name }).ToListAsync(ct);
        return rows.ConvertAll(r => new AmendmentView(
            r.Amendment.Id, r.Amendment.EmployeeId, r.Name, r.Nip, r.Amendment.Date, r.Amendment.Source, r.Amendment.Reason, r.By, Zones.Local(r.Amendment.MadeAt, r.TimeZoneId), r.Amendment.Before, r.Amendment.After));
    }
}
