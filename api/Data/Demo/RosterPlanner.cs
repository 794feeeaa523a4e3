namespace WfhApi.Data.Demo;

/// <summary>
/// Plans who works where by the circular's own rules: exclusions, quota, rotation, days a week, minimum on site. What it plans
/// follows from the organisation, the calendar and the date alone, so that planning again changes nothing.
/// </summary>
internal sealed class RosterPlanner
{
    private readonly AgencyCalendar _calendar;
    private readonly IReadOnlyList<Planned> _people;
    private readonly IReadOnlyList<Delegation> _delegations;
    private readonly Showing _showing;
    private readonly Dictionary<Guid, List<Planned>> _below = [];

    /// <summary>The day on which the demo is shown: its personas are there, and one is at home, within all the rules.</summary>
    internal sealed record Showing(DateOnly Day, Guid? AtHome, IReadOnlySet<Guid> Present);

    private sealed record Planned(Employee Employee, Unit Unit, Guid OfficeId, UnitKind[] Kinds, string[] Codes);

    /// <param name="calendar">Units, holidays and circulars; it reaches back to the first day of every circular in force.</param>
    /// <param name="people">Everybody in service.</param>
    /// <param name="delegations">Whose holder is away (Plh) is on field duty.</param>
    /// <param name="showing">Who is to be seen on the day of the demo.</param>
    public RosterPlanner(AgencyCalendar calendar, IEnumerable<Employee> people, IReadOnlyList<Delegation> delegations, Showing showing)
    {
        (_calendar, _delegations, _showing) = (calendar, delegations, showing);
        _people =
        [
            .. from employee in people
               let unit = calendar.Units[employee.UnitId]
               let above = calendar.Upward(unit)
               orderby employee.Id == showing.AtHome ? 0 : 1, Dice.For("rank", $"{employee.Id}").Share()
               select new Planned(employee, unit, unit.OfficeId, [.. above.Select(u => u.Kind)], [.. above.Select(u => u.Code)]),
        ];
    }

    public bool Works(DateOnly date) => _calendar.HoursOn(_calendar.Agency.StandingRules, date) is not null;

    /// <summary>One week, Monday to Sunday: a cap on days a week needs all of it.</summary>
    public IEnumerable<RosterDay> Week(DateOnly monday)
    {
        Dictionary<Guid, int> homeDays = [];
        for (var date = monday; date < monday.AddDays(7); date = date.AddDays(1))
        {
            if (Works(date))
            {
                foreach (var day in Day(date, homeDays))
                {
                    yield return day;
                }
            }
        }
    }

    private List<RosterDay> Day(DateOnly date, Dictionary<Guid, int> homeDays)
    {
        var policies = _calendar.Units.Values.ToDictionary(u => u.Id, u => _calendar.PolicyOf(u, date));
        var rows = _people.ToDictionary(p => p.Employee.Id, p => Start(p, date, policies[p.Unit.Id]));
        List<Planned> home = [];
        HashSet<PolicyVersion> inForce = [];
        foreach (var office in _people.GroupBy(p => (p.OfficeId, Policy: policies[p.Unit.Id])))
        {
            if (office.Key.Policy is { } policy)
            {
                inForce.Add(policy);
                home.AddRange(Choose([.. office], policy, date, rows, homeDays));
            }
        }

        foreach (var person in home)
        {
            rows[person.Employee.Id].Mode = WorkMode.Home;
        }

        foreach (var policy in inForce)
        {
            KeepMinimum(policy.Rules, date, home, rows);
        }

        foreach (var row in rows.Values.Where(r => r.Mode == WorkMode.Home))
        {
            homeDays[row.EmployeeId] = homeDays.GetValueOrDefault(row.EmployeeId) + 1;
        }

        return [.. rows.Values];
    }

    private RosterDay Start(Planned person, DateOnly date, PolicyVersion? policy)
    {
        var (mode, reason) = _delegations.Any(d => d.Kind == DelegationKind.Plh && d.From <= date && date <= d.To && _calendar.Units[d.UnitId].HeadEmployeeId == person.Employee.Id)
            ? (WorkMode.FieldDuty, "Pelatihan kepemimpinan; tugas dijalankan pelaksana harian")
            : Absence(person.Employee, date);
        return new()
        {
            AgencyId = person.Employee.AgencyId,
            EmployeeId = person.Employee.Id,
            Date = date,
            UnitId = person.Unit.Id,
            Mode = mode,
            PolicyVersionId = policy?.Id,
            Source = RosterSource.Seed,
            Reason = reason,
        };
    }

    /// <summary>Leave, sickness and field duty, in spells within a week: three to four days of a hundred.</summary>
    private (WorkMode Mode, string? Reason) Absence(Employee person, DateOnly date)
    {
        if (date == _showing.Day && _showing.Present.Contains(person.Id))
        {
            return (WorkMode.Office, null);
        }

        var dice = Dice.For("absence", $"{person.Id}", date.Monday().Key());
        var spell = dice.Weighted(0.905, 0.035, 0.02, 0.04);
        var first = dice.Between(0, 4);
        var length = spell == 2 ? dice.Between(1, 2) : dice.Between(1, 3);
        var weekday = date.DayNumber - date.Monday().DayNumber;
        return spell == 0 || weekday < first || weekday >= first + length ? (WorkMode.Office, null)
            : spell == 1 ? (WorkMode.Leave, "Cuti tahunan")
            : spell == 2 ? (WorkMode.Sick, "Sakit dengan surat keterangan")
            : (WorkMode.FieldDuty, dice.Of(["Rapat koordinasi di provinsi", "Monitoring lapangan", "Bimbingan teknis", "Pendampingan pemeriksaan"]));
    }

