using WfhApi.Data.Demo;

namespace WfhApi.Domain.Tests.Demo;

public sealed class DemoPeopleTests
{
    private const string Morning = "2026-11-24T07:05:00+07:00";

    private static readonly string[] Codes = ["dki", "jambi", "jakbar", "metro", "serang"];

    [Test]
    public void The_demo_holds_the_five_governments() => Assert.That(DemoSeed.Plans.Select(p => p.Code), Is.EqualTo(Codes));

    [TestCaseSource(nameof(Codes))]
    public void Each_agency_has_150_to_300_people_and_each_a_valid_number_that_nobody_else_has(string code)
    {
        var people = DemoAgency.Of(code, Morning).Organisation.People;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(people, Has.Count.InRange(150, 300));
            Assert.That(people.Select(e => e.Nip), Is.Unique);
            Assert.That(people.Select(e => e.Id), Is.Unique);
            Assert.That(people.Select(e => e.Email), Is.Unique);
            foreach (var e in people)
            {
                Assert.That(Nip.Parse(e.Nip, e.Kind).Error, Is.Null, $"{e.Name} {e.Nip}");
                Assert.That(Grades.Valid(e.Grade, e.Kind), Is.True, $"{e.Name} {e.Grade}");
                Assert.That(e.Name, Has.Length.LessThanOrEqualTo(Employee.NameMaxLength));
                Assert.That(e.Position, Has.Length.LessThanOrEqualTo(Employee.PositionMaxLength));
                Assert.That(e.Phone, Does.StartWith("+62 800 00").And.Length.LessThanOrEqualTo(Employee.PhoneMaxLength));
                Assert.That(e.Email, Does.EndWith(".contoh.go.id"));
            }
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Some_are_employed_by_agreement_new_in_post_or_under_discipline(string code)
    {
        var people = DemoAgency.Of(code, Morning).Organisation.People;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(people.Count(e => e.Kind == EmploymentKind.Pppk), Is.GreaterThan(people.Count / 20));
            Assert.That(people.Count(e => e.State == EmploymentState.NewInPost), Is.InRange(1, 15));
            Assert.That(people.Count(e => e.State == EmploymentState.UnderDiscipline), Is.InRange(1, 8));
        }
    }

    [TestCaseSource(nameof(Codes)), Category("JAMBI-06")]
    public void Everybody_but_the_top_has_one_superior_and_following_superiors_leads_to_the_top(string code)
    {
        var agency = DemoAgency.Of(code, Morning);
        var people = agency.Organisation.People.ToDictionary(e => e.Id);

        using (Assert.EnterMultipleScope())
        {
            foreach (var person in people.Values)
            {
                var (steps, at) = (0, person.Id);
                while (agency.Superiority.Of(people[at], agency.Today) is { } superior && steps++ < 12)
                {
                    at = superior;
                }

                Assert.That(at, Is.EqualTo(agency.Organisation.Leader.Id), person.Name);
            }
        }
    }

    [Test, Category("JAMBI-06")]
    public void Who_is_no_longer_in_service_is_nobodys_superior()
    {
        var agency = DemoAgency.Of("dki", Morning);
        var (employee, superior) = (agency.Employee, agency.Organisation.Persona(Personas.Superior));
        var left = new Superiority(agency.Calendar.Units, agency.Delegations, agency.Organisation.People.Where(e => e.Id != superior.Id));

        Assert.That(left.Of(employee, agency.StageDay), Is.EqualTo(agency.Superiority.Of(superior, agency.StageDay)));
    }

