using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace WfhApi.Messages;

internal sealed class EmailOptions
{
    /// <summary>The mail server; empty: no e-mail.</summary>
    public string Host { get; set; } = string.Empty;

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>STARTTLS by default; <c>SslOnConnect</c> for port 465; <c>None</c> for a server on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    [EmailAddress]
    public string? From { get; set; }
}

/// <summary>E-mail by SMTP. Connections are kept while there is something to send: a province's morning is one handshake, not 60,000.</summary>
internal sealed class EmailMessenger(IOptions<EmailOptions> options, IOptions<MessageOptions> messages) : IMessenger, IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);
    private readonly ConcurrentBag<Connection> _free = [];

    public Channel Channel => Channel.Email;

    public bool Ready => options.Value.Host.Length > 0 && options.Value.From is not null && messages.Value.Origin is not null;

    public int AtOnce => 4;

    public async Task<Outcome> Send(Message message)
    {
        if (!MailboxAddress.TryParse(message.To.Address, out var to))
        {
            return new(Sending.Gone, Error: "no-address");
        }

        var mail = Mail(message, to);
        Connection? connection = null;
        try
        {
            connection = await Connect();
            await connection.SendAsync(mail);
            connection.UsedAt = Environment.TickCount64;
            _free.Add(connection);
            connection = null;
            return new(Sending.Accepted, mail.MessageId);
        }
        catch (SmtpCommandException e)
        {
            // The server answered: it did not take the mail. 4xx may pass, 5xx does not; a mailbox that is unknown is gone.
            var sending = (int)e.StatusCode < 500 ? Sending.NotNow : e.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? Sending.Gone : Sending.Refused;
            return new(sending, Error: $"smtp-{(int)e.StatusCode}");
        }
        catch (Exception e) when (e is AuthenticationException or SslHandshakeException or SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or IOException or System.Net.Sockets.SocketException or TimeoutException or OperationCanceledException or NotSupportedException)
        {
            return new(connection?.Begun == true ? Sending.Unknown : Sending.NotNow, Error: e.GetType().Name);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private async Task<Connection> Connect()
    {
        while (_free.TryTake(out var kept))
        {
            if (kept.IsConnected && Environment.TickCount64 - kept.UsedAt < Idle.TotalMilliseconds)
            {
                kept.Begun = false;
                return kept;
            }

            kept.Dispose();
        }

        var connection = new Connection { Timeout = 15_000 };
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await connection.ConnectAsync(options.Value.Host, options.Value.Port, options.Value.Security, limit.Token);
            if (options.Value.User is { } user)
            {
                await connection.AuthenticateAsync(user, options.Value.Password ?? string.Empty, limit.Token);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private MimeMessage Mail(Message message, MailboxAddress to)
    {
        var (origin, english) = (messages.Value.Origin!, message.Language == "en");
        var link = new Uri(origin, message.Path);
        var settings = new Uri(origin, MessageOptions.PreferencesPath);
        var code = message.Use == MessageUse.Code;
        var subject = code ? (english ? "Your code" : "Kode Anda") : message.Text.TrimEnd('.');
        var sentence = !code ? message.Text
            : english ? $"Your code for the WFH application is {message.Text}. It is valid for 15 minutes." : $"Kode Anda untuk aplikasi WFH adalah {message.Text}. Berlaku 15 menit.";
        var foot = english
            ? $"You receive this because you gave this address in the WFH application. Change it: {settings}"
            : $"Anda menerima surel ini karena mendaftarkan alamat ini di aplikasi WFH. Ubah: {settings}";
        var (open, encode) = (english ? "Open" : "Buka", System.Text.Encodings.Web.HtmlEncoder.Default);
        var button = code ? string.Empty : $"<p><a href=\"{link.AbsoluteUri}\" style=\"display:inline-block;padding:12px 20px;background:#0b6e75;color:#fff;border-radius:6px;text-decoration:none\">{open}</a></p>";
        var mail = new MimeMessage
        {
            // The same at every attempt, so that a server or a mailbox that has it already recognises it.
            MessageId = $"{message.Reference}@{origin.Host}",
            Subject = subject,
            Body = new BodyBuilder
            {
                TextBody = code ? $"{sentence}\n\n{foot}\n" : $"{sentence}\n{link}\n\n{foot}\n",
                HtmlBody = $"<!doctype html><html lang=\"{message.Language}\"><body style=\"font-family:sans-serif;color:#1c2b2d\"><p>{encode.Encode(sentence)}</p>{button}<p style=\"font-size:12px;color:#5c6b6d\">{encode.Encode(foot)}</p></body></html>",
            }.ToMessageBody(),
        };
        mail.From.Add(new MailboxAddress(message.From, options.Value.From!));
        mail.To.Add(to);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{settings.AbsoluteUri}>");
        return mail;
    }

    /// <summary>Knows whether the text of a mail was on its way when the line broke.</summary>
    private sealed class Connection : SmtpClient
    {
        public bool Begun { get; set; }

        public long UsedAt { get; set; }

        protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Begun = true;
    }
}
