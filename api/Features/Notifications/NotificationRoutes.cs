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
    }
}
