namespace WfhApi.Features.TaskOrders;

internal static class TaskOrderRoutes
{
    private const string Tag = "Task orders";

    public static void MapTaskOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/task-orders").WithTags(Tag);

        var mine = orders.MapGroup(string.Empty).RequireAuthorization(Policies.Person);
        mine.MapPost("/", (DraftTaskOrder body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(o => $"{Endpoints.ApiRoot}/task-orders/{o.Id}"))
            .Answers<TaskOrderView>("draftTaskOrder", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound), typeof(SeveralOffices), typeof(NoHomePlace), typeof(NoLegalBasis), typeof(TaskOrderOver))
            .RequireIdempotencyKey();
        mine.MapPut("/{id:guid}", (Guid id, ChangeTaskOrderDraft body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<TaskOrderView>("changeTaskOrderDraft")
            .Refuses(typeof(NotFound), typeof(EmployeeNotFound), typeof(SeveralOffices), typeof(NoHomePlace), typeof(NoLegalBasis), typeof(TaskOrderOver), typeof(TaskOrderNotInState))
            .RequireIfMatch();
        mine.MapPost("/{id:guid}/withdraw", (Guid id, WithdrawTaskOrder body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<TaskOrderView>("withdrawTaskOrder")
            .Refuses(typeof(NotFound), typeof(TaskOrderNotInState));
        mine.MapGet("/mine", (Choice<TaskOrderStatus>? status, DateOnly? date, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetMyTaskOrders(status?.Value, date, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<Page<TaskOrderInList>>("getMyTaskOrders")
            .Refuses(typeof(BadCursor));
        mine.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetTaskOrder(id), ct).Ok())
            .Answers<TaskOrderView>("getTaskOrder")
            .Refuses(typeof(NotFound));
        mine.MapGet("/{id:guid}/letter", async (Guid id, HttpContext http, IMediator mediator, CancellationToken ct) =>
            {
                var result = await mediator.Send(new GetTaskOrderLetter(id) { Origin = $"{http.Request.Scheme}://{http.Request.Host}" }, ct);
                if (result.Error is { } error)
                {
                    return Problems.Of(error);
                }

                http.Response.Headers.XContentTypeOptions = "nosniff";
                http.Response.Headers.CacheControl = "no-store";
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.Name}\"";
                return TypedResults.Bytes(result.Value.Content, "application/pdf");
            })
            .WithName("getTaskOrderLetter")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Refuses(typeof(NotFound));

        orders.MapGet("/", (Choice<TaskOrderStatus>? status, DateOnly? date, Guid? unitId, bool? toSign, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetTaskOrders(status?.Value, date, unitId, toSign ?? false, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<Page<TaskOrderInList>>("getTaskOrders")
            .Refuses(typeof(BadCursor));

        var signing = orders.MapGroup(string.Empty).RequireAuthorization(Policies.Superior);
        signing.MapPost("/{id:guid}/sign", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new SignTaskOrder(id), ct).Ok())
            .Answers<TaskOrderView>("signTaskOrder")
            .Refuses(typeof(NotFound), typeof(TaskOrderNotInState), typeof(TaskOrderOver), typeof(OwnTaskOrder))
            .RequireIfMatch();
        signing.MapPost("/sign", (SignTaskOrders body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .Answers<ReviewOutcome>("signTaskOrders");
        signing.MapPost("/{id:guid}/refuse", (Guid id, RefuseTaskOrder body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<TaskOrderView>("refuseTaskOrder")
            .Refuses(typeof(NotFound), typeof(TaskOrderNotInState));

        app.MapGet("/public/task-orders/{token}", async (string token, HttpContext http, IMediator mediator, CancellationToken ct) =>
            {
                http.Response.Headers.CacheControl = "no-store";
                http.Response.Headers["X-Robots-Tag"] = "noindex";
                return await mediator.Send(new GetTaskOrderVerification(token), ct).Ok();
            })
            .WithTags(Tag)
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Public)
            .Answers<TaskOrderVerification>("getTaskOrderVerification")
            .Refuses(typeof(NotFound));
    }
}
