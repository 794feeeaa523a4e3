using Microsoft.OpenApi;
using WfhApi.Features.Corrections;
using WfhApi.Http;

namespace WfhApi.Tests.Contract;

[Parallelizable(ParallelScope.All)]
internal sealed class OpenApiTests
{
    private const string InRows = "the reason of one row of a bulk answer, explained at /problems";

    /// <summary>Every operation can refuse so, whatever it does; or the framework does, before any operation is reached.</summary>
    private static readonly Dictionary<Type, string> Generic = new()
    {
        [typeof(InvalidError)] = "declared as 'invalid' wherever something is sent",
        [typeof(NotAllowed)] = "declared as 'not-allowed' wherever a policy stands",
        [typeof(InvalidNip)] = "a problem of a field, under 'invalid'",
        [typeof(NothingToEnter)] = InRows,
        [typeof(NipTwice)] = InRows,
        [typeof(ControlCountersigned)] = InRows,
        [typeof(OwnControl)] = InRows,
        [typeof(ControlNotOpen)] = InRows,
        [typeof(NoControlExpected)] = InRows,
        [typeof(NotHeardYet)] = InRows,
        [typeof(MonthLocked)] = InRows,
        [typeof(MonthNotOver)] = InRows,
        [typeof(NothingToLock)] = InRows,
    };

    private static IEnumerable<(string Place, JsonObject Schema)> Schemas => All(Document.Json, "#")
        .Where(n => n.Node["type"] is not null || n.Node["$ref"] is { } reference && ((string)reference!).StartsWith("#/components/schemas/", StringComparison.Ordinal) || n.Node["oneOf"] is not null)
        .Where(n => !n.Place.Contains("/securitySchemes/", StringComparison.Ordinal));

    private static IEnumerable<(string Place, JsonObject Node)> All(JsonNode? node, string place) => node switch
    {
        JsonObject o => o.Where(p => p.Key is not ("example" or "examples" or "default"))
            .SelectMany(p => All(p.Value, $"{place}/{p.Key}")).Prepend((place, o)),
        JsonArray a => a.SelectMany((item, i) => All(item, $"{place}/{i}")),
        _ => [],
    };

    private static IEnumerable<string> Differences(JsonNode? one, JsonNode? other, string place) => (one, other) switch
    {
        (JsonObject a, JsonObject b) => a.Select(p => p.Key).Union(b.Select(p => p.Key)).SelectMany(k => Differences(a[k], b[k], $"{place}/{k}")),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.SelectMany((item, i) => Differences(item, b[i], $"{place}/{i}")),
        _ => JsonNode.DeepEquals(one, other) ? [] : [$"{place}: {one?.ToJsonString() ?? "nothing"} is committed, {other?.ToJsonString() ?? "nothing"} is served"],
    };

    private static IEnumerable<(string Place, JsonObject Body)> Bodies => Document.Operations.SelectMany(o => o.Responses
        .Where(r => r.Status[0] == '2').Select(r => (Place: $"{o.Id} {r.Status}", r.Answer))
        .Append((Place: $"{o.Id} request", Answer: o.RequestBody!)).Where(b => b.Answer is not null)
        .SelectMany(b => (b.Answer["content"]?.AsObject() ?? []).Select(c => (Place: $"{b.Place} {c.Key}", Body: c.Value!.AsObject()))));

    [Test]
    public async Task The_API_serves_the_contract_that_is_committed()
    {
        var served = JsonNode.Parse(await Callers.Anonymous().GetStringAsync("/openapi/v1.json"));

        Assert.That(
            Differences(Document.Json, served, "#").Take(5),
            Is.Empty,
            "client/openapi.json is not what the API serves. Refresh it and the client's types, and commit both:\n"
            + "  dotnet build api && ASPNETCORE_ENVIRONMENT=Development dotnet api/bin/Debug/net10.0/WfhApi.dll openapi client/openapi.json\n"
            + "  (cd client && npm run api:types)");
    }

    [Test]
    public void It_is_valid_OpenAPI_3_1()
    {
        var read = OpenApiDocument.Parse(File.ReadAllText(Document.FilePath), "json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)Document.Json["openapi"], Does.StartWith("3.1."));
            Assert.That(read.Diagnostic!.Errors.Select(e => $"{e.Pointer}: {e.Message}"), Is.Empty);
            Assert.That(read.Diagnostic.Warnings.Select(e => $"{e.Pointer}: {e.Message}"), Is.Empty);
            Assert.That(All(Document.Json, "#").Where(n => n.Node.ContainsKey("$ref")).Select(n => Document.Resolve(n.Node)), Is.All.Not.Null);
            Assert.That(Document.Operations.Select(o => o.Id), Is.Unique);
        }
    }

