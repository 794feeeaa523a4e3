using WfhApi.Messages;

namespace WfhApi.Jobs;

/// <summary>
/// Sends what the outbox holds, each channel for itself, so that a dead one holds up no other (JAMBI-07). A row is taken, handed over
/// and settled in three short transactions: killed before the hand-over it is sent later, killed after it, it is not sent again, as
/// it may have arrived. Several instances share the work.
/// </summary>
internal sealed partial class Courier(IServiceScopeFactory scopes, IEnumerable<IMessenger> messengers, ILogger<Courier> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(messengers.Where(m => m.Ready).Select(m => Serve(m, stoppingToken)));

    /// <summary>Everything that is due now, by every channel that is set up.</summary>
    public Task Run(CancellationToken ct) => Task.WhenAll(messengers.Where(m => m.Ready).Select(m => Clear(m, ct)));

    private async Task Serve(IMessenger messenger, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Clear(messenger, stoppingToken);
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or InvalidOperationException { InnerException: Npgsql.NpgsqlException } or DbUpdateException)
            {
                Failed(log, e, messenger.Channel);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Clear(IMessenger messenger, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            List<Parcel> taken;
            await using (var scope = scopes.CreateAsyncScope())
            {
                taken = await scope.ServiceProvider.GetRequiredService<Outbox>().Take(messenger.Channel, ct);
            }

            // What was taken is brought to its end, also while the server stops: a send is over within the lease.
            await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = messenger.AtOnce }, async (parcel, _) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Outbox>().Bring(parcel, messenger);
            });
            if (taken.Count == 0)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The courier of {Channel} could not reach the database; it tries again")]
    private static partial void Failed(ILogger log, Exception exception, Channel channel);
}

/// <summary>What goes to one address as one message.</summary>
internal sealed record Parcel(Guid AgencyId, Guid ContactPointId, Guid[] Notifications, bool Daily);

/// <summary>The rows of the outbox from the taking to the end.</summary>
[PerRequest]
internal sealed class Outbox(WfhDb db, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>Takes what is due, so that no other instance does; what another took and left lying, too.</summary>
    public async Task<List<Parcel>> Take(Channel channel, CancellationToken ct)
    {
        var (now, name) = (clock.GetUtcNow(), $"{channel}");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // What is sent once a day is locked by its address: two instances never share one person's message.
        var addresses = await db.ContactPoints.FromSql(
            $"""
            select * from contact_point c where c.channel = {name}
              and exists (select 1 from delivery d where d.agency_id = c.agency_id and d.contact_point_id = c.id and d.daily and d.channel = {name} and d.next_at <= {now})
            limit {AtOnce} for update skip locked
            """).AsNoTracking().Select(c => c.Id).ToListAsync(ct);
        var due = await db.Deliveries.FromSql($"select * from delivery where channel = {name} and next_at <= {now} and not daily order by next_at limit {AtOnce} for update skip locked").ToListAsync(ct);
        due.AddRange(await db.Deliveries.FromSql($"select * from delivery where channel = {name} and next_at <= {now} and daily and contact_point_id = any ({addresses}) for update").ToListAsync(ct));
        foreach (var delivery in due.Where(d => !d.Abandoned(now)))
        {
            if (delivery.ExpiresAt <= now)
            {
                delivery.Drop(now);
            }
            else
            {
                delivery.Take(now);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. due.Where(d => d.State == DeliveryState.Taken).GroupBy(d => (d.AgencyId, d.ContactPointId, Alone: d.Daily ? Guid.Empty : d.NotificationId))
            .Select(g => new Parcel(g.Key.AgencyId, g.Key.ContactPointId, [.. g.Select(d => d.NotificationId)], g.First().Daily))];
    }

    /// <summary>Hands a parcel over and writes down what came of it.</summary>
    public async Task Bring(Parcel parcel, IMessenger messenger)
    {
        if (await HandOver(parcel) is not { } message)
        {
            return;
        }

        var outcome = await messenger.Send(message);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();

        // A report of the channel may have come before its answer: the rows are read anew, and the further state stays.
        db.ChangeTracker.Clear();
        foreach (var delivery in await Locked(parcel))
        {
            delivery.Heard(outcome.Sending, outcome.ProviderId, outcome.Error, now);
        }

        if (outcome.Sending == Sending.Gone)
        {
            await db.ContactPoints.Where(c => c.AgencyId == parcel.AgencyId && c.Id == parcel.ContactPointId).ExecuteUpdateAsync(set => set.SetProperty(c => c.DeadAt, now));
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What is still worth sending is marked as handed over; the rest is dropped.</summary>
    private async Task<Message?> HandOver(Parcel parcel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        var deliveries = (await Locked(parcel)).Where(d => d.State == DeliveryState.Taken).ToList();
        var to = await db.ContactPoints.AsNoTracking().SingleOrDefaultAsync(c => c.AgencyId == parcel.AgencyId && c.Id == parcel.ContactPointId);
        var unread = await db.Notifications.AsNoTracking().Where(n => n.AgencyId == parcel.AgencyId && parcel.Notifications.Contains(n.Id) && n.ReadAt == null).ToListAsync();
        var owner = await (from a in db.Agencies
                           join e in db.Employees on a.Id equals e.AgencyId
                           where a.Id == parcel.AgencyId && to != null && e.Id == to.EmployeeId && e.State != EmploymentState.Inactive
                           select new { a.Name, Language = db.ContactPreferences.Where(p => p.AgencyId == a.Id && p.EmployeeId == e.Id).Select(p => p.Language).FirstOrDefault() }).SingleOrDefaultAsync();
        var sent = new List<(Delivery Delivery, Notification Notification)>();
        foreach (var delivery in deliveries)
        {
            if (to is { InUse: true } && owner is not null && unread.Find(n => n.Id == delivery.NotificationId) is { } notification)
            {
                delivery.HandOver(now);
                sent.Add((delivery, notification));
            }
            else
            {
                delivery.Drop(now);
            }
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        if (sent.Count == 0 || owner is null || to is null)
        {
            return null;
        }

        var first = sent[0];
        var language = owner.Language ?? "id";
        var words = parcel.Daily ? NotificationKinds.Digest(sent.Count) : first.Notification.Kind.Abroad();
        return new(
            to, Reference(first.Delivery), owner.Name, language == "en" ? words.En : words.Id, parcel.Daily ? MessageOptions.PreferencesPath : first.Notification.Link,
            language, !parcel.Daily && first.Notification.Kind == NotificationKind.CallWaiting ? MessageUse.Call : MessageUse.Notification, sent.Max(s => s.Delivery.ExpiresAt));
    }

    private Task<List<Delivery>> Locked(Parcel parcel) => db.Deliveries.FromSql(
        $"select * from delivery where agency_id = {parcel.AgencyId} and contact_point_id = {parcel.ContactPointId} and notification_id = any ({parcel.Notifications}) for update").ToListAsync();

    private static string Reference(Delivery delivery) => $"{delivery.AgencyId:N}.{delivery.ContactPointId:N}.{delivery.NotificationId:N}";
}
