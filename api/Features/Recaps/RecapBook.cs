using System.Runtime.CompilerServices;

namespace WfhApi.Features.Recaps;

/// <summary>Whose months are asked for.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="UnitId">Only at or below this unit.</param>
/// <param name="Search">Part of a name, or the beginning of a NIP.</param>
/// <param name="Warned">Only those of whom the law on absence says something.</param>
internal sealed record RecapFilter(DateOnly Month, Guid? UnitId, string? Search, bool Warned)
{
    /// <summary>Only who sits in this very unit: of the government itself, its offices being asked for by themselves.</summary>
    public bool UnitOnly { get; init; }
}

/// <summary>A person's place in the list.</summary>
internal sealed record RecapKey(string UnitCode, string Name, Guid EmployeeId);

/// <summary>A person's month with everything that the screens, the files and the lock need of it.</summary>
internal sealed record PersonMonth(
    RecapKey Key, string Nip, string Grade, string Position, Unit Unit, Guid? LockId, int Amendments, IReadOnlyList<RecapDay> Days, int AbsentInYear, int LongestAbsence)
{
    public Guid EmployeeId => Key.EmployeeId;

    public string Name => Key.Name;

    public RecapFigures Figures { get; } = Recap.Figures(Days);

    public AbsenceWarning? Warning => AbsenceLadder.Of(AbsentInYear, LongestAbsence);
}

/// <summary>
/// Reads months: of locked ones the rows that the lock kept, of the others the work days. A person's month belongs to the unit they
/// sit in, or sat in when it was locked (decisions/0015).
/// </summary>
[PerRequest]
internal sealed class RecapBook(WfhDb db, Caller caller, RuleShelf shelf)
{
    /// <summary>So many people are read at once: a province takes as much memory as an office.</summary>
    private const int AtOnce = 1000;

    private readonly Dictionary<DateOnly, IReadOnlyDictionary<DateOnly, DayOff>> _off = [];
    private Dictionary<Guid, Unit>? _units;

    private sealed class Listed
    {
        public required string UnitCode { get; init; }
        public required string Name { get; init; }
        public required Guid EmployeeId { get; init; }
        public required bool Locked { get; init; }
    }

    /// <summary>Whether the caller may read about this unit's people; null names all that they may.</summary>
    public async Task<bool> MayRead(Guid? unitId, CancellationToken ct)
    {
        var (agency, roots, all) = (caller.AgencyId, caller.Watches, caller.IsClient);
        return unitId is null || await db.Units.AnyAsync(u => u.AgencyId == agency && u.Id == unitId && (all || u.Lineage.Any(l => roots.Contains(l))), ct);
    }

    /// <summary>One page, and one row beyond it to know whether more follow.</summary>
    public async Task<List<PersonMonth>> Page(RecapFilter filter, RecapKey? after, int limit, CancellationToken ct)
    {
        var rows = Rows(filter);
        if (after is not null)
        {
            rows = rows.Where(r => string.Compare(r.UnitCode, after.UnitCode) > 0
                || (r.UnitCode == after.UnitCode && (string.Compare(r.Name, after.Name) > 0 || (r.Name == after.Name && r.EmployeeId > after.EmployeeId))));
        }

        return await Load(filter.Month, await InOrder(rows).Take(limit + 1).ToListAsync(ct), ct);
    }

    /// <summary>Everybody, some at a time: only the ids of all are held.</summary>
    public async IAsyncEnumerable<IReadOnlyList<PersonMonth>> Chunks(RecapFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await InOrder(Rows(filter)).Select(r => new { r.EmployeeId, r.Locked }).ToListAsync(ct);
        foreach (var some in ids.Chunk(AtOnce))
        {
            yield return await Load(filter.Month, [.. some.Select(r => new Listed { UnitCode = string.Empty, Name = string.Empty, EmployeeId = r.EmployeeId, Locked = r.Locked })], ct);
        }
    }

    public Task<int> Count(RecapFilter filter, CancellationToken ct) => Rows(filter).CountAsync(ct);

    /// <summary>One person whom the caller may see; null where there is none.</summary>
    public async Task<PersonMonth?> Of(Guid employeeId, DateOnly month, CancellationToken ct)
    {
        if (!await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == employeeId, ct))
        {
            return null;
        }

