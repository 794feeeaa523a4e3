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

        app.MapGroup("/holidays").WithTags("Organisation")
            .MapGet("/", (DateOnly from, DateOnly to, IMediator mediator, CancellationToken ct) => mediator.Send(new GetHolidays(from, to), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<HolidayOfAgency>>("getHolidays");
    }
}
