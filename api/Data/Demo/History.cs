namespace WfhApi.Data.Demo;

/// <summary>
/// Days as they were lived, through the domain's own methods: every figure of the demo is one that the rules produce.
/// Nothing happens after <see cref="_now"/>.
/// </summary>
internal sealed class History
{
    private readonly AgencyCalendar _calendar;
    private readonly Func<Guid, TaskTheme> _themeOf;
    private readonly Superiority _superiority;
    private readonly Whereabouts _whereabouts;
    private readonly IReadOnlyDictionary<(Guid, DateOnly), RosterDay> _roster;
    private readonly DateTimeOffset _now;
    private readonly Stage _stage;

    public History(
        AgencyCalendar calendar,
        Func<Guid, TaskTheme> themeOf,
        Superiority superiority,
        Whereabouts whereabouts,
        IReadOnlyDictionary<(Guid, DateOnly), RosterDay> roster,
        DateTimeOffset now,
        Stage stage) =>
        (_calendar, _themeOf, _superiority, _whereabouts, _roster, _now, _stage) = (calendar, themeOf, superiority, whereabouts, roster, now, stage);

    public List<WorkDay> Days { get; } = [];

    public List<CheckIn> CheckIns { get; } = [];

    public List<Assignment> Assignments { get; } = [];

    public List<AssignmentProgress> Progress { get; } = [];

    public List<DailyReport> Reports { get; } = [];

    /// <summary>Who is on stage on the day that the demo is shown.</summary>
    /// <param name="Day">The seed day, or the next working day.</param>
    /// <param name="Employee">The persona of the employee: has tasks, does the rest live.</param>
    /// <param name="WithoutTasks">People whom the superior has yet to give work.</param>
    internal sealed record Stage(DateOnly Day, Guid? Employee, IReadOnlySet<Guid> WithoutTasks);

    /// <summary>One person's days in order: what was left unfinished goes on on the next day at home.</summary>
    public void Live(Employee person, IEnumerable<DateOnly> dates)
    {
        List<Assignment>? before = null;
        foreach (var date in dates.Order())
        {
            var unit = _calendar.Units[person.UnitId];
            if (_calendar.Open(person, unit, date, _roster.GetValueOrDefault((person.Id, date)), Zones.At(date, new TimeOnly(0, 5), unit.TimeZoneId)) is not { } day)
            {
                continue;
            }

            var begun = unit.DayOf(_now) >= date;
            var superior = _superiority.Of(person, date);
            var tasks = day.Mode == WorkMode.Home && superior is { } giver ? GiveTasks(person, day, giver, before) : [];
            before = day.Mode == WorkMode.Home ? null : before;
            if (!begun)
            {
                continue;
            }

            Days.Add(day);
            var idle = date == _stage.Day && (person.Id == _stage.Employee || _now < Zones.At(date, new TimeOnly(8, 0), unit.TimeZoneId));
            Recount(day, tasks, tasks.Count > 0 ? tasks.Max(t => t.AssignedAt) : day.UpdatedAt);
            if (!idle && day.AtWork && day.Mode != WorkMode.FieldDuty)
            {
                Work(day, tasks, superior);
            }

            var midnight = Zones.At(date.AddDays(1), new TimeOnly(0, 5), unit.TimeZoneId);
            if (midnight <= _now)
            {
                day.Close(midnight);
            }

            if (tasks.Count > 0 && superior is { } reviewer && midnight <= _now)
            {
                Review(day, tasks, reviewer);
                before = tasks;
            }
        }
    }

    private static void Recount(WorkDay day, List<Assignment> tasks, DateTimeOffset at)
    {
        var counted = tasks.Where(t => t.Counts).ToList();
        day.RecordTasks(counted.Count, counted.Count(t => t.Done), counted.Sum(t => t.PlannedMinutes), at);
    }

