using System.Net.Http.Headers;
using System.Text;

namespace WfhApi.Tests.Features;

/// <summary>What people and programs get wrong: each a clear problem with a code and a field, and nothing half-written.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BadInputTests
{
    private const string GoodTask = """{"title":"t","expectedOutput":"o","outputUnit":"u","targetQuantity":1,"plannedMinutes":60}""";

    [Test]
    [TestCase("{", "400 malformed-json")]
    [TestCase("{\"kind\":\"in\"", "400 malformed-json")]
    [TestCase("{'kind':'in'}", "400 malformed-json")]
    [TestCase("{\"kind\":\"in\"} trailing", "400 malformed-json")]
    [TestCase("kind=in", "400 malformed-json")]
    [TestCase("{\"kind\":\"sideways\"}", "400 invalid; kind: unreadable-value")]
    [TestCase("{\"kind\":0}", "400 invalid; kind: unreadable-value")]
    [TestCase("{\"kind\":\"0\"}", "400 invalid; kind: unreadable-value")]
    [TestCase("{\"kind\":null}", "400 invalid; kind: unreadable-value")]
    [TestCase("{\"kind\":[\"in\"]}", "400 invalid; kind: unreadable-value")]
    [TestCase("{}", "400 invalid; kind: required")]
    [TestCase("[]", "400 invalid; body: unreadable-value")]
    [TestCase("\"in\"", "400 invalid; body: unreadable-value")]
    [TestCase("null", "400 invalid; body: required")]
    [TestCase("", "400 invalid; body: required")]
    [TestCase("{\"kind\":\"in\",\"position\":{\"latitude\":\"-6.1\",\"longitude\":106.8,\"accuracyMetres\":5}}", "400 invalid; position.latitude: unreadable-value")]
    [TestCase("{\"kind\":\"in\",\"position\":{\"latitude\":1e999,\"longitude\":106.8,\"accuracyMetres\":5}}", "400 invalid; position.latitude: inclusive-between")]
    [TestCase("{\"kind\":\"in\",\"position\":{\"latitude\":NaN,\"longitude\":106.8,\"accuracyMetres\":5}}", "400 malformed-json")]
    [TestCase("{\"kind\":\"in\",\"position\":{\"latitude\":\"NaN\",\"longitude\":106.8,\"accuracyMetres\":5}}", "400 invalid; position.latitude: unreadable-value")]
    [TestCase("{\"kind\":\"in\",\"position\":{\"latitude\":-6.1,\"longitude\":106.8}}", "400 invalid; position.accuracyMetres: required")]
    [TestCase("{\"kind\":\"in\",\"position\":{\"latitude\":90.0001,\"longitude\":180.0001,\"accuracyMetres\":1000001}}", "400 invalid; position.latitude: inclusive-between; position.longitude: inclusive-between; position.accuracyMetres: inclusive-between")]
    [TestCase("{\"kind\":\"in\",\"deviceAt\":\"yesterday\"}", "400 invalid; deviceAt: unreadable-value")]
    [TestCase("{\"kind\":\"in\",\"deviceAt\":\"9999-12-31T23:59:59-14:00\"}", "400 invalid; deviceAt: unreadable-value")]
    [TestCase("{\"kind\":\"in\",\"photoFileId\":\"17\"}", "400 invalid; photoFileId: unreadable-value")]
    [TestCase("{\"kind\":\"in\",\"offline\":\"yes\"}", "400 invalid; offline: unreadable-value")]
    public async Task A_check_in_that_cannot_be_read_names_what_is_wrong(string body, string refusal)
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Ani).Post("/check-ins", body).Refusal(), Is.EqualTo(refusal));
        Assert.That(await Rows(town), Is.Zero);
    }

    [Test]
    [TestCase("{\"workDate\":\"10-04-2026\",\"employeeIds\":[],\"tasks\":[]}", "400 invalid; workDate: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-02-30\",\"employeeIds\":[],\"tasks\":[]}", "400 invalid; workDate: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":null,\"tasks\":[]}", "400 invalid; employeeIds: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"Ani\"],\"tasks\":[]}", "400 invalid; employeeIds[0]: unreadable-value")]
    [TestCase("{\"employeeIds\":[]}", "400 invalid; workDate: required; tasks: required")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[],\"tasks\":[]}", "400 invalid; employeeIds: not-empty; tasks: not-empty")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[null]}", "400 invalid; tasks[0]: not-null")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":null,\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1,\"plannedMinutes\":60}]}", "400 invalid; tasks[0].title: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[TASK,{\"title\":\"t\"}]}", "400 invalid; tasks[1].expectedOutput: required; tasks[1].outputUnit: required; tasks[1].targetQuantity: required; tasks[1].plannedMinutes: required")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\" \",\"expectedOutput\":\"\",\"outputUnit\":\"\",\"targetQuantity\":0,\"plannedMinutes\":0}]}", "400 invalid; tasks[0].title: not-empty; tasks[0].expectedOutput: not-empty; tasks[0].outputUnit: not-empty; tasks[0].targetQuantity: greater-than; tasks[0].plannedMinutes: inclusive-between")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\"t\",\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1000000.001,\"plannedMinutes\":1441}]}", "400 invalid; tasks[0].targetQuantity: less-than-or-equal, scale-precision; tasks[0].plannedMinutes: inclusive-between")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\"t\",\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1e40,\"plannedMinutes\":60}]}", "400 invalid; tasks[0].targetQuantity: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\"t\",\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1,\"plannedMinutes\":99999999999}]}", "400 invalid; tasks[0].plannedMinutes: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\"t\",\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1,\"plannedMinutes\":60.5}]}", "400 invalid; tasks[0].plannedMinutes: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\"a\\u0000b\",\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1,\"plannedMinutes\":60}]}", "400 invalid; tasks[0].title: unreadable-value")]
    [TestCase("{\"workDate\":\"2026-04-10\",\"employeeIds\":[\"PERSON\"],\"tasks\":[{\"title\":\"a\\ud800b\",\"expectedOutput\":\"o\",\"outputUnit\":\"u\",\"targetQuantity\":1,\"plannedMinutes\":60}]}", "400 invalid; tasks[0].title: unreadable-value")]
    public async Task Tasks_that_cannot_be_read_name_what_is_wrong_by_its_path(string body, string refusal)
    {
        var town = await Town.Build();
        body = body.Replace("PERSON", town.Ani.Id.ToString(), StringComparison.Ordinal).Replace("TASK", GoodTask, StringComparison.Ordinal);

        Assert.That(await town.As(town.Superior).Post("/assignments", body).Refusal(), Is.EqualTo(refusal));
        Assert.That(await Rows(town), Is.Zero);
    }

    [Test]
    public async Task More_than_is_taken_at_once_is_refused_as_a_whole()
    {
        var town = await Town.Build();

        var refusal = await town.As(town.Superior).Post("/assignments", new
        {
            workDate = Town.Friday,
            employeeIds = Enumerable.Range(0, 101).Select(_ => Guid.NewGuid()),
            tasks = Enumerable.Range(0, 21).Select(_ => Some.Task()),
        }).Refusal();

        Assert.That(refusal, Is.EqualTo("400 invalid; employeeIds: too-many; tasks: too-many"));
    }

    [Test]
    [TestCase("id", "Isian tidak sah. Periksa kolom yang ditandai.", "Nilai tidak dapat dibaca; periksa jenis dan pilihannya.", "Permintaan tidak sah")]
    [TestCase("en-GB,en;q=0.8", "The request is not valid. Check the fields named.", "The value cannot be read; check its type and choices.", "Invalid request")]
    [TestCase("fr", "Isian tidak sah. Periksa kolom yang ditandai.", "Nilai tidak dapat dibaca; periksa jenis dan pilihannya.", "Permintaan tidak sah")]
    public async Task A_problem_speaks_the_language_of_its_reader(string language, string detail, string field, string title)
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);
        ani.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var response = await ani.Post("/check-ins", """{"kind":"sideways"}""");

        JsonNode.Parse(await response.Content.ReadAsStringAsync()).Is(new
        {
            type = "/problems/invalid",
            title,
            status = 400,
            detail,
            code = "invalid",
            errors = new { kind = new[] { new { code = "unreadable-value", message = field } } },
            requestId = response.Headers.GetValues("X-Request-Id").Single(),
        });
    }

    [Test]
    [TestCase("id", "'title' tidak boleh kosong.")]
    [TestCase("en", "'title' must not be empty.")]
    public async Task A_rule_of_a_field_speaks_the_language_of_its_reader(string language, string message)
    {
        var town = await Town.Build();
        var superior = town.As(town.Superior);
        superior.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var response = await superior.Post("/assignments", Some.Assignment(Town.Friday, [town.Ani], Some.Task(title: "")));

        Assert.That((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["tasks[0].title"]![0]!["message"], Is.EqualTo(message));
    }

    [Test]
    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_not_supported(string contentType)
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Ani).Post("/check-ins", new StringContent("""{"kind":"in"}""", Encoding.UTF8, contentType)).Refusal(), Is.EqualTo("415 unsupported-content-type"));
    }

    [Test]
    public async Task A_body_without_a_content_type_is_not_supported()
    {
        var town = await Town.Build();
        var body = new ByteArrayContent([.. """{"kind":"in"}"""u8]);

        Assert.That(await town.As(town.Ani).Post("/check-ins", body).Refusal(), Is.EqualTo("415 unsupported-content-type"));
    }

    [Test]
    [TestCase("/no-such-thing")]
    [TestCase("/employees/17")]
    [TestCase("/files/..%2F..%2Fetc%2Fpasswd")]
    [TestCase("/no/such/file.txt")]
    public async Task An_address_that_leads_nowhere_is_not_found(string path)
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Superior).Get(path).Refusal(), Is.EqualTo("404 not-found"));
    }

    [Test]
    [TestCase("DELETE", "/check-ins")]
    [TestCase("PATCH", "/units")]
    [TestCase("PUT", "/assignments")]
    [TestCase("POST", "/me")]
    public async Task A_method_that_an_address_does_not_know_is_named_so(string method, string path)
    {
        var town = await Town.Build();

        var refusal = await town.As(town.Superior).SendAsync(new HttpRequestMessage(new(method), $"/api/v1{path}") { Content = JsonContent.Create(new { }) }).Refusal();

        Assert.That(refusal, Is.EqualTo("405 method-not-allowed"));
    }

    [Test]
    [TestCase("/check-ins/mine?from=2026-04-01", "400 invalid; to: required")]
    [TestCase("/check-ins/mine?from=yesterday&to=2026-04-01", "400 invalid; from: unreadable-value")]
    [TestCase("/check-ins/mine?from=2026-13-01&to=2026-04-01", "400 invalid; from: unreadable-value")]
    [TestCase("/check-ins?employeeId=Ani&from=2026-04-01&to=2026-04-01", "400 invalid; employeeId: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&status=finished", "400 invalid; status: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&status=2", "400 invalid; status: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&status=99", "400 invalid; status: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&unfinished=perhaps", "400 invalid; unfinished: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&limit=many", "400 invalid; limit: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&limit=99999999999", "400 invalid; limit: unreadable-value")]
    [TestCase("/assignments?from=2026-04-01&to=2026-04-30&limit=201", "400 invalid; limit: inclusive-between")]
    [TestCase("/daily-reports?from=2026-04-01&to=2026-04-30&status=burnt", "400 invalid; status: unreadable-value")]
    [TestCase("/employees?level=king", "400 invalid; level: unreadable-value")]
    [TestCase("/employees?search=%00", "400 invalid; search: unreadable-value")]
    [TestCase("/dashboards/live-board?search=a%00b", "400 invalid; search: unreadable-value")]
    [TestCase("/dashboards/live-board?mode=3", "400 invalid; mode: unreadable-value")]
    [TestCase("/work-days?updatedSince=lately", "400 invalid; updatedSince: unreadable-value")]
    [TestCase("/daily-reports/mine/2026-04-31", "400 invalid; date: unreadable-value")]
    public async Task A_value_in_an_address_that_cannot_be_read_is_named(string path, string refusal)
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Superior).Get(path).Refusal(), Is.EqualTo(refusal));
    }

    [Test]
    [TestCase("/work-days/mine/day?date=0001-01-01")]
    [TestCase("/work-days/mine/day?date=9999-12-31")]
    [TestCase("/dashboards/live-board?date=0001-01-01")]
    [TestCase("/check-ins/mine?from=0001-01-01&to=0001-01-02")]
    [TestCase("/holidays?from=9999-01-01&to=9999-12-31")]
    [TestCase("/roster-days?date=9999-12-31")]
    public async Task The_ends_of_the_calendar_are_dates_like_others(string path)
    {
        var town = await Town.Build();

        await town.As(town.Superior).Get(path).Body();
    }

    [Test]
    [TestCase("bad")]
    [TestCase("bnVsbA")]
    [TestCase("W10")]
    [TestCase("eyJuYW1lIjpudWxsfQ%3D%3D%3D%3D")]
    public async Task A_cursor_that_is_not_ours_is_refused_by_every_list(string cursor)
    {
        var town = await Town.Build();

        foreach (var list in new[]
        {
            "/employees?", "/assignments?from=2026-04-01&to=2026-04-30&", "/daily-reports?from=2026-04-01&to=2026-04-30&", "/work-days?", "/roster-days?date=2026-04-10&",
            "/dashboards/live-board?", "/me/data-accesses?",
        })
        {
            Assert.That(await town.As(town.Superior).Get($"{list}cursor={cursor}").Refusal(), Is.EqualTo("400 bad-cursor"), list);
        }
    }

    [Test]
    public async Task A_cursor_that_somebody_made_up_breaks_nothing()
    {
        var town = await Town.Build();
        var made = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"updatedAt":"2026-04-10T07:00:00+07:00","at":"2026-04-10T07:00:00+07:00"}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        foreach (var list in new[] { "/work-days?", "/me/data-accesses?", "/employees?", "/dashboards/live-board?" })
        {
            await town.As(town.Superior).Get($"{list}cursor={made}").Body();
        }
    }

    [Test]
    public async Task Without_a_token_nothing_answers()
    {
        using var response = await Callers.Anonymous().Get("/me");

        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("401 unauthenticated"));
        Assert.That(response.Headers.WwwAuthenticate.Select(h => h.Scheme), Is.EqualTo(new[] { "Bearer" }));
    }

    [Test]
    public async Task An_expired_token_says_so()
    {
        var town = await Town.Build();

        using var response = await Callers.Of(Tokens.Of(town.Ani, DateTimeOffset.UtcNow.AddMinutes(-10)), Town.At("07:25")).Get("/me");

        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("401 token-expired"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Token sudah kedaluwarsa. Perbarui atau masuk kembali."));
    }

    [Test]
    public async Task A_token_of_another_signature_is_refused()
    {
        var town = await Town.Build();
        var client = Callers.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Of(town.Ani)[..^8] + "AAAAAAAA");

        Assert.That(await client.Get("/me").Refusal(), Is.EqualTo("401 unauthenticated"));
    }

    [Test]
    public async Task Who_is_no_longer_employed_may_do_nothing()
    {
        var town = await Town.Build();
        await Api.InDatabase(db => db.Employees.Where(e => e.AgencyId == town.Agency.Id && e.Id == town.Ani.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmploymentState.Inactive)));

        Assert.That(await town.As(town.Ani).Get("/me").Refusal(), Is.EqualTo("403 not-allowed"));
    }

    private static Task<int> Rows(Town town) => Api.InDatabase(async db =>
        await db.CheckIns.CountAsync(c => c.AgencyId == town.Agency.Id)
        + await db.Assignments.CountAsync(a => a.AgencyId == town.Agency.Id)
        + await db.WorkDays.CountAsync(d => d.AgencyId == town.Agency.Id)
        + await db.IdempotentAnswers.CountAsync(a => a.AgencyId == town.Agency.Id));
}
