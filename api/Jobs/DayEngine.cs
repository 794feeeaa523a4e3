namespace WfhApi.Jobs;

/// <summary>
/// Opens the days that have begun, closes those that are over, and tells who has planned none for tomorrow and which circulars are to be judged. It looks at what is stored, not at when it last ran: after a
/// downtime it catches up, and several instances may run it at once (decisions/0006).
/// </summary>
internal sealed partial class DayEngine(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DayEngine> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    /// <summary>After a longer downtime the days further back stay unopened; nobody worked under this system on them.</summary>
    private const int CatchUpDays = 14;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
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

    /// <summary>One look: opens what has begun, closes what is over.</summary>
    public async Task Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        var book = scope.ServiceProvider.GetRequiredService<WorkDayBook>();
        var now = clock.GetUtcNow();
        foreach (var agency in await db.Agencies.Where(a => db.Units.Any(u => u.AgencyId == a.Id)).Select(a => new { a.Id, a.Code }).ToListAsync(ct))
        {
            var zones = await db.Units.Where(u => u.AgencyId == agency.Id).Select(u => u.TimeZoneId).Distinct().ToListAsync(ct);
            var days = zones.Select(z => Zones.DayOf(now, z)).Distinct().Order().ToList();
            var last = await db.WorkDays.Where(d => d.AgencyId == agency.Id && d.Date < days[0]).MaxAsync(d => (DateOnly?)d.Date, ct);
            for (var missed = days[0].AddDays(-1); last is not null && missed > last && missed > days[^1].AddDays(-CatchUpDays); missed = missed.AddDays(-1))
            {
                days.Insert(0, missed);
            }

            // Whoever moves today opens the day where they move to.
            await scope.ServiceProvider.GetRequiredService<Transfers>().TakeEffect(agency.Id, ct);

            foreach (var date in days)
            {
                if (await book.Open(agency.Id, date, null, ct) is > 0 and var opened)
                {
                    Opened(log, agency.Code, date, opened);
                }
            }

            // Readers of changes rely on a stamp that is not older than its transaction; the agencies before took their time.
            var at = clock.GetUtcNow();
            var closed = await db.Database.ExecuteSqlAsync(
                $"""
                update work_day d set state = 'Closed', updated_at = {at}, next_look_at = {at}
                from unit u
                where d.agency_id = {agency.Id} and d.state = 'Open' and u.agency_id = d.agency_id and u.id = d.unit_id
                  and d.date < ({at} at time zone u.time_zone_id)::date
                """,
                ct);
            if (closed > 0)
            {
                Closed(log, agency.Code, closed);
            }

            await scope.ServiceProvider.GetRequiredService<RosterAlarms>().Tell(agency.Id, now, ct);
            await scope.ServiceProvider.GetRequiredService<EvaluationReminders>().Tell(agency.Id, now, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Agency}: opened {Count} work days of {Date}")]
    private static partial void Opened(ILogger log, string agency, DateOnly date, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Agency}: closed {Count} work days")]
    private static partial void Closed(ILogger log, string agency, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The day engine could not reach the database; it tries again")]
    private static partial void Failed(ILogger log, Exception exception);
}
