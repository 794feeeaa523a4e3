namespace WfhApi.Tests.Features;

/// <summary>What was captured without network and sent later: kept with the device's time beside the server's, and recorded once.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OfflineTests
{
    private const string Report = "/daily-reports/mine/2026-04-10";

    private static DateTimeOffset? Time(JsonNode? node) => (DateTimeOffset?)node;

    [Test]
    public async Task A_task_acknowledged_and_told_of_without_network_keeps_the_time_of_the_device_and_is_recorded_once()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var ani = town.As(town.Ani, "10:42");

        var seen = await ani.Post($"/assignments/{task}/acknowledge", new { deviceAt = Town.At("09:10"), offline = true }, "seen").Body();
        (await ani.Post($"/assignments/{task}/acknowledge", new { deviceAt = Town.At("09:10"), offline = true }, "seen").Body()).Is(seen);
        Assert.That(
            (Time(seen["acknowledgedAt"]), (bool)seen["acknowledgedOffline"]!, Time(seen["acknowledgedDeviceAt"])),
            Is.EqualTo((Town.At("10:42"), true, Town.At("09:10"))).Using<(DateTimeOffset?, bool, DateTimeOffset?)>((a, b) => a == b));

        var half = new { doneQuantity = 5, note = "Separuh.", deviceAt = Town.At("10:15"), offline = true };
        await ani.Post($"/assignments/{task}/progress", half, "half").Body();
        await ani.Post($"/assignments/{task}/progress", half, "half").Body();
        await town.As(town.Ani, "10:43").Post($"/assignments/{task}/complete", new { doneQuantity = 20, deviceAt = Town.At("10:30"), offline = true }, "all").Body();

        var told = (await town.As(town.Superior, "10:45").Get($"/assignments/{task}").Body())["progress"]!.AsArray();
        Assert.That(
            told.Select(p => ((decimal)p!["doneQuantity"]!, (bool)p["offline"]!, Time(p["deviceAt"]), Time(p["at"]))),
            Is.EqualTo(new (decimal, bool, DateTimeOffset?, DateTimeOffset?)[] { (5, true, Town.At("10:15"), Town.At("10:42")), (20, true, Town.At("10:30"), Town.At("10:43")) }));
    }

    [TestCase("2026-04-10T10:48:00+07:00", TestName = "A_time_ahead_of_the_server_is_not_believed")]
    [TestCase("2026-04-09T08:00:00+07:00", TestName = "A_time_before_the_task_was_given_is_not_believed")]
    [TestCase("2020-01-01T00:00:00+07:00", TestName = "The_time_of_a_phone_that_lost_its_clock_is_not_believed")]
    public async Task A_clock_that_cannot_be_right_costs_nobody_their_words(string deviceAt)
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];

        await town.As(town.Ani, "10:42").Post($"/assignments/{task}/progress", new { doneQuantity = 5, deviceAt, offline = true }).Body();

        var told = (await town.As(town.Superior, "10:45").Get($"/assignments/{task}").Body())["progress"]![0]!;
        Assert.That(((bool)told["offline"]!, told["deviceAt"]), Is.EqualTo((true, (JsonNode?)null)));
    }

    [Test]
    public async Task What_comes_in_long_after_it_was_captured_was_not_sent_at_once()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];

        await town.As(town.Ani, "10:42").Post($"/assignments/{task}/progress", new { doneQuantity = 5, deviceAt = Town.At("10:15") }).Body();
        await town.As(town.Ani, "10:43").Post($"/assignments/{task}/progress", new { doneQuantity = 6, deviceAt = Town.At("10:42") }).Body();

        var told = (await town.As(town.Superior, "10:45").Get($"/assignments/{task}").Body())["progress"]!.AsArray();
        Assert.That(told.Select(p => ((bool)p!["offline"]!, Time(p["deviceAt"]))), Is.EqualTo(new (bool, DateTimeOffset?)[] { (true, Town.At("10:15")), (false, null) }));
    }

    [Test]
    public async Task What_was_captured_without_network_says_when()
    {
        var town = await Town.Build();
        var task = (await town.Assigned())[0];
        var call = await town.Calls(town.Ani, "10:00");
        var ani = town.As(town.Ani, "10:01");

        using (Assert.EnterMultipleScope())
        {
            foreach (var path in new[] { $"/assignments/{task}/acknowledge", $"/assignments/{task}/progress", $"/assignments/{task}/complete", $"/calls/{call.Id()}/answer", $"{Report}/submit" })
            {
                Assert.That(await ani.Post(path, new { doneQuantity = 1, offline = true }).Refusal(), Does.Contain("deviceAt: not-null"), path);
            }

            Assert.That(await ani.Put(Report, new { rows = Array.Empty<object>(), offline = true }, 0).Refusal(), Does.Contain("deviceAt: not-null"));
            Assert.That(await ani.PostWithoutKey($"/assignments/{task}/acknowledge").Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await ani.PostWithoutKey($"{Report}/submit").Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await ani.Put(Report, Some.Report(null, Some.Row("Rapat daring")), "\"0\"", key: "  ").Refusal(), Is.EqualTo("400 idempotency-key-required"));
        }
    }

    [Test, Category("JAMBI-10")]
    public async Task A_report_written_without_network_is_saved_and_submitted_once_and_its_reader_sees_when()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "15:50");
        var written = new
        {
            rows = new[] { Some.Row("Memeriksa berkas", 12) },
            obstacles = "Jaringan putus.",
            deviceAt = Town.At("15:20"),
            offline = true,
        };

        // The answer to the first was lost: the repeat under its key is no second writer.
        var saved = await ani.Put(Report, written, "\"0\"", "saved").Body();
        (await ani.Put(Report, written, "\"0\"", "saved").Body()).Is(saved);
        Assert.That(await ani.Put(Report, written, "\"0\"", "another").Refusal(), Is.EqualTo("412 changed-meanwhile"));
        var sent = new { deviceAt = Town.At("15:25"), offline = true };
        var submitted = await ani.Post($"{Report}/submit", sent, "sent").Body();
        (await ani.Post($"{Report}/submit", sent, "sent").Body()).Is(submitted);
        Assert.That(await ani.Post($"{Report}/submit", sent, "once more").Refusal(), Is.EqualTo("409 report-not-in-state"));
        Assert.That(await ani.Put(Report, written, submitted.Version().ToString(System.Globalization.CultureInfo.InvariantCulture), "saved").Body(), Is.Not.Null, "a key goes on standing for its first answer");

        var read = await town.As(town.Superior, "16:00").Get($"/daily-reports/{submitted["id"]}").Body();
        Assert.That(
            ((string)read["submittedAt"]!, (bool)read["submittedOffline"]!, (string)read["submittedDeviceAt"]!, (bool)read["savedOffline"]!, (string)read["savedDeviceAt"]!),
            Is.EqualTo(("2026-04-10T15:50:00+07:00", true, "2026-04-10T15:25:00+07:00", true, "2026-04-10T15:20:00+07:00")));
    }

    [Test, Category("METRO-07"), Category("JUMAT-02")]
    public async Task An_answer_written_within_the_limit_and_received_after_it_is_late_and_what_was_found_says_so()
    {
        var town = await TownWatch.OfItsOwn();
        var call = await town.Calls(town.Ani, "10:00", "recall", text: "Mohon ke kantor.");
        await town.Watched("10:06");

        var written = new { text = "Segera berangkat.", deviceAt = Town.At("10:02"), offline = true };
        var answered = await town.As(town.Ani, "10:20").Post($"/calls/{call.Id()}/answer", written, "one answer").Body();
        (await town.As(town.Ani, "10:21").Post($"/calls/{call.Id()}/answer", written, "one answer").Body()).Is(answered);

        Assert.That(
            ((string)answered["status"]!, (bool)answered["offline"]!, (string)answered["deviceAt"]!, (string)answered["answeredAt"]!),
            Is.EqualTo(("answeredLate", true, "2026-04-10T10:02:00+07:00", "2026-04-10T10:20:00+07:00")));
        var finding = (await town.As(town.Superior, "10:30").Get("/findings?kind=silence").Body())["items"]![0]!;
        Assert.That((string)finding["text"]!, Is.EqualTo("Panggilan pukul 10.00 tidak dijawab dalam 5 menit. Jawaban ditulis tanpa jaringan pukul 10.02 menurut perangkat dan diterima pukul 10.20."));
        Assert.That((string)finding["status"]!, Is.EqualTo("replied"), "a person decides");
    }

    [Test, Category("METRO-07")]
    public async Task A_device_time_before_the_call_rang_is_no_time_of_an_answer()
    {
        var town = await Town.Build();
        var call = await town.Calls(town.Ani, "10:00");

        var answered = await town.As(town.Ani, "10:03").Post($"/calls/{call.Id()}/answer", new { text = "Saya di rumah.", deviceAt = Town.At("08:00"), offline = true }).Body();

        Assert.That(((string)answered["status"]!, (bool)answered["offline"]!, answered["deviceAt"]), Is.EqualTo(("answered", true, (JsonNode?)null)));
    }

    [Test, Category("JUMAT-03"), Category("DKI-07")]
    public async Task A_selfie_goes_with_an_answer_and_whoever_opens_it_is_written_down()
    {
        var town = await Town.Build();
        var call = await town.Calls(town.Ani, "10:00");
        var photo = await town.Uploaded(town.Ani, purpose: "checkInPhoto");
        var strange = await town.Uploaded(town.Budi, purpose: "checkInPhoto");
        var ani = town.As(town.Ani, "10:01");

        Assert.That(await ani.Post($"/calls/{call.Id()}/answer", new { photoFileId = strange }).Refusal(), Is.EqualTo("404 file-not-found; photoFileId: file-not-found"));
        await ani.Post($"/calls/{call.Id()}/answer", new { photoFileId = photo }).Body();

        var superior = town.As(town.Superior, "10:05");
        var seen = (await superior.Get("/calls").Body())["items"]![0]!;
        Assert.That((Guid)seen["photoFileId"]!, Is.EqualTo(photo));
        Assert.That((string)(await superior.Get($"/files/{photo}").Body())["contentUrl"]!, Is.Not.Empty);
        var looks = (await town.As(town.Ani, "10:06").Get("/me/data-accesses").Body())["items"]!.AsArray();
        Assert.That(looks.Single()!["openedBy"]!.ToString(), Is.EqualTo("Kepala Seksi Identitas"));
    }
}
