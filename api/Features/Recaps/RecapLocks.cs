using Npgsql;

namespace WfhApi.Features.Recaps;

/// <summary>
/// I lock the month of offices, many at once: mine as their head or officer, all of the agency as its personnel administrator. Each
/// person's month is kept as it stands, and the level above is told (JUMAT-05). Offices that do not allow it are named, the others
/// are locked.
/// </summary>
/// <param name="Month">Any day of a month that is over.</param>
/// <param name="UnitIds">1 to 60 offices.</param>
public sealed record LockRecaps(DateOnly Month, IReadOnlyList<Guid> UnitIds) : ICommand<ReviewOutcome>, ICreates;

/// <summary>I lift a lock, with a reason that stays in its history; the month is counted from the work days again.</summary>
/// <param name="Reason">Why, 1 to 300 characters.</param>
public sealed record UnlockRecap(string Reason) : ICommand<RecapLockView>
{
    internal Guid Id { get; init; }
}

internal sealed class LockRecapsValidator : AbstractValidator<LockRecaps>
{
    private const int OfficesMax = 60;

    public LockRecapsValidator()
    {
        RuleFor(c => c.Month).NotEmpty();
        RuleFor(c => c.UnitIds).NotEmpty().AtMost(OfficesMax);
    }
}

internal sealed class UnlockRecapValidator : AbstractValidator<UnlockRecap>
{
    public UnlockRecapValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(RecapLock.ReasonMaxLength);
}

internal sealed class LockRecapsHandler(WfhDb db, Caller caller, RecapBook book, ClosedMonths months, Notices notices, TimeProvider clock) : IRequestHandler<LockRecaps, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(LockRecaps command, CancellationToken ct)
    {
        var month = Recap.FirstDay(command.Month);
        await months.HoldAlone(caller.AgencyId, month, ct);
        var units = caller.Roles.Contains(Role.PersonnelAdmin) ? db.Units.Where(u => u.AgencyId == caller.AgencyId && u.Lineage.Length <= 2) : db.Units.OfficesOf(caller);
        var offices = await units.AsNoTracking().Where(u => command.UnitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        List<Guid> done = [];
        List<RefusedRow> refused = [];
        foreach (var id in command.UnitIds.Distinct())
        {
            var error = offices.TryGetValue(id, out var office) ? await Lock(office, month, ct) : new UnitNotFound();
            if (error is null)
            {
                done.Add(id);
            }
            else
            {
                refused.Add(new(id, error.Code, error.Message.ToString()));
            }
        }

        return new ReviewOutcome(done, refused);
    }

    private async Task<Error?> Lock(Unit office, DateOnly month, CancellationToken ct)
    {
        var (now, last, agency) = (clock.GetUtcNow(), Recap.LastDay(month), caller.AgencyId);
        var root = office.ParentId is null;
        if (office.DayOf(now) <= last || await db.WorkDays.AnyAsync(
            d => d.AgencyId == agency && month <= d.Date && d.Date <= last && d.State == WorkDayState.Open
                && db.Units.Any(u => u.AgencyId == agency && u.Id == d.UnitId && (root ? u.Id == office.Id : u.Lineage.Contains(office.Id))), ct))
        {
            return new MonthNotOver(month);
        }

        if (await db.RecapLocks.AnyAsync(l => l.AgencyId == agency && l.UnitId == office.Id && l.Month == month && l.UnlockedAt == null, ct))
        {
            return new MonthLocked(month);
        }

        var filter = new RecapFilter(month, office.Id, null, false) { UnitOnly = root };
        var people = await book.Count(filter, ct);
        if (people == 0)
        {
            return new NothingToLock(month);
        }

        var held = new RecapLock { AgencyId = agency, Id = Guid.CreateVersion7(now), UnitId = office.Id, Month = month, LockedAt = now, LockedBy = caller.EmployeeId, People = people };
        db.RecapLocks.Add(held);
        await db.SaveChangesAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await foreach (var chunk in book.Chunks(filter, ct))
        {
            await connection.Copy("recap_row", db.Model.FindEntityType(typeof(RecapRow))!, chunk.Select(m => new RecapRow
            {
                AgencyId = agency,
                Month = month,
                EmployeeId = m.EmployeeId,
                LockId = held.Id,
                UnitId = m.Unit.Id,
                Nip = m.Nip,
                Name = m.Name,
                Grade = m.Grade,
                Position = m.Position,
                Days = m.Days,
                AbsentInYear = m.AbsentInYear,
                LongestAbsence = m.LongestAbsence,
            }), ct);
        }

        await Tell(office, held, ct);
        return null;
    }

    /// <summary>The monthly report goes up: to who answers for the level above, and to the personnel agency; the office hears of it where another locked it.</summary>
    private async Task Tell(Unit office, RecapLock held, CancellationToken ct)
    {
        var heads = await db.HeadsOf(held.AgencyId, [.. office.Lineage], office.DayOf(held.LockedAt), ct);
        var today = office.DayOf(held.LockedAt);
        var admins = await db.RoleGrants.Where(g => g.AgencyId == held.AgencyId && g.Role == Role.PersonnelAdmin && g.From <= today && (g.To == null || today <= g.To)).Select(g => g.EmployeeId).ToListAsync(ct);
        var words = held.Month.MonthInWords();
        await notices.Tell(
            held.AgencyId, [.. heads.Values.Concat(admins).Where(p => p != held.LockedBy)], NotificationKind.RecapLocked,
            new($"Rekap {words.Id} {office.Name} sudah dikunci ({held.People} pegawai).", $"The recap of {words.En} of {office.Name} is locked ({held.People} people)."),
            $"/rekap?bulan={held.Month:yyyy-MM}&unit={office.Id}", $"recap-locked:{held.Id}", ct);
    }
}

