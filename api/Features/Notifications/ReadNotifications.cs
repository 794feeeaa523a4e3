namespace WfhApi.Features.Notifications;

/// <summary>I have read these, or everything. Reading again changes nothing.</summary>
/// <param name="Ids">Which, at most 200; null: all.</param>
public sealed record ReadNotifications(IReadOnlyList<Guid>? Ids = null) : ICommand<Done>;

internal sealed class ReadNotificationsValidator : AbstractValidator<ReadNotifications>
{
    public ReadNotificationsValidator() => RuleFor(c => c.Ids).AtMost(Cursors.LimitMax);
}

internal sealed class ReadNotificationsHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<ReadNotifications, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReadNotifications command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mine = db.Notifications.Where(n => n.AgencyId == caller.AgencyId && n.EmployeeId == caller.EmployeeId && n.ReadAt == null);
        if (command.Ids is { } ids)
        {
            mine = mine.Where(n => ids.Contains(n.Id));
        }

        await mine.ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
        return Done.It;
    }
}
