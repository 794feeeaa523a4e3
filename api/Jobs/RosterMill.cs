namespace WfhApi.Jobs;

/// <summary>
/// Makes queued rosters in the background, a few offices at a time. Each lot is one transaction: a reload shows how far a run is,
/// a killed process leaves what is not made in the queue, and several instances share it (SKIP LOCKED).
/// </summary>
internal sealed partial class RosterMill(IServiceScopeFactory scopes, ILogger<RosterMill> log) : BackgroundService
{
    private const int Lot = 25;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Grind(stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or InvalidOperationException { InnerException: Npgsql.NpgsqlException } or DbUpdateException)
            {
                Failed(log, e);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One lot.</summary>
    /// <returns>How many rosters were made.</returns>
    public async Task<int> Grind(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var lot = await db.Rosters.FromSql(
            $"""
            select r.*, r.xmin from roster r
            where r.status = 'Queued' and r.agency_id = (select q.agency_id from roster q where q.status = 'Queued' order by q.requested_at limit 1)
            order by r.requested_at, r.id
            limit {Lot}
            for update skip locked
            """).ToListAsync(ct);
        if (lot.Count > 0)
        {
            await scope.ServiceProvider.GetRequiredService<RosterWorkshop>().Make(lot, ct);
            await transaction.CommitAsync(ct);
        }

        return lot.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rosters could not be made for want of the database; they stay in the queue")]
    private static partial void Failed(ILogger log, Exception exception);
}
