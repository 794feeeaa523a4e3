namespace WfhApi.Features.Recaps;

internal static class RecapRoutes
{
    private const string Tag = "Recaps";

    public static void MapRecaps(this IEndpointRouteBuilder app)
    {
        var recaps = app.MapGroup("/recaps").WithTags(Tag).NeverKept();
        recaps.MapGet("/mine", (DateOnly month, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyRecap(month), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<PersonRecap>("getMyRecap");

        var watched = recaps.MapGroup(string.Empty).RequireAuthorization(Policies.Watcher);
        watched.MapGet("/", (DateOnly month, Guid? unitId, string? search, bool? warned, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetRecaps(month, unitId, search, warned ?? false, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<Page<RecapLine>>("getRecaps")
            .Refuses(typeof(BadCursor), typeof(UnitNotFound));
        watched.MapGet("/summary", (DateOnly month, Guid? unitId, IMediator mediator, CancellationToken ct) => mediator.Send(new GetRecapSummary(month, unitId), ct).Ok())
            .Answers<RecapSummary>("getRecapSummary")
            .Refuses(typeof(UnitNotFound));
        watched.MapGet("/people/{employeeId:guid}", (Guid employeeId, DateOnly month, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPersonRecap(employeeId, month), ct).Ok())
            .Answers<PersonRecap>("getPersonRecap")
            .Refuses(typeof(EmployeeNotFound));
        watched.MapGet("/amendments", (DateOnly month, Guid? unitId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetAmendments(month, unitId, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .Answers<Page<AmendmentView>>("getAmendments")
            .Refuses(typeof(BadCursor), typeof(UnitNotFound));
        watched.MapGet("/locks", (DateOnly month, IMediator mediator, CancellationToken ct) => mediator.Send(new GetRecapLocks(month), ct).Ok())
            .Answers<LocksOfMonth>("getRecapLocks");
        watched.MapGet("/export.csv", (DateOnly month, Guid? unitId, string? search, bool? warned, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new ExportRecapCsv(month, unitId, search, warned ?? false), ct).Streamed())
            .WithName("exportRecapCsv").Produces(StatusCodes.Status200OK, contentType: Csv.ContentType)
            .Refuses(typeof(UnitNotFound));
        watched.MapGet("/export.xlsx", (DateOnly month, Guid? unitId, string? search, bool? warned, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new ExportRecapXlsx(month, unitId, search, warned ?? false), ct).Streamed())
            .WithName("exportRecapXlsx").Produces(StatusCodes.Status200OK, contentType: RecapFiles.Workbook)
            .Refuses(typeof(UnitNotFound));
        watched.MapGet("/export.pdf", async (DateOnly month, Guid? unitId, string? search, bool? warned, IMediator mediator, CancellationToken ct) =>
            {
                var result = await mediator.Send(new PrintRecap(month, unitId, search, warned ?? false), ct);
                return result.Error is { } error ? Problems.Of(error) : TypedResults.File(result.Value.Content, "application/pdf", result.Value.Name);
            })
            .WithName("printRecap").Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Refuses(typeof(UnitNotFound), typeof(RecapTooLarge));

        recaps.MapPost("/locks", (LockRecaps body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Ok())
            .RequireAuthorization(Policies.Planner)
            .Answers<ReviewOutcome>("lockRecaps")
            .RequireIdempotencyKey();
        recaps.MapPost("/locks/{id:guid}/unlock", (Guid id, UnlockRecap body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<RecapLockView>("unlockRecap")
            .Refuses(typeof(NotFound), typeof(RecapUnlocked));

        var machines = recaps.MapGroup(string.Empty);
        machines.MapGet("/tpp-export", (DateOnly month, Guid? unitId, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetTppExport(month, unitId, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.RecapsRead)
            .Answers<Page<TppLine>>("getTppExport")
            .Refuses(typeof(BadCursor), typeof(UnitNotFound));
        machines.MapGet("/tpp-export.csv", (DateOnly month, Guid? unitId, IMediator mediator, CancellationToken ct) => mediator.Send(new GetTppFile(month, unitId), ct).Streamed())
            .RequireAuthorization(Policies.RecapsRead)
            .WithName("getTppFile").Produces(StatusCodes.Status200OK, contentType: Csv.ContentType)
            .Refuses(typeof(UnitNotFound));
        machines.MapGet("/e-kinerja", (DateTimeOffset? updatedSince, DateOnly? date, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetDayProgress(updatedSince, date, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.TasksRead)
            .Answers<Page<DayProgress>>("getDayProgress")
            .Refuses(typeof(BadCursor));
    }

    private static async Task<IResult> Streamed(this Task<Result<StreamedFile>> task)
    {
        var result = await task;
        return result.Error is { } error ? Problems.Of(error) : TypedResults.Stream(result.Value.Write, result.Value.ContentType, result.Value.Name);
    }
}
