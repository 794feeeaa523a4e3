using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace WfhApi.Tests.Host;

/// <summary>
/// Two servers that others run, as they speak HTTP: the Cloud API of WhatsApp, and a push service. They check what the real ones
/// check (token, templates, signature of VAPID, encryption for the browser) and keep what they take.
/// </summary>
internal sealed class OutsideServer : IAsyncDisposable
{
    public const string AccessToken = "token-of-meta";
    public const string PhoneNumberId = "1122334455";
    public const string AppSecret = "secret-of-the-app";

    private readonly WebApplication _app;
    private int _ids;

    public OutsideServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v23.0/{number}/messages", WhatsApp);
        _app.MapPost("/push/{browser}", Push);
        _app.StartAsync().GetAwaiter().GetResult();
        Origin = new(_app.Urls.Single());
    }

    public Uri Origin { get; }

    public ConcurrentQueue<JsonNode> WhatsAppMessages { get; } = [];

    /// <summary>What each browser shows, by the number of its subscription.</summary>
    public ConcurrentQueue<(string Browser, JsonNode Shown, IReadOnlyDictionary<string, string> Headers)> Pushed { get; } = [];

    /// <summary>The error of Meta for a number.</summary>
    public ConcurrentDictionary<string, (int Status, int Code)> WhatsAppErrors { get; } = [];

    public ConcurrentDictionary<string, int> PushErrors { get; } = [];

    public ConcurrentDictionary<string, PushBrowser> Browsers { get; } = [];

    public JsonNode[] WhatsAppTo(string number) => [.. WhatsAppMessages.Where(m => (string)m["to"]! == number)];

    public JsonNode[] ShownBy(string browser) => [.. Pushed.Where(p => p.Browser == browser).Select(p => p.Shown)];

    /// <summary>A browser with keys of its own.</summary>
    public PushBrowser NewBrowser()
    {
        var browser = new PushBrowser($"{Origin}push/{Guid.NewGuid():N}");
        Browsers[browser.Id] = browser;
        return browser;
    }

    public static string Signature(string body) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(body)))}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> WhatsApp(string number, HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {AccessToken}" || number != PhoneNumberId)
        {
            return Results.Json(new { error = new { message = "Invalid OAuth access token", type = "OAuthException", code = 190 } }, statusCode: 401);
        }

        var message = await JsonNode.ParseAsync(request.Body);
        var to = (string)message!["to"]!;
        if ((string?)message["messaging_product"] != "whatsapp" || (string?)message["type"] != "template" || message["template"]?["language"]?["code"] is null)
        {
            return Results.Json(new { error = new { message = "Invalid parameter", type = "OAuthException", code = 100 } }, statusCode: 400);
        }

        if (WhatsAppErrors.TryGetValue(to, out var error))
        {
            return Results.Json(new { error = new { message = "(#) refused", type = "OAuthException", code = error.Code } }, statusCode: error.Status);
        }

        WhatsAppMessages.Enqueue(message);
        var id = $"wamid.{Interlocked.Increment(ref _ids)}";
        message["_id"] = id;
        return Results.Json(new { messaging_product = "whatsapp", contacts = new[] { new { input = to, wa_id = to } }, messages = new[] { new { id, message_status = "accepted" } } });
    }

    private async Task<IResult> Push(string browser, HttpRequest request)
    {
        if (PushErrors.TryGetValue(browser, out var status))
        {
            return Results.StatusCode(status);
        }

        if (!Browsers.TryGetValue(browser, out var owner) || !Vapid(request.Headers.Authorization.ToString()))
        {
            return Results.StatusCode(403);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Pushed.Enqueue((browser, JsonNode.Parse(owner.Open(body.ToArray()))!, request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString())));
        return Results.StatusCode(201);
    }

    /// <summary>RFC 8292: a token signed with the key that it comes with, for this service. Push services answer on port 443, so the sender names no port.</summary>
    private bool Vapid(string header)
    {
        var parts = header["vapid ".Length..].Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        var point = Base64UrlEncoder.DecodeBytes(parts["k"]);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] } });
        var token = parts["t"].Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.DecodeBytes(token[1]))!;
        return key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64UrlEncoder.DecodeBytes(token[2]), HashAlgorithmName.SHA256)
            && (string?)claims["aud"] == $"{Origin.Scheme}://{Origin.Host}" && ((string?)claims["sub"])!.StartsWith("mailto:", StringComparison.Ordinal);
    }
}

/// <summary>The subscription of a browser, which opens what was encrypted for it (RFC 8291, aes128gcm).</summary>
internal sealed class PushBrowser(string endpoint)
{
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(16);

    public string Id => endpoint[(endpoint.LastIndexOf('/') + 1)..];

    public object Subscription => new { endpoint, publicKey = Base64UrlEncoder.Encode(Point(_key)), secret = Base64UrlEncoder.Encode(_secret), label = "Chrome, Android" };

    public string Open(byte[] message)
    {
        var (salt, idLength) = (message[..16], message[20]);
        var sender = message[21..(21 + idLength)];
        var cipher = message[(21 + idLength)..];
        using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = sender[1..33], Y = sender[33..] } });
        var shared = _key.DeriveRawSecretAgreement(theirs.PublicKey);
        var ikm = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, _secret, [.. "WebPush: info\0"u8, .. Point(_key), .. sender]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 12, salt, "Content-Encoding: nonce\0"u8.ToArray());
        using var aes = new AesGcm(key, 16);
        var plain = new byte[cipher.Length - 16];
        aes.Decrypt(nonce, cipher[..^16], cipher[^16..], plain);
        return Encoding.UTF8.GetString(plain, 0, Array.FindLastIndex(plain, b => b != 0));
    }

    private static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(false).Q;
        return [0x04, .. q.X!, .. q.Y!];
    }
}
