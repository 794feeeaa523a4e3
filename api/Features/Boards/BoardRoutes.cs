namespace WfhApi.Features.Boards;

internal static class BoardRoutes
{
    public static void MapBoards(this IEndpointRouteBuilder app)
    {
        app.MapGet("/figures", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetFigures(), ct).Ok())
            .WithTags("Dashboards")
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<FigureDefinition>>("getFigures");

        var units = app.MapGroup("/dashboards/units/{unitId:guid}").WithTags("Dashboards").RequireAuthorization(Policies.Watcher);
        units.MapGet("/", (Guid unitId, DateOnly? date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetUnitBoard(unitId, date), ct).Ok())
            .Answers<UnitBoard>("getUnitBoard")
            .Refuses(typeof(UnitNotFound));
        units.MapGet("/trend", (Guid unitId, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetUnitTrend(unitId, from, to), ct).Ok())
            .Answers<UnitTrend>("getUnitTrend")
            .Refuses(typeof(UnitNotFound));
        units.MapGet("/heat-map", (Guid unitId, DateOnly? from, DateOnly? to, Choice<FigureCode>? figure, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetUnitHeatMap(unitId, from, to, figure?.Value ?? FigureCode.Completion), ct).Ok())
            .Answers<UnitHeatMap>("getUnitHeatMap")
            .Refuses(typeof(UnitNotFound));
        units.MapGet("/groups", (Guid unitId, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetUnitGroups(unitId, from, to), ct).Ok())
            .Answers<UnitGroups>("getUnitGroups")
            .Refuses(typeof(UnitNotFound));
    }
}
