using WfhApi.Imports;

namespace WfhApi.Jobs;

/// <summary>
/// Checks and applies imports in the background. Who takes one holds it by a lease that is renewed while the work goes on: a killed
/// process lets it run out, and another worker begins the step again (SKIP LOCKED). After some attempts the file is given up.
/// </summary>
internal sealed partial class ImportMill(IServiceScopeFactory scopes, ILogger<ImportMill> log) : BackgroundService
{
    private const int AttemptsMax = 3;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Grind(stoppingToken))
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever somebody's file does to its readers, the API goes on serving; the file itself is given up in the end.
                Failed(log, e);
            }

            await Task.Delay(Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One step of one import.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> Grind(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Take(scope.ServiceProvider.GetRequiredService<WfhDb>(), ct) is not { } import)
        {
            return false;
        }

        using var working = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = Renew(import, working.Token);
        try
        {
            var workshop = scope.ServiceProvider.GetRequiredService<ImportWorkshop>();
            await (import switch
            {
                { Attempts: > AttemptsMax } => workshop.GiveUp(import, ct),
                { Status: ImportStatus.Applying } => workshop.Apply(import, ct),
                _ => workshop.Check(import, ct),
            });
        }
        finally
        {
            await working.CancelAsync();
            await renewing;
        }

        return true;
    }

    // By the clock of the database: leases are between processes, and the clock of the product may be moved.
    private static async Task<Import?> Take(WfhDb db, CancellationToken ct) => (await db.Imports.FromSql(
        $"""
        update import i
        set worker = {Guid.NewGuid()}, lease_until = now() + interval '1 minute', attempts = i.attempts + 1,
            status = case when i.status = 'Queued' then 'Checking' else i.status end
        from (
            select agency_id, id from import
            where status in ('Queued', 'Checking', 'Applying') and (lease_until is null or lease_until < now())
            order by requested_at
            limit 1
            for update skip locked) q
        where i.agency_id = q.agency_id and i.id = q.id
        returning i.*
        """).AsNoTracking().ToListAsync(ct)).SingleOrDefault();

    private async Task Renew(Import import, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(Renewal, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ct.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WfhDb>().Database.ExecuteSqlAsync(
                    $"update import set lease_until = now() + interval '1 minute' where agency_id = {import.AgencyId} and id = {import.Id} and worker = {import.Worker}", ct);
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or OperationCanceledException)
            {
                // The lease has still some renewals to go; the work itself will meet the outage.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import broke off; it is taken up again when its lease has run out")]
    private static partial void Failed(ILogger log, Exception exception);
}
