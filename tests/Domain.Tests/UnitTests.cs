namespace WfhApi.Domain.Tests;

public sealed class UnitTests
{
    private static readonly Unit Root = Domain.Unit.Root(Guid.NewGuid(), Guid.NewGuid(), "KOTA", "Pemerintah Kota", A.Wib);

    private static Unit Below(Unit parent, string name) => parent.Child(Guid.NewGuid(), name, name, UnitKind.Office);

    [Test]
    public void A_child_knows_every_unit_above_it()
    {
        var office = Below(Root, "Dinas");
        var section = Below(office, "Seksi");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(section.Lineage, Is.EqualTo(new[] { Root.Id, office.Id, section.Id }));
            Assert.That((section.ParentId, section.AgencyId, section.TimeZoneId), Is.EqualTo(((Guid?)office.Id, Root.AgencyId, A.Wib)));
        }
    }

    [TestCase(true), TestCase(false)]
    public void A_unit_moves_with_all_that_is_below_it(bool itselfAmongThem)
    {
        var (from, to) = (Below(Root, "Dinas A"), Below(Root, "Dinas B"));
        var division = Below(from, "Bidang");
        var section = Below(division, "Seksi");

        var moved = division.MoveBelow(to, itselfAmongThem ? [division, section] : [section]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved.Error, Is.Null);
            Assert.That(division.ParentId, Is.EqualTo(to.Id));
            Assert.That(division.Lineage, Is.EqualTo(new[] { Root.Id, to.Id, division.Id }));
            Assert.That(section.Lineage, Is.EqualTo(new[] { Root.Id, to.Id, division.Id, section.Id }));
        }
    }

    [Test]
    public void A_unit_never_moves_below_itself_or_below_what_is_below_it()
    {
        var office = Below(Root, "Dinas");
        var section = Below(office, "Seksi");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(office.MoveBelow(section, [office, section]).Error?.Code, Is.EqualTo("unit-tree-cycle"));
            Assert.That(office.MoveBelow(office, [office, section]).Error?.Code, Is.EqualTo("unit-tree-cycle"));
            Assert.That(office.Lineage, Is.EqualTo(new[] { Root.Id, office.Id }), "A refusal changes nothing.");
        }
    }

    [Test]
    public void A_home_place_is_valid_from_its_first_day_to_its_last_inclusive()
    {
        var place = new HomePlace { AgencyId = Guid.NewGuid(), Id = Guid.NewGuid(), EmployeeId = Guid.NewGuid(), Label = "Rumah", Address = "Jalan Melati 1", Point = new(-6.2, 106.8), RadiusMetres = 100, ValidFrom = A.Monday };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(place.End(A.Monday.AddDays(-1)).Error?.Code, Is.EqualTo("ends-before-it-begins"));
            Assert.That(place.End(A.Friday).Error, Is.Null);
            Assert.That((place.ValidOn(A.Monday.AddDays(-1)), place.ValidOn(A.Monday), place.ValidOn(A.Friday), place.ValidOn(A.Friday.AddDays(1))), Is.EqualTo((false, true, true, false)));
        }
    }
}
