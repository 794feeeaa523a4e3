using CsCheck;

namespace WfhApi.Domain.Tests;

/// <summary>Rosters of random offices: whatever the units, the leave, the holidays and the circular, no rule is ever broken.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RosterTests
{
    private static readonly Guid Agency = Guid.Parse("01960f3e-1c00-7a10-8000-000000000001");
    private static readonly DateOnly Monday = new(2026, 5, 4);

    /// <summary>What is drawn: sizes of sections, a circular, days off, and who is away when.</summary>
    private sealed record Office(int[] Sections, PolicyRules Rules, int Weeks, HashSet<int> Holidays, (int Person, int Day, WorkMode Mode)[] Away, int[] Ledger)
    {
        public RosterDesk Desk()
        {
            var root = Unit.Root(Agency, Id(1), "PEMDA", "Pemerintah Kota", "Asia/Jakarta");
            var office = root.Child(Id(2), "DINAS", "Dinas", UnitKind.Office);
            List<Rosterable> people = [];
            foreach (var (n, size) in Sections.Index())
            {
                var section = office.Child(Id(10 + n), $"S{n}", $"Seksi {n}", UnitKind.Section);
                for (var i = 0; i < size; i++)
                {
                    var serial = people.Count + 1;
                    people.Add(new(
                        new()
                        {
                            AgencyId = Agency,
                            Id = Id(1000 + serial),
                            Nip = $"19900101201501{(serial % 2) + 1}{serial:000}",
                            Kind = EmploymentKind.Pns,
                            Name = $"Pegawai {serial}",
                            UnitId = section.Id,
                            Position = "Pengadministrasi",
                            Level = i == 0 ? PositionLevel.Pengawas : PositionLevel.Pelaksana,
                            Grade = "II/c",
                        },
                        [section, office, root]));
                }
            }

            var under = new OfficeUnderPolicy(office, people, Rules);
            List<RosterDate> days = [];
            for (var date = Monday; date < Monday.AddDays(7 * Weeks); date = date.AddDays(1))
            {
                if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(date.DayNumber - Monday.DayNumber))
                {
                    days.Add(new(date, [new(under, Id(3), days.Count, (date.DayNumber - Monday.DayNumber) / 7)]));
                }
            }

            Dictionary<(Guid, DateOnly), WorkMode> entered = [];
            foreach (var (person, day, mode) in Away)
            {
                entered[(people[person % people.Count].Person.Id, Monday.AddDays(day))] = mode;
            }

            return new(office, days, people.Index().ToDictionary(p => p.Item.Person.Id, p => Ledger.Length == 0 ? 0 : Ledger[p.Index % Ledger.Length]), entered, new Dictionary<(Guid, DateOnly), int>());
        }

        private static Guid Id(int n) => new(n, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]);
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(n => values[n]);

    private static readonly Gen<RotationRule> Rotations = Gen.OneOf(
        Gen.Const(new RotationRule(RotationPattern.Free)),
        Gen.Int[2, 3].Select(c => new RotationRule(RotationPattern.AlternateDays) { Cohorts = c }),
        Gen.Int[2, 3].Select(c => new RotationRule(RotationPattern.WeeklyCohorts) { Cohorts = c }),
        Gen.Const(new RotationRule(RotationPattern.FixedWeekdays) { Weekdays = [DayOfWeek.Friday] }));

    private static readonly Gen<PolicyRules> Circulars =
        from percent in Gen.Int[0, 100]
        from denominator in Any(QuotaDenominator.All, QuotaDenominator.Eligible)
        from rounding in Any(QuotaRounding.Floor, QuotaRounding.Nearest, QuotaRounding.Ceiling)
        from rotation in Rotations
        from cap in Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 3].Select(c => (int?)c))
        from minimumOfOffice in Gen.Int[0, 6]
        from minimumOfSection in Gen.Int[0, 3]
        from sectionQuota in Gen.OneOf(Gen.Const(-1), Gen.Int[0, 100])
        from structuralStay in Gen.Bool
        select Presets.Get("jumat-2026").Rules with
        {
            Quota = new(percent, denominator, rounding)
            {
                Changes = [new(Monday.AddDays(7), Monday.AddDays(9), Math.Min(100, percent + 25))],
                Units = sectionQuota < 0 ? [] : [new("S0", sectionQuota)],
            },
            Rotation = rotation,
            MaxDaysPerWeek = cap,
            MinimumOnSite =
            [
                .. minimumOfOffice > 0 ? [new MinimumOnSite(minimumOfOffice, [UnitKind.Office], [])] : Array.Empty<MinimumOnSite>(),
                .. minimumOfSection > 0 ? [new MinimumOnSite(minimumOfSection, [], ["S0", "S1"])] : Array.Empty<MinimumOnSite>(),
            ],
            Exclusions = structuralStay ? [new("structural", new("a", "b"), "DKI-03") { Levels = [PositionLevel.Pengawas] }] : [],
        };

    private static readonly Gen<WorkMode> Modes = Any(WorkMode.Leave, WorkMode.Sick, WorkMode.FieldDuty, WorkMode.Office);

    private static readonly Gen<Office> Offices =
        from sections in Gen.Int[1, 7].Array[1, 4]
        from rules in Circulars
        from weeks in Gen.Int[1, 4]
        from holidays in Gen.Int[0, 27].Array[0, 3]
        from away in Gen.Select(Gen.Int[0, 27], Gen.Int[0, 27], Modes).Array[0, 12]
        from ledger in Gen.Int[0, 3].Array[0, 6]
        select new Office(sections, rules, weeks, [.. holidays], away, ledger);

    [Test, Category("DKI-10"), Category("METRO-03"), Category("SERANG-06"), Category("FWA-01")]
    public void No_roster_ever_breaks_quota_minimum_cap_or_exclusion() => Offices.Sample(
        office =>
        {
            var desk = office.Desk();
            var plan = RosterMaker.Make(desk);
            var broken = desk.ProblemsOf([.. plan]).Where(p => !p.Unavoidable).ToList();
            Assert.That(broken, Is.Empty);
            Assert.That(plan.SelectMany(p => p.Home.Where(d => desk.EnteredFor(p.EmployeeId, d) is not null)), Is.Empty, "what people entered is never overruled");
        },
        iter: 1_500);

    [Test]
    public void The_same_desk_gives_the_same_roster() => Offices.Sample(
        office =>
        {
            var (first, second) = (RosterMaker.Make(office.Desk()), RosterMaker.Make(office.Desk()));
            Assert.That(Written(second), Is.EqualTo(Written(first)));
        },
        iter: 300);

    /// <summary>Where everybody starts level and is there, and the quota alone limits, a unit's people stay within a day of each other.</summary>
    [Test, Category("JAMBI-05")]
    public void Nobody_is_always_at_home_while_a_colleague_never_is() => Offices.Sample(
        office =>
        {
            var desk = (office with { Away = [], Ledger = [] }).Desk();
            var days = RosterMaker.Make(desk).ToDictionary(p => p.EmployeeId, p => p.Home.Count);
            foreach (var unit in desk.Days.SelectMany(d => d.Groups).SelectMany(g => g.Under.Eligible).DistinctBy(p => p.Person.Id).GroupBy(p => p.Unit.Id))
            {
                // A short period may hold no turn of a cohort at all; nobody has less than that, or than the most in the unit less one.
                var most = unit.Max(p => days.GetValueOrDefault(p.Person.Id));
                foreach (var person in unit)
                {
                    var turns = desk.Days.Sum(d => d.Groups.Count(g => RosterDesk.InTurn(g, person, d.Date)));
                    Assert.That(days.GetValueOrDefault(person.Person.Id), Is.GreaterThanOrEqualTo(Math.Min(most - 1, turns)), person.Person.Name);
                }
            }
        },
        iter: 800);

    [Test]
    public void A_ledger_that_lags_is_caught_up()
    {
        var office = new Office([6], Presets.Get("dki-2023").Rules with { MinimumOnSite = [], Exclusions = [] }, 2, [], [], [4, 0, 0, 0, 0, 0]);
        var desk = office.Desk();
        var plan = RosterMaker.Make(desk).ToDictionary(p => p.EmployeeId, p => p.Home.Count);
        var totals = desk.HomeBefore.Select(p => p.Value + plan.GetValueOrDefault(p.Key)).ToList();
        Assert.That(totals.Max() - totals.Min(), Is.LessThanOrEqualTo(1), string.Join(" ", totals));
    }

    [Test, Category("METRO-02")]
    public void Cohorts_alternate_and_a_holiday_is_skipped_not_counted()
    {
        var rules = Presets.Get("metro-2021").Rules;
        var desk = new Office([4], rules, 1, [1], [], []).Desk();
        var plan = RosterMaker.Make(desk);
        var byDay = desk.Days.Select(d => string.Join("", plan.Where(p => p.Home.Contains(d.Date)).Select(p => p.EmployeeId.ToString()[7]).Order())).ToList();
        Assert.That(desk.Days.Select(d => d.Date.Day), Is.EqualTo(new[] { 4, 6, 7, 8 }));
        Assert.That(byDay[0], Is.Not.EqualTo(byDay[1]), "Monday and Wednesday: Tuesday, a holiday, is not counted");
        Assert.That(byDay[0], Is.EqualTo(byDay[2]));
        Assert.That(byDay[1], Is.EqualTo(byDay[3]));
    }

    [Test]
    public void A_minimum_that_leave_makes_impossible_is_named_with_its_day_and_unit()
    {
        var rules = Presets.Get("jumat-2026").Rules with { MinimumOnSite = [new(3, [], ["S0"])], Rotation = new(RotationPattern.Free), Exclusions = [] };
        var desk = new Office([3], rules, 1, [], [(0, 2, WorkMode.Leave)], []).Desk();
        var problems = desk.ProblemsOf([.. RosterMaker.Make(desk)]);
        Assert.That(problems.Select(p => $"{p.Code} {p.Date:yyyy-MM-dd} {p.Unavoidable}"), Is.EqualTo(new[] { "minimum-cannot-be-kept 2026-05-06 True" }));
    }

    [Test]
    public void Uneven_cohorts_are_shared_anew_so_that_their_people_stay_within_a_day()
    {
        // Five people in two cohorts under a quota of two: the cohort of three would always leave one out.
        var rules = Presets.Get("metro-2021").Rules with { Quota = new(50, QuotaDenominator.Eligible, QuotaRounding.Floor) };
        var desk = new Office([5], rules, 4, [], [], []).Desk();
        var days = RosterMaker.Make(desk).Select(p => p.Home.Count).ToList();
        Assert.That(days, Has.Count.EqualTo(5));
        Assert.That(days.Max() - days.Min(), Is.LessThanOrEqualTo(1));
        Assert.That(days.Sum(), Is.GreaterThanOrEqualTo(30), "of 40 places; closeness may cost some, not most");
    }

    private static string Written(IReadOnlyList<PlannedTurns> plan) => string.Join("; ", plan.Select(p => $"{p.EmployeeId}: {string.Join(" ", p.Home)}"));
}
