namespace WfhApi.Features.Circulars;

internal static class CircularRoutes
{
    private const string Tag = "Policies";

    public static void MapCirculars(this IEndpointRouteBuilder app)
    {
        var policies = app.MapGroup("/policies").WithTags(Tag);
        policies.MapGet("/", (DateOnly? on, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPolicies(on), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<IReadOnlyList<PolicyInList>>("getPolicies");
        policies.MapGet("/presets", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetPolicyPresets(), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<IReadOnlyList<PolicyPreset>>("getPolicyPresets");
        policies.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPolicy(id), ct).Ok())
            .RequireAuthorization(Policies.Person)
            .Answers<PolicyText>("getPolicy")
            .Refuses(typeof(NotFound));
        policies.MapPost("/", (DraftPolicy body, IMediator mediator, CancellationToken ct) =>
                mediator.Send(body, ct).Created(p => $"{Endpoints.ApiRoot}/policies/{p.Policy.Id}"))
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<PolicyText>("draftPolicy", StatusCodes.Status201Created)
            .Refuses(typeof(NotFound), typeof(UnitNotFound), typeof(DraftExists))
            .RequireIdempotencyKey();
        policies.MapPut("/{id:guid}", (Guid id, ChangePolicyDraft body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<PolicyText>("changePolicyDraft")
            .Refuses(typeof(NotFound), typeof(UnitNotFound), typeof(PolicyIsFinal))
            .RequireIfMatch();
        policies.MapDelete("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new DiscardPolicyDraft(id), ct).NoContent())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .AnswersNothing("discardPolicyDraft")
            .Refuses(typeof(NotFound), typeof(PolicyIsFinal), typeof(ChangedMeanwhile));
        policies.MapPost("/{id:guid}/activate", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new ActivatePolicy(id), ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<PolicyText>("activatePolicy")
            .Refuses(typeof(NotFound), typeof(PolicyIsFinal), typeof(PolicyOver))
            .RequireIfMatch();
        policies.MapPost("/{id:guid}/revoke", (Guid id, RevokePolicy body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.AgencyDecider)
            .Answers<PolicyRevocation>("revokePolicy")
            .Refuses(typeof(NotFound), typeof(PolicyNotActive), typeof(PolicyOver), typeof(RevocationOutOfRange), typeof(ChangedMeanwhile));
        policies.MapPut("/{id:guid}/evaluation-decision", (Guid id, DecideOnPolicy body, IMediator mediator, CancellationToken ct) => mediator.Send(body with { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.AgencyDecider)
            .Answers<PolicyText>("decideOnPolicy")
            .Refuses(typeof(NotFound), typeof(PolicyNotActive), typeof(NothingToEvaluate))
            .RequireIfMatch();
        policies.MapGet("/{id:guid}/evaluation", (Guid id, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetPolicyEvaluation(from, to) { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<PolicyEvaluation>("getPolicyEvaluation")
            .Refuses(typeof(NotFound), typeof(NothingToEvaluate));
        policies.MapGet("/{id:guid}/evaluation/letter", async (Guid id, DateOnly? from, DateOnly? to, HttpContext http, IMediator mediator, CancellationToken ct) =>
            {
                var result = await mediator.Send(new GetEvaluationLetter(from, to) { Id = id }, ct);
                if (result.Error is { } error)
                {
                    return Problems.Of(error);
                }

                http.Response.Headers.XContentTypeOptions = "nosniff";
                http.Response.Headers.CacheControl = "no-store";
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.Name}\"";
                return TypedResults.Bytes(result.Value.Content, "application/pdf");
            })
            .RequireAuthorization(Policies.Watcher)
            .WithName("getEvaluationLetter")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .Refuses(typeof(NotFound), typeof(NothingToEvaluate));
        policies.MapGet("/{id:guid}/effect", (Guid id, DateOnly? from, DateOnly? to, Guid? againstId, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetPolicyEffect(from, to, againstId) { Id = id }, ct).Ok())
            .RequireAuthorization(Policies.PersonnelAdmin)
            .Answers<PolicyEffect>("getPolicyEffect")
            .Refuses(typeof(NotFound));
        policies.MapGet("/{id:guid}/acknowledgements", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPolicyAcknowledgements(id), ct).Ok())
            .RequireAuthorization(Policies.Watcher)
            .Answers<IReadOnlyList<PolicyReadBy>>("getPolicyAcknowledgements")
            .Refuses(typeof(NotFound));
        policies.MapPost("/{id:guid}/acknowledge", (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new AcknowledgePolicy(id), ct).Ok())
            .RequireAuthorization(Policies.Superior)
            .Answers<IReadOnlyList<PolicyReadBy>>("acknowledgePolicy")
            .Refuses(typeof(NotFound));

        app.MapGet("/me/eligibility", (DateOnly date, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMyEligibility(date), ct).Ok())
            .WithTags(Tag)
            .RequireAuthorization(Policies.Person)
            .Answers<EligibilityOfPerson>("getMyEligibility");
        app.MapGet("/employees/{employeeId:guid}/eligibility", (Guid employeeId, DateOnly date, IMediator mediator, CancellationToken ct) =>
                mediator.Send(new GetEligibility(employeeId, date), ct).Ok())
            .WithTags(Tag)
            .RequireAuthorization(Policies.EmployeesRead)
            .Answers<EligibilityOfPerson>("getEligibility")
            .Refuses(typeof(EmployeeNotFound));
    }
}