    private List<Planned> Choose(Planned[] office, PolicyVersion policy, DateOnly date, Dictionary<Guid, RosterDay> rows, Dictionary<Guid, int> homeDays)
    {
        var rules = policy.Rules;
        List<Planned> eligible = [];
        foreach (var person in office)
        {
            if (rules.ExclusionOf(person.Employee, person.Kinds, person.Codes) is not { } rule)
            {
                eligible.Add(person);
            }
            else if (rows[person.Employee.Id].Mode == WorkMode.Office)
            {
                rows[person.Employee.Id].Reason = rule.Reason.Id;
            }
        }

        var denominator = rules.Quota.Denominator == QuotaDenominator.All ? office.Length : eligible.Count;
        var quota = Math.Min(eligible.Count, rules.QuotaOn(date, denominator, office[0].Codes[^Math.Min(2, office[0].Codes.Length)..]));
        var turn = Turn(eligible, rules.Rotation, policy, date, quota);
        if (date == _showing.Day && MayBeHome(rules.Rotation, date) && turn.FindIndex(p => p.Employee.Id == _showing.AtHome) < 0 && eligible.Find(p => p.Employee.Id == _showing.AtHome) is { } guest)
        {
            turn.Insert(0, guest);
        }

        return [.. turn
            .Where(p => rows[p.Employee.Id].Mode == WorkMode.Office)
            .Where(p => rules.MaxDaysPerWeek is not { } most || homeDays.GetValueOrDefault(p.Employee.Id) < most)
            .Take(quota)];
    }

    /// <summary>Where a circular names the weekdays, nobody is at home on another one, whoever is looking (JUMAT-01).</summary>
    private static bool MayBeHome(RotationRule rotation, DateOnly date) => rotation.Pattern != RotationPattern.FixedWeekdays || rotation.Weekdays.Contains(date.DayOfWeek);

    /// <summary>Whose turn it is. Nobody is at home every day while an eligible colleague never is (JAMBI-05).</summary>
    private List<Planned> Turn(List<Planned> eligible, RotationRule rotation, PolicyVersion policy, DateOnly date, int quota)
    {
        // Working days since the start: holidays are skipped, not counted (METRO-02).
        var day = Enumerable.Range(0, date.DayNumber - policy.EffectiveFrom.DayNumber).Count(n => Works(policy.EffectiveFrom.AddDays(n)));
        var week = (date.Monday().DayNumber - policy.EffectiveFrom.Monday().DayNumber) / 7;
        List<Planned> Cohort(int number) => [.. Rotated([.. eligible.Where((_, rank) => rank % rotation.Cohorts == number)], day)];
        return rotation.Pattern switch
        {
            RotationPattern.AlternateDays => Cohort(day % rotation.Cohorts),
            RotationPattern.WeeklyCohorts => Cohort(week % rotation.Cohorts),
            RotationPattern.FixedWeekdays => rotation.Weekdays.Contains(date.DayOfWeek) ? [.. Rotated(eligible, week)] : [],
            _ => [.. Rotated(eligible, day * quota).Take(quota)],
        };
    }

    /// <summary>Everybody in the unit and below it, found once.</summary>
    private List<Planned> Below(Unit unit) =>
        _below.TryGetValue(unit.Id, out var people) ? people : _below[unit.Id] = [.. _people.Where(p => p.Unit.Lineage.Contains(unit.Id))];

    private static IEnumerable<Planned> Rotated(List<Planned> people, int by) =>
        people.Count == 0 ? [] : people.Skip(by % people.Count).Concat(people.Take(by % people.Count));

    /// <summary>Where too few would stay, the last ones of the turn come to the office (DKI-10, SERANG-06).</summary>
    private void KeepMinimum(PolicyRules rules, DateOnly date, List<Planned> home, Dictionary<Guid, RosterDay> rows)
    {
        foreach (var minimum in rules.MinimumOnSite)
        {
            foreach (var unit in _calendar.Units.Values.Where(u => minimum.UnitKinds.Contains(u.Kind) || minimum.UnitCodes.Contains(u.Code)))
            {
                var missing = minimum.Count - Below(unit).Count(p => rows[p.Employee.Id].Mode == WorkMode.Office);
                if (missing <= 0)
                {
                    continue;
                }

                foreach (var person in home.AsEnumerable().Reverse().Where(p => p.Unit.Lineage.Contains(unit.Id)
                    && rows[p.Employee.Id].Mode == WorkMode.Home && (p.Employee.Id != _showing.AtHome || date != _showing.Day)).Take(missing).ToList())
                {
                    rows[person.Employee.Id].Mode = WorkMode.Office;
                    rows[person.Employee.Id].Reason = "Minimum petugas di kantor";
                }
            }
        }
    }
}
