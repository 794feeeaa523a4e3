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
        roster.MapPost("/changes", (ChangeRosterDays body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/roster-days/changes?from={body.From:yyyy-MM-dd}&to={body.To:yyyy-MM-dd}"))
            .RequireAuthorization(Policies.Planner)
            .Answers<IReadOnlyList<RosterChangeView>>("changeRosterDays", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound), typeof(RosterDayIsPast), typeof(NotAWorkingDay), typeof(NothingToChange), typeof(NotEligible), typeof(RosterBreaksRules))
            .RequireIdempotencyKey();
        roster.MapGet("/changes", (DateOnly from, DateOnly to, Guid? unitId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetRosterChanges(from, to, unitId, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<Page<RosterChangeView>>("getRosterChanges")
            .Refuses(typeof(BadCursor));

        app.MapGroup("/rosters").WithTags("Rosters").MapPlans();
        app.MapGroup("/roster-swaps").WithTags("Rosters").MapSwaps();
        app.MapGroup("/closures").WithTags("Rosters").MapClosures();
    }

    private static void MapPlans(this RouteGroupBuilder rosters)
    {
        rosters.MapGet("/", (DateOnly month, IMediator mediator, CancellationToken ct) => mediator.Send(new GetRosters(month), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<IReadOnlyList<OfficeRoster>>("getRosters");
        rosters.MapGet("/grid", (Guid unitId, DateOnly month, IMediator mediator, CancellationToken ct) => mediator.Send(new GetRosterGrid(unitId, month), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<RosterGrid>("getRosterGrid")
            .Refuses(typeof(UnitNotFound));
        rosters.MapPost("/generate", (GenerateRosters body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(r => $"{Endpoints.ApiRoot}/rosters/runs/{r.RunId}"))
            .RequireAuthorization(Policies.Planner)
            .Answers<RosterRun>("generateRosters", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(MonthIsPublished))
            .RequireIdempotencyKey();
        rosters.MapGet("/runs/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetRosterRun(id), ct).Ok())
            .RequireAuthorization(Policies.Planner)
            .Answers<RosterRun>("getRosterRun")
            .Refuses(typeof(NotFound));
        rosters.MapPut("/{id:guid}/days", (Guid id, ChangeRosterDraft body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.Planner)
            .Answers<RosterGrid>("changeRosterDraft")
            .Refuses(typeof(NotFound), typeof(EmployeeNotFound), typeof(RosterNotADraft), typeof(OutsideRoster), typeof(DayEnteredByHand))
            .RequireIfMatch();
        rosters.MapPost("/{id:guid}/publish", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new PublishRoster(id), ct).Ok())
            .RequireAuthorization(Policies.Planner)
            .Answers<RosterPublication>("publishRoster")
            .Refuses(typeof(NotFound), typeof(RosterNotADraft), typeof(RosterBreaksRules))
            .RequireIfMatch();
    }

    private static void MapSwaps(this RouteGroupBuilder swaps)
    {
        swaps.RequireAuthorization(Policies.Person);
        swaps.MapGet("/", (bool? waiting, IMediator mediator, CancellationToken ct) => mediator.Send(new GetSwaps(waiting ?? false), ct).Ok())
            .Answers<IReadOnlyList<SwapView>>("getSwaps");
        swaps.MapGet("/candidates", (DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetSwapCandidates(date), ct).Ok())
            .Answers<IReadOnlyList<SwapCandidate>>("getSwapCandidates");
        swaps.MapPost("/", (AskSwap body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/roster-swaps"))
            .Answers<SwapView>("askSwap", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound), typeof(RosterDayIsPast), typeof(SwapNotPossible), typeof(SwapAlreadyAsked))
            .RequireIdempotencyKey();
        swaps.MapPost("/{id:guid}/answer", (Guid id, AnswerSwap body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<SwapView>("answerSwap")
            .Refuses(typeof(NotFound), typeof(SwapNotWaiting));
        swaps.MapPost("/{id:guid}/withdraw", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new WithdrawSwap(id), ct).Ok())
            .Answers<SwapView>("withdrawSwap")
            .Refuses(typeof(NotFound), typeof(SwapNotWaiting));
        swaps.MapPost("/{id:guid}/decide", (Guid id, DecideSwap body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.Superior)
            .Answers<SwapView>("decideSwap")
            .Refuses(typeof(NotFound), typeof(SwapNotWaiting), typeof(SwapNotPossible), typeof(RosterDayIsPast), typeof(NotAWorkingDay), typeof(NotEligible), typeof(RosterBreaksRules));
    }

    private static void MapClosures(this RouteGroupBuilder closures)
    {
        closures.MapGet("/", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetClosures(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<ClosureView>>("getClosures");
        closures.MapPost("/", (DeclareClosure body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(c => $"{Endpoints.ApiRoot}/closures?from={c.From:yyyy-MM-dd}&to={c.To:yyyy-MM-dd}"))
            .RequireAuthorization(Policies.Planner)
            .Answers<ClosureView>("declareClosure", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(RosterDayIsPast))
            .RequireIdempotencyKey();
        closures.MapPost("/{id:guid}/lift", (Guid id, LiftClosure body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.Planner)
            .Answers<ClosureView>("liftClosure")
            .Refuses(typeof(NotFound), typeof(RosterDayIsPast), typeof(ClosureOver));
    }
}
