using System.Net.WebSockets;

namespace WfhApi.Load.Rig;

/// <summary>
/// Hears the live messages of one viewer by the hub's JSON protocol, and reads no more of each than that work days changed: the
/// browsers of 200 viewers would read the rest on 200 other machines, and not on the one that is measured.
/// </summary>
internal sealed class Ear : IAsyncDisposable
{
    private static readonly byte[] Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();
    private static readonly byte[] Ping = "{\"type\":6}\u001e"u8.ToArray();

    /// <summary>A third of the silence after which the hub gives a client up.</summary>
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _over = new();
    private Task _listening = Task.CompletedTask;

    private Ear()
    {
    }

    public static async Task<Ear> Open(Uri api, Person viewer, Action heard)
    {
        var ear = new Ear();
        ear._socket.Options.SetRequestHeader("Authorization", $"Bearer {viewer.Token}");
        await ear._socket.ConnectAsync(new UriBuilder(api) { Scheme = Uri.UriSchemeWs, Path = "/live" }.Uri, CancellationToken.None);
        await ear._socket.SendAsync(Handshake, WebSocketMessageType.Text, true, CancellationToken.None);
        ear._listening = Task.WhenAll(ear.Listen(heard), ear.StayAwake());
        return ear;
    }

    /// <summary>Whatever went wrong meanwhile is told here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _listening;
        _socket.Dispose();
        _over.Dispose();
    }

    private async Task Listen(Action heard)
    {
        var (buffer, begins) = (new byte[16 * 1024], true);
        while (await Received(buffer) is { } part)
        {
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new InvalidOperationException($"The hub closed a viewer's connection: {_socket.CloseStatusDescription}");
            }

            if (begins && buffer.AsSpan(0, part.Count).IndexOf("\"WorkDaysChanged\""u8) >= 0)
            {
                heard();
            }

            begins = part.EndOfMessage;
        }
    }

    private async Task<WebSocketReceiveResult?> Received(byte[] buffer)
    {
        try
        {
            return await _socket.ReceiveAsync(buffer, _over.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task StayAwake()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                await _socket.SendAsync(Ping, WebSocketMessageType.Text, true, _over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }
}
