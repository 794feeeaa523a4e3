namespace WfhApi.Features.Corrections;

internal static class CorrectionRoutes
{
    private const string Tag = "Corrections";

    public static void MapCorrections(this IEndpointRouteBuilder app)
    {
        var corrections = app.MapGroup("/corrections").WithTags(Tag);
        var mine = corrections.MapGroup(string.Empty).RequireAuthorization(Policies.Person);
        mine.MapPost("/", (AskCorrection body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/corrections/mine"))
            .Answers<CorrectionView>("askCorrection", StatusCodes.Status201Created)
            .Refuses(typeof(InTheFuture), typeof(TooLongAgo), typeof(OutsideTheDay), typeof(FileNotFound), typeof(CorrectionAlreadyAsked))
            .RequireIdempotencyKey();
        mine.MapPost("/{id:guid}/withdraw", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new WithdrawCorrection(id), ct).Ok())
            .Answers<CorrectionView>("withdrawCorrection")
            .Refuses(typeof(NotFound), typeof(CorrectionDecided));
        mine.MapGet("/mine", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyCorrections(), ct).Ok())
            .Answers<IReadOnlyList<CorrectionView>>("getMyCorrections");
        corrections.MapGet("/", (Choice<CorrectionStatus>? status, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetCorrections(status?.Value, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<Page<CorrectionView>>("getCorrections")
            .Refuses(typeof(BadCursor));
        corrections.MapPost("/{id:guid}/decide", (Guid id, DecideCorrection body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.Superior)
            .Answers<CorrectionView>("decideCorrection")
            .Refuses(typeof(NotFound), typeof(CorrectionDecided), typeof(InTheFuture), typeof(NotAWorkingDay), typeof(DayNotBegun), typeof(NotAtWork), typeof(OutsideTheDay), typeof(OutBeforeIn));

        app.MapPost("/presence", (EnterPresence body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .WithTags(Tag)
            .RequireAuthorization(Policies.Planner)
            .Answers<PresenceOutcome>("enterPresence")
            .Refuses(typeof(InTheFuture), typeof(TooLongAgo))
            .RequireIdempotencyKey();

        var outages = app.MapGroup("/outages").WithTags(Tag);
        outages.MapPost("/", (DeclareOutage body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/outages"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<OutageView>("declareOutage", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(InTheFuture), typeof(OutageTooLong), typeof(TooLongAgo))
            .RequireIdempotencyKey();
        outages.MapPost("/{id:guid}/withdraw", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new WithdrawOutage(id), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<OutageView>("withdrawOutage")
            .Refuses(typeof(NotFound), typeof(OutageWithdrawn));
        outages.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetOutages(), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<IReadOnlyList<OutageView>>("getOutages");
    }
}
