using System.Threading.Channels;
using Npgsql;
using Channel = System.Threading.Channels.Channel;

namespace WfhApi.Live;

/// <summary>
/// Tells every instance which work days changed, a few times a second for all of them together. NOTIFY in the transaction of each
/// change would make them commit one after the other, each waiting for the disk: a lock that PostgreSQL holds until the commit. A
/// process that is killed takes some hints with it; boards read again every minute.
/// </summary>
internal sealed partial class Herald(NpgsqlDataSource source, ILogger<Herald> log) : BackgroundService
{
    private const int AtOnce = 1000;

    /// <summary>More wait only where the database has been away for long; whoever reconnects reads everything again.</summary>
    private const int WaitingMax = 100_000;

    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly Channel<Change> _waiting = Channel.CreateBounded<Change>(new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Days whose change is committed.</summary>
    public void Announce(IEnumerable<WorkDay> days)
    {
        foreach (var day in days)
        {
            _waiting.Writer.TryWrite(new(day.AgencyId, day.EmployeeId, day.UnitId, day.Date, day.UpdatedAt));
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // What was committed until now is still told.
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Change> changes = new(AtOnce);
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(GatherFor, stoppingToken);
            while (changes.Count < AtOnce && _waiting.Reader.TryRead(out var change))
            {
                changes.Add(change);
            }

            while (!await Told(changes, stoppingToken))
            {
                await Task.Delay(RetryAfter, stoppingToken);
            }

            changes.Clear();
        }
    }

    private async Task<bool> Told(List<Change> changes, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand(
                """
                select pg_notify($1, said) from (
                    select json_build_object('agencyId', u.agency_id, 'employeeId', c.employee, 'unitId', u.id, 'lineage', u.lineage, 'date', c.day, 'at', c.at)::text as said
                    from unnest($2, $3, $4, $5, $6) with ordinality as c (agency, employee, unit, day, at, n)
                    join unit u on u.agency_id = c.agency and u.id = c.unit
                    order by c.n) news
                """);
            command.Parameters.Add(new() { Value = Announcements.Channel });
            command.Parameters.Add(new() { Value = changes.ConvertAll(c => c.AgencyId).ToArray() });
            command.Parameters.Add(new() { Value = changes.ConvertAll(c => c.EmployeeId).ToArray() });
            command.Parameters.Add(new() { Value = changes.ConvertAll(c => c.UnitId).ToArray() });
            command.Parameters.Add(new() { Value = changes.ConvertAll(c => c.Date).ToArray() });
            command.Parameters.Add(new() { Value = changes.ConvertAll(c => c.At).ToArray() });
            await command.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            NotTold(log, changes.Count, e.Message);
            return false;
        }
    }

    private readonly record struct Change(Guid AgencyId, Guid EmployeeId, Guid UnitId, DateOnly Date, DateTimeOffset At);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} changes of work days could not be announced yet: {Reason}")]
    private static partial void NotTold(ILogger log, int count, string reason);
}
