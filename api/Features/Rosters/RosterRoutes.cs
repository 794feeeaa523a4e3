namespace WfhApi.Features.Rosters;

internal static class RosterRoutes
{
    public static void MapRosters(this IEndpointRouteBuilder app)
    {
        var roster = app.MapGroup("/roster-days").WithTags("Rosters");
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