        var locked = await db.RecapRows.AnyAsync(r => r.AgencyId == caller.AgencyId && r.Month == month && r.EmployeeId == employeeId, ct);
        return (await Load(month, [new() { UnitCode = string.Empty, Name = string.Empty, EmployeeId = employeeId, Locked = locked }], ct)).Single();
    }

    /// <summary>The dates of a month on which nobody is expected.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, DayOff>> DaysOff(DateOnly month, CancellationToken ct)
    {
        if (_off.TryGetValue(month, out var known))
        {
            return known;
        }

        var (first, last) = (Recap.FirstDay(month), Recap.LastDay(month));
        var ramadan = await db.RamadanPeriods.AsNoTracking().Where(p => p.AgencyId == caller.AgencyId && p.From <= last && first <= p.To).ToListAsync(ct);
        var holidays = await db.Holidays.AsNoTracking().Where(h => h.AgencyId == caller.AgencyId && first <= h.Date && h.Date <= last).ToDictionaryAsync(h => h.Date, ct);
        var rules = (await shelf.Of(db, caller.AgencyId, [], ct))(null);
        return _off[month] = Enumerable.Range(0, last.Day).Select(first.AddDays)
            .Select(date => holidays.TryGetValue(date, out var holiday)
                ? new DayOff(date, holiday.Kind == HolidayKind.CollectiveLeave ? Recap.CollectiveLeaveCode : Recap.OffCode, holiday.Name)
                : rules.HoursOn(date, ramadan.Any(p => p.From <= date && date <= p.To)) is null ? new DayOff(date, Recap.OffCode, null) : null)
            .OfType<DayOff>().ToDictionary(d => d.Date);
    }

    public async Task<IReadOnlyDictionary<Guid, Unit>> Units(CancellationToken ct) =>
        _units ??= await db.Units.AsNoTracking().Where(u => u.AgencyId == caller.AgencyId).ToDictionaryAsync(u => u.Id, ct);

    /// <summary>The buckets of the circulars that may rule days of the month, in their order: the columns of the files.</summary>
    public async Task<IReadOnlyList<string>> BucketCodes(DateOnly month, CancellationToken ct)
    {
        var (first, last) = (Recap.FirstDay(month), Recap.LastDay(month));
        var versions = await db.PolicyVersions.Where(p => p.AgencyId == caller.AgencyId && p.Status != PolicyStatus.Draft && p.EffectiveFrom <= last && p.EffectiveTo >= first).Select(p => (Guid?)p.Id).ToListAsync(ct);
        var rules = await shelf.Of(db, caller.AgencyId, versions, ct);
        PolicyRules[] all = [rules(null), .. versions.Select(v => rules(v))];
        return
        [
            .. all.SelectMany(r => r.LateBuckets).OrderBy(b => b.FromMinutes).Select(b => b.Code)
                .Concat(all.SelectMany(r => r.EarlyBuckets).OrderBy(b => b.FromMinutes).Select(b => b.Code)).Distinct(),
        ];
    }

    private static IQueryable<Listed> InOrder(IQueryable<Listed> rows) => rows.OrderBy(r => r.UnitCode).ThenBy(r => r.Name).ThenBy(r => r.EmployeeId);

    private IQueryable<Listed> Rows(RecapFilter filter)
    {
        var (agency, month, last, newYear) = (caller.AgencyId, filter.Month, Recap.LastDay(filter.Month), new DateOnly(filter.Month.Year, 1, 1));
        var (roots, all, self) = (caller.Watches, caller.IsClient, caller.IsClient ? Guid.Empty : caller.EmployeeId);
        var units = db.Units.Where(u => u.AgencyId == agency);
        if (filter.UnitId is { } unit)
        {
            units = filter.UnitOnly ? units.Where(u => u.Id == unit) : units.Where(u => u.Lineage.Contains(unit));
        }

        var people = db.Employees.Where(e => e.AgencyId == agency && !db.RecapRows.Any(r => r.AgencyId == agency && r.Month == month && r.EmployeeId == e.Id)
            && db.WorkDays.Any(d => d.AgencyId == agency && d.EmployeeId == e.Id && month <= d.Date && d.Date <= last));
        var kept = db.RecapRows.Where(r => r.AgencyId == agency && r.Month == month);
        if (filter.Warned)
        {
            var absent = db.WorkDays.Where(DayFacts.IsAbsent);
            people = people.Where(e => absent.Count(d => d.AgencyId == agency && d.EmployeeId == e.Id && newYear <= d.Date && d.Date <= last) >= AbsenceLadder.FirstStep);
            kept = kept.Where(r => r.AbsentInYear >= AbsenceLadder.FirstStep);
        }

        if (filter.Search?.Trim() is { Length: > 0 } text)
        {
            var nip = string.Concat(text.Where(char.IsAsciiDigit));
            var byNip = nip.Length > 0 && text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c));
            var pattern = text.AsContains();
            people = byNip ? people.Where(e => e.Nip.StartsWith(nip)) : people.Where(e => EF.Functions.ILike(e.Name, pattern));
            kept = byNip ? kept.Where(r => r.Nip.StartsWith(nip)) : kept.Where(r => EF.Functions.ILike(r.Name, pattern));
        }

        var live = from e in people
                   join u in units on e.UnitId equals u.Id
                   where all || e.Id == self || u.Lineage.Any(l => roots.Contains(l))
                   select new Listed { UnitCode = u.Code, Name = e.Name, EmployeeId = e.Id, Locked = false };
        var locked = from r in kept
                     join u in units on r.UnitId equals u.Id
                     where all || r.EmployeeId == self || u.Lineage.Any(l => roots.Contains(l))
                     select new Listed { UnitCode = u.Code, Name = r.Name, EmployeeId = r.EmployeeId, Locked = true };
        return live.Concat(locked);
    }

    private async Task<List<PersonMonth>> Load(DateOnly month, IReadOnlyList<Listed> listed, CancellationToken ct)
    {
        var units = await Units(ct);
        Dictionary<Guid, PersonMonth> found = [];
        if (listed.Any(l => l.Locked))
        {
            Guid[] ids = [.. listed.Where(l => l.Locked).Select(l => l.EmployeeId)];
            var rows = await db.RecapRows.AsNoTracking().Where(r => r.AgencyId == caller.AgencyId && r.Month == month && ids.Contains(r.EmployeeId)).ToListAsync(ct);
            Guid[] locks = [.. rows.Select(r => r.LockId).Distinct()];
            var amended = await db.RecapAmendments.Where(a => a.AgencyId == caller.AgencyId && locks.Contains(a.LockId) && ids.Contains(a.EmployeeId))
                .GroupBy(a => a.EmployeeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            foreach (var r in rows)
            {
                var unit = units[r.UnitId];
                found[r.EmployeeId] = new(
                    new(unit.Code, r.Name, r.EmployeeId), r.Nip, r.Grade, r.Position, unit, r.LockId, amended.GetValueOrDefault(r.EmployeeId), r.Days, r.AbsentInYear, r.LongestAbsence);
            }
        }

        if (listed.Any(l => !l.Locked))
        {
            foreach (var person in await Live(month, [.. listed.Where(l => !l.Locked).Select(l => l.EmployeeId)], units, ct))
            {
                found[person.EmployeeId] = person;
            }
        }

        return [.. listed.Where(l => found.ContainsKey(l.EmployeeId)).Select(l => found[l.EmployeeId])];
    }

    private async Task<IEnumerable<PersonMonth>> Live(DateOnly month, Guid[] ids, IReadOnlyDictionary<Guid, Unit> units, CancellationToken ct)
    {
        var (agency, last, newYear) = (caller.AgencyId, Recap.LastDay(month), new DateOnly(month.Year, 1, 1));
        var people = await db.Employees.AsNoTracking().Where(e => e.AgencyId == agency && ids.Contains(e.Id)).Select(e => new { e.Id, e.Nip, e.Name, e.Grade, e.Position, e.UnitId }).ToListAsync(ct);
        var days = (await db.WorkDays.Where(d => d.AgencyId == agency && ids.Contains(d.EmployeeId) && month <= d.Date && d.Date <= last)
            .Select(d => new
            {
                d.EmployeeId,
                Facts = new DayFacts(d.Date, d.Mode, d.State, d.Excused, d.CheckInAt, d.CheckOutAt, d.LateMinutes, d.EarlyMinutes, d.RequiredMinutes, d.PolicyVersionId),
            }).ToListAsync(ct)).ToLookup(d => d.EmployeeId, d => d.Facts);
        var absent = await db.WorkDays.Where(DayFacts.IsAbsent).Where(d => d.AgencyId == agency && ids.Contains(d.EmployeeId) && newYear <= d.Date && d.Date <= last)
            .GroupBy(d => d.EmployeeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var runs = await Runs([.. absent.Where(a => a.Value >= AbsenceLadder.InARow).Select(a => a.Key)], newYear, last, ct);
        var rules = await shelf.Of(db, agency, days.SelectMany(d => d).Select(d => d.PolicyVersionId), ct);
        var off = await DaysOff(month, ct);
        return people.Select(e =>
        {
            var unit = units[e.UnitId];
            var count = absent.GetValueOrDefault(e.Id);
            return new PersonMonth(
                new(unit.Code, e.Name, e.Id), e.Nip, e.Grade, e.Position, unit, null, 0, Recap.Days(month, days[e.Id], off, rules), count, runs.GetValueOrDefault(e.Id));
        });
    }

    /// <summary>The longest row of absence of the few who were absent so often that it can count; of the others it does not matter.</summary>
    private async Task<Dictionary<Guid, int>> Runs(Guid[] people, DateOnly from, DateOnly to, CancellationToken ct)
    {
        if (people.Length == 0)
        {
            return [];
        }

        var days = await db.WorkDays.Where(d => d.AgencyId == caller.AgencyId && people.Contains(d.EmployeeId) && from <= d.Date && d.Date <= to)
            .OrderBy(d => d.Date)
            .Select(d => new
            {
                d.EmployeeId,
                Facts = new DayFacts(d.Date, d.Mode, d.State, d.Excused, d.CheckInAt, d.CheckOutAt, d.LateMinutes, d.EarlyMinutes, d.RequiredMinutes, d.PolicyVersionId),
            }).ToListAsync(ct);
        return days.GroupBy(d => d.EmployeeId).ToDictionary(g => g.Key, g => AbsenceLadder.LongestRun(g.Select(d => d.Facts.Absent)));
    }
}
