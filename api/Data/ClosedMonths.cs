namespace WfhApi.Data;

/// <summary>
/// The one door to a day that is over, for whoever sets it right: whether its month is locked, and the note of what the lock did not
/// know (decisions/0015). Whoever locks a month waits for those who write in it, and the other way round.
/// </summary>
[PerRequest]
internal sealed class ClosedMonths(WfhDb db, Caller caller, RuleShelf shelf, Notices notices, TimeProvider clock)
{
    /// <summary>Before a day is read to be set right: until the transaction ends nobody locks these months.</summary>
    public async Task Hold(Guid agencyId, IEnumerable<DateOnly> dates, CancellationToken ct)
    {
        foreach (var month in dates.Select(Recap.FirstDay).Distinct().Order())
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended({KeyOf(agencyId, month)}, 0))", ct);
        }
    }

    /// <summary>Before a month is locked: waits for those who are setting days of it right.</summary>
    public Task HoldAlone(Guid agencyId, DateOnly month, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({KeyOf(agencyId, month)}, 0))", ct);

    /// <summary>The lock that holds a person's month; null: it is open.</summary>
    public Task<Guid?> LockOf(Guid agencyId, Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var month = Recap.FirstDay(date);
        return db.RecapRows.Where(r => r.AgencyId == agencyId && r.EmployeeId == employeeId && r.Month == month).Select(r => (Guid?)r.LockId).SingleOrDefaultAsync(ct);
    }

    /// <summary>The locks that hold the months of these people.</summary>
    public async Task<Dictionary<(Guid EmployeeId, DateOnly Month), Guid>> LocksOf(Guid agencyId, IReadOnlyCollection<Guid> people, IEnumerable<DateOnly> dates, CancellationToken ct)
    {
        DateOnly[] months = [.. dates.Select(Recap.FirstDay).Distinct()];
        return await db.RecapRows.Where(r => r.AgencyId == agencyId && months.Contains(r.Month) && people.Contains(r.EmployeeId))
            .Select(r => new { r.EmployeeId, r.Month, r.LockId }).ToDictionaryAsync(r => (r.EmployeeId, r.Month), r => r.LockId, ct);
    }

    /// <summary>Writes beside the lock what the day was and what it is now; where its figures are the same, nothing.</summary>
    public async Task Amend(Guid lockId, DayFacts? before, WorkDay day, AmendmentSource source, string reason, CancellationToken ct)
    {
        var after = day.Facts;
        var rules = await shelf.Of(db, day.AgencyId, [before?.PolicyVersionId, after.PolicyVersionId], ct);
        var (was, now) = (before is null ? null : Recap.Day(before, rules(before.PolicyVersionId)), Recap.Day(after, rules(after.PolicyVersionId)));
        if (was != now)
        {
            var at = clock.GetUtcNow();
            db.RecapAmendments.Add(new()
            {
                AgencyId = day.AgencyId,
                Id = Guid.CreateVersion7(at),
                LockId = lockId,
                EmployeeId = day.EmployeeId,
                Date = day.Date,
                Source = source,
                Reason = reason,
                MadeBy = caller.EmployeeId,
                MadeAt = at,
                Before = was,
                After = now,
            });
            await Tell(lockId, day.Date, at, ct);
        }
    }

    /// <summary>Whoever locked the month hears once a day that it moved.</summary>
    private async Task Tell(Guid lockId, DateOnly date, DateTimeOffset at, CancellationToken ct)
    {
        var held = await db.RecapLocks.Where(l => l.AgencyId == caller.AgencyId && l.Id == lockId)
            .Select(l => new { l.LockedBy, l.UnitId, Unit = db.Units.Where(u => u.AgencyId == l.AgencyId && u.Id == l.UnitId).Select(u => u.Name).First() }).SingleAsync(ct);
        var words = date.MonthInWords();
        await notices.Tell(
            caller.AgencyId, [held.LockedBy], NotificationKind.RecapAmended,
            new($"Ada perubahan setelah kunci pada rekap {words.Id} {held.Unit}.", $"The locked recap of {words.En} of {held.Unit} has changes after its lock."),
            $"/rekap?bulan={date:yyyy-MM}&unit={held.UnitId}", $"recap-amended:{lockId}:{at:yyyy-MM-dd}", ct);
    }

    private static string KeyOf(Guid agencyId, DateOnly month) => $"recap:{agencyId}:{month:yyyy-MM}";
}