    private List<Assignment> GiveTasks(Employee person, WorkDay day, Guid superior, List<Assignment>? before)
    {
        var dice = Dice.For("tasks", $"{person.Id}", day.Date.Key());
        var onStage = day.Date == _stage.Day && person.Id == _stage.Employee;
        if (_stage.WithoutTasks.Contains(person.Id) && day.Date == _stage.Day || (!onStage && !_stage.WithoutTasks.Contains(person.Id) && dice.Chance(0.04)))
        {
            return [];
        }

        var at = Earlier(day.StartsAt.AddMinutes(-dice.Between(15, 45)).AddSeconds(dice.Between(0, 59)));
        List<Assignment> tasks = [];
        if (before is { } last
            && last.Find(t => t.Status is AssignmentStatus.Acknowledged or AssignmentStatus.InProgress) is { } old
            && Dice.For("carry", $"{old.Id}").Chance(0.2)
            && old.CarryOver(Ids.Of("carried", $"{old.Id}"), day.Date, superior, at) is { Error: null } carried)
        {
            tasks.Add(carried.Value);
        }

        var kinds = TaskCatalogue.Of(_themeOf(person.UnitId)).OrderBy(k => Dice.For("kind", $"{person.Id}", day.Date.Key(), k.Title).Share()).ToList();
        var wanted = Math.Min(kinds.Count, onStage ? 3 : dice.Between(2, 4));
        var load = onStage ? day.MinimumPlannedMinutes
            : day.MinimumPlannedMinutes + (dice.Chance(0.86) ? 15 * dice.Between(0, 2) : -15 * dice.Between(4, 14));
        load -= tasks.Sum(t => t.PlannedMinutes);
        foreach (var (kind, minutes) in Share(kinds.Take(Math.Max(1, wanted - tasks.Count)).ToList(), Math.Max(60, load)))
        {
            tasks.Add(new()
            {
                AgencyId = person.AgencyId,
                Id = Ids.Of("assignment", $"{person.Id}", day.Date.Key(), kind.Title),
                EmployeeId = person.Id,
                AssignedBy = superior,
                AssignedAt = at,
                WorkDate = day.Date,
                Title = kind.Title,
                Description = kind.Description,
                ExpectedOutput = kind.Output,
                OutputUnit = kind.OutputUnit,
                TargetQuantity = kind.Quantity == 1 ? 1 : Math.Max(1, kind.Quantity * minutes / kind.Minutes),
                PlannedMinutes = minutes,
            });
        }

        Assignments.AddRange(tasks);
        return tasks;
    }

    /// <summary>Shares the load out in quarters of an hour, by what each kind of work usually takes.</summary>
    private static IEnumerable<(TaskKind Kind, int Minutes)> Share(List<TaskKind> kinds, int load)
    {
        var (usual, given) = (kinds.Sum(k => k.Minutes), 0);
        for (var i = 0; i < kinds.Count; i++)
        {
            var minutes = i == kinds.Count - 1 ? load - given : Math.Max(15, load * kinds[i].Minutes / usual / 15 * 15);
            given += minutes;
            yield return (kinds[i], minutes);
        }
    }

    private DateTimeOffset Earlier(DateTimeOffset at) => at <= _now ? at : _now;

    private void Work(WorkDay day, List<Assignment> tasks, Guid? superior)
    {
        if (Whereabouts.Arrival(day) is not { } arrival || arrival > _now)
        {
            return;
        }

        Stamp(day, CheckInKind.In, arrival);
        var leaves = Whereabouts.Departure(day);
        if (day.Mode == WorkMode.Home && tasks.Count > 0)
        {
            DoTasks(day, tasks, arrival, leaves ?? day.EndsAt);
            Report(day, tasks, superior);
        }

        if (leaves is { } at && at <= _now && at > arrival)
        {
            Stamp(day, CheckInKind.Out, at);
        }
    }

    private void Stamp(WorkDay day, CheckInKind kind, DateTimeOffset at)
    {
        var record = _whereabouts.Record(day, kind, at);
        CheckIns.Add(record);
        day.Record(record);
    }

    private void DoTasks(WorkDay day, List<Assignment> tasks, DateTimeOffset arrival, DateTimeOffset leaves)
    {
        var dice = Dice.For("work", $"{day.EmployeeId}", day.Date.Key());
        var read = arrival.AddMinutes(dice.Between(1, 14)).AddSeconds(dice.Between(0, 59));
        if (dice.Chance(0.95) && read <= _now)
        {
            foreach (var task in tasks)
            {
                task.Acknowledge(read);
                day.RecordBriefing(read, task.Id);
                read = read.AddSeconds(dice.Between(8, 40));
            }
        }

        var followUp = day.Checkpoints.FirstOrDefault(c => c.Kind == CheckpointKind.FollowUp);
        var noon = followUp is null
            ? day.StartsAt.AddMinutes(dice.Between(210, 330))
            : followUp.OpensAt.AddMinutes(dice.Between(1, (int)(followUp.DueAt - followUp.OpensAt).TotalMinutes + 4));
        if (dice.Chance(0.88) && noon <= _now && noon > read)
        {
            var task = tasks[0];
            Tell(day, task, Math.Round(task.TargetQuantity * (decimal)(0.3 + (dice.Share() * 0.4))), noon, dice.Of(TaskCatalogue.ProgressNotes), task.Progress);
        }

        var done = noon.AddMinutes(dice.Between(20, 70));
        foreach (var task in tasks)
        {
            var fate = dice.Weighted(0.85, 0.11, 0.04);
            var note = dice.Chance(0.6) ? dice.Of(TaskCatalogue.CompletionNotes) : null;
            if (done > _now || done >= leaves)
            {
                break;
            }

            if (fate == 0)
            {
                Tell(day, task, task.TargetQuantity, done, note, task.Complete);
            }
            else if (fate == 1)
            {
                Tell(day, task, Math.Floor(task.TargetQuantity * 0.6m), done, dice.Of(TaskCatalogue.ProgressNotes), task.Progress);
            }

            done = done.AddMinutes(dice.Between(12, Math.Max(13, (int)((leaves - done).TotalMinutes / 2))));
        }

        Recount(day, tasks, day.UpdatedAt);
    }

