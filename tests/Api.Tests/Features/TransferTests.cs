using Microsoft.Extensions.DependencyInjection;

namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class TransferTests
{
    [Test]
    public async Task A_person_moves_on_the_day_and_not_before()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        using var sent = await Transfer(town, from: "2026-01-05", position: "Analis", level: "fungsionalAhliPertama", on: new(2026, 1, 4));
        var planned = await Task.FromResult(sent).Body();
        var before = (await admin.Get($"/employees/{town.Ani.Id}").Body()).Id("unitId");
        await TakeEffect(town, "2026-01-05");

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        planned.Is(new
        {
            id = Answers.Any,
            unitId = town.SisterSection.Id,
            unitName = "Seksi Pindah Datang",
            from = "2026-01-05",
            decreeNumber = "800/9-UJI",
            position = "Analis",
            level = "fungsionalAhliPertama",
            appliedAt = (string?)null,
            cancelledAt = (string?)null,
        });
        Assert.That(before, Is.EqualTo(town.Section.Id));
        var ani = await admin.Get($"/employees/{town.Ani.Id}").Body();
        Assert.That(new[] { ani["unitName"], ani["position"], ani["level"] }.Select(v => (string?)v), Is.EqualTo(new[] { "Seksi Pindah Datang", "Analis", "fungsionalAhliPertama" }));
        Assert.That((await admin.Get($"/employees/{town.Ani.Id}/transfers").Body())[0]!["appliedAt"], Is.Not.Null);
        Assert.That(await admin.Post($"/employees/{town.Ani.Id}/transfers/{planned.Id()}/cancel").Refusal(), Is.EqualTo("422 transfer-in-effect"));
    }

    [Test]
    public async Task A_transfer_called_off_does_not_take_effect_and_frees_its_day()
    {
        var town = await Town.Build();
        var id = (await Transfer(town, from: "2026-04-13").Body()).Id();

        using var cancelled = await town.As(town.PersonnelAdmin).Post($"/employees/{town.Ani.Id}/transfers/{id}/cancel");
        await TakeEffect(town, "2026-04-13");

        Assert.That(cancelled.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await town.As(town.PersonnelAdmin).Get($"/employees/{town.Ani.Id}").Body()).Id("unitId"), Is.EqualTo(town.Section.Id));
        await Transfer(town, from: "2026-04-13").Body();
    }

    [Test]
    public async Task In_another_office_the_days_at_home_that_the_old_one_gave_end_on_the_day()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 16)), town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 17)), town.Rostered(town.Ani, WorkMode.Leave, new(2026, 4, 20)), town.Rostered(town.Budi, WorkMode.Home, new(2026, 4, 17)));
        await Transfer(town, from: "2026-04-17", unit: town.OtherOffice).Body();

        await TakeEffect(town, "2026-04-16");
        var before = await Days(town);
        await TakeEffect(town, "2026-04-17");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(new[] { "2026-04-16 home", "2026-04-17 home", "2026-04-20 leave" }));
            Assert.That(await Days(town), Is.EqualTo(new[] { "2026-04-16 home", "2026-04-20 leave" }));
            var log = (await town.As(town.PersonnelAdmin).Get("/roster-days/changes?from=2026-04-16&to=2026-04-30").Body())["items"]!.AsArray();
            Assert.That(log.Select(c => $"{c!["date"]} {c["before"]} {c["after"]} {c["source"]} {c["reason"]} {c["homeAfter"]}"), Is.EqualTo(new[] { "2026-04-17 home office transfer 800/9-UJI 1" }), "Budi is at home still");
            Assert.That((string?)(await town.As(town.Ani).Get("/notifications/mine").Body())["items"]![0]!["kind"], Is.EqualTo("rosterChanged"));
            Assert.That(await town.As(town.Superior, "08:00", new(2026, 4, 17)).Get($"/employees/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"), "the old superior leads somebody else's people no more");
        }
    }

    [Test]
    public async Task Within_the_office_the_days_at_home_go_along_and_the_new_superior_watches_the_day()
    {
        var town = await Town.Build();
        DateOnly day = new(2026, 4, 17);
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, day));
        await Transfer(town, from: "2026-04-17").Body();
        await town.As(town.Ani, "00:00:10", day).Post("/check-ins", Some.CheckIn()).Body();

        await TakeEffect(town, "2026-04-17");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Days(town), Is.EqualTo(new[] { "2026-04-17 home" }));
            Assert.That((string?)(await town.As(town.SisterSuperior, "09:00", day).Get($"/dashboards/live-board/{town.Ani.Id}?date=2026-04-17").Body())["mode"], Is.EqualTo("home"));
            Assert.That(await town.As(town.Superior, "09:00", day).Get($"/dashboards/live-board/{town.Ani.Id}?date=2026-04-17").Refusal(), Is.EqualTo("404 employee-not-found"));
        }
    }

    [Test]
    public async Task Who_began_the_day_at_home_before_the_move_was_written_is_expected_in_the_office()
    {
        var town = await Town.Build();
        DateOnly day = new(2026, 4, 17);
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, day));
        await Transfer(town, from: "2026-04-17", unit: town.OtherOffice).Body();
        await town.As(town.Ani, "00:00:10", day).Post("/check-ins", Some.CheckIn()).Body();

        await TakeEffect(town, "2026-04-17");

        var after = await town.As(town.Ani, "09:00", day).Get("/work-days/mine/day?date=2026-04-17").Body();
        Assert.That($"{after["mode"]} {string.Join(' ', after["checkpoints"]!.AsArray().Select(c => $"{c!["kind"]}:{c["state"]}"))}", Is.EqualTo("office checkIn:done checkOut:upcoming"));
    }

    [Test]
    public async Task A_head_who_moves_leaves_the_post_vacant_and_roles_of_the_old_office_end()
    {
        var town = await Town.Build();
        await town.As(town.PersonnelAdmin).Post($"/employees/{town.Superior.Id}/transfers", new { unitId = town.SisterSection.Id, from = "2026-04-17", decreeNumber = "1" }).Body();
        await town.As(town.PersonnelAdmin).Post($"/employees/{town.Officer.Id}/transfers", new { unitId = town.OtherOffice.Id, from = "2026-04-17", decreeNumber = "2" }).Body();
        DateOnly day = new(2026, 4, 17);

        var before = await town.As(town.Officer, "08:00", new(2026, 4, 16)).Get($"/employees/{town.Ani.Id}").Body();
        await TakeEffect(town, "2026-04-17");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Id(), Is.EqualTo(town.Ani.Id));
            Assert.That(await town.As(town.Officer, "08:00", day).Get($"/employees/{town.Ani.Id}").Refusal(), Is.AnyOf("404 employee-not-found", "403 not-allowed"));
            var section = (await town.As(town.PersonnelAdmin, "08:00", day).Get("/units").Body()).AsArray().Single(u => (string?)u!["code"] == "DISDUK-1A")!;
            Assert.That(section["headEmployeeId"], Is.Null);
            Assert.That((string?)(await town.As(town.PersonnelAdmin, "08:00", day).Get($"/employees/{town.Ani.Id}").Body())["superiorName"], Is.EqualTo("Kepala Bidang"));
        }
    }

    [Test]
    public async Task A_unit_that_is_changed_in_the_file_of_a_person_holds_at_once_and_today_stands()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 17)));
        var admin = town.As(town.PersonnelAdmin);
        var ani = await admin.Get($"/employees/{town.Ani.Id}").Body();

        await admin.Put($"/employees/{town.Ani.Id}", new { nip = town.Ani.Nip, kind = "pns", name = "Ani Lestari", unitId = town.OtherOffice.Id, position = "Pengadministrasi", level = "pelaksana", grade = "III/b", state = "active" }, ani.Version()).Body();

        Assert.That(await Days(town), Is.Empty);
        Assert.That((await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-10&to=2026-04-10").Body()).Of("mode"), Is.EqualTo(new[] { "home" }));
        Assert.That(await town.As(town.Superior).Get($"/employees/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"));
    }

    [Test]
    public async Task Of_two_transfers_on_one_day_at_once_one_is_kept()
    {
        var town = await Town.Build();

        var answers = await Task.WhenAll(Transfer(town), Transfer(town));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 transfer-on-date; from: transfer-on-date"));
    }

    [Test]
    public async Task A_transfer_is_refused_with_the_field_at_fault()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var id = (await Transfer(town).Body()).Id();
        var stranger = other.As(other.PersonnelAdmin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Transfer(town, from: "2026-04-10").Refusal(), Is.EqualTo("422 transfer-not-ahead; from: transfer-not-ahead"));
            Assert.That(await Transfer(town, unit: other.Section).Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
            Assert.That(await town.As(town.PersonnelAdmin).Post($"/employees/{town.Ani.Id}/transfers", new { unitId = Guid.Empty, from = "0001-01-01", decreeNumber = "" }).Refusal(),
                Is.EqualTo("400 invalid; unitId: not-empty; from: not-empty; decreeNumber: not-empty"));
            Assert.That(await town.As(town.PersonnelAdmin).Post($"/employees/{other.Ani.Id}/transfers", new { unitId = town.Section.Id, from = "2026-05-01", decreeNumber = "x" }).Refusal(), Is.EqualTo("404 employee-not-found"));
            Assert.That(await stranger.Get($"/employees/{town.Ani.Id}/transfers").Refusal(), Is.EqualTo("404 employee-not-found"));
            Assert.That(await stranger.Post($"/employees/{town.Ani.Id}/transfers/{id}/cancel").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await town.As(town.Superior).Get($"/employees/{town.Ani.Id}/transfers").Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    private static Task<HttpResponseMessage> Transfer(Town town, string from = "2026-05-01", Unit? unit = null, string? position = null, string? level = null, DateOnly? on = null) =>
        town.As(town.PersonnelAdmin, "08:00", on).Post(
            $"/employees/{town.Ani.Id}/transfers", new { unitId = (unit ?? town.SisterSection).Id, from, decreeNumber = "800/9-UJI", position, level });

    private static async Task<IEnumerable<string>> Days(Town town) =>
        (await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-11&to=2026-04-30").Body()).AsArray().Select(d => $"{d!["date"]} {d["mode"]}");

    /// <summary>What the day engine does when this day begins.</summary>
    private static async Task TakeEffect(Town town, string date)
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        var at = new At(WfhApi.Domain.Zones.At(Some.Day(date), new(0, 1), town.Agency.TimeZoneId));
        var book = ActivatorUtilities.CreateInstance<WorkDayBook>(scope.ServiceProvider, at);
        var movers = ActivatorUtilities.CreateInstance<Movers>(scope.ServiceProvider, book, at);
        await ActivatorUtilities.CreateInstance<Transfers>(scope.ServiceProvider, movers, at).TakeEffect(town.Agency.Id, CancellationToken.None);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
