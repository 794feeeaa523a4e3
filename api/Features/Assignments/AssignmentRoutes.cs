namespace WfhApi.Features.Assignments;

internal static class AssignmentRoutes
{
    public static void MapAssignments(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/assignments").WithTags("Assignments");
        MapReading(routes);
        MapWork(routes.MapGroup(string.Empty).RequireAuthorization(Policies.Person));
        MapLeading(routes.MapGroup(string.Empty).RequireAuthorization(Policies.Superior));

        var templates = app.MapGroup("/task-templates").WithTags("Assignments").RequireAuthorization(Policies.Superior);
        templates.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetTaskTemplates(), ct).Ok())
            .Answers<IReadOnlyList<TaskTemplateView>>("getTaskTemplates");
        templates.MapPost("/", (CreateTaskTemplate body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/task-templates"))
            .Answers<TaskTemplateView>("createTaskTemplate", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(TemplateTitleTaken))
            .RequireIdempotencyKey();
        templates.MapDelete("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new DeleteTaskTemplate(id), ct).NoContent())
            .AnswersNothing("deleteTaskTemplate")
            .Refuses(typeof(NotFound));
    }

    private static void MapReading(RouteGroupBuilder routes)
    {
        routes.MapGet("/mine", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyAssignments(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<AssignmentView>>("getMyAssignments");
        routes.MapGet("/", (DateOnly from, DateOnly to, Guid? employeeId, Guid? unitId, Choice<AssignmentStatus>? status, bool? unfinished, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetAssignments(from, to, employeeId, unitId, status?.Value, unfinished ?? false, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.TasksRead)
            .Answers<Page<AssignmentView>>("getAssignments")
            .Refuses(typeof(BadCursor));
        routes.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetAssignment(id), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<AssignmentHistory>("getAssignment")
            .Refuses(typeof(NotFound));
    }

    private static void MapWork(RouteGroupBuilder routes)
    {
        routes.MapPost("/{id:guid}/acknowledge", (Guid id, AcknowledgeTask? body, IMediator mediator, CancellationToken ct) =>
                mediator.Send((body ?? new()) with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("acknowledgeTask")
            .Refuses(typeof(NotFound), typeof(AssignmentNotInState), typeof(DayIsClosed))
            .RequireIdempotencyKey();
        routes.MapPost("/{id:guid}/progress", (Guid id, ReportProgress body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("reportProgress")
            .Refuses(typeof(NotFound), typeof(FileNotFound), typeof(AssignmentNotInState), typeof(DayIsClosed))
            .RequireIdempotencyKey();
        routes.MapPost("/{id:guid}/complete", (Guid id, CompleteTask body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("completeTask")
            .Refuses(typeof(NotFound), typeof(FileNotFound), typeof(AssignmentNotInState), typeof(DayIsClosed))
            .RequireIdempotencyKey();
    }

    private static void MapLeading(RouteGroupBuilder routes)
    {
        routes.MapPost("/", (AssignTasks body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(r => $"{Endpoints.ApiRoot}/assignments?from={r.WorkDate:yyyy-MM-dd}&to={r.WorkDate:yyyy-MM-dd}"))
            .Answers<AssignedTasks>("assignTasks", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound), typeof(DayIsPast), typeof(DayIsClosed), typeof(NotAWorkingDay), typeof(NotAtWork))
            .RequireIdempotencyKey();
        routes.MapPost("/carry-over", (CarryOverTasks body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(r => $"{Endpoints.ApiRoot}/assignments?from={r.WorkDate:yyyy-MM-dd}&to={r.WorkDate:yyyy-MM-dd}"))
            .Answers<AssignedTasks>("carryOverTasks", StatusCodes.Status201Created)
            .Refuses(typeof(NotFound), typeof(DayIsPast), typeof(DayIsClosed), typeof(NotAWorkingDay), typeof(NotAtWork), typeof(AssignmentNotInState), typeof(CarriesBackward), typeof(ChangedMeanwhile))
            .RequireIdempotencyKey();
        routes.MapPost("/accept", (AcceptTasks body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .Answers<ReviewOutcome>("acceptTasks");
        routes.MapPut("/{id:guid}", (Guid id, ChangeTask body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("changeTask")
            .Refuses(typeof(NotFound), typeof(AssignmentNotInState), typeof(DayIsClosed))
            .RequireIfMatch();
        routes.MapPost("/{id:guid}/accept", (Guid id, AcceptTask body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("acceptTask")
            .Refuses(typeof(NotFound), typeof(AssignmentNotInState));
        routes.MapPost("/{id:guid}/return", (Guid id, ReturnTask body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("returnTask")
            .Refuses(typeof(NotFound), typeof(AssignmentNotInState));
        routes.MapPost("/{id:guid}/cancel", (Guid id, CancelTask body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .Answers<AssignmentView>("cancelTask")
            .Refuses(typeof(NotFound), typeof(AssignmentNotInState), typeof(DayIsClosed));
    }
}