    [Test]
    public void Every_operation_says_what_it_does_and_under_which_chapter()
    {
        var chapters = Document.Json["tags"]!.AsArray().Where(t => (string?)t!["description"] is { Length: > 0 }).Select(t => (string)t!["name"]!).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Document.Operations.Where(o => (string?)o.Json["summary"] is not { Length: > 0 } || (string?)o.Json["description"] is not { Length: > 0 }), Is.Empty);
            Assert.That(Document.Operations.Where(o => o.Json["tags"]!.AsArray() is not [var tag] || !chapters.Contains((string)tag!)), Is.Empty, "one tag, described in OpenApi.Tags");
        }
    }

    [Test]
    public void Every_parameter_header_and_status_is_described()
    {
        var parameters = Document.Operations.SelectMany(o => o.Parameters.Select(p => (Place: $"{o.Id}: {p["name"]}", Node: p)));
        var answers = Document.Operations.SelectMany(o => o.Responses.Select(r => (Place: $"{o.Id}: {r.Status}", Node: r.Answer))).ToList();
        var headers = answers.SelectMany(a => (a.Node["headers"]?.AsObject() ?? []).Select(h => (Place: $"{a.Place} {h.Key}", Node: Document.Resolve(h.Value!))));

        Assert.That(parameters.Concat(answers).Concat(headers).Where(p => (string?)p.Node["description"] is not { Length: > 0 }).Select(p => p.Place), Is.Empty);
    }

    [Test]
    public void Every_answer_names_its_request() =>
        Assert.That(Document.Operations.SelectMany(o => o.Responses.Where(r => r.Answer["headers"]?["X-Request-Id"] is null).Select(r => $"{o.Id} {r.Status}")), Is.Empty);

    [Test]
    public void Every_schema_and_property_is_described() => Assert.That(
        Schemas.Where(s => s.Place.Split('/')[^2] is "properties" or "schemas").Where(s => (string?)s.Schema["description"] is not { Length: > 0 }).Select(s => s.Place),
        Is.Empty,
        "Give the type a summary and each parameter of its record a param: they become the text of the contract.");

    [Test]
    public void Every_value_of_an_enum_is_described() => Assert.That(
        from s in Schemas
        where s.Schema["enum"] is not null && s.Place.StartsWith("#/components/schemas/", StringComparison.Ordinal)
        let lines = ((string)s.Schema["description"]!).Split('\n')
        from value in s.Schema["enum"]!.AsArray()
        where !lines.Any(l => l.StartsWith($"- `{value}`: ", StringComparison.Ordinal) && l.Length > $"- `{value}`: ".Length)
        select $"{s.Place}: {value}",
        Is.Empty,
        "Give each member of the enum a summary in words of the domain.");

    [Test]
    public void Every_body_has_an_example_that_fits_its_schema() => Assert.That(
        from b in Bodies
        where b.Body["schema"] is not null
        from fault in b.Body.TryGetPropertyValue("example", out var example) ? JsonSchemas.Faults(example, b.Body["schema"]!) : ["no example"]
        select $"{b.Place}: {fault}",
        Is.Empty,
        "Mend the field in api/Http/OpenApiExamples.json.");

    [Test]
    public void Every_example_of_a_parameter_fits_its_schema() => Assert.That(
        from o in Document.Operations
        from p in o.Parameters
        from example in (p["schema"]!["examples"]?.AsArray() ?? []).Append(p["example"]).Append(p["schema"]!["default"])
        where example is not null
        from fault in JsonSchemas.Faults(example, p["schema"]!)
        select $"{o.Id} {p["name"]}: {fault}",
        Is.Empty);

    [Test]
    public void Every_example_of_a_problem_fits_and_is_of_the_code_it_stands_for() => Assert.That(
        from o in Document.Operations
        from r in o.Responses
        where r.Status[0] is '4' or '5'
        from e in r.Answer["content"]!["application/problem+json"]!["examples"]!.AsObject()
        let problem = Document.Resolve(e.Value!)["value"]!
        from fault in JsonSchemas.Faults(problem, r.Answer["content"]!["application/problem+json"]!["schema"]!)
            .Concat((string?)problem["code"] == e.Key && $"{problem["status"]}" == r.Status ? [] : [$"{e.Key} stands for {problem["code"]} {problem["status"]}"])
        select $"{o.Id} {r.Status}: {fault}",
        Is.Empty);

    [Test]
    public void Whoever_is_refused_reads_the_code_in_the_text_of_the_status() => Assert.That(
        from o in Document.Operations
        from r in o.Responses
        where r.Status[0] is '4' or '5'
        from code in r.Answer["content"]!["application/problem+json"]!["examples"]!.AsObject().Select(e => e.Key)
        where !((string)r.Answer["description"]!).Contains($"- `{code}`: ", StringComparison.Ordinal)
        select $"{o.Id} {r.Status} {code}",
        Is.Empty);

    [Test]
    public async Task Every_code_leads_to_its_page_in_the_catalogue()
    {
        var codes = Document.Json["components"]!["examples"]!.AsObject().Select(e => e.Key).ToList();
        var client = Callers.Anonymous();

        var missing = new List<string>();
        foreach (var code in codes)
        {
            var page = await client.GetAsync($"/problems/{code}");
            if (page.StatusCode != HttpStatusCode.OK || !(await page.Content.ReadAsStringAsync()).Contains($"<code>{code}</code>", StringComparison.Ordinal))
            {
                missing.Add(code);
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Is.Not.Empty);
            Assert.That(missing, Is.Empty);
        }
    }

    [Test]
    public void Every_refusal_of_the_code_is_declared_by_an_operation()
    {
        var declared = Document.Json["components"]!["examples"]!.AsObject().Select(e => e.Key).ToHashSet();
        var errors = typeof(Program).Assembly.DefinedTypes.Where(t => t.IsSubclassOf(typeof(Error)) && !t.IsAbstract && !Generic.ContainsKey(t));

        Assert.That(
            errors.Where(e => !declared.Contains(Problems.Example(e).Code)).Select(e => e.Name),
            Is.Empty,
            "Name it in the Refuses of each operation that answers with it, or delete it.");
    }

    [TestCase("/docs/index.html")]
    [TestCase("/docs/index.js")]
    [TestCase("/docs/swagger-ui-bundle.js")]
    [TestCase("/docs/oauth2-redirect.html")]
    [TestCase("/openapi/v1.json")]
    [TestCase("/problems")]
    public async Task Whoever_integrates_reads_it_without_an_account(string path)
    {
        var response = await Callers.Anonymous().GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_docs_run_no_script_that_is_not_a_file_of_this_server()
    {
        var response = await Callers.Anonymous().GetAsync("/docs/index.html");
        var page = await response.Content.ReadAsStringAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; script-src 'self';"));
            Assert.That(page, Does.Not.Contain("http:").And.Not.Contain("https:"), "an address of another server");
            Assert.That(page, Does.Not.Match("<script(?![^>]*src=)"), "an inline script");
        }
    }

    [Test]
    public async Task The_docs_can_sign_in()
    {
        var client = Api.Host.CreateClient(new() { AllowAutoRedirect = false });
        var response = await client.GetAsync(
            "/connect/authorize?client_id=wfh-spa&response_type=code&scope=openid%20profile%20wfh&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
            + $"&redirect_uri={Uri.EscapeDataString($"http://localhost:5080/{OpenApiDocs.Redirect}")}");

        Assert.That(response.Headers.Location?.ToString(), Does.Contain("/account/login"));
    }

    [Test]
    public void Limits_of_the_validators_stand_in_the_contract()
    {
        var schemas = Document.Json["components"]!["schemas"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)schemas["TaskToGive"]!["properties"]!["title"]!["maxLength"], Is.EqualTo(Assignment.TitleMaxLength));
            Assert.That((int?)schemas["TaskToGive"]!["properties"]!["targetQuantity"]!["exclusiveMinimum"], Is.Zero);
            Assert.That((int?)schemas["AssignTasks"]!["properties"]!["employeeIds"]!["maxItems"], Is.EqualTo(100));
            Assert.That((int?)schemas["AssignTasks"]!["properties"]!["employeeIds"]!["minItems"], Is.EqualTo(1));
            Assert.That((int?)schemas["ReportRow"]!["properties"]!["fileIds"]!["maxItems"], Is.EqualTo(DailyReport.FilesPerRowMax));
            Assert.That((int?)schemas["DevicePosition"]!["properties"]!["latitude"]!["maximum"], Is.EqualTo(90));
            Assert.That((int?)Document.Of("getEmployees").Parameters.Single(p => (string?)p["name"] == "limit")["schema"]!["maximum"], Is.EqualTo(Cursors.LimitMax));
        }
    }

    [Test]
    public void Whatever_needs_a_header_says_so_and_says_what_comes_of_it() => Assert.That(
        from o in Document.Operations
        let sent = o.Parameters.Where(p => (string?)p["in"] == "header").Select(p => (string)p["name"]!).ToList()
        let answered = (o.Success.Answer["headers"]?.AsObject() ?? []).Select(h => h.Key).ToList()
        where sent.Contains("Idempotency-Key") != answered.Contains("Idempotent-Replayed")
            || (sent.Contains("If-Match") && !answered.Contains("ETag"))
            || o.Success.Status == "201" != answered.Contains("Location")
        select o.Id,
        Is.Empty);
}