    private void Tell(WorkDay day, Assignment task, decimal quantity, DateTimeOffset at, string? note, Func<decimal, DateTimeOffset, Result<Done>> tell)
    {
        if (tell(quantity, at).Error is not null)
        {
            return;
        }

        Progress.Add(new()
        {
            AgencyId = day.AgencyId,
            Id = Ids.Of("progress", $"{task.Id}", $"{at.UtcTicks}"),
            AssignmentId = task.Id,
            At = at,
            DoneQuantity = quantity,
            Note = note,
            FileIds = [],
        });
        day.RecordProgress(at, task.Id, note);
    }

    private void Report(WorkDay day, List<Assignment> tasks, Guid? superior)
    {
        var dice = Dice.For("report", $"{day.EmployeeId}", day.Date.Key());
        var fate = dice.Weighted(0.93, 0.025, 0.045);
        var at = day.EndsAt.AddMinutes(-35 + (int)(Math.Pow(dice.Share(), 1.3) * 100)).AddSeconds(dice.Between(0, 59));
        if (fate == 2 || at > _now)
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

    /// <summary>The evening of the day, or the morning after; some wait.</summary>
    private DateTimeOffset? ReviewedAt(WorkDay day, Dice dice)
    {
        var at = dice.Weighted(0.35, 0.57, 0.08) switch
        {
            0 => day.EndsAt.AddMinutes(dice.Between(66, 150)),
            1 => NextStart(day.Date).AddMinutes(dice.Between(10, 170)),
            _ => (DateTimeOffset?)null,
        };
        return at <= _now ? at : null;
    }

    private DateTimeOffset NextStart(DateOnly date)
    {
        do
        {
            date = date.AddDays(1);
        }
        while (_calendar.HoursOn(_calendar.Agency.StandingRules, date) is null);
        return Zones.At(date, _calendar.HoursOn(_calendar.Agency.StandingRules, date)!.Start, _calendar.Agency.TimeZoneId);
    }

    private void Judge(WorkDay day, DailyReport report, Guid reviewer, Dice dice)
    {
        if (ReviewedAt(day, dice) is not { } at)
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
        if (dice.Chance(0.7) && again <= _now)
        {
            report.Save(report.Rows, "Bukti dukung telah dilengkapi.", again);
            report.Submit(again);
            day.RecordReport(ReportStatus.Submitted, again, report.Id);
            var accepted = again.AddMinutes(dice.Between(30, 120));
            if (accepted <= _now)
            {
                report.Accept(reviewer, accepted, null);
                day.RecordReport(ReportStatus.Accepted, accepted, report.Id);
            }
        }
    }

    private void Review(WorkDay day, List<Assignment> tasks, Guid reviewer)
    {
        var dice = Dice.For("review", $"{day.EmployeeId}", day.Date.Key());
        if (ReviewedAt(day, dice) is not { } at)
        {
            return;
        }

        foreach (var task in tasks.Where(t => t.Status == AssignmentStatus.Completed).ToList())
        {
            at = Earlier(at.AddSeconds(dice.Between(10, 60)));
            if (!dice.Chance(0.05))
            {
                task.Accept(reviewer, at, dice.Chance(0.25) ? dice.Of(TaskCatalogue.AcceptNotes) : null);
                continue;
            }

            task.Return(reviewer, at, dice.Of(TaskCatalogue.ReturnNotes));
            var again = at.AddMinutes(dice.Between(60, 240));
            if (dice.Chance(0.7) && again <= _now)
            {
                Tell(day, task, task.TargetQuantity, again, "Sudah dilengkapi.", task.Complete);
            }
        }

        Recount(day, tasks, Earlier(at > day.UpdatedAt ? at : day.UpdatedAt));
    }
}
