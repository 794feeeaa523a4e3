namespace WfhApi.Domain.Tests;

public sealed class NipTests
{
    [Test]
    public void A_number_of_a_career_civil_servant_tells_birth_date_and_sex()
    {
        var nip = Nip.Parse("198503172010122003", EmploymentKind.Pns).Value;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(nip.Value, Is.EqualTo("198503172010122003"));
            Assert.That(nip.BirthDate, Is.EqualTo(new DateOnly(1985, 3, 17)));
            Assert.That(nip.Sex, Is.EqualTo(Sex.Female));
        }
    }

    [Test]
    public void Digits_13_and_14_of_a_pppk_number_are_not_a_month() =>
        Assert.That(Nip.Parse("199012312022211005", EmploymentKind.Pppk).Error, Is.Null);

    [Test]
    public void The_same_digits_are_no_month_for_a_career_civil_servant() =>
        Assert.That(Nip.Parse("199012312022211005", EmploymentKind.Pns).Error?.Code, Is.EqualTo("nip-start-month"));

    [Test]
    public void Spaces_pasted_with_the_number_are_removed() =>
        Assert.That(Nip.Parse(" 19850317 201012\u00a02 003\t", EmploymentKind.Pns).Value.Value, Is.EqualTo("198503172010122003"));

    [TestCase(null, "nip-length")]
    [TestCase("", "nip-length")]
    [TestCase("19850317201012200", "nip-length")]
    [TestCase("1985031720101220033", "nip-length")]
    [TestCase("19850317201012200A", "nip-not-digits")]
    [TestCase("198503172010-12003", "nip-not-digits")]
    [TestCase("١٩٨٥٠٣١٧٢٠١٠١٢٢٠٠٣", "nip-not-digits")]
    [TestCase("198502302010122003", "nip-birth-date")]
    [TestCase("182503172010122003", "nip-birth-date")]
    [TestCase("198503172010132003", "nip-start-month")]
    [TestCase("198503170001012003", "nip-start-month")]
    [TestCase("198503171985032003", "nip-start-month")]
    [TestCase("198503172010123003", "nip-sex")]
    [TestCase("198503172010120003", "nip-sex")]
    [TestCase("198503172010122000", "nip-serial")]
    public void A_wrong_number_is_refused_by_the_part_that_is_wrong(string? text, string code) =>
        Assert.That(Nip.Parse(text, EmploymentKind.Pns).Error?.Code, Is.EqualTo(code));
}

public sealed class GradesTests
{
    [TestCase("I/a", EmploymentKind.Pns, true)]
    [TestCase("III/d", EmploymentKind.Pns, true)]
    [TestCase("IV/e", EmploymentKind.Pns, true)]
    [TestCase("III/e", EmploymentKind.Pns, false)]
    [TestCase("V/a", EmploymentKind.Pns, false)]
    [TestCase("III/", EmploymentKind.Pns, false)]
    [TestCase("III/A", EmploymentKind.Pns, false)]
    [TestCase("IX", EmploymentKind.Pns, false)]
    [TestCase("IX", EmploymentKind.Pppk, true)]
    [TestCase("XVII", EmploymentKind.Pppk, true)]
    [TestCase("XVIII", EmploymentKind.Pppk, false)]
    [TestCase("III/a", EmploymentKind.Pppk, false)]
    public void A_grade_has_the_shape_of_its_kind_of_employment(string grade, EmploymentKind kind, bool valid) =>
        Assert.That(Grades.Valid(grade, kind), Is.EqualTo(valid));
}
