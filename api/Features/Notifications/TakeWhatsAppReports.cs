using System.Text.Json;
using System.Text.Json.Nodes;
using WfhApi.Messages;

namespace WfhApi.Features.Notifications;

/// <summary>What WhatsApp reports: how far messages came, and what people pressed. Reports come twice and out of order; taking one again changes nothing.</summary>
internal sealed record TakeWhatsAppReports(IReadOnlyList<WhatsAppStatus> Statuses, IReadOnlyList<WhatsAppReply> Replies) : ICommand<Done>
{
    /// <summary>Reads the body of a webhook. What we do not use is passed over; null where it is no JSON.</summary>
    public static TakeWhatsAppReports? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var values = (JsonNode.Parse(body)?["entry"] as JsonArray ?? []).SelectMany(e => e?["changes"] as JsonArray ?? []).Select(c => c?["value"]).ToList();
            return new(
                [
                    .. from status in values.SelectMany(v => v?["statuses"] as JsonArray ?? [])
                       where Text(status, "id") is not null
                       select new WhatsAppStatus(Text(status, "id")!, Text(status, "biz_opaque_callback_data"), Text(status, "status") ?? string.Empty, At(status), Number(status?["errors"]?[0]?["code"])),
                ],
                [
                    .. from message in values.SelectMany(v => v?["messages"] as JsonArray ?? [])
                       where Text(message, "from") is not null
                       select new WhatsAppReply(Text(message, "from")!, Text(message?["context"], "id"), Text(message?["button"], "payload"), Text(message?["button"], "text") ?? Text(message?["text"], "body"), At(message)),
                ]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node, string member) => node is JsonObject o && o[member] is JsonValue v && v.TryGetValue<string>(out var text) && !text.Contains('\0') ? text : null;

    private static int? Number(JsonNode? node) => node is JsonValue v && v.TryGetValue<int>(out var number) ? number : null;

    private static DateTimeOffset? At(JsonNode? node) =>
        long.TryParse(Text(node, "timestamp"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}

/// <summary>How far a message came.</summary>
internal sealed record WhatsAppStatus(string ProviderId, string? Reference, string Status, DateTimeOffset? At, int? Error);

/// <summary>What a person sent us: a button under one of our messages, or words of their own.</summary>
internal sealed record WhatsAppReply(string From, string? ProviderId, string? Payload, string? Text, DateTimeOffset? At);

internal sealed class TakeWhatsAppReportsHandler(WfhDb db, WorkDayBook book, CallAnswers answers, TimeProvider clock) : IRequestHandler<TakeWhatsAppReports, Result<Done>>
{
    /// <summary>Words with which people everywhere end messages of a business.</summary>
    private static readonly HashSet<string> Stop = new(["stop", "berhenti", "unsubscribe"], StringComparer.OrdinalIgnoreCase);

    private const string ByButton = "Dijawab dengan tombol WhatsApp.";

    public async Task<Result<Done>> Handle(TakeWhatsAppReports command, CancellationToken ct)
    {
        foreach (var status in command.Statuses)
        {
            await Take(status, ct);
        }

        foreach (var reply in command.Replies)
        {
            if (reply.Payload == WhatsAppMessenger.AnswerPayload && reply.ProviderId is not null)
            {
                await AnswerCall(reply, ct);
            }
            else if (reply.Text is { } words && Stop.Contains(words.Trim()))
            {
                // Whoever says stop hears nothing more, in every agency that knows the number.
                await db.ContactPoints.Where(c => c.Channel == Channel.WhatsApp && c.Address == reply.From).ExecuteDeleteAsync(ct);
            }
        }

        return Done.It;
    }

    private async Task Take(WhatsAppStatus status, CancellationToken ct)
    {
        DeliveryState? state = status.Status switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" => DeliveryState.Read,
            "failed" => DeliveryState.Failed,
            _ => null,
        };
        if (state is null)
        {
            return;
        }

        // By our own reference too: a report may come before the answer to the message, or after one that was lost.
        Guid[] reference = [.. (status.Reference ?? string.Empty).Split('.').Select(part => Guid.TryParseExact(part, "N", out var id) ? id : Guid.Empty)];
        var (agency, contact, notification) = reference is [var a, var c, var n] ? (a, c, n) : default;
        var deliveries = await db.Deliveries.FromSql(
            $"""
            select * from delivery
            where channel = 'WhatsApp' and (provider_id = {status.ProviderId} or (agency_id = {agency} and contact_point_id = {contact} and notification_id = {notification}))
            order by agency_id, notification_id for update
            """).ToListAsync(ct);
        foreach (var delivery in deliveries)
        {
            delivery.Reported(state.Value, status.Error is { } code ? $"meta-{code}" : null, status.At ?? clock.GetUtcNow());
        }

        if (state == DeliveryState.Failed && status.Error is { } error && WhatsAppMessenger.IsNobodyThere(error))
        {
            Guid[] dead = [.. deliveries.Select(d => d.ContactPointId)];
            var now = clock.GetUtcNow();
            await db.ContactPoints.Where(p => dead.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeadAt, now), ct);
        }
    }

    /// <summary>
    /// The button under a call: the person is there. It brings no position and no photo; what the circular asks besides is shown as
    /// lacking. The time is when it was pressed, as Meta says under its signature, so that a slow webhook makes nobody late.
    /// </summary>
    private async Task AnswerCall(WhatsAppReply reply, CancellationToken ct)
    {
        var occasion = await (from d in db.Deliveries
                              where d.ProviderId == reply.ProviderId && d.Channel == Channel.WhatsApp
                              join p in db.ContactPoints on new { d.AgencyId, Id = d.ContactPointId } equals new { p.AgencyId, p.Id }
                              where p.Address == reply.From
                              join n in db.Notifications on new { d.AgencyId, Id = d.NotificationId } equals new { n.AgencyId, n.Id }
                              where n.Kind == NotificationKind.CallWaiting
                              select new { n.AgencyId, n.EmployeeId, n.Occasion }).SingleOrDefaultAsync(ct);
        if (occasion is null || Call.IdOf(occasion.Occasion) is not { } id
            || await db.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.AgencyId == occasion.AgencyId && c.Id == id && c.EmployeeId == occasion.EmployeeId, ct) is not { } seen
            || await book.Lock(occasion.AgencyId, occasion.EmployeeId, seen.WorkDate, ct) is not { } day)
        {
            return;
        }

        var call = await db.Calls.SingleAsync(c => c.AgencyId == occasion.AgencyId && c.Id == id, ct);
        var now = clock.GetUtcNow();
        var at = reply.At is { } pressed && pressed >= call.AskedAt && pressed <= now ? pressed : now;

        // A second press, or one after the day was closed, changes nothing; there is nobody to tell the refusal to.
        if ((await answers.Take(call, day, ByButton, new(null, null, null, false), null, at, ct)).Error is null)
        {
            call.Medium = CallMedium.WhatsApp;
        }
    }
}
