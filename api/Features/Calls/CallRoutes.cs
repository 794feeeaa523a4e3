namespace WfhApi.Features.Calls;

internal static class CallRoutes
{
    public static void MapCalls(this IEndpointRouteBuilder app)
    {
        var calls = app.MapGroup("/calls").WithTags("Calls");

        var superiors = calls.MapGroup(string.Empty).RequireAuthorization(Policies.Superior);
        superiors.MapPost("/", (StartCall body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(c => $"{Endpoints.ApiRoot}/calls?employeeId={c.EmployeeId}&date={c.WorkDate:yyyy-MM-dd}"))
            .Answers<CallView>("startCall", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound), typeof(NotAWorkingDay), typeof(DayNotBegun), typeof(NotAtHome), typeof(OutsideWorkingHours), typeof(UnknownSlot), typeof(CallStillRings))
            .RequireIdempotencyKey();
        superiors.MapPost("/{id:guid}/retry", (Guid id, RetryCall body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { Id = id }, ct).Created(c => $"{Endpoints.ApiRoot}/calls?employeeId={c.EmployeeId}&date={c.WorkDate:yyyy-MM-dd}"))
            .Answers<CallView>("retryCall", StatusCodes.Status201Created)
            .Refuses(typeof(NotFound), typeof(CallNotUnanswered), typeof(CallRetried), typeof(CallStillRings), typeof(NotAtHome), typeof(OutsideWorkingHours))
            .RequireIdempotencyKey();
        superiors.MapPost("/{id:guid}/record", (Guid id, RecordCall body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<CallView>("recordCall")
            .Refuses(typeof(NotFound), typeof(CallAnswered));
        superiors.MapPost("/{id:guid}/escalate", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new EscalateCall(id), ct).Ok())
            .Answers<CallView>("escalateCall")
            .Refuses(typeof(NotFound), typeof(CallNotUnanswered), typeof(NobodyAbove));
        superiors.MapGet("/rounds", (DateOnly? date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetCheckRounds(date), ct).Ok())
            .Answers<CheckRounds>("getCheckRounds");

        calls.MapGet("/", (DateOnly? date, Guid? employeeId, Choice<CallStatus>? status, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetCalls(date, employeeId, status?.Value, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<Page<CallView>>("getCalls")
            .Refuses(typeof(BadCursor));

        var people = calls.MapGroup(string.Empty).RequireAuthorization(Policies.Person);
        people.MapPost("/{id:guid}/answer", (Guid id, AnswerCall body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<CallView>("answerCall")
            .Refuses(typeof(NotFound), typeof(CallAnswered), typeof(DayIsClosed), typeof(FileNotFound))
            .RequireIdempotencyKey();
        people.MapGet("/mine", (DateOnly? date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyCalls(date), ct).Ok())
            .Answers<IReadOnlyList<CallView>>("getMyCalls");
        people.MapGet("/draws/{date}", (DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetCheckDraw(date), ct).Ok())
            .Answers<CheckDrawView>("getCheckDraw")
            .Refuses(typeof(NotFound));
    }
}
