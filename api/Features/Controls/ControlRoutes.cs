namespace WfhApi.Features.Controls;

internal static class ControlRoutes
{
    public static void MapControls(this IEndpointRouteBuilder app)
    {
        var controls = app.MapGroup("/controls").WithTags("Afternoon control");
        controls.MapGet("/", (DateOnly? date, Guid? unitId, IMediator mediator, CancellationToken ct) => mediator.Send(new GetControls(date, unitId), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<AfternoonControls>("getControls");
        controls.MapPost("/", (RecordControls body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .RequireAuthorization(Policies.Superior)
            .Answers<ReviewOutcome>("recordControls");
        controls.MapPost("/countersign", (CountersignControls body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .RequireAuthorization(Policies.Superior)
            .Answers<ReviewOutcome>("countersignControls");
    }
}
