namespace WfhApi.Features.CheckIns;

internal static class CheckInRoutes
{
    public static void MapCheckIns(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/check-ins").WithTags("Check-ins");

        routes.MapPost("/", (CheckInNow body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(r => $"{Endpoints.ApiRoot}/check-ins/mine?from={r.WorkDate:yyyy-MM-dd}&to={r.WorkDate:yyyy-MM-dd}"))
            .RequireAuthorization(Policies.Person)
            .Answers<CheckInReceipt>("checkInNow", StatusCodes.Status201Created)
            .Refuses(typeof(AlreadyCheckedIn), typeof(AlreadyCheckedOut), typeof(DayIsClosed), typeof(NotAWorkingDay), typeof(NotAtWork), typeof(FileNotFound))
            .RequireIdempotencyKey()
            .RequireRateLimiting(RateLimits.CheckIns);

        routes.MapGet("/mine", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyCheckIns(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<CheckInReceipt>>("getMyCheckIns");

        routes.MapGet("/", (Guid employeeId, DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetCheckIns(employeeId, from, to), ct).Ok())
            .RequireAuthorization(Policies.AttendanceRead)
            .Answers<IReadOnlyList<CheckInReceipt>>("getCheckIns")
            .Refuses(typeof(EmployeeNotFound));
    }
}
