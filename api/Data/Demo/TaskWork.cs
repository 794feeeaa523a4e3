namespace WfhApi.Data.Demo;

/// <summary>What becomes of the tasks of a day: read in the morning, told of at noon, finished or not, and judged.</summary>
internal sealed class TaskWork(ReviewTimes reviews, DateTimeOffset now)
{
    public List<AssignmentProgress> Progress { get; } = [];

    public static void Recount(WorkDay day, List<Assignment> tasks, DateTimeOffset at)
    {
        var counted = tasks.Where(t => t.Counts).ToList();
        day.RecordTasks(counted.Count, counted.Count(t => t.Done), counted.Sum(t => t.PlannedMinutes), at);
    }

    public void Do(WorkDay day, List<Assignment> tasks, DateTimeOffset arrival, DateTimeOffset leaves)
    {
        var dice = Dice.For("work", $"{day.EmployeeId}", day.Date.Key());
        var read = arrival.AddMinutes(dice.Between(1, 14)).AddSeconds(dice.Between(0, 59));
        if (dice.Chance(0.95) && read <= now)
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
        if (dice.Chance(0.88) && noon <= now && noon > read)
        {
            var task = tasks[0];
            Tell(day, task, Math.Round(task.TargetQuantity * (decimal)(0.3 + (dice.Share() * 0.4))), noon, dice.Of(TaskCatalogue.ProgressNotes), task.Progress);
        }

        var done = noon.AddMinutes(dice.Between(20, 70));
        foreach (var task in tasks)
        {
            var fate = dice.Weighted(0.85, 0.11, 0.04);
            var note = dice.Chance(0.6) ? dice.Of(TaskCatalogue.CompletionNotes) : null;
            if (done > now || done >= leaves)
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

    public void Review(WorkDay day, List<Assignment> tasks, Guid reviewer)
    {
        var dice = Dice.For("review", $"{day.EmployeeId}", day.Date.Key());
        if (reviews.After(day, dice) is not { } at)
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
            if (dice.Chance(0.7) && again <= now)
            {
                Tell(day, task, task.TargetQuantity, again, "Sudah dilengkapi.", task.Complete);
            }
        }

        Recount(day, tasks, Earlier(at > day.UpdatedAt ? at : day.UpdatedAt));
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

    private DateTimeOffset Earlier(DateTimeOffset at) => at <= now ? at : now;
}
