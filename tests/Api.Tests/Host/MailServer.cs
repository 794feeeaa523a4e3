using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace WfhApi.Tests.Host;

/// <summary>A mail server on this machine that speaks SMTP and keeps what it takes.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public MailServer()
    {
        Port = FreePort();
        var services = new ServiceProvider();
        services.Add((IMessageStore)new Keeper(this));
        services.Add((IMailboxFilter)new Gate(this));
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Port(Port).AllowUnsecureAuthentication()).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>What came, in its order.</summary>
    public ConcurrentQueue<MimeMessage> Mail { get; } = [];

    /// <summary>How it answers to mail for an address; null: it takes it.</summary>
    public ConcurrentDictionary<string, SmtpResponse> Refuses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>While it is set, mail is kept and the answer held back: the moment in which nobody knows.</summary>
    public TaskCompletionSource? Silence { get; set; }

    public MimeMessage[] To(string address) => [.. Mail.Where(m => m.To.Mailboxes.Any(t => t.Address == address))];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Keeper(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var content = new MemoryStream(buffer.ToArray());
            server.Mail.Enqueue(await MimeMessage.LoadAsync(content, cancellationToken));
            if (server.Silence is { } silence)
            {
                await silence.Task.WaitAsync(cancellationToken);
            }

            return SmtpResponse.Ok;
        }
    }

    private sealed class Gate(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            server.Refuses.TryGetValue($"{to.User}@{to.Host}", out var answer) ? throw new SmtpResponseException(answer) : Task.FromResult(true);
    }
}
