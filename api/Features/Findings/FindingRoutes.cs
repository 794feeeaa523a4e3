namespace WfhApi.Features.Findings;

internal static class FindingRoutes
{
    public static void MapFindings(this IEndpointRouteBuilder app)
    {
        var findings = app.MapGroup("/findings").WithTags("Findings");

        findings.MapGet("/", (
                bool? toDecide, bool? waiting, Choice<FindingKind>? kind, Guid? employeeId, Guid? unitId, DateOnly? from, DateOnly? to, int? limit, string? cursor,
                IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetFindings(toDecide ?? false, waiting, kind?.Value, employeeId, unitId, from, to, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<FindingInbox>("getFindings")
            .Refuses(typeof(BadCursor));
        findings.MapPost("/decide", (DecideOnFindings body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .RequireAuthorization(Policies.Superior)
            .Answers<ReviewOutcome>("decideOnFindings");

        var mine = findings.MapGroup(string.Empty).RequireAuthorization(Policies.Person);
        mine.MapGet("/mine", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyFindings(from, to), ct).Ok())
            .Answers<IReadOnlyList<FindingView>>("getMyFindings");
        mine.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetFinding(id), ct).Ok())
            .Answers<FindingStory>("getFinding")
            .Refuses(typeof(NotFound));
        mine.MapPost("/{id:guid}/reply", (Guid id, ReplyToFinding body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<FindingView>("replyToFinding")
            .Refuses(typeof(NotFound), typeof(FindingDecided), typeof(FileNotFound))
            .RequireIdempotencyKey();
    }
}
