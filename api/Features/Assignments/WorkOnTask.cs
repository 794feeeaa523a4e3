namespace WfhApi.Features.Assignments;

/// <summary>I have seen this task. Acknowledging answers the morning briefing (JAMBI-08).</summary>
/// <param name="DeviceAt">The device's clock when it was captured; needed where it was captured without network.</param>
/// <param name="Offline">True where it was captured without network and sent later: the server's time counts, the device's is shown beside it.</param>
public sealed record AcknowledgeTask(DateTimeOffset? DeviceAt = null, bool Offline = false) : ICommand<AssignmentView>, ICreates, ICaptured
{
    internal Guid Id { get; init; }
}

/// <summary>How far I am: the quantity done so far, not the step, so that telling it twice does not count twice.</summary>
/// <param name="DoneQuantity">0 to 1,000,000, at most 2 decimals; more than the target is allowed.</param>
/// <param name="Note">Up to 1000 characters.</param>
/// <param name="FileIds">Evidence uploaded before, at most 10 of my own files.</param>
/// <param name="DeviceAt">The device's clock when it was captured; needed where it was captured without network.</param>
/// <param name="Offline">True where it was captured without network and sent later: the server's time counts, the device's is shown beside it.</param>
public sealed record ReportProgress(decimal DoneQuantity, string? Note = null, IReadOnlyList<Guid>? FileIds = null, DateTimeOffset? DeviceAt = null, bool Offline = false)
    : ICommand<AssignmentView>, ICreates, IProgressFields
{
    internal Guid Id { get; init; }
}

/// <summary>The task is done; my superior reviews it.</summary>
/// <param name="DoneQuantity">0 to 1,000,000, at most 2 decimals.</param>
/// <param name="Note">Up to 1000 characters.</param>
/// <param name="FileIds">Evidence uploaded before, at most 10 of my own files.</param>
/// <param name="DeviceAt">The device's clock when it was captured; needed where it was captured without network.</param>
/// <param name="Offline">True where it was captured without network and sent later: the server's time counts, the device's is shown beside it.</param>
public sealed record CompleteTask(decimal DoneQuantity, string? Note = null, IReadOnlyList<Guid>? FileIds = null, DateTimeOffset? DeviceAt = null, bool Offline = false)
    : ICommand<AssignmentView>, ICreates, IProgressFields
{
    internal Guid Id { get; init; }
}

/// <summary>What progress and completion both tell.</summary>
public interface IProgressFields : ICaptured
{
    decimal DoneQuantity { get; }

    string? Note { get; }

    IReadOnlyList<Guid>? FileIds { get; }
}

internal sealed class AcknowledgeTaskValidator : AbstractValidator<AcknowledgeTask>
{
    public AcknowledgeTaskValidator() => this.AddCaptureRules();
}

internal sealed class ReportProgressValidator : AbstractValidator<ReportProgress>
{
    public ReportProgressValidator() => this.AddProgressRules();
}

internal sealed class CompleteTaskValidator : AbstractValidator<CompleteTask>
{
    public CompleteTaskValidator() => this.AddProgressRules();
}

internal static class ProgressRules
{
    public static void AddProgressRules<T>(this AbstractValidator<T> validator)
        where T : IProgressFields
    {
        validator.AddCaptureRules();
        validator.RuleFor(c => c.DoneQuantity).InclusiveBetween(0, Assignment.QuantityMax).PrecisionScale(12, 2, ignoreTrailingZeros: true);
        validator.RuleFor(c => c.Note).MaximumLength(AssignmentProgress.NoteMaxLength);
        validator.RuleFor(c => c.FileIds).AtMost(AssignmentProgress.FilesMax);
    }
}

internal sealed class AcknowledgeTaskHandler(AssignmentDesk desk, TimeProvider clock) : IRequestHandler<AcknowledgeTask, Result<AssignmentView>>
{
    public Task<Result<AssignmentView>> Handle(AcknowledgeTask command, CancellationToken ct) =>
        desk.Work(command.Id, (task, now) => task.Acknowledge(now, clock.CaptureOf(command, now, task.AssignedAt)), (day, now) => day.RecordBriefing(now, command.Id), ct);
}

internal sealed class ReportProgressHandler(TaskProgress progress) : IRequestHandler<ReportProgress, Result<AssignmentView>>
{
    public Task<Result<AssignmentView>> Handle(ReportProgress command, CancellationToken ct) =>
        progress.Tell(command.Id, command, (task, now) => task.Progress(command.DoneQuantity, now), ct);
}

internal sealed class CompleteTaskHandler(TaskProgress progress) : IRequestHandler<CompleteTask, Result<AssignmentView>>
{
    public Task<Result<AssignmentView>> Handle(CompleteTask command, CancellationToken ct) =>
        progress.Tell(command.Id, command, (task, now) => task.Complete(command.DoneQuantity, now), ct);
}

/// <summary>Keeps each thing that the employee told, with its evidence; told during the day it answers the follow-up (JAMBI-09).</summary>
[PerRequest]
internal sealed class TaskProgress(WfhDb db, Caller caller, AssignmentDesk desk, TimeProvider clock)
{
    public async Task<Result<AssignmentView>> Tell(Guid id, IProgressFields told, Func<Assignment, DateTimeOffset, Result<Done>> change, CancellationToken ct)
    {
        Guid[] files = [.. (told.FileIds ?? []).Distinct()];
        if (await db.Strange(caller, told.FileIds, ct) is { } strange)
        {
            return strange;
        }

        return await desk.Work(
            id,
            (task, now) =>
            {
                var capture = clock.CaptureOf(told, now, task.AssignedAt);
                db.AssignmentProgress.Add(new()
                {
                    AgencyId = caller.AgencyId,
                    Id = Guid.CreateVersion7(now),
                    AssignmentId = id,
                    At = now,
                    DeviceAt = capture.DeviceAt,
                    Offline = capture.Offline,
                    DoneQuantity = told.DoneQuantity,
                    Note = told.Note,
                    FileIds = files,
                });
                return change(task, now);
            },
            (day, now) => day.RecordProgress(now, id, told.Note),
            ct);
    }
}
