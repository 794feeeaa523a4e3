namespace WfhApi.Domain.Tests;

public sealed class DateWordsTests
{
    [TestCase("2026-11-27", "27 November 2026", "27 November 2026")]
    [TestCase("2026-05-01", "1 Mei 2026", "1 May 2026")]
    [TestCase("2021-08-17", "17 Agustus 2021", "17 August 2021")]
    public void A_date_in_a_sentence_is_read_in_the_language_of_the_sentence(string date, string indonesian, string english) =>
        Assert.That(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture).InWords(), Is.EqualTo(new LocalText(indonesian, english)));
}