    [TestCaseSource(nameof(Codes))]
    public void One_persona_of_each_kind_is_there_and_the_employee_reports_to_the_superior_of_25_to_35_people(string code)
    {
        var agency = DemoAgency.Of(code, Morning);
        var superior = agency.Organisation.Persona(Personas.Superior);
        var unit = agency.UnitOf(superior);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(agency.Organisation.PersonaOf.Values, Is.EquivalentTo(new[]
            {
                Personas.Employee, Personas.Superior, Personas.Officer, Personas.HeadOfOffice, Personas.PersonnelAdmin, Personas.Leader, Personas.Auditor, Personas.PlatformAdmin,
            }));
            Assert.That(agency.Superiority.Of(agency.Employee, agency.StageDay), Is.EqualTo(superior.Id));
            Assert.That(agency.Organisation.People.Count(e => e.Id != superior.Id && agency.UnitOf(e).Lineage.Contains(unit.Id)), Is.InRange(25, 35));
        }
    }

    [TestCase(Personas.Officer, Role.UnitOfficer)]
    [TestCase(Personas.HeadOfOffice, Role.HeadOfOffice)]
    [TestCase(Personas.PersonnelAdmin, Role.PersonnelAdmin)]
    [TestCase(Personas.Leader, Role.Leader)]
    [TestCase(Personas.Auditor, Role.Auditor)]
    [TestCase(Personas.PlatformAdmin, Role.PlatformAdmin)]
    public void A_persona_holds_the_role_of_its_name(string persona, Role role)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var organisation in Codes.Select(code => DemoAgency.Of(code, Morning).Organisation))
            {
                var granted = organisation.Roles.Where(g => g.EmployeeId == organisation.Persona(persona).Id).ToList();
                var below = organisation.Units.Single(u => u.Code == DemoSeed.Plans.Single(p => p.Code == organisation.Agency.Code).PersonaOffice).Id;
                Assert.That(granted.Any(g => g.Role == role && g.UnitId == (role is Role.UnitOfficer or Role.HeadOfOffice ? below : organisation.Root.Id)), Is.True, organisation.Agency.Code);
            }
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Homes_lie_two_to_fifteen_kilometres_from_the_office_and_a_few_people_have_two_or_none(string code)
    {
        var agency = DemoAgency.Of(code, Morning);
        var homes = agency.Organisation.Homes.ToLookup(h => h.EmployeeId);

        using (Assert.EnterMultipleScope())
        {
            foreach (var person in agency.Organisation.People)
            {
                var site = agency.UnitOf(person).Lineage.Select(id => agency.Calendar.Units[id].Site).Last(s => s is not null)!;
                Assert.That(homes[person.Id].Select(h => h.Point.MetresTo(site)), Is.All.InRange(2_000d, 15_000d), person.Name);
            }

            Assert.That(agency.Organisation.People.Count(e => homes[e.Id].Count() == 2), Is.GreaterThan(5));
            Assert.That(agency.Organisation.People.Count(e => !homes[e.Id].Any()), Is.InRange(1, 25));
            Assert.That(homes[agency.Employee.Id].Count(), Is.EqualTo(1));
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Two_posts_are_filled_by_others_around_the_day_and_neither_is_the_personas_superior(string code)
    {
        var agency = DemoAgency.Of(code, Morning);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(agency.Delegations.Select(d => d.Kind), Is.EquivalentTo(new[] { DelegationKind.Plt, DelegationKind.Plh }));
            Assert.That(agency.Delegations, Is.All.Matches<Delegation>(d => d.From <= agency.Today && agency.Today <= d.To));
            Assert.That(agency.Delegations.Select(d => agency.Calendar.Units[d.UnitId].HeadEmployeeId is null), Is.EquivalentTo(new[] { true, false }), "Plt: vacant; Plh: away.");
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Unit_codes_are_unique_and_each_unit_with_people_has_four_to_eight_templates(string code)
    {
        var organisation = DemoAgency.Of(code, Morning).Organisation;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(organisation.Units.Select(u => u.Code), Is.Unique);
            Assert.That(organisation.Units, Is.All.Matches<Unit>(u => u.Code.Length <= Unit.CodeMaxLength && u.Name.Length <= Unit.NameMaxLength));
            Assert.That(organisation.Templates.GroupBy(t => t.UnitId).Select(g => g.Count()), Is.All.InRange(4, 8));
        }
    }

    [Test]
    public void A_person_is_the_same_on_each_run()
    {
        static IEnumerable<string> Lines() => DemoSeed.Plans.SelectMany(p => new Organisation(p).People).Select(e => $"{e.Id} {e.Nip} {e.Name} {e.Grade} {e.Phone}");

        var first = Lines().ToList();
        var again = Lines().ToList();

        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public void The_year_2026_holds_240_working_days_and_six_fridays_fall_away()
    {
        var holidays = DemoCalendar.Holidays(Guid.NewGuid()).Select(h => h.Date).ToHashSet();
        var weekdays = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(weekdays.Count(d => !holidays.Contains(d)), Is.EqualTo(240));
            Assert.That(weekdays.Where(d => d.DayOfWeek == DayOfWeek.Friday && holidays.Contains(d)), Is.EqualTo(new DateOnly[]
            {
                new(2026, 1, 16), new(2026, 3, 20), new(2026, 4, 3), new(2026, 5, 1), new(2026, 5, 15), new(2026, 12, 25),
            }));
        }
    }
}
