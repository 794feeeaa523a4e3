using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace WfhApi.Messages;

internal sealed class WhatsAppOptions
{
    [Required]
    public Uri BaseUrl { get; set; } = new("https://graph.facebook.com/");

    /// <summary>The version of the Graph API.</summary>
    [Required]
    public string Version { get; set; } = "v23.0";

    /// <summary>The id of the number from which messages come; empty: no WhatsApp.</summary>
    public string PhoneNumberId { get; set; } = string.Empty;

    public string AccessToken { get; set; } = string.Empty;

    /// <summary>Signs what Meta reports (X-Hub-Signature-256); without it no report is believed.</summary>
    public string AppSecret { get; set; } = string.Empty;

    /// <summary>What Meta repeats when the webhook is set up.</summary>
    public string VerifyToken { get; set; } = string.Empty;

    /// <summary>Template of a notification: one body parameter, one URL button with a suffix.</summary>
    [Required]
    public string NotificationTemplate { get; set; } = "wfh_pemberitahuan";

    /// <summary>Template of a call: the same, and a quick reply.</summary>
    [Required]
    public string CallTemplate { get; set; } = "wfh_panggilan";

    /// <summary>Authentication template with a button that copies the code.</summary>
    [Required]
    public string CodeTemplate { get; set; } = "wfh_kode";
}

/// <summary>WhatsApp by the Cloud API of Meta: approved templates only, as nobody has written to us in the last 24 hours.</summary>
internal sealed class WhatsAppMessenger(IHttpClientFactory http, IOptions<WhatsAppOptions> options, IOptions<MessageOptions> messages) : IMessenger
{
    public const string HttpName = "whatsapp";

    /// <summary>What the button under a call says back.</summary>
    public const string AnswerPayload = "answer";

    /// <summary>Errors of Meta that pass: limits, overload, an expired token, something unknown on their side.</summary>
    private static readonly HashSet<int> Passing = [0, 1, 2, 4, 10, 190, 80007, 130429, 131000, 131005, 131016, 131048, 131056, 131057, 133004];

    /// <summary>The number has no WhatsApp, or has not accepted its terms.</summary>
    private static readonly HashSet<int> NobodyThere = [131026, 131030, 133010];

    public Channel Channel => Channel.WhatsApp;

    public bool Ready => options.Value is { PhoneNumberId.Length: > 0, AccessToken.Length: > 0, AppSecret.Length: > 0 } && messages.Value.Origin is not null;

    public int AtOnce => 8;

    public static bool IsNobodyThere(int code) => NobodyThere.Contains(code);

    public async Task<Outcome> Send(Message message)
    {
        using var client = http.CreateClient(HttpName);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.BaseUrl, $"{options.Value.Version}/{options.Value.PhoneNumberId}/messages"))
        {
            Content = JsonContent.Create(Body(message)),
        };
        request.Headers.Authorization = new("Bearer", options.Value.AccessToken);
        try
        {
            using var response = await client.SendAsync(request);
            return Read(response.IsSuccessStatusCode, (int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new(Sending.NotNow, Error: $"{e.HttpRequestError}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return new(Sending.Unknown, Error: e.GetType().Name);
        }
    }

    private JsonObject Body(Message message)
    {
        var code = message.Use == MessageUse.Code;
        var components = new JsonArray { Component("body", null, null, Text(message.Text)) };
        components.Add(code ? Component("button", "url", "0", Text(message.Text)) : Component("button", "url", "0", Text(message.Path.TrimStart('/') is { Length: > 0 } path ? path : "?")));
        if (message.Use == MessageUse.Call)
        {
            components.Add(Component("button", "quick_reply", "1", new JsonObject { ["type"] = "payload", ["payload"] = AnswerPayload }));
        }

        return new()
        {
            ["messaging_product"] = "whatsapp",
            ["recipient_type"] = "individual",
            ["to"] = message.To.Address,
            ["type"] = "template",
            ["biz_opaque_callback_data"] = message.Reference,
            ["template"] = new JsonObject
            {
                ["name"] = message.Use switch { MessageUse.Code => options.Value.CodeTemplate, MessageUse.Call => options.Value.CallTemplate, _ => options.Value.NotificationTemplate },
                ["language"] = new JsonObject { ["code"] = message.Language },
                ["components"] = components,
            },
        };
    }

    private static JsonObject Component(string type, string? subType, string? index, JsonNode parameter)
    {
        var component = new JsonObject { ["type"] = type, ["parameters"] = new JsonArray { parameter } };
        if (subType is not null)
        {
            (component["sub_type"], component["index"]) = (subType, index);
        }

        return component;
    }

    private static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    private static Outcome Read(bool success, int status, string body)
    {
        JsonNode? answer;
        try
        {
            answer = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            // A gateway on the way answered, not Meta.
            return new(success ? Sending.Unknown : Sending.NotNow, Error: $"http-{status}");
        }

        if (success)
        {
            return answer?["messages"]?[0]?["id"]?.GetValue<string>() is { } id ? new(Sending.Accepted, id) : new(Sending.Unknown, Error: "no-id");
        }

        var code = answer?["error"]?["code"]?.GetValue<int>();
        var sending = code is null || status >= 500 || Passing.Contains(code.Value) ? Sending.NotNow
            : NobodyThere.Contains(code.Value) ? Sending.Gone
            : Sending.Refused;
        return new(sending, Error: code is null ? $"http-{status}" : $"meta-{code}");
    }
}
