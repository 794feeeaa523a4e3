namespace WfhApi.Data;

/// <summary>Lays out the desks on which rosters are made and checked: many offices at once with a handful of reads.</summary>
[PerRequest]
internal sealed class RosterRoom(WfhDb db)
{
    /// <summary>Rotation counts working days since a circular began, which is five years back at most.</summary>
    private const int YearsBack = 5;

    /// <summary>Rows of the roster that a person put there; the maker never overrules them.</summary>
    public static readonly RosterSource[] ByPeople = [RosterSource.Manual, RosterSource.Swap, RosterSource.Closure, RosterSource.Leave, RosterSource.Revocation];

    /// <summary>A row that a new roster goes around: a person put it there, or it is no question of home or office.</summary>
    public static bool Stands(RosterSource source, WorkMode mode) => ByPeople.Contains(source) || mode is not (WorkMode.Home or WorkMode.Office);

    public Task<AgencyCalendar> Calendar(Guid agencyId, DateOnly to, CancellationToken ct) => AgencyCalendar.Load(db, agencyId, to.AddYears(-YearsBack), to, ct);

    /// <summary>One office and period, as it stands.</summary>
    /// <param name="published">Whether the published days themselves are the plan: then each row counts as entered.</param>
    public async Task<RosterDesk> Desk(Guid agencyId, Guid officeId, DateOnly from, DateOnly to, bool published, CancellationToken ct)
    {
        var calendar = await Calendar(agencyId, to, ct);
        return (await Desks(calendar, [(officeId, from, to)], published, ct))[officeId];
    }

    /// <summary>The desks of many offices, each for its own days.</summary>
    public async Task<Dictionary<Guid, RosterDesk>> Desks(AgencyCalendar calendar, IReadOnlyList<(Guid OfficeId, DateOnly From, DateOnly To)> wanted, bool published, CancellationToken ct)
    {
        var agencyId = calendar.Agency.Id;
        var offices = wanted.Select(w => w.OfficeId).ToHashSet();
        var units = calendar.Units.Values.Where(u => offices.Contains(u.OfficeId)).Select(u => u.Id).ToList();
        var (from, to) = (wanted.Min(w => w.From), wanted.Max(w => w.To));
        var people = (await db.Employees.AsNoTracking()
            .Where(e => e.AgencyId == agencyId && e.State != EmploymentState.Inactive && units.Contains(e.UnitId))
            .OrderBy(e => e.Id).ToListAsync(ct)).ToLookup(e => calendar.Units[e.UnitId].OfficeId);

        // The year and the weeks at the edges: the ledger, the caps, and what is entered, in one read.
        var (first, last) = (Earlier(new(from.Year, 1, 1), RosterDesk.MondayOf(from)), Later(new(to.Year, 12, 31), RosterDesk.MondayOf(to).AddDays(6)));
        var rows = (await db.RosterDays.AsNoTracking()
            .Where(r => r.AgencyId == agencyId && first <= r.Date && r.Date <= last && db.Employees.Any(e => e.AgencyId == agencyId && e.Id == r.EmployeeId && units.Contains(e.UnitId)))
            .Where(r => r.Mode == WorkMode.Home || (from <= r.Date && r.Date <= to))
            .Select(r => new { r.EmployeeId, r.Date, r.Mode, r.Source }).ToListAsync(ct)).ToLookup(r => r.EmployeeId);

        Dictionary<Guid, RosterDesk> desks = [];
        foreach (var (officeId, begin, end) in wanted)
        {
            var staff = people[officeId].ToList();
            Dictionary<Guid, int> before = [];
            Dictionary<(Guid, DateOnly), WorkMode> entered = [];
            Dictionary<(Guid, DateOnly), int> week = [];
            foreach (var row in staff.SelectMany(p => rows[p.Id]))
            {
                if (begin <= row.Date && row.Date <= end)
                {
                    if (published || Stands(row.Source, row.Mode))
                    {
                        // Nobody of a closed unit is on site, and none of them counts against the quota (METRO-04).
                        entered[(row.EmployeeId, row.Date)] = row.Source == RosterSource.Closure ? WorkMode.FieldDuty : row.Mode;
                    }

                    continue;
                }

                if (row.Mode == WorkMode.Home && row.Date.Year == begin.Year)
                {
                    before[row.EmployeeId] = before.GetValueOrDefault(row.EmployeeId) + 1;
                }

                if (row.Mode == WorkMode.Home && RosterDesk.MondayOf(begin) <= row.Date && row.Date <= RosterDesk.MondayOf(end).AddDays(6))
                {
                    var key = (row.EmployeeId, RosterDesk.MondayOf(row.Date));
                    week[key] = week.GetValueOrDefault(key) + 1;
                }
            }

            desks[officeId] = new(calendar.Units[officeId], Days(calendar, officeId, staff, begin, end), before, entered, week);
        }

        return desks;
    }

    private static List<RosterDate> Days(AgencyCalendar calendar, Guid officeId, List<Employee> staff, DateOnly from, DateOnly to)
    {
        var rosterable = staff.ConvertAll(p => new Rosterable(p, calendar.Upward(calendar.Units[p.UnitId])));
        var units = rosterable.Select(p => p.Unit).DistinctBy(u => u.Id).ToList();

        // Which circular rules which unit seldom changes within a period: one set of people and limits for each such state.
        Dictionary<string, OfficeUnderPolicy> known = [];
        List<RosterDate> days = [];
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            if (calendar.HoursOn(calendar.Agency.StandingRules, date) is null)
            {
                continue;
            }

            var policyOf = units.ToDictionary(u => u.Id, u => calendar.PolicyOf(u, date));
            List<OfficeOnDay> groups = [];
            foreach (var policy in policyOf.Values.OfType<PolicyVersion>().DistinctBy(p => p.Id).OrderBy(p => p.Id))
            {
                var covered = policyOf.Where(u => u.Value?.Id == policy.Id).Select(u => u.Key).ToHashSet();
                var key = $"{policy.Id}:{string.Join(',', covered.Order())}";
                if (!known.TryGetValue(key, out var under))
                {
                    known[key] = under = new(calendar.Units[officeId], [.. rosterable.Where(p => covered.Contains(p.Unit.Id))], policy.Rules);
                }

                groups.Add(new(under, policy.Id, calendar.WorkingDays(policy.EffectiveFrom, date), (RosterDesk.MondayOf(date).DayNumber - RosterDesk.MondayOf(policy.EffectiveFrom).DayNumber) / 7));
            }

            days.Add(new(date, groups));
        }

        return days;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
