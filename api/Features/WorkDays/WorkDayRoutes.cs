namespace WfhApi.Features.WorkDays;

internal static class WorkDayRoutes
{
    public static void MapWorkDays(this IEndpointRouteBuilder app)
    {
        var days = app.MapGroup("/work-days").WithTags("Work days");
        days.MapGet("/mine", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyDays(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<WorkDayRecord>>("getMyDays");
        days.MapGet("/mine/day", (DateOnly? date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyDay(date), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<PersonDay>("getMyDay");
        days.MapGet("/mine/{date}/explanation", (DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyExplanation(date), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<DayExplanation>("getMyExplanation")
            .Refuses(typeof(NotAWorkingDay), typeof(DayNotBegun));
        days.MapGet("/{employeeId:guid}/{date}/explanation", (Guid employeeId, DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetExplanation(employeeId, date), ct).Ok())
            .RequireAuthorization(Policies.AttendanceRead)
            .Answers<DayExplanation>("getExplanation")
            .Refuses(typeof(EmployeeNotFound), typeof(NotAWorkingDay), typeof(DayNotBegun));
        days.MapGet("/", (DateTimeOffset? updatedSince, DateOnly? date, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetWorkDays(updatedSince, date, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.AttendanceRead)
            .Answers<Page<WorkDayRecord>>("getWorkDays")
            .Refuses(typeof(BadCursor));
        days.MapGet("/{employeeId:guid}", (Guid employeeId, DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetPersonDays(employeeId, from, to), ct).Ok())
            .RequireAuthorization(Policies.AttendanceRead)
            .Answers<IReadOnlyList<WorkDayRecord>>("getPersonDays")
            .Refuses(typeof(EmployeeNotFound));
        days.MapGet("/{employeeId:guid}/{date}", (Guid employeeId, DateOnly date, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetPersonDay(employeeId, date), ct).Ok())
            .RequireAuthorization(Policies.AttendanceRead)
            .Answers<PersonDay>("getPersonDay")
            .Refuses(typeof(EmployeeNotFound));

        var boards = app.MapGroup("/dashboards").WithTags("Dashboards").RequireAuthorization(Policies.Watcher);
        boards.MapGet("/live-board", (DateOnly? date, Guid? unitId, Choice<WorkMode>? mode, string? search, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetLiveBoard(date, unitId, mode?.Value, search, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<LiveBoard>("getLiveBoard")
            .Refuses(typeof(BadCursor));
        boards.MapGet("/live-board/{employeeId:guid}", (Guid employeeId, DateOnly? date, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetBoardRow(employeeId, date), ct).Ok())
            .Answers<TeamMemberToday>("getBoardRow")
            .Refuses(typeof(EmployeeNotFound));
        boards.MapGet("/superiors", (DateOnly? date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetSuperiors(date), ct).Ok())
            .Answers<IReadOnlyList<SuperiorToday>>("getSuperiors");
    }
}
