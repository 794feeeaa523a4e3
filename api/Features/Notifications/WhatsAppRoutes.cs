using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WfhApi.Messages;

namespace WfhApi.Features.Notifications;

/// <summary>
/// Where Meta reports. It is Meta's contract, not ours, so our document does not describe it; the signature over the body is the
/// only credential, and Meta reads no more of a refusal than its status.
/// </summary>
internal static class WhatsAppRoutes
{
    /// <summary>Meta's own limit is 3 MB.</summary>
    private const int BodyMax = 3 * 1024 * 1024;

    public static void MapWhatsAppReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/webhooks/whatsapp").AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        reports.MapGet("/", (HttpContext http, IOptions<WhatsAppOptions> options) =>
        {
            var query = http.Request.Query;
            return options.Value.VerifyToken.Length > 0 && query["hub.mode"] == "subscribe" && Same(query["hub.verify_token"].ToString(), options.Value.VerifyToken)
                ? Results.Text(query["hub.challenge"].ToString())
                : Problems.Of(new NotAllowed("verify-token"));
        });
        reports.MapPost("/", async (HttpContext http, IOptions<WhatsAppOptions> options, IMediator mediator, CancellationToken ct) =>
        {
            if (http.Request.ContentLength is null or > BodyMax)
            {
                return Results.BadRequest();
            }

            var body = new byte[http.Request.ContentLength.Value];
            await http.Request.Body.ReadExactlyAsync(body, ct);
            if (options.Value.AppSecret.Length == 0 || !Signed(http.Request.Headers["X-Hub-Signature-256"].ToString(), body, options.Value.AppSecret))
            {
                return Problems.Of(new NotAllowed("signature"));
            }

            if (TakeWhatsAppReports.Read(body) is not { } reports)
            {
                return Results.BadRequest();
            }

            await mediator.Send(reports, ct);
            return Results.Ok();
        });
    }

    private static bool Signed(string header, byte[] body, string secret) =>
        header.StartsWith("sha256=", StringComparison.Ordinal) && Same(header["sha256=".Length..], Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));

    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
