using System.Text.RegularExpressions;
using WfhApi.Accounts;

namespace WfhApi.Tests.Contract;

/// <summary>
/// Every operation of the contract, asked by everyone who has no business there, with a request that succeeds for its rightful
/// caller: so a refusal cannot pass for another reason. The rightful caller comes last, on the rows that the others left alone.
/// </summary>
[TestFixtureSource(nameof(Operations))]
[Parallelizable(ParallelScope.Self)]
[FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class AuthorisationMatrixTests(string operationId)
{
    private readonly Operation _operation = Document.Of(operationId);
    private World _world = null!;
    private Request _request = null!;

    public static IEnumerable<TestFixtureData> Operations => Document.Operations.Where(o => !o.Anonymous)
        .Select(o => new TestFixtureData(o.Id).SetArgDisplayNames(o.Id));

    private Town Town => _world.Town;

    private bool Reads => _operation.Method == HttpMethod.Get;

    private bool AdmitsMachines => _request.Audience is Audience.WatchersAndMachines or Audience.PersonnelAdminsAndMachines;

    private bool AdmitsSuperiors => _request.Audience is not (Audience.PersonnelAdmins or Audience.AgencyDeciders or Audience.PersonnelAdminsAndMachines);

    [OneTimeSetUp]
    public async Task Furnish()
    {
        _request = Requests.Of.GetValueOrDefault(_operation.Id) ?? throw new InvalidOperationException(
            $"{_operation.Id} ({_operation.Method} {_operation.Path}) is new: add to Requests.Of for whom it is there, who may ask, and a request on rows that exist (World makes them).");
        _world = await World.Build();
    }

    [Test, Order(1)]
    public async Task Without_a_token_it_is_refused() =>
        Assert.That(await Ask(Callers.Anonymous().At(Town.At("12:00"))).Refusal(), Is.EqualTo("401 unauthenticated"));

    [Test, Order(2)]
    public async Task With_an_expired_token_it_is_refused() => Assert.That(
        await Ask(Callers.Of(Tokens.Of(_request.Rightful(Town), DateTimeOffset.UtcNow.AddHours(-1)), Town.At("12:00"))).Refusal(),
        Is.EqualTo("401 token-expired"));

    [Test, Order(3)]
    public Task The_same_role_in_another_agency_reaches_nothing() =>
        Meets(_world.Other.As(_request.Rightful(_world.Other), "12:00"), admitted: true, sameAgency: false);

    [Test, Order(4)]
    public Task The_superior_of_a_sibling_unit_reaches_nothing() =>
        Meets(Town.As(Town.SisterSuperior, "12:00"), AdmitsSuperiors, sameAgency: true);

    [Test, Order(5)]
    public Task A_colleague_who_leads_nobody_reaches_nothing() =>
        Meets(Town.As(Town.Budi, "12:00"), _request.Audience == Audience.People, sameAgency: true, isBudi: true);

    [Test, Order(6)]
    public async Task The_person_themselves_decide_nothing_about_themselves()
    {
        if (_request.Audience != Audience.People)
        {
            Assert.That(await Ask(Town.As(Town.Ani, "12:00")).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test, Order(7)]
    public async Task An_auditor_who_watches_everybody_changes_nothing_of_anybody()
    {
        if (_request.Audience is Audience.Superiors or Audience.Planners or Audience.PersonnelAdmins or Audience.AgencyDeciders || (_request.Audience == Audience.PersonnelAdminsAndMachines && !Reads))
        {
            Assert.That(await Ask(Town.As(Town.Auditor, "12:00")).Refusal(), Is.EqualTo("403 not-allowed"));
        }
        else if (!Reads && _request.Reach == Reach.Row)
        {
            Assert.That((await Ask(Town.As(Town.Auditor, "12:00")).Refusal()).Split(';')[0], Is.EqualTo($"404 {_request.NotFound}"));
        }
    }

    [Test, Order(8)]
    public async Task A_platform_administrator_runs_the_machinery_and_reaches_nobody() =>
        await Meets(Town.As(Town.PlatformAdmin, "12:00"), _request.Audience == Audience.People, sameAgency: true);

    [Test, Order(9)]
    public Task An_integrator_without_the_scope_is_turned_away() =>
        Meets(Town.AsIntegrator([.. IntegratorScopes.All.Where(s => s != _operation.Scope)]), admitted: false, sameAgency: true);

    [Test, Order(10)]
    public Task An_integrator_of_another_agency_reaches_nothing() =>
        Meets(_world.Other.AsIntegrator([.. IntegratorScopes.All]), AdmitsMachines, sameAgency: false);

    [Test, Order(11)]
    public void The_contract_names_a_scope_exactly_where_machines_are_admitted() =>
        Assert.That(_operation.Scope is not null, Is.EqualTo(AdmitsMachines));

    [Test, Order(12)]
    public async Task Its_rightful_callers_succeed_and_get_what_the_contract_says()
    {
        if (AdmitsMachines)
        {
            await Succeeds(Town.AsIntegrator(_operation.Scope!));
        }

        await Succeeds(Town.As(_request.Rightful(Town), "12:00"));
    }

    private async Task Succeeds(HttpClient caller)
    {
        var answer = await Ask(caller);
        var text = await answer.Content.ReadAsStringAsync();
        var (status, promised) = _operation.Success;
        Assert.That($"{(int)answer.StatusCode}", Is.EqualTo(status), text);

        if (promised["content"]?["application/json"]?["schema"] is { } schema)
        {
            Assert.That(JsonSchemas.Faults(JsonNode.Parse(text), schema), Is.Empty, text);
        }

        Assert.That(
            promised["headers"]!.AsObject().Select(h => h.Key).Where(h => h != "Idempotent-Replayed" && !answer.Headers.Contains(h)),
            Is.Empty,
            "a header that the contract promises");
        if (answer.Headers.Location is { } location)
        {
            var there = await caller.GetAsync(location);
            Assert.That(there.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Forbidden), $"Location {location} leads nowhere.");
        }
    }

    /// <summary>What a caller meets to whom nothing of Ani's section belongs.</summary>
    private async Task Meets(HttpClient stranger, bool admitted, bool sameAgency, bool isBudi = false)
    {
        var answer = await Ask(stranger);
        var text = await answer.Content.ReadAsStringAsync();
        if (!admitted)
        {
            Assert.That(await Task.FromResult(answer).Refusal(), Is.EqualTo("403 not-allowed"));
            return;
        }

        switch (_request.Reach)
        {
            case Reach.Row:
            case Reach.AgencyRow when !sameAgency:
                Assert.That((await Task.FromResult(answer).Refusal()).Split(';')[0], Is.EqualTo($"404 {_request.NotFound}"));
                break;
            case Reach.Bulk:
                var outcome = JsonNode.Parse(text)!;
                Assert.That(outcome["done"]!.AsArray(), Is.Empty, text);
                Assert.That(outcome["refused"]!.AsArray().Select(r => (string?)r!["code"]), Is.All.EqualTo(_request.NotFound).And.Not.Empty, text);
                break;
            case Reach.AgencyRow or Reach.AgencyList when sameAgency:
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
                break;
            default:
                Assert.That((int)answer.StatusCode, _request.Reach == Reach.Self ? Is.LessThan(500).And.Not.EqualTo(401).And.Not.EqualTo(403) : Is.EqualTo(200), text);
                string[] own = isBudi ? [Town.Budi.Id.ToString(), Town.Section.Id.ToString(), Town.Superior.Id.ToString()] : [];
                Assert.That((sameAgency ? _world.Marks : _world.TownMarks).Except(own).Where(m => text.Contains(m, StringComparison.Ordinal)), Is.Empty, text);
                break;
        }
    }

    private async Task<HttpResponseMessage> Ask(HttpClient client)
    {
        var path = $"/api/v1{_request.Path(_world)}";
        Assert.That(path.Split('?')[0], Does.Match($"^{Regex.Replace(_operation.Path, @"\{[^}]+\}", "[^/]+")}$"), "Requests.Of asks at another address than the contract.");
        using var message = new HttpRequestMessage(_operation.Method, path);
        message.Content = _request.Body?.Invoke(_world) switch
        {
            HttpContent content => content,
            null => null,
            var body => JsonContent.Create(body, options: Callers.Wire),
        };
        foreach (var header in _operation.Parameters.Where(p => (string?)p["in"] == "header").Select(p => (string)p["name"]!))
        {
            message.Headers.TryAddWithoutValidation(header, header == "If-Match" ? $"\"{await Api.InDatabase(db => _request.Version!(_world, db))}\"" : Guid.NewGuid().ToString());
        }

        return await client.SendAsync(message);
    }
}

[Parallelizable(ParallelScope.All)]
internal sealed class AnonymousOperationTests
{
    [Test]
    public void Only_what_is_behind_an_unguessable_address_needs_no_token() =>
        Assert.That(Document.Operations.Where(o => o.Anonymous).Select(o => o.Id), Is.EquivalentTo(new[] { "getFileContent", "getTaskOrderVerification" }));

    [Test]
    public void Every_request_of_the_matrix_is_of_an_operation_that_exists() =>
        Assert.That(Requests.Of.Keys.Except(Document.Operations.Select(o => o.Id)), Is.Empty, "Drop it from Requests.Of.");

    [Test]
    public async Task A_link_opens_its_own_file_and_no_other()
    {
        var (mine, other) = (await World.Build(), await World.Build());
        var client = Callers.Anonymous();
        var now = Town.At("07:26");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await client.At(now).GetAsync(mine.Link)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await client.At(now).GetAsync(other.Link.Replace(other.File.ToString(), mine.File.ToString(), StringComparison.Ordinal)).Refusal(), Is.EqualTo("404 file-not-found"));
            Assert.That(await client.At(now.AddHours(1)).GetAsync(mine.Link).Refusal(), Is.EqualTo("404 file-not-found"));
        }
    }
}
