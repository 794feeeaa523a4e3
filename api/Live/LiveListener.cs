using Microsoft.AspNetCore.SignalR;
using Npgsql;

namespace WfhApi.Live;

/// <summary>
/// Hears what any instance of the API committed (LISTEN) and passes it to the clients connected to this one. A lost connection
/// is opened again; clients that could have missed something are not told twice, they read again when they reconnect.
/// </summary>
internal sealed partial class LiveListener(NpgsqlDataSource source, IHubContext<LiveHub, ILiveClient> hub, ILogger<LiveListener> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>Short beside the two seconds within which a board follows.</summary>
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(250);

    private readonly Gathering _gathering = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Hear(stoppingToken), PassOn(stoppingToken));

    private async Task PassOn(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(GatherFor);
        while (await timer.WaitForNextTickAsync(ct))
        {
            foreach (var (group, news) in _gathering.Take())
            {
                await hub.Clients.Group(group).WorkDaysChanged(news);
            }
        }
    }

    private async Task Hear(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
            {
                LostConnection(log, e.Message);
                await Task.Delay(RetryAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var heard = System.Threading.Channels.Channel.CreateUnbounded<(string Channel, string Payload)>();
        connection.Notification += (_, notification) => heard.Writer.TryWrite((notification.Channel, notification.Payload));
        await using (var listen = new NpgsqlCommand($"listen {Announcements.Channel}; listen {Announcements.ToldChannel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
            while (heard.Reader.TryRead(out var said))
            {
                if (said.Channel == Announcements.Channel)
                {
                    Gather(WorkDayChanged.Read(said.Payload));
                }
                else
                {
                    await Pass(PeopleTold.Read(said.Payload));
                }
            }
        }
    }

    private void Gather(WorkDayChanged change) => _gathering.Add(
        [LiveHub.PersonGroup(change.AgencyId, change.EmployeeId), .. change.Lineage.Select(u => LiveHub.UnitGroup(change.AgencyId, u))],
        new(change.EmployeeId, change.UnitId, change.Date, change.At));

    private Task Pass(PeopleTold told) => hub.Clients.Groups([.. told.People.Select(p => LiveHub.PersonGroup(told.AgencyId, p))]).Told();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The live channel lost its connection and opens it again: {Reason}")]
    private static partial void LostConnection(ILogger log, string reason);
}
