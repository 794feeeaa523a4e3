using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WfhApi.Http;
using WfhApi.Pipeline;

namespace WfhApi.Tests.Architecture;

/// <summary>What every route must say of itself, read from the API as it runs.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EndpointTests
{
    /// <summary>Whoever knows the address may call these; each has its reason.</summary>
    private static readonly Dictionary<string, string> Anonymous = new()
    {
        ["/api/v1/files/{id:guid}/content"] = "the link itself is the permission, for minutes",
        ["/api/v1/public/task-orders/{token}"] = "whoever holds a letter verifies it by the unguessable token on it",
        ["/webhooks/whatsapp/"] = "Meta reports, and signs what it says",
        ["/health/live"] = "asked by the platform",
        ["/health/ready"] = "asked by the platform",
        ["/problems/{code?}"] = "documentation",
        ["/development/clock/"] = "Development and Testing only",
        ["{*path:nonfile}"] = "404 for whatever is nowhere",
    };

    /// <summary>Bodies without a validator, and why none is needed.</summary>
    private static readonly Dictionary<Type, string> Unvalidated = new()
    {
        [typeof(WfhApi.Features.Rosters.AnswerSwap)] = "one answer, yes or no",
        [typeof(IFormFile)] = "the form becomes an UploadFile or a StartImport, which have one",
        [typeof(WfhApi.Features.Development.SetClock)] = "any moment may be set, or none",
    };

    /// <summary>Answers that are no JSON: a file, a letter.</summary>
    private static readonly string[] Contents = ["getFileContent", "getImportErrors", "getTaskOrderLetter", "exportRecapCsv", "exportRecapXlsx", "printRecap", "getTppFile", "getMyReportSheet", "getDailyReportSheet", "getEvaluationLetter"];

    /// <summary>GETs that write, and why.</summary>
    private static readonly string[] ReadsThatWrite = ["getFile: whoever opens another person's file is noted (UU 27/2022)"];

    private static IReadOnlyList<RouteEndpoint> Endpoints { get; } =
        [.. Api.Host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct()];

    private static IEnumerable<(string Id, RouteEndpoint Endpoint)> Operations => Endpoints
        .Where(e => e.RoutePattern.RawText!.StartsWith(WfhApi.Http.Endpoints.ApiRoot, StringComparison.Ordinal))
        .Select(e => (e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? e.RoutePattern.RawText!, e));

    private static readonly Dictionary<string, Type> Requests = Code.Types.Where(t => t.GetInterfaces().Contains(typeof(IBaseRequest)) && !t.IsAbstract)
        .ToDictionary(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name));

    private static bool IsCommand(Type request) => request.GetInterfaces().Contains(typeof(ICommandMarker));

    [Test]
    public void Every_route_says_who_may_call_it() => Assert.That(
        from e in Endpoints
        let open = e.Metadata.GetMetadata<IAllowAnonymous>() is not null
        let demands = e.Metadata.GetOrderedMetadata<IAuthorizeData>()
        where !open && demands.Count == 0
        select e.RoutePattern.RawText,
        Is.Empty,
        "RequireAuthorization with a policy of Policies, or AllowAnonymous and its reason in this test.");

    [Test]
    public void Routes_without_a_login_are_known_by_name() => Assert.That(
        from e in Endpoints
        where e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !Anonymous.ContainsKey(e.RoutePattern.RawText!)
        where !IsLoginServer(e.RoutePattern.RawText!)
        select e.RoutePattern.RawText,
        Is.Empty,
        "Give it a policy; or name it here with the reason why anybody may call it.");

    [Test]
    public void Every_operation_names_its_policy() => Assert.That(
        from o in Operations
        where o.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && o.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(d => d.Policy is null)
        select o.Id,
        Is.Empty,
        "Being signed in is not enough: name a policy of Policies.");

    [Test]
    public void Every_body_has_a_validator()
    {
        using var scope = Api.Host.Services.CreateScope();

        Assert.That(
            from e in Endpoints
            let body = e.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType
            where body is not null && !Unvalidated.ContainsKey(body)
            where scope.ServiceProvider.GetService(typeof(FluentValidation.IValidator<>).MakeGenericType(body)) is null
            select $"{e.RoutePattern.RawText}: {body!.Name}",
            Is.Empty,
            "Write its validator beside it; or name it here with the reason why it needs none.");
    }

    [Test]
    public void An_operation_is_named_after_its_request() => Assert.That(
        from o in Operations
        let body = o.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType
        where !Requests.TryGetValue(o.Id, out var request) || (body is not null && body != request && !Unvalidated.ContainsKey(body))
        select o.Id,
        Is.Empty,
        "The operationId is the request in camelCase.");

    [Test]
    public void An_operation_promises_what_its_request_answers() => Assert.That(
        from o in Operations
        let result = Requests[o.Id].GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GetGenericArguments()[0].GetGenericArguments()[0]
        let promised = o.Endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(p => p.StatusCode is >= 200 and < 300).ToList()
        where promised.Count != 1 || (result == typeof(Done) ? promised[0].StatusCode != 204 : !Contents.Contains(o.Id) && promised[0].Type != result)
        select $"{o.Id} promises {string.Join(", ", promised.Select(p => $"{p.StatusCode} {p.Type?.Name}"))}, its request answers {result.Name}",
        Is.Empty,
        "Answers<T> names the type that the request answers, AnswersNothing a Done.");

    [Test]
    public void What_creates_demands_a_key_and_nothing_else_does() => Assert.That(
        from o in Operations
        let creates = typeof(ICreates).IsAssignableFrom(Requests[o.Id])
        where creates != (o.Endpoint.Metadata.GetMetadata<RequiresIdempotencyKey>() is not null)
        select o.Id,
        Is.Empty,
        "ICreates on the command and RequireIdempotencyKey on the route go together.");

    [Test]
    public void What_compares_versions_demands_one_and_nothing_else_does() => Assert.That(
        from o in Operations
        let handler = Code.Types.Single(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GetGenericArguments()[0] == Requests[o.Id]))
        where handler.MentionedTypes().Contains(typeof(SeenVersion)) != (o.Endpoint.Metadata.GetMetadata<RequiresIfMatch>() is not null)
        select o.Id,
        Is.Empty,
        "SeenVersion in the handler and RequireIfMatch on the route go together.");

    [Test]
    public void Reading_changes_nothing_and_changing_is_no_GET() => Assert.That(
        from o in Operations
        let verb = o.Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()
        where IsCommand(Requests[o.Id]) != (verb != "GET") && !ReadsThatWrite.Any(r => r.StartsWith($"{o.Id}:", StringComparison.Ordinal))
        select $"{verb} {o.Id}",
        Is.Empty,
        "A query is a GET, a command is not.");

    [Test]
    public void A_wrong_life_time_is_told_at_the_start()
    {
        var program = Code.Sources.Single(s => s.Path == "Program.cs").Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Api.Host.Services.GetRequiredService<WfhDb>(), Throws.InvalidOperationException, "ValidateScopes is on: nothing of a request is taken from the root.");
            Assert.That(program, Does.Contain("o.ValidateOnBuild = o.ValidateScopes = true"));
        }
    }

    private static bool IsLoginServer(string route) => new[] { "/connect/", "connect/", "account/", "/account/" }.Any(p => route.StartsWith(p, StringComparison.OrdinalIgnoreCase));
}
