using WfhApi.Data.Demo;
using WfhApi.Data.Demo.Province;

namespace WfhApi.Domain.Tests.Demo;

public sealed class ProvinceTests
{
    private static readonly Lazy<Organisation> Small = new(() => Made(3_000, 60));

    [TestCase(500, 40)]
    [TestCase(500, 50)]
    [TestCase(6_000, 40)]
    [TestCase(6_000, 80)]
    [TestCase(60_000, 800)]
    [TestCase(200_000, 5_000)]
    public void It_has_exactly_as_many_people_and_units_as_asked_for_and_every_unit_a_head_or_an_acting_one(int people, int units)
    {
        var plans = Flat(ProvinceTree.Of(people, units)).ToList();
        var below = plans.Skip(1).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plans, Has.Count.EqualTo(units));
            Assert.That(plans.Sum(u => u.Posts.Sum(p => p.Count)) + below.Count(u => u.Head is not null && u.Code != ProvinceTree.VacantUnit), Is.EqualTo(people));
            Assert.That(plans.Select(u => u.Code), Is.Unique.And.All.Length.LessThanOrEqualTo(Unit.CodeMaxLength));
            Assert.That(plans.Select(u => u.Name), Is.All.Length.LessThanOrEqualTo(Unit.NameMaxLength));
            Assert.That(below.Select(u => u.Head), Is.All.Not.Null);
            Assert.That(below.Single(u => u.Code == ProvinceTree.VacantUnit).Posts, Is.Not.Empty, "somebody acts for the vacant head");
            Assert.That(below.Where(u => u.Kind is not UnitKind.RegionalSecretariat).Select(u => u.Posts.Sum(p => p.Count)), Is.All.GreaterThan(0));
        }
    }

    [Test]
    public void Six_thousand_people_are_the_sixty_thousand_in_small()
    {
        var (small, large) = (Shares(6_000, 80), Shares(60_000, 800));

        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in new[] { UnitKind.School, UnitKind.Hospital, UnitKind.HealthCentre, UnitKind.TechnicalUnit, UnitKind.Village, UnitKind.Division })
            {
                Assert.That(small[kind], Is.InRange(large[kind] / 2.5, large[kind] * 2.5), $"{kind}");
            }

            Assert.That(large[UnitKind.School], Is.InRange(0.2, 0.5), "teachers are the largest group of a province");
        }

        static Dictionary<UnitKind, double> Shares(int people, int units) => Flat(ProvinceTree.Of(people, units)).GroupBy(u => u.Kind)
            .ToDictionary(g => g.Key, g => g.Sum(u => u.Posts.Sum(p => p.Count)) / (double)people);
    }

    [Test]
    public void A_head_of_a_desk_leads_some_fifteen_to_forty_people()
    {
        var desks = Flat(ProvinceTree.Of(60_000, 800)).Where(u => u.Kind is UnitKind.Section or UnitKind.Division && u.Code != "SETDA-UMUM" && u.Code != "SETDA-HUKUM");

        Assert.That(desks.Select(u => u.Posts.Sum(p => p.Count)), Is.All.InRange(12, 40));
    }

    [Test]
    public void Everybody_has_a_number_that_nobody_has_in_the_province_or_in_the_five_governments()
    {
        var people = Small.Value.People;
        var others = DemoSeed.Plans.SelectMany(p => new Organisation(p).People).Select(e => e.Nip).ToHashSet();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(people, Has.Count.EqualTo(3_000));
            Assert.That(people.Select(e => e.Nip).Distinct().Count(), Is.EqualTo(people.Count));
            Assert.That(people.Select(e => e.Email).Distinct().Count(), Is.EqualTo(people.Count));
            Assert.That(people.Where(e => Nip.Parse(e.Nip, e.Kind).Error is not null || !Grades.Valid(e.Grade, e.Kind)).Select(e => $"{e.Nip} {e.Grade}"), Is.Empty);
            Assert.That(people.Where(e => others.Contains(e.Nip)).Select(e => e.Nip), Is.Empty);
            Assert.That(people.Where(e => e.Name.Length > Employee.NameMaxLength || e.Position.Length > Employee.PositionMaxLength || e.Phone!.Length > Employee.PhoneMaxLength), Is.Empty);
        }
    }

    [TestCase(500, 40)]
    [TestCase(1_500, 41)]
    [TestCase(1_000, 100)]
    public void Each_persona_is_there_whatever_the_size_and_everybody_reports_up_to_the_top(int people, int units)
    {
        var organisation = Made(people, units);
        var byId = organisation.Units.ToDictionary(u => u.Id);
        var acting = organisation.Delegations(new(2026, 11, 24), DateTimeOffset.UnixEpoch).ToList();
        var superiority = new Superiority(byId, acting, organisation.People);
        Employee? Superior(Employee person) => superiority.Of(person, new(2026, 11, 24)) is { } id ? organisation.Person(id) : null;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(organisation.PersonaOf, Has.Count.EqualTo(8));
            Assert.That(Superior(organisation.Persona(Personas.Employee)), Is.SameAs(organisation.Persona(Personas.Superior)));
            Assert.That(organisation.Units.Where(u => u.HeadEmployeeId is null && !acting.Exists(d => d.UnitId == u.Id)).Select(u => u.Code), Is.Empty);
            Assert.That(organisation.People.Where(p => p != organisation.Leader && Superior(p) is null).Select(p => p.Name), Is.Empty);
        }
    }

    [Test]
    public void It_is_the_same_on_each_run()
    {
        static List<string> Lines(Organisation of) => [.. of.Units.Select(u => $"{u.Id} {u.Code} {u.Name} {u.HeadEmployeeId}"), .. of.People.Select(e => $"{e.Id} {e.Nip} {e.Name} {e.Grade} {e.UnitId}")];

        Assert.That(Lines(Made(3_000, 60)).SequenceEqual(Lines(Small.Value)), Is.True);
    }

    [Test]
    public void Homes_lie_two_to_fifteen_kilometres_from_the_office()
    {
        var organisation = Small.Value;
        var (units, people) = (organisation.Units.ToDictionary(u => u.Id), organisation.People.ToDictionary(e => e.Id));
        var metres = organisation.Homes.Select(h => h.Point.MetresTo(units[people[h.EmployeeId].UnitId].Lineage.Select(id => units[id].Site).Last(s => s is not null)!));

        Assert.That(metres.Where(m => m is < 2_000 or > 15_000), Is.Empty);
    }

    [TestCase("", null)]
    [TestCase("--people 60000 --units 800 --days 60", "60000 800 60")]
    [TestCase("--people 6000", "6000 80 60")]
    [TestCase("--days 730", "60000 800 730")]
    public void Options_say_how_large_it_is_and_what_is_left_out_is_usual(string options, string? expected)
    {
        var (size, problem) = ProvinceSize.Parse(options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem, Is.Null);
            Assert.That(size is null ? null : $"{size.People} {size.Units} {size.Days}", Is.EqualTo(expected));
        }
    }

    [TestCase("--people 499", "--people must be 500 to 200000, not 499.")]
    [TestCase("--people 200001", "--people must be 500 to 200000, not 200001.")]
    [TestCase("--units 39", "--units must be 40 to 5000, not 39.")]
    [TestCase("--days 0", "--days must be 1 to 730, not 0.")]
    [TestCase("--days 731", "--days must be 1 to 730, not 731.")]
    [TestCase("--people 500 --units 51", "500 people in 51 units is 9.8 people a unit: give 10 to 150.")]
    [TestCase("--people many", "--people needs a whole number.")]
    [TestCase("--people", "--people needs a whole number.")]
    [TestCase("--people 6000 --cities 3", "'--cities' is no option of the province.")]
    [TestCase("--poeple 6000", "'--poeple' is no option of the province.")]
    public void What_makes_no_province_is_refused_in_a_sentence(string options, string expected)
    {
        var (size, problem) = ProvinceSize.Parse(options.Split(' '));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(size, Is.Null);
            Assert.That(problem, Does.StartWith(expected));
        }
    }

    private static Organisation Made(int people, int units) => new(PlanOfProvince.Of(new(people, units, 1)));

    private static IEnumerable<UnitPlan> Flat(UnitPlan plan) => [plan, .. plan.Children.SelectMany(Flat)];
}
