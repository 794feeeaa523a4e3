namespace WfhApi.Domain.Tests;

/// <summary>When a notification is sent by a channel, and what may be said there.</summary>
internal sealed class ChannelTests
{
    private static readonly ContactPreferences Usual = new() { AgencyId = Guid.Empty, EmployeeId = Guid.Empty };

    private static DateTimeOffset At(string time, int day = 10) => Zones.At(new(2026, 4, day), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), A.Wib);

    private static ContactPreferences With(NotificationTopic topic, Channel channel, Pace pace, QuietHours? quiet = null) => new()
    {
        AgencyId = Guid.Empty,
        EmployeeId = Guid.Empty,
        Choices = new Dictionary<NotificationTopic, IReadOnlyDictionary<Channel, Pace>> { [topic] = new Dictionary<Channel, Pace> { [channel] = pace } },
        Quiet = quiet,
    };

    [TestCase("19:59", 10, "19:59")]
    [TestCase("20:00", 11, "06:00")]
    [TestCase("23:30", 11, "06:00")]
    [TestCase("00:10", 10, "06:00")]
    [TestCase("05:59", 10, "06:00")]
    [TestCase("06:00", 10, "06:00")]
    public void Quiet_hours_go_over_midnight_and_end_in_the_morning(string told, int day, string sent) =>
        Assert.That(Usual.DueAt(NotificationKind.RosterChanged, Channel.WebPush, At(told), A.Wib), Is.EqualTo(At(sent, day)));

    [TestCase("06:29", 10)]
    [TestCase("06:30", 11)]
    [TestCase("17:00", 11)]
    public void What_waits_a_day_waits_for_the_next_hour_of_the_daily_message(string told, int day) =>
        Assert.That(Usual.DueAt(NotificationKind.RosterChanged, Channel.Email, At(told), A.Wib), Is.EqualTo(At("06:30", day)));

    [Test]
    public void Quiet_hours_are_those_of_the_persons_own_zone()
    {
        // 18:30 in Jakarta is 20:30 in Jayapura, where it is quiet until 06:00: 04:00 in Jakarta.
        Assert.That(Usual.DueAt(NotificationKind.RosterChanged, Channel.WhatsApp, At("18:30"), "Asia/Jayapura"), Is.EqualTo(At("04:00", 11)));
    }

    [Test]
    public void A_call_waits_for_no_hour_but_is_not_sent_where_it_is_switched_off()
    {
        var always = new QuietHours(new(0, 0), new(23, 59));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(With(NotificationTopic.Calls, Channel.WhatsApp, Pace.Daily, always).DueAt(NotificationKind.CallWaiting, Channel.WhatsApp, At("10:00"), A.Wib), Is.EqualTo(At("10:00")));
            Assert.That(With(NotificationTopic.Calls, Channel.WhatsApp, Pace.Off).DueAt(NotificationKind.CallWaiting, Channel.WhatsApp, At("10:00"), A.Wib), Is.Null);
            Assert.That(Usual.DueAt(NotificationKind.CallWaiting, Channel.Email, At("10:00"), A.Wib), Is.Null, "nobody reads mail within five minutes");
        }
    }

    [Test]
    public void Every_kind_has_a_topic_a_lifetime_and_words_that_hold_no_data([Values] NotificationKind kind)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Enum.IsDefined(kind.Topic()));
            Assert.That(kind.Lifetime(), Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(10)));
            foreach (var text in new[] { kind.Abroad().Id, kind.Abroad().En })
            {
                Assert.That(text, Is.Not.Empty.And.Not.Matches("[0-9@]").And.Not.Matches("(?i)teguran|sanksi|hukuman|reprimand|sanction|NIP"));
            }
        }
    }

    [TestCase("0812-3456-789", "628123456789")]
    [TestCase("+62 812 3456 789", "628123456789")]
    [TestCase("628123456789", "628123456789")]
    [TestCase("+1 (415) 555-2671", "14155552671")]
    [TestCase("12345", null)]
    [TestCase("0812x3456789", null)]
    [TestCase("00628123456789", "628123456789")]
    [TestCase("", null)]
    public void Numbers_are_read_as_people_write_them(string written, string? digits) => Assert.That(PhoneNumbers.Digits(written), Is.EqualTo(digits));

    [TestCase(1, 15)]
    [TestCase(2, 30)]
    [TestCase(5, 240)]
    [TestCase(9, 3600)]
    [TestCase(500, 3600)]
    public void Waiting_doubles_up_to_an_hour(int attempts, int seconds) => Assert.That(Delivery.WaitAfter(attempts), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
}
