namespace WfhApi.Data.Demo;

/// <summary>Daily reports as people write them at the end of the day, and what their superiors answer.</summary>
internal sealed class Reporting(ReviewTimes reviews, DateTimeOffset now)
{
    public List<DailyReport> Reports { get; } = [];

    public void Report(WorkDay day, List<Assignment> tasks, Guid? superior)
    {
        var dice = Dice.For("report", $"{day.EmployeeId}", day.Date.Key());
        var fate = dice.Weighted(0.93, 0.025, 0.045);
        var at = day.EndsAt.AddMinutes(-35 + (int)(Math.Pow(dice.Share(), 1.3) * 100)).AddSeconds(dice.Between(0, 59));
        if (fate == 2 || at > now)
        {
            return;
        }

        var report = new DailyReport { AgencyId = day.AgencyId, Id = Ids.Of("report", $"{day.EmployeeId}", day.Date.Key()), EmployeeId = day.EmployeeId, WorkDate = day.Date };
        report.Save(Rows(day, tasks, dice), dice.Chance(0.14) ? dice.Of(TaskCatalogue.Obstacles) : null, at.AddMinutes(-4));
        Reports.Add(report);
        day.RecordReport(ReportStatus.Draft, at.AddMinutes(-4), report.Id);
        if (fate == 1 || report.Submit(at).Error is not null)
        {
            return;
        }

        day.RecordReport(ReportStatus.Submitted, at, report.Id);
        if (superior is { } reviewer)
        {
            Judge(day, report, reviewer, dice);
        }
    }

    private static List<ReportRow> Rows(WorkDay day, List<Assignment> tasks, Dice dice)
    {
        var from = TimeOnly.FromTimeSpan((day.StartsAt + TimeSpan.FromHours(7)).UtcDateTime.TimeOfDay);
        List<ReportRow> rows = [];
        foreach (var task in tasks)
        {
            // The break lies after the first half of the day.
            var to = from.AddMinutes(task.PlannedMinutes + (rows.Count == 1 ? 60 : 0));
            var quantity = task.Done ? task.TargetQuantity : task.DoneQuantity;
            if (quantity > 0)
            {
                rows.Add(new(task.Title, task.ExpectedOutput, quantity, task.OutputUnit, from, to > from ? to : null, task.Id, [], task.Done ? null : "Dilanjutkan"));
            }

            from = to > from ? to : from;
        }

        if (rows.Count == 0 || dice.Chance(0.2))
        {
            var (activity, output, unit) = dice.Of(TaskCatalogue.ExtraWork);
            rows.Add(new(activity, output, 1, unit, null, null, null, [], null));
        }

        return rows;
    }

    private void Judge(WorkDay day, DailyReport report, Guid reviewer, Dice dice)
    {
        if (reviews.After(day, dice) is not { } at)
        {
            return;
        }

        if (!dice.Chance(0.06))
        {
            report.Accept(reviewer, at, dice.Chance(0.4) ? dice.Of(TaskCatalogue.AcceptNotes) : null);
            day.RecordReport(ReportStatus.Accepted, at, report.Id);
            return;
        }

        report.Return(reviewer, at, dice.Of(TaskCatalogue.ReturnNotes));
        day.RecordReport(ReportStatus.Returned, at, report.Id);
        var again = at.AddMinutes(dice.Between(40, 150));
        if (dice.Chance(0.7) && again <= now)
        {
            report.Save(report.Rows, "Bukti dukung telah dilengkapi.", again);
            report.Submit(again);
            day.RecordReport(ReportStatus.Submitted, again, report.Id);
            var accepted = again.AddMinutes(dice.Between(30, 120));
            if (accepted <= now)
            {
                report.Accept(reviewer, accepted, null);
                day.RecordReport(ReportStatus.Accepted, accepted, report.Id);
            }
        }
    }
}
