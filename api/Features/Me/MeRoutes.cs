namespace WfhApi.Features.Me;

internal static class MeRoutes
{
    public static void MapMe(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/me").WithTags("Me").RequireAuthorization(Policies.Person);

        routes.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetMe(), ct).Ok())
            .Answers<Me>("getMe");

        routes.MapPost("/notice-acknowledgements", (IMediator mediator, CancellationToken ct) => mediator.Send(new AcknowledgeNotice(), ct).NoContent())
            .AnswersNothing("acknowledgeNotice");

        routes.MapGet("/data-accesses", (int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetMyDataAccesses(limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<Page<DataAccess>>("getMyDataAccesses").Refuses(typeof(BadCursor));
    }
}
