namespace WfhApi.Features.Assignments;

/// <summary>The work is as it should be.</summary>
/// <param name="Note">Up to 500 characters.</param>
public sealed record AcceptTask(string? Note = null) : ICommand<AssignmentView>
{
    internal Guid Id { get; init; }
}

/// <summary>The work needs more; the employee takes it up again.</summary>
/// <param name="Note">What is missing, 1 to 500 characters.</param>
public sealed record ReturnTask(string Note) : ICommand<AssignmentView>
{
    internal Guid Id { get; init; }
}

/// <summary>The task is taken back; it no longer counts toward the day. A closed day keeps its tasks.</summary>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record CancelTask(string Reason) : ICommand<AssignmentView>
{
    internal Guid Id { get; init; }
}

/// <summary>Changes a task that is not finished yet, while its day is not closed.</summary>
/// <param name="Title">What is to be done, 1 to 160 characters.</param>
/// <param name="ExpectedOutput">What shall be there at the end, 1 to 120 characters.</param>
/// <param name="OutputUnit">In what it is counted, 1 to 40 characters.</param>
/// <param name="TargetQuantity">How many, above 0 to 1,000,000, at most 2 decimals.</param>
/// <param name="PlannedMinutes">Planned working time, 1 to 1440 minutes.</param>
/// <param name="Description">How, up to 2000 characters.</param>
/// <param name="DueAt">Until when; null: the end of the day.</param>
public sealed record ChangeTask(
    string Title,
    string ExpectedOutput,
    string OutputUnit,
    decimal TargetQuantity,
    int PlannedMinutes,
    string? Description = null,
    DateTimeOffset? DueAt = null) : ICommand<AssignmentView>, ITaskFields
{
    internal Guid Id { get; init; }
}

internal sealed class AcceptTaskValidator : AbstractValidator<AcceptTask>
{
    public AcceptTaskValidator() => RuleFor(c => c.Note).MaximumLength(Assignment.NoteMaxLength);
}

internal sealed class ReturnTaskValidator : AbstractValidator<ReturnTask>
{
    public ReturnTaskValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(Assignment.NoteMaxLength);
}

internal sealed class CancelTaskValidator : AbstractValidator<CancelTask>
{
    public CancelTaskValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Assignment.NoteMaxLength);
}

internal sealed class ChangeTaskValidator : AbstractValidator<ChangeTask>
{
    public ChangeTaskValidator() => this.AddTaskRules();
}

internal sealed class AcceptTaskHandler(AssignmentDesk desk, Caller caller) : IRequestHandler<AcceptTask, Result<AssignmentView>>
{
    public Task<Result<AssignmentView>> Handle(AcceptTask command, CancellationToken ct) =>
        desk.Decide(command.Id, (task, now) => task.Accept(caller.EmployeeId, now, command.Note), ct);
}

internal sealed class ReturnTaskHandler(AssignmentDesk desk, Caller caller) : IRequestHandler<ReturnTask, Result<AssignmentView>>
{
    public Task<Result<AssignmentView>> Handle(ReturnTask command, CancellationToken ct) =>
        desk.Decide(command.Id, (task, now) => task.Return(caller.EmployeeId, now, command.Note), ct);
}

internal sealed class CancelTaskHandler(AssignmentDesk desk, Caller caller) : IRequestHandler<CancelTask, Result<AssignmentView>>
{
    public Task<Result<AssignmentView>> Handle(CancelTask command, CancellationToken ct) =>
        desk.Plan(command.Id, (task, now) => task.Cancel(caller.EmployeeId, now, command.Reason), ct);
}

internal sealed class ChangeTaskHandler(AssignmentDesk desk, SeenVersion seen) : IRequestHandler<ChangeTask, Result<AssignmentView>>
{
    public async Task<Result<AssignmentView>> Handle(ChangeTask command, CancellationToken ct)
    {
        try
        {
            return await desk.Plan(
                command.Id,
                (task, _) => seen.Is(task.Version)
                    ? task.Change(command.Title.Trim(), command.Description, command.ExpectedOutput.Trim(), command.OutputUnit.Trim(), command.TargetQuantity, command.PlannedMinutes, command.DueAt?.ToUniversalTime())
                    : new ChangedMeanwhile(),
                ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
    }
}
