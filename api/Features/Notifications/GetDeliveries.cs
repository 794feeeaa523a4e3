using WfhApi.Messages;

namespace WfhApi.Features.Notifications;

/// <summary>What was sent to me by other channels, the newest first.</summary>
public sealed record GetMyDeliveries(int Limit, string? Cursor) : IQuery<Page<DeliveryToMe>>;

/// <summary>How the channels of this installation fare.</summary>
public sealed record GetChannelHealth : IQuery<IReadOnlyList<ChannelHealth>>;

/// <summary>One notification by one channel.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Channel">By which channel.</param>
/// <param name="State">Where it stands. <c>uncertain</c>: handed over, and nobody heard of it again; it is not sent twice.</param>
/// <param name="DueAt">When it was to be sent: my quiet hours and daily message count.</param>
/// <param name="Attempts">How often it was handed over.</param>
/// <param name="SettledAt">When its state became final, or was last reported.</param>
/// <param name="Error">The error as the channel names it.</param>
public sealed record DeliveryToMe(
    Guid NotificationId, NotificationKind Kind, Channel Channel, DeliveryState State, DateTimeOffset DueAt, int Attempts, DateTimeOffset? SettledAt, string? Error);

/// <summary>How a channel fares for the people of the agency.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Available">Whether it is set up here.</param>
/// <param name="People">How many people have a confirmed address.</param>
/// <param name="Waiting">Messages that are due and not sent yet.</param>
/// <param name="WaitingSince">Since when the oldest of them waits.</param>
/// <param name="Sent">Messages accepted by the channel in the last 24 hours.</param>
/// <param name="Failed">Messages refused for good in the last 24 hours.</param>
/// <param name="Uncertain">Messages of the last 24 hours of which nobody knows whether they arrived.</param>
/// <param name="LastError">The last error of the last 24 hours, as the channel names it.</param>
public sealed record ChannelHealth(Channel Channel, bool Available, int People, int Waiting, DateTimeOffset? WaitingSince, int Sent, int Failed, int Uncertain, string? LastError);

internal sealed class GetMyDeliveriesValidator : AbstractValidator<GetMyDeliveries>
{
    public GetMyDeliveriesValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyDeliveriesHandler(WfhDb db, Caller caller) : IRequestHandler<GetMyDeliveries, Result<Page<DeliveryToMe>>>
{
    private sealed record Key(DateTimeOffset At, Guid Notification, Guid Contact);

    public async Task<Result<Page<DeliveryToMe>>> Handle(GetMyDeliveries query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var mine = from d in db.Deliveries
                   where d.AgencyId == caller.AgencyId && d.EmployeeId == caller.EmployeeId
                   join n in db.Notifications on new { d.AgencyId, Id = d.NotificationId } equals new { n.AgencyId, n.Id }
                   select new { d, n.Kind };
        if (after is not null)
        {
            mine = mine.Where(x => x.d.DueAt < after.At
                || (x.d.DueAt == after.At && (x.d.NotificationId < after.Notification || (x.d.NotificationId == after.Notification && x.d.ContactPointId < after.Contact))));
        }

        var rows = await mine.AsNoTracking().OrderByDescending(x => x.d.DueAt).ThenByDescending(x => x.d.NotificationId).ThenByDescending(x => x.d.ContactPointId)
            .Take(query.Limit + 1).ToListAsync(ct);
        var page = rows.ToPage(query.Limit, x => new Key(x.d.DueAt, x.d.NotificationId, x.d.ContactPointId));
        return new Page<DeliveryToMe>(
            [.. page.Items.Select(x => new DeliveryToMe(x.d.NotificationId, x.Kind, x.d.Channel, x.d.State, x.d.DueAt, x.d.Attempts, x.d.SettledAt, x.d.Error))], page.NextCursor);
    }
}

internal sealed class GetChannelHealthHandler(WfhDb db, Caller caller, IEnumerable<IMessenger> messengers, TimeProvider clock) : IRequestHandler<GetChannelHealth, Result<IReadOnlyList<ChannelHealth>>>
{
    private sealed record Count(string Channel, int Waiting, DateTimeOffset? Since, int Sent, int Failed, int Uncertain, string? Error);

    public async Task<Result<IReadOnlyList<ChannelHealth>>> Handle(GetChannelHealth query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-1);
        var counts = await db.Database.SqlQuery<Count>(
            $"""
            select channel,
                   count(*) filter (where next_at is not null and due_at <= {now})::int as waiting,
                   min(due_at) filter (where next_at is not null and due_at <= {now}) as since,
                   count(*) filter (where state in ('Sent', 'Delivered', 'Read'))::int as sent,
                   count(*) filter (where state = 'Failed')::int as failed,
                   count(*) filter (where state = 'Uncertain')::int as uncertain,
                   (array_agg(error order by coalesce(settled_at, next_at) desc) filter (where error is not null))[1] as error
            from delivery where agency_id = {caller.AgencyId} and (due_at >= {since} or next_at is not null)
            group by channel
            """).ToListAsync(ct);
        var people = await db.ContactPoints.Where(c => c.AgencyId == caller.AgencyId && c.ConfirmedAt != null && c.DeadAt == null)
            .GroupBy(c => c.Channel).Select(g => new { g.Key, People = g.Select(c => c.EmployeeId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.People, ct);
        return (from channel in Enum.GetValues<Channel>()
                let c = counts.Find(x => x.Channel == $"{channel}")
                select new ChannelHealth(channel, messengers.Of(channel) is not null, people.GetValueOrDefault(channel), c?.Waiting ?? 0, c?.Since, c?.Sent ?? 0, c?.Failed ?? 0, c?.Uncertain ?? 0, c?.Error)).ToList();
    }
}
