namespace WfhApi.Features.Rosters;

internal static class RosterRoutes
{
    public static void MapRosters(this IEndpointRouteBuilder app)
    {
        var policies = app.MapGroup("/policies").WithTags("Policies and rosters").RequireAuthorization(Policies.Person);
        policies.MapGet("/", (DateOnly? on, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPolicies(on), ct).Ok())
            .Answers<IReadOnlyList<PolicyInList>>("getPolicies");
        policies.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPolicy(id), ct).Ok())
            .Answers<PolicyText>("getPolicy")
            .Refuses(typeof(NotFound));

        var roster = app.MapGroup("/roster-days").WithTags("Policies and rosters");
        roster.MapGet("/mine", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyRosterDays(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<RosterDayView>>("getMyRosterDays");
        roster.MapGet("/", (DateOnly date, Guid? unitId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetRosterDays(date, unitId, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<Page<RosteredPerson>>("getRosterDays")
            .Refuses(typeof(BadCursor));
    }
}
