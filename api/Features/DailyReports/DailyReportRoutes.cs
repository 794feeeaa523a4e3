namespace WfhApi.Features.DailyReports;

internal static class DailyReportRoutes
{
    public static void MapDailyReports(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/daily-reports").WithTags("Daily reports");

        var mine = routes.MapGroup("/mine/{date}").RequireAuthorization(Policies.Person);
        mine.MapGet("/", (DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyDailyReport(date), ct).Ok())
            .Answers<DailyReportView>("getMyDailyReport")
            .Refuses(typeof(NotAWorkingDay));
        mine.MapPut("/", (DateOnly date, SaveDailyReport body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Date = date }, ct).Ok())
            .Answers<DailyReportView>("saveDailyReport")
            .Refuses(typeof(NotAWorkingDay), typeof(DayNotBegun), typeof(DayIsClosed), typeof(ReportNotInState), typeof(FileNotFound), typeof(NotFound))
            .RequireIdempotencyKey()
            .RequireIfMatch();
        mine.MapPost("/submit", (DateOnly date, SubmitDailyReport? body, IMediator mediator, CancellationToken ct) => mediator.Send((body ?? new()) with { Date = date }, ct).Ok())
            .Answers<DailyReportView>("submitDailyReport")
            .Refuses(typeof(NotAWorkingDay), typeof(DayNotBegun), typeof(DayIsClosed), typeof(ReportNotStarted), typeof(ReportNotInState), typeof(ReportIsEmpty))
            .RequireIdempotencyKey();
        mine.MapGet("/sheet", (DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyReportSheet(date), ct).Printed())
            .WithName("getMyReportSheet").Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .NeverKept()
            .Refuses(typeof(NotFound));

        routes.MapGet("/", (DateOnly from, DateOnly to, Choice<ReportStatus>? status, Guid? employeeId, Guid? unitId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetDailyReports(from, to, status?.Value, employeeId, unitId, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.ReportsRead)
            .Answers<Page<ReportInList>>("getDailyReports")
            .Refuses(typeof(BadCursor));
        routes.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDailyReport(id), ct).Ok())
            .RequireAuthorization(Policies.ReportsRead)
            .Answers<DailyReportView>("getDailyReport")
            .Refuses(typeof(NotFound));
        routes.MapGet("/{id:guid}/sheet", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDailyReportSheet(id), ct).Printed())
            .RequireAuthorization(Policies.ReportsRead)
            .WithName("getDailyReportSheet").Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .NeverKept()
            .Refuses(typeof(NotFound));

        var review = routes.MapGroup(string.Empty).RequireAuthorization(Policies.Superior);
        review.MapPost("/accept", (AcceptReports body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .Answers<ReviewOutcome>("acceptReports");
        review.MapPost("/{id:guid}/return", (Guid id, ReturnReport body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<DailyReportView>("returnReport")
            .Refuses(typeof(NotFound), typeof(ReportNotInState));
    }

    private static async Task<IResult> Printed(this Task<Result<ReportSheet>> task)
    {
        var result = await task;
        return result.Error is { } error ? Problems.Of(error) : TypedResults.File(result.Value.Content, "application/pdf", result.Value.Name);
    }
}
