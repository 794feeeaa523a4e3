using WfhApi.Letters;

namespace WfhApi.Domain.Tests;

/// <summary>Numbers, ranks and dates as a letter writes them.</summary>
public sealed class TaskOrderTests
{
    private static TaskOrder Order(string from, string to, params string[] dates) => TaskOrder.Draft(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(),
        new(Day(from), Day(to), dates.Length == 0 ? null : [.. dates.Select(Day)], ["Dasar"], "Pertimbangan", ["Tugas"], []),
        [], Day(from), DateTimeOffset.UnixEpoch).Value;

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [TestCase("800.1.5/{serial}-{unit}/{year}", "800.1.5/1633-BKPSDM/2024")]
    [TestCase("{serial}/SE/{year}", "1633/SE/2024")]
    [TestCase("090/{unit}.{serial}", "090/BKPSDM.1633")]
    public void A_number_follows_the_template_of_the_agency(string template, string number) =>
        Assert.That(new LetterNumbering(template).Number(1633, "BKPSDM", 2024), Is.EqualTo(new LetterNumber(number, 1633, 2024)));

    [TestCase("Pemerintah Kota Metro", "Metro")]
    [TestCase("Pemerintah Provinsi DKI Jakarta", "DKI Jakarta")]
    [TestCase("Pemerintah Kabupaten Lampung Tengah", "Lampung Tengah")]
    [TestCase("Badan Otorita", "Badan Otorita")]
    public void A_government_writes_from_the_place_in_its_name(string agency, string place)
    {
        Assert.That(LetterNumbering.Default.PlaceOf(agency), Is.EqualTo(place));
        Assert.That((LetterNumbering.Default with { Place = "Gunung Sugih" }).PlaceOf(agency), Is.EqualTo("Gunung Sugih"));
    }

    [TestCase("III/b", "Penata Muda Tingkat I")]
    [TestCase("IV/e", "Pembina Utama")]
    [TestCase("IX", null)]
    public void A_grade_of_a_career_civil_servant_has_a_rank(string grade, string? rank) => Assert.That(Grades.Rank(grade), Is.EqualTo(rank));

    [Test]
    public void An_order_covers_its_dates_and_no_day_between_them()
    {
        var (all, some) = (Order("2021-04-26", "2021-04-30"), Order("2021-04-26", "2021-04-30", "2021-04-26", "2021-04-30"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Covers(Day("2021-04-28")), Is.True);
            Assert.That(all.Covers(Day("2021-05-01")), Is.False);
            Assert.That(some.Covers(Day("2021-04-30")), Is.True);
            Assert.That(some.Covers(Day("2021-04-28")), Is.False);
        }
    }

    [Test]
    public void Dates_are_written_as_a_letter_writes_them()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LetterDates.InWords(Order("2021-04-26", "2021-04-26")), Is.EqualTo("26 April 2021"));
            Assert.That(LetterDates.InWords(Order("2021-04-26", "2021-04-30")), Is.EqualTo("26 s.d. 30 April 2021"));
            Assert.That(LetterDates.InWords(Order("2021-04-26", "2021-05-04")), Is.EqualTo("26 April 2021 s.d. 4 Mei 2021"));
            Assert.That(LetterDates.InWords(Order("2021-04-26", "2021-04-30", "2021-04-26", "2021-04-28", "2021-04-30")), Is.EqualTo("26, 28 dan 30 April 2021"));
            Assert.That(LetterDates.InWords(Order("2021-04-26", "2021-05-04", "2021-04-26", "2021-04-27", "2021-04-30", "2021-05-04")), Is.EqualTo("26 s.d. 27, 30 April 2021 dan 4 Mei 2021"));
        }
    }
}
