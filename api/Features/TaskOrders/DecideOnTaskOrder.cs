namespace WfhApi.Features.TaskOrders;

/// <summary>Refuses to sign a draft; a new one can be drafted.</summary>
/// <param name="Reason">Why, 1 to 400 characters.</param>
public sealed record RefuseTaskOrder(string Reason) : ICommand<TaskOrderView>
{
    internal Guid Id { get; init; }
}

/// <summary>
/// Takes a task order back: a draft by whoever may change it, a signed one by the official who may sign. Its number is never
/// given again, its letter verifies as withdrawn, and check-ins that it authorised stay authorised.
/// </summary>
/// <param name="Reason">Why, 1 to 400 characters.</param>
public sealed record WithdrawTaskOrder(string Reason) : ICommand<TaskOrderView>
{
    internal Guid Id { get; init; }
}

internal sealed class RefuseTaskOrderValidator : AbstractValidator<RefuseTaskOrder>
{
    public RefuseTaskOrderValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(TaskOrder.ReasonMaxLength);
}

internal sealed class WithdrawTaskOrderValidator : AbstractValidator<WithdrawTaskOrder>
{
    public WithdrawTaskOrderValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(TaskOrder.ReasonMaxLength);
}

internal sealed class RefuseTaskOrderHandler(WfhDb db, Caller caller, TaskOrderDesk desk, Notices notices, TimeProvider clock) : IRequestHandler<RefuseTaskOrder, Result<TaskOrderView>>
{
    public async Task<Result<TaskOrderView>> Handle(RefuseTaskOrder command, CancellationToken ct)
    {
        if (await desk.Lock(desk.Led(desk.Seen()), [command.Id], ct) is not [var order])
        {
            return new NotFound();
        }

        if (order.Refuse(command.Reason.Trim(), caller.EmployeeId, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await notices.Decided(order, caller.EmployeeId, ct);
        return (await desk.Read(order.Id, ct))!;
    }
}

internal sealed class WithdrawTaskOrderHandler(WfhDb db, Caller caller, TaskOrderDesk desk, Notices notices, TimeProvider clock) : IRequestHandler<WithdrawTaskOrder, Result<TaskOrderView>>
{
    public async Task<Result<TaskOrderView>> Handle(WithdrawTaskOrder command, CancellationToken ct)
    {
        // A draft is its author's, a signed letter the office's; whoever may do neither finds nothing.
        if (await desk.Lock(desk.Seen(), [command.Id], ct) is not [var order] || !await Withdraws(order, ct))
        {
            return new NotFound();
        }

        if (order.Withdraw(command.Reason.Trim(), caller.EmployeeId, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await notices.Decided(order, caller.EmployeeId, ct);
        return (await desk.Read(order.Id, ct))!;
    }

    private Task<bool> Withdraws(TaskOrder order, CancellationToken ct)
    {
        var it = db.TaskOrders.Where(o => o.AgencyId == order.AgencyId && o.Id == order.Id);
        return order.Status switch
        {
            TaskOrderStatus.Draft => desk.Kept(it).AnyAsync(ct),
            TaskOrderStatus.Signed => desk.Led(it).AnyAsync(ct),
            _ => desk.Kept(it).Union(desk.Led(it)).AnyAsync(ct),
        };
    }
}
