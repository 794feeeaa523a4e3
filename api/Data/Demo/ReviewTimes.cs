namespace WfhApi.Data.Demo;

/// <summary>When a superior of the demo finds the time to judge a day.</summary>
internal sealed class ReviewTimes(AgencyCalendar calendar, DateTimeOffset now)
{
    /// <summary>The evening of the day, or the morning after; some wait.</summary>
    public DateTimeOffset? After(WorkDay day, Dice dice)
    {
        var at = dice.Weighted(0.35, 0.57, 0.08) switch
        {
            0 => day.EndsAt.AddMinutes(dice.Between(66, 150)),
            1 => NextStart(day.Date).AddMinutes(dice.Between(10, 170)),
            _ => (DateTimeOffset?)null,
        };
        return at <= now ? at : null;
    }

    private DateTimeOffset NextStart(DateOnly date)
    {
        do
        {
            date = date.AddDays(1);
        }
        while (calendar.HoursOn(calendar.Agency.StandingRules, date) is null);
        return Zones.At(date, calendar.HoursOn(calendar.Agency.StandingRules, date)!.Start, calendar.Agency.TimeZoneId);
    }
}
