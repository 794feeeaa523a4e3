namespace WfhApi.Tests.Features;

/// <summary>Kontrol sore: recorded by the direct superior, countersigned above, missed when nobody made it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ControlTests
{
    private static Task<Town> OfJakbar() => Town.Build(rules: Presets.Get("jakbar-2020").Rules);

    private static Task<JsonNode> Record(Town town, Employee by, string time, params object[] controls) => town.As(by, time).Post("/controls", new { controls }).Body();

    [Test, Category("JAKBAR-05"), Category("JAKBAR-06"), Category("JAKBAR-09")]
    public async Task The_control_holds_progress_per_task_and_is_countersigned_above()
    {
        var town = await OfJakbar();
        var tasks = await town.Assigned(tasks: [Some.Task("Memeriksa berkas"), Some.Task("Menyusun laporan")]);
        await town.As(town.Ani, "10:00").Post($"/assignments/{tasks[0]}/progress", new { doneQuantity = 5 }).Body();

        var outcome = await Record(town, town.Superior, "15:40", new { employeeId = town.Ani.Id, tasks = new[] { new { assignmentId = tasks[1], progress = "done" } }, note = "Laporan sudah saya terima." });

        Assert.That(outcome["done"]!.AsArray().Single()!.GetValue<Guid>(), Is.EqualTo(town.Ani.Id));
        var row = (await town.As(town.HeadOfDivision, "15:50").Get("/controls").Body())["rows"]!.AsArray().Single(r => (Guid)r!["employeeId"]! == town.Ani.Id)!;
        row.Is(new
        {
            employeeId = town.Ani.Id,
            name = "Ani Lestari",
            unitName = "Seksi Identitas",
            state = "done",
            tasks = new[] { new { assignmentId = tasks[0], title = "Memeriksa berkas", progress = "partly" }, new { assignmentId = tasks[1], title = "Menyusun laporan", progress = "done" } },
            report = (string?)null,
            controlId = Answers.Any,
            note = "Laporan sudah saya terima.",
            recordedByName = "Kepala Seksi Identitas",
            recordedAt = "2026-04-10T15:40:00+07:00",
            countersignedByName = (string?)null,
            countersignedAt = (string?)null,
            mayRecord = true,
            mayCountersign = true,
        });

        var id = row.Id("controlId");
        Task<JsonNode> Sign(Employee by) => town.As(by, "15:55").Post("/controls/countersign", new { ids = new[] { id } }).Body();
        Assert.That((await Sign(town.Superior))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("own-control"));
        Assert.That((await Sign(town.SisterSuperior))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("not-found"));
        var twice = await Task.WhenAll(Sign(town.HeadOfDivision), Sign(town.HeadOfOffice));
        Assert.That(twice.Sum(o => o["done"]!.AsArray().Count), Is.EqualTo(1));
        Assert.That((await Record(town, town.Superior, "15:58", new { employeeId = town.Ani.Id }))["refused"]![0]!["code"]!.ToString(), Is.EqualTo("control-countersigned"));
    }

    [Test, Category("JAKBAR-05")]
    public async Task It_opens_in_the_afternoon_and_only_for_those_of_whom_it_is_asked()
    {
        var town = await OfJakbar();
        async Task<string> Code(Employee by, Employee person, string time) => (await Record(town, by, time, new { employeeId = person.Id }))["refused"]!.AsArray().SingleOrDefault()?["code"]?.ToString() ?? "done";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Code(town.Superior, town.Ani, "15:29"), Is.EqualTo("control-not-open"));
            Assert.That(await Code(town.HeadOfDivision, town.Superior, "15:40"), Is.EqualTo("no-control-expected"));
            Assert.That(await Code(town.SisterSuperior, town.Ani, "15:40"), Is.EqualTo("not-found"));
            Assert.That(await Code(town.HeadOfOffice, town.Ani, "15:40"), Is.EqualTo("done"), "who leads from above may do it");
            Assert.That(await Code(town.Superior, town.Ani, "15:50"), Is.EqualTo("done"), "written again until it is countersigned");
        }
    }

    [Test, Category("JAKBAR-05"), Category("METRO-08")]
    public async Task The_list_says_who_was_not_controlled_when_the_day_is_over()
    {
        var town = await OfJakbar();
        await town.As(town.Ani, "07:25").Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi, "07:25").Post("/check-ins", Some.CheckIn()).Body();
        await Record(town, town.Superior, "15:40", new { employeeId = town.Ani.Id });
        await town.Closed(Town.Friday);

        var rows = (await town.As(town.Officer, "08:00", Town.Friday.AddDays(1)).Get("/controls?date=2026-04-10").Body())["rows"]!.AsArray();

        Assert.That(rows.Select(r => $"{r!["name"]}: {r["state"]}"), Is.EqualTo(new[] { "Ani Lestari: done", "Budi Santoso: missed" }));
        Assert.That(rows.Select(r => (bool)r!["mayRecord"]!), Is.All.False);
    }
}