internal sealed class UnlockRecapHandler(WfhDb db, Caller caller, ClosedMonths months, LockReader locks, Notices notices, TimeProvider clock) : IRequestHandler<UnlockRecap, Result<RecapLockView>>
{
    public async Task<Result<RecapLockView>> Handle(UnlockRecap command, CancellationToken ct)
    {
        var month = await db.RecapLocks.Where(l => l.AgencyId == caller.AgencyId && l.Id == command.Id).Select(l => (DateOnly?)l.Month).SingleOrDefaultAsync(ct);
        if (month is null)
        {
            return new NotFound();
        }

        // Whoever sets a day right at this moment must see either the lock or the open month.
        await months.HoldAlone(caller.AgencyId, month.Value, ct);
        var held = await db.RecapLocks.SingleAsync(l => l.AgencyId == caller.AgencyId && l.Id == command.Id, ct);
        if (held.Unlock(caller.EmployeeId, command.Reason.Trim(), clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await db.RecapRows.Where(r => r.AgencyId == held.AgencyId && r.Month == held.Month && r.LockId == held.Id).ExecuteDeleteAsync(ct);
        var office = await db.Units.AsNoTracking().SingleAsync(u => u.AgencyId == held.AgencyId && u.Id == held.UnitId, ct);
        var heads = await db.HeadsOf(held.AgencyId, [.. office.Lineage], office.DayOf(clock.GetUtcNow()), ct);
        var words = held.Month.MonthInWords();
        await notices.Tell(
            held.AgencyId, [.. heads.Values.Append(held.LockedBy).Where(p => p != caller.EmployeeId)], NotificationKind.RecapUnlocked,
            new($"Kunci rekap {words.Id} {office.Name} dibuka: {held.UnlockReason}", $"The recap of {words.En} of {office.Name} was unlocked: {held.UnlockReason}"),
            $"/rekap?bulan={held.Month:yyyy-MM}&unit={office.Id}", $"recap-unlocked:{held.Id}", ct);
        return await locks.Of(held.Id, ct);
    }
}
