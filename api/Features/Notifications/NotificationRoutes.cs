namespace WfhApi.Features.Notifications;

internal static class NotificationRoutes
{
    public static void MapNotifications(this IEndpointRouteBuilder app)
    {
        var notifications = app.MapGroup("/notifications").WithTags("Notifications").RequireAuthorization(Policies.Person);
        notifications.MapGet("/mine", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetMyNotifications(limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<MyNotifications>("getMyNotifications")
            .Refuses(typeof(BadCursor));
        notifications.MapPost("/mine/read", (ReadNotifications body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).NoContent())
            .AnswersNothing("readNotifications");
        notifications.MapGet("/deliveries/mine", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetMyDeliveries(limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<Page<DeliveryToMe>>("getMyDeliveries")
            .Refuses(typeof(BadCursor));
        notifications.MapGet("/settings", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetContactSettings(), ct).Ok())
            .Answers<ContactSettings>("getContactSettings");
        notifications.MapPut("/settings", (ChangeContactSettings body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .Answers<ContactSettings>("changeContactSettings")
            .RequireIfMatch();
        notifications.MapPut("/addresses/{channel}", (Choice<Channel> channel, SetContact body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { Channel = channel.Value }, ct).Ok())
            .Answers<ContactOfMine>("setContact")
            .Refuses(typeof(ChannelNotAvailable), typeof(CodeJustSent), typeof(TooManyCodes), typeof(AddressRefused), typeof(ChannelUnreachable));
        notifications.MapPut("/browsers", (AddBrowser body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .Answers<ContactOfMine>("addBrowser")
            .Refuses(typeof(ChannelNotAvailable), typeof(UnknownPushHost), typeof(ChangedMeanwhile));
        notifications.MapPost("/contacts/{id:guid}/confirm", (Guid id, ConfirmContact body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<ContactOfMine>("confirmContact")
            .Refuses(typeof(NotFound), typeof(CodeWrong), typeof(CodeExpired));
        notifications.MapPost("/contacts/{id:guid}/try", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new TryContact(id), ct).NoContent())
            .AnswersNothing("tryContact")
            .Refuses(typeof(NotFound), typeof(ChannelNotAvailable), typeof(AddressRefused), typeof(ChannelUnreachable));
        notifications.MapDelete("/contacts/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new RemoveContact(id), ct).NoContent())
            .AnswersNothing("removeContact")
            .Refuses(typeof(NotFound));
        app.MapGet("/notifications/channels", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetChannelHealth(), ct).Ok())
            .WithTags("Notifications")
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<IReadOnlyList<ChannelHealth>>("getChannelHealth");
    }
}
