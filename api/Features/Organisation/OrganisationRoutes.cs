namespace WfhApi.Features.Organisation;

internal static class OrganisationRoutes
{
    public static void MapOrganisation(this IEndpointRouteBuilder app)
    {
        var units = app.MapGroup("/units").WithTags("Organisation");
        units.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetUnits(), ct).Ok())
            .RequireAuthorization(Policies.EmployeesRead)
            .Answers<IReadOnlyList<UnitInTree>>("getUnits");
        units.MapPost("/", (CreateUnit body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/units"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<UnitInTree>("createUnit", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(UnitCodeTaken))
            .RequireIdempotencyKey();
        units.MapPut("/{id:guid}", (Guid id, ChangeUnit body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<UnitInTree>("changeUnit")
            .Refuses(typeof(UnitNotFound), typeof(EmployeeNotFound), typeof(UnitCodeTaken), typeof(UnitTreeCycle))
            .RequireIfMatch();

        var employees = app.MapGroup("/employees").WithTags("Organisation");
        employees.MapGet("/", (string? search, Guid? unitId, Choice<PositionLevel>? level, int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetEmployees(search, unitId, level?.Value, limit ?? Cursors.LimitDefault, cursor), ct).Ok())
            .RequireAuthorization(Policies.EmployeesRead)
            .Answers<Page<EmployeeInList>>("getEmployees")
            .Refuses(typeof(BadCursor));
        employees.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetEmployee(id), ct).Ok())
            .RequireAuthorization(Policies.EmployeesRead)
            .Answers<EmployeeFile>("getEmployee")
            .Refuses(typeof(EmployeeNotFound));
        employees.MapPost("/", (CreateEmployee body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(e => $"{Endpoints.ApiRoot}/employees/{e.Id}"))
            .RequireAuthorization(Policies.EmployeesWrite)
            .Answers<EmployeeFile>("createEmployee", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(NipTaken))
            .RequireIdempotencyKey();
        employees.MapPut("/{id:guid}", (Guid id, ChangeEmployee body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.EmployeesWrite)
            .Answers<EmployeeFile>("changeEmployee")
            .Refuses(typeof(EmployeeNotFound), typeof(UnitNotFound), typeof(NipTaken))
            .RequireIfMatch();

        var places = employees.MapGroup("/{employeeId:guid}/home-places");
        places.MapGet("/", (Guid employeeId, IMediator mediator, CancellationToken ct) => mediator.Send(new GetHomePlaces(employeeId), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<HomePlaceOfPerson>>("getHomePlaces")
            .Refuses(typeof(EmployeeNotFound));
        places.MapPost("/", (Guid employeeId, AddHomePlace body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { EmployeeId = employeeId }, ct).Created(_ => $"{Endpoints.ApiRoot}/employees/{employeeId}/home-places"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<HomePlaceOfPerson>("addHomePlace", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound))
            .RequireIdempotencyKey();
        places.MapPost("/{id:guid}/end", (Guid employeeId, Guid id, EndHomePlace body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { EmployeeId = employeeId, Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<HomePlaceOfPerson>("endHomePlace")
            .Refuses(typeof(NotFound), typeof(EndsBeforeItBegins));

        var delegations = app.MapGroup("/delegations").WithTags("Organisation");
        delegations.MapGet("/", (DateOnly? from, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDelegations(from), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<IReadOnlyList<DelegationOfUnit>>("getDelegations");
        delegations.MapPost("/", (DelegateHeadship body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/delegations"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<DelegationOfUnit>("delegateHeadship", StatusCodes.Status201Created)
            .Refuses(typeof(UnitNotFound), typeof(EmployeeNotFound), typeof(NotInService), typeof(EndsBeforeItBegins), typeof(DelegationOverlaps))
            .RequireIdempotencyKey();
        delegations.MapPost("/{id:guid}/end", (Guid id, EndDelegation body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { Id = id }, ct).NoContent())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .AnswersNothing("endDelegation")
            .Refuses(typeof(NotFound), typeof(EndsBeforeItBegins), typeof(EndsLaterThanDecided));

        var transfers = employees.MapGroup("/{employeeId:guid}/transfers");
        transfers.MapGet("/", (Guid employeeId, IMediator mediator, CancellationToken ct) => mediator.Send(new GetTransfers(employeeId), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<IReadOnlyList<TransferOfPerson>>("getTransfers")
            .Refuses(typeof(EmployeeNotFound));
        transfers.MapPost("/", (Guid employeeId, TransferEmployee body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body with { EmployeeId = employeeId }, ct).Created(_ => $"{Endpoints.ApiRoot}/employees/{employeeId}/transfers"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<TransferOfPerson>("transferEmployee", StatusCodes.Status201Created)
            .Refuses(typeof(EmployeeNotFound), typeof(UnitNotFound), typeof(TransferNotAhead), typeof(TransferOnDate))
            .RequireIdempotencyKey();
        transfers.MapPost("/{id:guid}/cancel", (Guid employeeId, Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new CancelTransfer(employeeId, id), ct).NoContent())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .AnswersNothing("cancelTransfer")
            .Refuses(typeof(NotFound), typeof(TransferInEffect));

        MapCalendar(app);
    }

    private static void MapCalendar(IEndpointRouteBuilder app)
    {
        var holidays = app.MapGroup("/holidays").WithTags("Organisation");
        holidays.MapGet("/", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetHolidays(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<HolidayOfAgency>>("getHolidays");
        holidays.MapPost("/", (CreateHoliday body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(h => $"{Endpoints.ApiRoot}/holidays?from={h.Date:yyyy-MM-dd}&to={h.Date:yyyy-MM-dd}"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<HolidayOfAgency>("createHoliday", StatusCodes.Status201Created)
            .Refuses(typeof(DayHasBegun), typeof(HolidayOnDate))
            .RequireIdempotencyKey();
        holidays.MapPut("/{id:guid}", (Guid id, ChangeHoliday body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<HolidayOfAgency>("changeHoliday")
            .Refuses(typeof(NotFound), typeof(DayHasBegun), typeof(HolidayOnDate))
            .RequireIfMatch();
        holidays.MapDelete("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new DeleteHoliday(id), ct).NoContent())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .AnswersNothing("deleteHoliday")
            .Refuses(typeof(NotFound), typeof(DayHasBegun));

        var ramadan = app.MapGroup("/ramadan-periods").WithTags("Organisation");
        ramadan.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetRamadanPeriods(), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<RamadanOfAgency>>("getRamadanPeriods");
        ramadan.MapPost("/", (CreateRamadanPeriod body, IMediator mediator, CancellationToken ct) => mediator.Send(body, ct).Created(_ => $"{Endpoints.ApiRoot}/ramadan-periods"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<RamadanOfAgency>("createRamadanPeriod", StatusCodes.Status201Created)
            .Refuses(typeof(DayHasBegun), typeof(RamadanOverlaps))
            .RequireIdempotencyKey();
        ramadan.MapPut("/{id:guid}", (Guid id, ChangeRamadanPeriod body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<RamadanOfAgency>("changeRamadanPeriod")
            .Refuses(typeof(NotFound), typeof(DayHasBegun), typeof(RamadanOverlaps))
            .RequireIfMatch();
        ramadan.MapDelete("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new DeleteRamadanPeriod(id), ct).NoContent())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .AnswersNothing("deleteRamadanPeriod")
            .Refuses(typeof(NotFound), typeof(DayHasBegun));
    }
}
