using WfhApi.Data.Demo;

namespace WfhApi.Domain.Tests.Demo;

/// <summary>The demo's roster and history obey the rules that the product shows.</summary>
public sealed class DemoDaysTests
{
    private static readonly string[] Codes = ["dki", "jambi", "jakbar", "metro", "serang"];

    /// <summary>An ordinary morning, a Friday evening, a Saturday, a Ramadan day, the day before a long weekend.</summary>
    private static readonly string[] Moments =
        ["2026-11-24T07:05:00+07:00", "2026-06-05T21:00:00+07:00", "2026-11-28T10:00:00+07:00", "2026-03-03T09:30:00+07:00", "2026-05-13T06:00:00+07:00"];

    /// <summary>Each agency on the ordinary morning and on one of the other moments.</summary>
    private static IEnumerable<object[]> Days() => Codes.SelectMany((code, n) => new[] { Moments[0], Moments[1 + (n % 4)] }.Select(moment => new object[] { code, moment }));

    [TestCaseSource(nameof(Days)), Category("DKI-02"), Category("JAMBI-04"), Category("METRO-03"), Category("SERANG-05")]
    public void No_office_has_more_people_at_home_than_its_quota(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);
        var rules = agency.Policy.Rules;
        using (Assert.EnterMultipleScope())
        {
            foreach (var office in agency.Organisation.People.GroupBy(e => agency.UnitOf(e).Lineage.Take(2).Last()))
            {
                var eligible = office.Count(e => rules.ExclusionOf(e, agency.KindsAbove(e), agency.CodesUpward(e)) is null);
                foreach (var date in agency.Roster.Select(r => r.Date).Distinct())
                {
                    var home = office.Count(e => agency.ByPerson[(e.Id, date)].Mode == WorkMode.Home);
                    var quota = rules.QuotaOn(date, rules.Quota.Denominator == QuotaDenominator.All ? office.Count() : eligible, [agency.Calendar.Units[office.Key].Code]);
                    Assert.That(home, Is.LessThanOrEqualTo(quota), $"{agency.Calendar.Units[office.Key].Code} {date:yyyy-MM-dd}");
                }
            }
        }
    }

    [TestCaseSource(nameof(Days)), Category("JAKBAR-01"), Category("JAKBAR-02"), Category("JAMBI-03"), Category("DKI-04"), Category("SERANG-12"), Category("FWA-01")]
    public void Nobody_whom_the_circular_excludes_is_at_home(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);
        var people = agency.Organisation.People.ToDictionary(e => e.Id);

        Assert.That(
            agency.Roster.Where(r => r.Mode == WorkMode.Home).Select(r => people[r.EmployeeId]).Distinct(),
            Is.All.Matches<Employee>(e => agency.Policy.Rules.ExclusionOf(e, agency.KindsAbove(e), agency.CodesUpward(e)) is null));
    }

    [TestCaseSource(nameof(Days)), Category("DKI-10"), Category("SERANG-06")]
    public void The_minimum_on_site_is_kept_on_every_day(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);
        using (Assert.EnterMultipleScope())
        {
            foreach (var minimum in agency.Policy.Rules.MinimumOnSite)
            {
                foreach (var unit in agency.Organisation.Units.Where(u => minimum.UnitKinds.Contains(u.Kind) || minimum.UnitCodes.Contains(u.Code)))
                {
                    var inside = agency.Organisation.People.Where(e => agency.UnitOf(e).Lineage.Contains(unit.Id)).ToList();
                    foreach (var date in agency.Roster.Select(r => r.Date).Distinct())
                    {
                        Assert.That(inside.Count(e => agency.ByPerson[(e.Id, date)].Mode == WorkMode.Office), Is.GreaterThanOrEqualTo(minimum.Count), $"{unit.Code} {date:yyyy-MM-dd}");
                    }
                }
            }
        }
    }

    [TestCaseSource(nameof(Days))]
    public void The_roster_has_one_row_per_person_and_working_day_and_three_to_five_in_a_hundred_are_away(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);
        var dates = agency.Roster.Select(r => r.Date).Distinct().ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(dates, Is.All.Matches<DateOnly>(agency.Works));
            Assert.That(agency.Roster, Has.Count.EqualTo(dates.Count * agency.Organisation.People.Count));
            Assert.That(agency.Roster.Count(r => r.Mode is WorkMode.Leave or WorkMode.Sick or WorkMode.FieldDuty) * 100d / agency.Roster.Count, Is.InRange(2.2, 5.0));
            Assert.That(agency.Roster, Is.All.Matches<RosterDay>(r => r.Reason is null || r.Reason.Length <= RosterDay.ReasonMaxLength));
        }
    }

    [TestCaseSource(nameof(Days))]
    public void Planning_again_plans_the_same(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);

        Assert.That(agency.PlanRoster().Select(r => (r.EmployeeId, r.Date, r.Mode, r.Reason)), Is.EqualTo(agency.Roster.Select(r => (r.EmployeeId, r.Date, r.Mode, r.Reason))));
    }

    [TestCase("jambi"), TestCase("metro"), Category("JAMBI-05"), Category("METRO-02")]
    public void Nobody_is_at_home_every_day_while_an_eligible_colleague_never_is(string code)
    {
        var agency = DemoAgency.Of(code, Moments[0]);
        var days = agency.Roster.Select(r => r.Date).Distinct().Count();
        var home = agency.Roster.GroupBy(r => r.EmployeeId).ToDictionary(g => g.Key, g => g.Count(r => r.Mode == WorkMode.Home));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(home.Values, Is.All.LessThan(days * 2 / 3));
            Assert.That(
                agency.Organisation.People.Where(e => agency.Policy.Rules.ExclusionOf(e, agency.KindsAbove(e), agency.CodesUpward(e)) is null).Select(e => home[e.Id]),
                Is.All.GreaterThan(days / 6));
        }
    }

    [TestCaseSource(nameof(Days))]
    public void On_the_day_of_the_demo_the_employee_is_at_home_with_a_full_load_and_the_superior_is_there(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);
        var tasks = agency.History.Assignments.Where(t => t.EmployeeId == agency.Employee.Id && t.WorkDate == agency.StageDay).ToList();
        var day = agency.Calendar.Open(agency.Employee, agency.UnitOf(agency.Employee), agency.StageDay, agency.ByPerson[(agency.Employee.Id, agency.StageDay)], agency.Now)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(day.Mode, Is.EqualTo(WorkMode.Home));
            Assert.That(tasks.Sum(t => t.PlannedMinutes), Is.GreaterThanOrEqualTo(day.MinimumPlannedMinutes));
            Assert.That(tasks.Count, Is.InRange(2, 4));
            Assert.That(tasks, Is.All.Matches<Assignment>(t => t.Status == AssignmentStatus.Assigned && t.AssignedBy == agency.Organisation.Persona(Personas.Superior).Id));
            Assert.That(agency.History.CheckIns.Where(c => c.EmployeeId == agency.Employee.Id && c.WorkDate == agency.StageDay), Is.Empty, "The visitor does it live.");
            Assert.That(agency.ByPerson[(agency.Organisation.Persona(Personas.Superior).Id, agency.StageDay)].Mode, Is.AnyOf(WorkMode.Office, WorkMode.Home));
        }
    }

    [TestCaseSource(nameof(Days))]
    public void Nothing_has_happened_that_is_still_to_come(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);
        var history = agency.History;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(history.Days.Select(d => d.UpdatedAt), Is.All.LessThanOrEqualTo(agency.Now));
            Assert.That(history.CheckIns.Select(c => c.At), Is.All.LessThanOrEqualTo(agency.Now));
            Assert.That(history.Assignments.SelectMany(t => new[] { t.AssignedAt, t.AcknowledgedAt ?? t.AssignedAt, t.CompletedAt ?? t.AssignedAt, t.ReviewedAt ?? t.AssignedAt }), Is.All.LessThanOrEqualTo(agency.Now));
            Assert.That(history.Progress.Select(p => p.At), Is.All.LessThanOrEqualTo(agency.Now));
            Assert.That(history.Reports.SelectMany(r => new[] { r.UpdatedAt, r.SubmittedAt ?? r.UpdatedAt, r.ReviewedAt ?? r.UpdatedAt }), Is.All.LessThanOrEqualTo(agency.Now));
            Assert.That(history.Days.Where(d => d.Date < agency.Today), Is.All.Matches<WorkDay>(d => d.State == WorkDayState.Closed));
        }
    }

    [TestCaseSource(nameof(Days))]
    public void Each_day_says_of_its_tasks_and_its_report_what_the_records_say(string code, string moment)
    {
        var agency = DemoAgency.Of(code, moment);

        // Work is carried over when its day is closed, and a closed day keeps what was planned for it.
        var tasks = agency.History.Assignments.Where(t => t.Status != AssignmentStatus.Cancelled).ToLookup(t => (t.EmployeeId, t.WorkDate));
        var reports = agency.History.Reports.ToDictionary(r => (r.EmployeeId, r.WorkDate), r => r.Status);

        // Asserted as lists: NUnit is slow to assert one by one over thousands of days.
        var told = agency.History.Days.Select(d => (d.EmployeeId, d.Date, d.TaskCount, d.TasksDone, d.PlannedMinutes, d.Report));
        var recorded = agency.History.Days.Select(d => (d.EmployeeId, d.Date, Tasks: tasks[(d.EmployeeId, d.Date)].ToList())).Select(d => (
            d.EmployeeId,
            d.Date,
            d.Tasks.Count,
            d.Tasks.Count(t => t.Done),
            d.Tasks.Sum(t => t.PlannedMinutes),
            reports.TryGetValue((d.EmployeeId, d.Date), out var status) ? status : (ReportStatus?)null));

        Assert.That(told.SequenceEqual(recorded), Is.True, () => $"{told.Zip(recorded).First(pair => pair.First != pair.Second)}");
    }

    [TestCaseSource(nameof(Days))]
    public void Most_come_on_time_with_a_tail_and_a_few_are_missing_outside_or_doubtful(string code, string moment)
    {
        var days = DemoAgency.Of(code, moment).History.Days.Where(d => d is { State: WorkDayState.Closed, Mode: WorkMode.Home or WorkMode.Office }).ToList();
        double Percent(Func<WorkDay, bool> which) => days.Count(which) * 100d / days.Count;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Percent(d => d.LateMinutes > 0), Is.InRange(6, 15));
            Assert.That(Percent(d => d.CheckInAt is null), Is.InRange(0.5, 3));
            Assert.That(Percent(d => d.Place == PlaceResult.Outside), Is.InRange(1, 7));
            Assert.That(Percent(d => d.Confidence == ConfidenceLevel.Low), Is.InRange(0.3, 5));
            Assert.That(days.Where(d => d.Mode == WorkMode.Home).Average(d => d.TaskCount), Is.InRange(2, 4));
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Texts_fit_their_columns(string code)
    {
        var agency = DemoAgency.Of(code, Moments[0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(agency.Policy.Title, Has.Length.LessThanOrEqualTo(PolicyVersion.TitleMaxLength));
            Assert.That(agency.Policy.Signer, Has.Length.LessThanOrEqualTo(PolicyVersion.SignerMaxLength));
            Assert.That(agency.Policy.Number, Has.Length.LessThanOrEqualTo(PolicyVersion.NumberMaxLength));
            Assert.That(agency.Delegations, Is.All.Matches<Delegation>(d => d.DecreeNumber.Length <= Delegation.DecreeNumberMaxLength));
            Assert.That(agency.History.Assignments, Is.All.Matches<Assignment>(t => t.Title.Length <= Assignment.TitleMaxLength && t.TargetQuantity > 0 && t.PlannedMinutes is > 0 and <= Assignment.PlannedMinutesMax));
            Assert.That(agency.Organisation.Homes, Is.All.Matches<HomePlace>(h => h.Address.Length <= HomePlace.AddressMaxLength && h.Label.Length <= HomePlace.LabelMaxLength));
        }
    }
}
