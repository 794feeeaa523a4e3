using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Lib.Net.Http.WebPush;
using Microsoft.Extensions.Options;

namespace WfhApi.Messages;

internal sealed class PushOptions
{
    /// <summary>Whom a push service may write to about us: a <c>mailto:</c> or <c>https:</c> address. Empty: no web push.</summary>
    public string Subject { get; set; } = string.Empty;

    /// <summary>
    /// Whose endpoints are written to; <c>*.</c> stands for any host below. A browser names its endpoint itself, so without this
    /// list anybody could make the server write to any address (SSRF).
    /// </summary>
    [MinLength(1)]
    public string[] Hosts { get; set; } = ["fcm.googleapis.com", "*.push.services.mozilla.com", "*.notify.windows.com", "*.push.apple.com"];

    /// <summary>For a push service on the same machine, as in tests: http instead of https.</summary>
    public bool AllowHttp { get; set; }

    public bool Knows(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (AllowHttp && uri.Scheme == Uri.UriSchemeHttp))
        && uri.UserInfo.Length == 0
        && Hosts.Any(h => h.StartsWith("*.", StringComparison.Ordinal) ? uri.Host.EndsWith(h[1..], StringComparison.OrdinalIgnoreCase) : uri.Host.Equals(h, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Web push: encrypted for one browser (RFC 8291), signed by us (RFC 8292). Topic and tag make a repeat replace what is there.</summary>
internal sealed class WebPushMessenger(IHttpClientFactory http, PushKeys keys, IOptions<PushOptions> options, TimeProvider clock) : IMessenger
{
    public const string HttpName = "web-push";

    /// <summary>RFC 8030: a topic has at most 32 characters.</summary>
    private const int TopicLength = 32;

    public Channel Channel => Channel.WebPush;

    public bool Ready => options.Value.Subject.Length > 0;

    public int AtOnce => 16;

    public async Task<Outcome> Send(Message message)
    {
        if (!options.Value.Knows(message.To.Address))
        {
            return new(Sending.Gone, Error: "unknown-host");
        }

        var subscription = new PushSubscription { Endpoint = message.To.Address };
        subscription.SetKey(PushEncryptionKeyName.P256DH, message.To.PublicKey!);
        subscription.SetKey(PushEncryptionKeyName.Auth, message.To.Secret!);
        var left = message.ExpiresAt - clock.GetUtcNow();
        var topic = message.Reference.Replace(".", string.Empty, StringComparison.Ordinal)[^TopicLength..];
        var push = new PushMessage(JsonSerializer.Serialize(new { title = message.From, body = message.Text, path = message.Path, tag = topic, urgent = message.Use == MessageUse.Call, lang = message.Language }))
        {
            Topic = topic,
            TimeToLive = (int)Math.Clamp(left.TotalSeconds, 0, TimeSpan.FromDays(28).TotalSeconds),
            Urgency = message.Use == MessageUse.Call ? PushMessageUrgency.High : PushMessageUrgency.Normal,
        };
        try
        {
            var client = new PushServiceClient(http.CreateClient(HttpName)) { AutoRetryAfter = false };
            await client.RequestPushMessageDeliveryAsync(subscription, push, await keys.Get(CancellationToken.None));
            return new(Sending.Accepted);
        }
        catch (PushServiceClientException e)
        {
            var error = $"http-{((int)e.StatusCode).ToString(CultureInfo.InvariantCulture)}";
            return e.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new(Sending.Gone, Error: error),
                HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new(Sending.NotNow, Error: error),
                _ => new(Sending.Refused, Error: error),
            };
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            // A repeat replaces what arrived, so an answer that was lost costs nothing.
            return new(Sending.NotNow, Error: e.GetType().Name);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            // The keys of the subscription are none.
            return new(Sending.Gone, Error: "bad-keys");
        }
    }
}
