namespace WfhApi.Features.Rosters;

/// <summary>What the commands and the list of swaps share.</summary>
[PerRequest]
internal sealed class Swaps(WfhDb db, Caller caller, Notices notices, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>Those in service in my office, without me.</summary>
    public IQueryable<Employee> Colleagues()
    {
        var (agency, self, unit) = (caller.AgencyId, caller.EmployeeId, caller.UnitId);
        return db.Employees.AsNoTracking()
            .Where(e => e.AgencyId == agency && e.Id != self && e.State != EmploymentState.Inactive)
            .Where(e => db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId
                && db.Units.Any(own => own.AgencyId == u.AgencyId && own.Id == unit && own.Lineage[1] == u.Lineage[1])));
    }

    /// <summary>Each gives a day at home that they have, and is not at home on the day that they get.</summary>
    public async Task<Error?> WhyNot(Guid askedBy, Guid colleagueId, DateOnly given, DateOnly taken, CancellationToken ct)
    {
        if (given == taken)
        {
            return new SwapNotPossible(new("Pilih dua hari yang berbeda.", "Choose two different days."));
        }

        var rows = await db.RosterDays.AsNoTracking()
            .Where(r => r.AgencyId == caller.AgencyId && (r.EmployeeId == askedBy || r.EmployeeId == colleagueId) && (r.Date == given || r.Date == taken))
            .ToDictionaryAsync(r => (r.EmployeeId, r.Date), r => r.Mode, ct);
        WorkMode Mode(Guid person, DateOnly date) => rows.TryGetValue((person, date), out var mode) ? mode : WorkMode.Office;
        return Mode(askedBy, given) != WorkMode.Home || Mode(colleagueId, taken) != WorkMode.Home
            ? new SwapNotPossible(new("Hari yang diberikan harus hari WFH pemberinya.", "The day that is given must be a day at home of whoever gives it."))
            : Mode(askedBy, taken) != WorkMode.Office || Mode(colleagueId, given) != WorkMode.Office
                ? new SwapNotPossible(new("Penerima hari itu harus sedang dijadwalkan di kantor.", "Whoever gets the day must be planned in the office on it."))
                : null;
    }

    public async Task<Error?> Saved(CancellationToken ct) => await db.SavedUnchanged(ct) ? null : new SwapNotWaiting();

    /// <summary>The direct superiors of both.</summary>
    public async Task<IReadOnlyCollection<Guid>> Deciders(RosterSwap swap, CancellationToken ct)
    {
        var today = Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        var first = await db.SuperiorOf(swap.AgencyId, swap.AskedBy, today, ct);
        var second = await db.SuperiorOf(swap.AgencyId, swap.ColleagueId, today, ct);
        return [.. new[] { first, second }.OfType<Guid>().Distinct()];
    }

    public Task Tell(RosterSwap swap, CancellationToken ct)
    {
        var approved = swap.Status == SwapStatus.Approved;
        return notices.Tell(
            swap.AgencyId,
            [swap.AskedBy, .. swap.DecidedAt is null ? Array.Empty<Guid>() : [swap.ColleagueId]],
            NotificationKind.SwapDecided,
            approved
                ? new($"Tukar hari {swap.GivenDate.InWords().Id} dan {swap.TakenDate.InWords().Id} disetujui.", $"The swap of {swap.GivenDate.InWords().En} and {swap.TakenDate.InWords().En} is approved.")
                : new($"Tukar hari {swap.GivenDate.InWords().Id} dan {swap.TakenDate.InWords().Id} tidak disetujui.", $"The swap of {swap.GivenDate.InWords().En} and {swap.TakenDate.InWords().En} is refused."),
            "/jadwal-saya",
            $"swap-decided:{swap.Id}",
            ct);
    }

    public Task<SwapView> View(Guid id, CancellationToken ct) => Views(db.RosterSwaps.Where(s => s.AgencyId == caller.AgencyId && s.Id == id)).SingleAsync(ct);

    public Task<List<SwapView>> Mine(bool waiting, CancellationToken ct)
    {
        var (self, led) = (caller.EmployeeId, db.Employees.LedBy(db, caller));
        var swaps = db.RosterSwaps.Where(s => s.AgencyId == caller.AgencyId
            && (s.AskedBy == self || s.ColleagueId == self || (led.Any(e => e.Id == s.AskedBy) && led.Any(e => e.Id == s.ColleagueId))));
        if (waiting)
        {
            swaps = swaps.Where(s => s.Status == SwapStatus.Asked || s.Status == SwapStatus.Agreed);
        }

        return Views(swaps.OrderByDescending(s => s.AskedAt).ThenByDescending(s => s.Id).Take(Most)).ToListAsync(ct);
    }

    private IQueryable<SwapView> Views(IQueryable<RosterSwap> swaps)
    {
        var (self, led) = (caller.EmployeeId, db.Employees.LedBy(db, caller));
        return swaps.Select(s => new SwapView(
            s.Id,
            s.AskedBy,
            db.Employees.Where(e => e.AgencyId == s.AgencyId && e.Id == s.AskedBy).Select(e => e.Name).Single(),
            s.ColleagueId,
            db.Employees.Where(e => e.AgencyId == s.AgencyId && e.Id == s.ColleagueId).Select(e => e.Name).Single(),
            s.GivenDate,
            s.TakenDate,
            s.Reason,
            s.Status,
            s.AskedAt,
            s.DecisionNote,
            s.Status == SwapStatus.Asked && s.ColleagueId == self,
            s.Status == SwapStatus.Agreed && led.Any(e => e.Id == s.AskedBy) && led.Any(e => e.Id == s.ColleagueId),
            (s.Status == SwapStatus.Asked || s.Status == SwapStatus.Agreed) && s.AskedBy == self));
    }
}
