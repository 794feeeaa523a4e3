namespace WfhApi.Data.Demo;

/// <summary>What superiors give on the morning of a day at home: enough for the day, mostly, and what was left of the day before.</summary>
internal sealed class TaskGiving(Func<Guid, TaskTheme> themeOf, DateTimeOffset now, History.Stage stage)
{
    public List<Assignment> Assignments { get; } = [];

    public List<Assignment> Give(Employee person, WorkDay day, Guid superior, List<Assignment>? before)
    {
        var dice = Dice.For("tasks", $"{person.Id}", day.Date.Key());
        var onStage = day.Date == stage.Day && person.Id == stage.Employee;
        if (stage.WithoutTasks.Contains(person.Id) && day.Date == stage.Day || (!onStage && !stage.WithoutTasks.Contains(person.Id) && dice.Chance(0.04)))
        {
            return [];
        }

        var morning = day.StartsAt.AddMinutes(-dice.Between(15, 45)).AddSeconds(dice.Between(0, 59));
        var at = morning <= now ? morning : now;
        List<Assignment> tasks = [];
        if (before is { } last
            && last.Find(t => t.Status is AssignmentStatus.Acknowledged or AssignmentStatus.InProgress) is { } old
            && Dice.For("carry", $"{old.Id}").Chance(0.2)
            && old.CarryOver(Ids.Of("carried", $"{old.Id}"), day.Date, superior, at) is { Error: null } carried)
        {
            tasks.Add(carried.Value);
        }

        var kinds = TaskCatalogue.Of(themeOf(person.UnitId)).OrderBy(k => Dice.For("kind", $"{person.Id}", day.Date.Key(), k.Title).Share()).ToList();
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
}
