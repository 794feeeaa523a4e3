namespace WfhApi.Features.Assignments;

/// <summary>Accepts many finished tasks at once; those that do not allow it are named, the others are accepted.</summary>
/// <param name="Ids">1 to 200 assignments.</param>
/// <param name="Note">Up to 500 characters, for all of them.</param>
public sealed record AcceptTasks(IReadOnlyList<Guid> Ids, string? Note = null) : ICommand<ReviewOutcome>;

internal sealed class AcceptTasksValidator : AbstractValidator<AcceptTasks>
{
    public AcceptTasksValidator()
    {
        RuleFor(c => c.Ids).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleFor(c => c.Note).MaximumLength(Assignment.NoteMaxLength);
    }
}

internal sealed class AcceptTasksHandler(WfhDb db, Caller caller, AssignmentDesk desk, WorkDayBook book, TimeProvider clock) : IRequestHandler<AcceptTasks, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(AcceptTasks command, CancellationToken ct)
    {
        Guid[] ids = [.. command.Ids.Distinct()];
        var led = await desk.Led().Where(a => ids.Contains(a.Id)).Select(a => new { a.EmployeeId, a.WorkDate }).ToListAsync(ct);
        var days = await desk.LockDays(led.Select(a => (a.EmployeeId, a.WorkDate)), ct);
        var tasks = await desk.Led().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var now = clock.GetUtcNow();
        var outcome = ReviewOutcome.Of(ids, id => tasks.TryGetValue(id, out var task) ? task.Accept(caller.EmployeeId, now, command.Note).Error : new NotFound());
        foreach (var day in days)
        {
            await book.RecountTasks(day, ct);
        }

        await db.SaveChangesAsync(ct);
        return outcome;
    }
}
