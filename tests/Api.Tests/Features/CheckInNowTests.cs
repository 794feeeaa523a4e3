namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class CheckInNowTests
{
    [Test]
    [Category("SERANG-11")]
    public async Task A_check_in_at_home_before_half_past_seven_is_on_time_and_certain()
    {
        var town = await Town.Build();

        using var response = await town.As(town.Ani, "07:25").Post("/check-ins", Some.CheckIn());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/api/v1/check-ins/mine?from=2026-04-10&to=2026-04-10"));
        await Task.FromResult(response).Body().Is(new
        {
            id = Answers.Any,
            kind = "in",
            workDate = "2026-04-10",
            at = "2026-04-10T07:25:00+07:00",
            deviceAt = (string?)null,
            offline = false,
            mode = "home",
            minutesOff = 0,
            bucket = (string?)null,
            place = "inside",
            distanceBand = "atPlace",
            distanceMetres = 0,
            confidence = "high",
            doubts = Array.Empty<object>(),
            photoFileId = (string?)null,
            withoutTaskOrder = false,
        });
    }

    [Test]
    [Category("SERANG-11")]
    [TestCase("07:30:00", 0, null)]
    [TestCase("07:30:59", 0, null)]
    [TestCase("07:31:00", 1, "TL1")]
    [TestCase("08:00:59", 30, "TL1")]
    [TestCase("08:01:00", 31, "TL2")]
    [TestCase("08:31:00", 61, "TL3")]
    [TestCase("09:01:00", 91, "TL4")]
    public async Task The_minute_of_half_past_seven_is_on_time_and_what_is_later_falls_into_its_bucket(string time, int minutes, string? bucket)
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani, time).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(((int?)receipt["minutesOff"], (string?)receipt["bucket"]), Is.EqualTo(((int?)minutes, bucket)));
    }

    [Test]
    [TestCase("16:30:00", 0, null)]
    [TestCase("17:45:00", 0, null)]
    [TestCase("16:29:30", 1, "PSW1")]
    [TestCase("15:59:00", 31, "PSW2")]
    [TestCase("12:00:00", 270, "PSW4")]
    public async Task Leaving_before_the_end_of_the_day_counts_each_begun_minute(string time, int minutes, string? bucket)
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        var receipt = await town.As(town.Ani, time).Post("/check-ins", Some.CheckIn("out")).Body();

        Assert.That(((int?)receipt["minutesOff"], (string?)receipt["bucket"]), Is.EqualTo(((int?)minutes, bucket)));
    }

    [Test]
    [Category("JAMBI-13")]
    public async Task A_position_outside_the_registered_home_raises_a_question_and_never_refuses()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.1664)).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)receipt["place"], Is.EqualTo("outside"));
            Assert.That((string?)receipt["distanceBand"], Is.EqualTo("under2Kilometres"));
            Assert.That((double?)receipt["distanceMetres"], Is.EqualTo(901).Within(3));
            Assert.That((string?)receipt["confidence"], Is.EqualTo("medium"));
            Assert.That((string?)receipt["doubts"]![0]!["kind"], Is.EqualTo("outsidePermittedPlaces"));
            Assert.That((double?)receipt["doubts"]![0]!["observed"], Is.EqualTo(901).Within(3));
            Assert.That((string?)receipt["doubts"]![0]!["text"], Does.Match("^Posisi 90\\d m di luar tempat terdaftar\\.$"));
        }
    }

    [Test]
    [TestCase(-6.1754, "atPlace")]
    [TestCase(-6.1720, "under500Metres")]
    [TestCase(-6.1664, "under2Kilometres")]
    [TestCase(-6.1254, "under10Kilometres")]
    [TestCase(-5.9754, "over10Kilometres")]
    public async Task The_distance_is_told_in_bands(double latitude, string band)
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: latitude)).Body();

        Assert.That((string?)receipt["distanceBand"], Is.EqualTo(band));
    }

    [Test]
    public async Task A_circle_of_accuracy_that_touches_the_home_leaves_the_place_uncertain()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.17405, accuracyMetres: 80)).Body();

        Assert.That((string?)receipt["place"], Is.EqualTo("uncertain"));
    }

    [Test]
    public async Task A_coarse_accuracy_is_a_doubt()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(accuracyMetres: 150)).Body();

        Doubts(receipt, "medium", ("accuracyTooCoarse", 150, 100, "Akurasi posisi 150 m, batasnya 100 m."));
    }

    [Test]
    public async Task A_clock_of_the_device_six_minutes_off_is_a_doubt_told_in_the_callers_language()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani).InEnglish().Post("/check-ins", Some.CheckIn(deviceAt: Town.At("07:19"))).Body();

        Doubts(receipt, "medium", ("deviceClockSkew", 360, 300, "The device's clock differs by 360 seconds from the server's."));
        Assert.That((DateTimeOffset?)receipt["deviceAt"], Is.EqualTo(Town.At("07:19")));
    }

    [Test]
    public async Task What_was_captured_offline_keeps_the_device_time_and_the_servers_time_decides()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani, "09:00").Post("/check-ins", Some.CheckIn(deviceAt: Town.At("07:20"), offline: true)).Body();

        Doubts(receipt, "medium", ("capturedOffline", null, null, "Direkam tanpa jaringan dan dikirim kemudian."));
        Assert.That(((string?)receipt["at"], (int?)receipt["minutesOff"], (bool?)receipt["offline"]), Is.EqualTo(("2026-04-10T09:00:00+07:00", (int?)90, (bool?)true)));
    }

    [Test]
    public async Task The_very_same_coordinates_three_times_in_a_row_are_a_grave_doubt()
    {
        var town = await Town.Build();
        var thursday = Town.Friday.AddDays(-1);
        await town.As(town.Ani, "07:20", thursday).Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Ani, "16:05", thursday).Post("/check-ins", Some.CheckIn("out")).Body();

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        Doubts(receipt, "low", ("identicalCoordinates", 3, 3, "Koordinat persis sama 3 kali berturut-turut."));
    }

    [Test]
    public async Task A_move_faster_than_any_traffic_is_a_grave_doubt()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        var receipt = await town.As(town.Ani, "07:35").Post("/check-ins", Some.CheckIn("out", latitude: -6.5754)).Body();

        Assert.That((string?)receipt["confidence"], Is.EqualTo("low"));
        Assert.That(receipt["doubts"].Of("kind"), Is.EqualTo(new[] { "outsidePermittedPlaces", "impossibleSpeed" }));
        Assert.That((double?)receipt["doubts"]![1]!["observed"], Is.EqualTo(267).Within(2), "44.5 km in ten minutes");
    }

    [TestCase(WorkMode.Elsewhere)]
    [TestCase(WorkMode.FieldDuty)]
    public async Task Who_is_sent_elsewhere_is_not_held_to_the_office_nor_to_their_home(WorkMode mode)
    {
        var town = await Town.Build(mode);

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.9)).Body();

        Assert.That(((string?)receipt["place"], receipt["distanceMetres"]), Is.EqualTo(("unknown", (JsonNode?)null)));
    }

    [Test]
    public async Task Without_a_position_the_check_in_is_recorded_and_doubted()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani).Post("/check-ins", new { kind = "in" }).Body();

        Doubts(receipt, "low", ("noPosition", null, null, "Perangkat tidak mengirim posisi."));
        Assert.That(((string?)receipt["place"], (string?)receipt["distanceBand"], receipt["distanceMetres"]), Is.EqualTo(("unknown", "unknown", (JsonNode?)null)));
    }

    [Test]
    public async Task Who_registered_no_home_is_recorded_and_doubted()
    {
        var town = await Town.Build();
        await town.Stored(town.Rostered(town.Superior, WorkMode.Home));

        var receipt = await town.As(town.Superior).Post("/check-ins", Some.CheckIn()).Body();

        Doubts(receipt, "medium", ("noPermittedPlace", null, null, "Belum ada tempat kerja terdaftar untuk dibandingkan."));
    }

    [Test]
    public async Task A_home_place_counts_on_its_days_only()
    {
        var town = await Town.Build();
        await Api.InDatabase(async db =>
        {
            var place = await db.HomePlaces.SingleAsync(p => p.AgencyId == town.Agency.Id && p.EmployeeId == town.Ani.Id);
            place.End(Town.Friday.AddDays(-1));
            return await db.SaveChangesAsync();
        });

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(receipt["doubts"].Of("kind"), Is.EqualTo(new[] { "noPermittedPlace" }));
    }

    [Test]
    public async Task On_an_office_day_the_nearest_site_above_is_the_permitted_place()
    {
        var town = await Town.Build(WorkMode.Office);

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.2, longitude: 106.8)).Body();

        Assert.That(((string?)receipt["mode"], (string?)receipt["place"]), Is.EqualTo(("office", "inside")));
    }

    [Test]
    public async Task Without_a_roster_row_a_working_day_is_a_day_in_the_office()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani, "07:20", TownLife.Monday).Post("/check-ins", Some.CheckIn(latitude: -6.2, longitude: 106.8)).Body();

        Assert.That(((string?)receipt["mode"], (string?)receipt["place"], (string?)receipt["workDate"]), Is.EqualTo(("office", "inside", "2026-04-13")));
    }

    [Test]
    public async Task A_live_photo_of_mine_answers_the_morning_selfie()
    {
        var town = await Town.Build();
        var photo = await town.Uploaded(town.Ani, "checkInPhoto");

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(photoFileId: photo)).Body();

        var day = await town.As(town.Ani).Get("/work-days/mine/day").Body();
        var selfie = day["checkpoints"]!.AsArray().Single(c => (string?)c!["code"] == "selfie-morning")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(receipt.Id("photoFileId"), Is.EqualTo(photo));
            Assert.That(((string?)selfie["state"], (string?)selfie["fulfilledAt"]), Is.EqualTo(("done", "2026-04-10T07:25:00+07:00")));
        }
    }

    [Test]
    public async Task A_photo_of_another_or_of_another_purpose_or_of_nobody_is_not_found_and_nothing_is_recorded()
    {
        var town = await Town.Build();
        var budis = await town.Uploaded(town.Budi, "checkInPhoto");
        var evidence = await town.Uploaded(town.Ani);

        foreach (var photo in new[] { budis, evidence, Guid.NewGuid() })
        {
            Assert.That(await town.As(town.Ani).Post("/check-ins", Some.CheckIn(photoFileId: photo)).Refusal(), Is.EqualTo("404 file-not-found; photoFileId: file-not-found"));
        }

        Assert.That(await Recorded(town), Is.Zero);
    }

    [Test]
    public async Task A_second_check_in_is_told_when_the_first_was()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:25").Post("/check-ins", Some.CheckIn()).Body();

        using var second = await town.As(town.Ani, "07:40").Post("/check-ins", Some.CheckIn());

        Assert.That(await Task.FromResult(second).Refusal(), Is.EqualTo("409 already-checked-in"));
        Assert.That(await second.Content.ReadAsStringAsync(), Does.Contain("Presensi masuk untuk 10 April 2026 sudah tercatat pukul 07.25."));
    }

    [Test]
    public async Task A_second_check_out_is_told_when_the_first_was()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "16:31").Post("/check-ins", Some.CheckIn("out")).Body();

        using var second = await town.As(town.Ani, "16:40").InEnglish().Post("/check-ins", Some.CheckIn("out"));

        Assert.That(await Task.FromResult(second).Refusal(), Is.EqualTo("409 already-checked-out"));
        Assert.That(await second.Content.ReadAsStringAsync(), Does.Contain("Your check-out of 10 April 2026 was already recorded at 16:31."));
    }

    [Test]
    public async Task Of_two_check_ins_at_once_one_wins_and_the_other_is_told()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);

        var answers = await Task.WhenAll(ani.Post("/check-ins", Some.CheckIn()), ani.Post("/check-ins", Some.CheckIn()));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 already-checked-in"));
        Assert.That(await Recorded(town), Is.EqualTo(1));
    }

    [Test]
    public async Task Check_in_and_check_out_of_one_moment_keep_each_others_checkpoints()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani, "16:31");

        await Task.WhenAll(ani.Post("/check-ins", Some.CheckIn()).Body(), ani.Post("/check-ins", Some.CheckIn("out")).Body());

        var day = await ani.Get("/work-days/mine/day").Body();
        Assert.That(day["checkpoints"]!.AsArray().Where(c => c!["fulfilledAt"] is not null).Select(c => (string?)c!["code"]), Is.EquivalentTo(new[] { "check-in", "check-out" }));
    }

    [Test]
    public async Task A_retry_with_the_same_key_returns_the_same_receipt()
    {
        var town = await Town.Build();
        using var first = await town.As(town.Ani, "07:25").Post("/check-ins", Some.CheckIn(latitude: -6.1664), "one intent");

        using var retry = await town.As(town.Ani, "07:40").Post("/check-ins", Some.CheckIn(latitude: -6.1664), "one intent");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Headers.Contains("Idempotent-Replayed"), Is.False);
            Assert.That(retry.Headers.GetValues("Idempotent-Replayed"), Is.EqualTo(new[] { "true" }));
            Assert.That(retry.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(await retry.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
            Assert.That(await Recorded(town), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Of_two_posts_at_once_with_one_key_both_get_the_one_receipt()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);

        var answers = await Task.WhenAll(ani.Post("/check-ins", Some.CheckIn(), "one intent"), ani.Post("/check-ins", Some.CheckIn(), "one intent"));

        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
        Assert.That(answers.Count(a => a.Headers.Contains("Idempotent-Replayed")), Is.EqualTo(1));
        Assert.That(await answers[0].Content.ReadAsStringAsync(), Is.EqualTo(await answers[1].Content.ReadAsStringAsync()));
        Assert.That(await Recorded(town), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(), "one intent").Body();

        var refusal = await town.As(town.Ani).Post("/check-ins", Some.CheckIn("out"), "one intent").Refusal();

        Assert.That(refusal, Is.EqualTo("422 idempotency-key-reused"));
    }

    [Test]
    public async Task A_key_that_another_request_takes_at_the_same_moment_is_refused_and_nothing_is_recorded()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);
        await ani.Get("/work-days/mine/day").Body();
        Task<string> refusal = null!;
        await town.InDatabase(async db =>
        {
            await using var other = await db.Database.BeginTransactionAsync();
            db.Add(new IdempotentAnswer { AgencyId = town.Agency.Id, Caller = $"account-{town.Ani.Id}", Key = "one intent", RequestHash = new string('0', 64), Answer = "{}", CreatedAt = Town.At("07:24") });
            await db.SaveChangesAsync();
            refusal = ani.Post("/check-ins", Some.CheckIn(), "one intent").Refusal();
            await Task.WhenAny(refusal, Task.Delay(500));
            Assert.That(refusal.IsCompleted, Is.False, "It waits until it is known who has the key.");
            await other.CommitAsync();
            return other;
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await refusal, Is.EqualTo("422 idempotency-key-reused"));
            Assert.That(await Recorded(town), Is.Zero);
        }
    }

    [Test]
    [TestCase(2, null)]
    [TestCase(3, 4)]
    public async Task A_circular_may_compare_with_more_positions_than_usual(int before, int? observed)
    {
        var rules = Presets.Get("jumat-2026").Rules;
        var town = await Town.Build(rules: rules with { Confidence = rules.Confidence with { IdenticalPositions = 4 } });
        for (var days = before; days > 0; days--)
        {
            await town.As(town.Ani, "07:25", Town.Friday.AddDays(-days)).Post("/check-ins", Some.CheckIn()).Body();
        }

        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That((int?)receipt["doubts"]!.AsArray().SingleOrDefault(d => (string?)d!["kind"] == "identicalCoordinates")?["observed"], Is.EqualTo(observed));
    }

    [Test]
    public async Task Keys_of_two_people_never_meet()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(), "1").Body();

        using var budis = await town.As(town.Budi).Post("/check-ins", Some.CheckIn(), "1");

        Assert.That((budis.StatusCode, budis.Headers.Contains("Idempotent-Replayed")), Is.EqualTo((HttpStatusCode.Created, false)));
    }

    [Test]
    public async Task A_refused_check_in_leaves_its_key_free()
    {
        var town = await Town.Build();
        await town.As(town.Ani, "07:25", TownLife.Saturday).Post("/check-ins", Some.CheckIn(), "one intent").Refusal();

        using var later = await town.As(town.Ani, "07:25", TownLife.Monday).Post("/check-ins", Some.CheckIn(), "one intent");

        Assert.That((later.StatusCode, later.Headers.Contains("Idempotent-Replayed")), Is.EqualTo((HttpStatusCode.Created, false)));
    }

    [Test]
    public async Task A_check_in_needs_a_key_of_at_most_a_hundred_characters()
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Ani).PostWithoutKey("/check-ins", Some.CheckIn()).Refusal(), Is.EqualTo("400 idempotency-key-required"));
        Assert.That(await town.As(town.Ani).Post("/check-ins", Some.CheckIn(), new string('k', 101)).Refusal(), Is.EqualTo("400 idempotency-key-required"));
    }

    [Test]
    public async Task Nobody_checks_in_on_a_holiday_and_its_name_is_told()
    {
        var town = await Town.Build();
        await town.Stored(town.Kept(Town.Friday, "Wafat Isa Almasih", HolidayKind.National));

        using var response = await town.As(town.Ani).Post("/check-ins", Some.CheckIn());

        Assert.That(await Task.FromResult(response).Refusal(), Is.EqualTo("422 not-a-working-day"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("10 April 2026 bukan hari kerja (Wafat Isa Almasih)."));
    }

    [Test]
    public async Task Nobody_checks_in_on_a_weekend()
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Ani, "07:25", TownLife.Saturday).Post("/check-ins", Some.CheckIn()).Refusal(), Is.EqualTo("422 not-a-working-day"));
    }

    [Test]
    [TestCase(WorkMode.Leave)]
    [TestCase(WorkMode.Sick)]
    [TestCase(WorkMode.Permit)]
    [TestCase(WorkMode.Study)]
    [TestCase(WorkMode.Maternity)]
    [TestCase(WorkMode.UnpaidLeave)]
    public async Task Who_is_away_does_not_check_in(WorkMode mode)
    {
        var town = await Town.Build(mode);

        Assert.That(await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Refusal(), Is.EqualTo("422 not-at-work"));
    }

    [Test]
    public async Task A_closed_day_admits_no_check_out()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        await town.Closed(Town.Friday);

        Assert.That(await town.As(town.Ani, "23:59").Post("/check-ins", Some.CheckIn("out")).Refusal(), Is.EqualTo("409 day-closed"));
    }

    [Test]
    public async Task Coordinates_out_of_range_are_named_one_by_one()
    {
        var town = await Town.Build();

        var refusal = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: 91, longitude: -180.1, accuracyMetres: -1)).Refusal();

        Assert.That(refusal, Is.EqualTo("400 invalid; position.latitude: inclusive-between; position.longitude: inclusive-between; position.accuracyMetres: inclusive-between"));
        Assert.That(await Recorded(town), Is.Zero);
    }

    [Test]
    [TestCase("Asia/Jakarta", "+07:00")]
    [TestCase("Asia/Pontianak", "+07:00")]
    [TestCase("Asia/Makassar", "+08:00")]
    [TestCase("Asia/Jayapura", "+09:00")]
    public async Task Half_past_seven_is_half_past_seven_in_each_zone(string zone, string offset)
    {
        var town = await Town.Build(zone: zone);

        var onTime = await town.As(town.Ani, "07:30").Post("/check-ins", Some.CheckIn()).Body();
        var late = await town.As(town.Budi, "07:32").Post("/check-ins", Some.CheckIn()).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)onTime["at"], Is.EqualTo($"2026-04-10T07:30:00{offset}"));
            Assert.That(((int?)onTime["minutesOff"], (int?)late["minutesOff"]), Is.EqualTo(((int?)0, (int?)2)));
        }
    }

    [Test]
    public async Task In_Ramadan_the_day_begins_at_eight()
    {
        var town = await Town.Build();
        await town.Stored(town.Fasting(Town.Friday.AddDays(-7), Town.Friday.AddDays(7)));

        var onTime = await town.As(town.Ani, "08:00:30").Post("/check-ins", Some.CheckIn()).Body();
        var late = await town.As(town.Budi, "08:01").Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(((int?)onTime["minutesOff"], (int?)late["minutesOff"]), Is.EqualTo(((int?)0, (int?)1)));
    }

    private static void Doubts(JsonNode receipt, string confidence, params (string Kind, double? Observed, double? Limit, string Text)[] doubts)
    {
        Assert.That((string?)receipt["confidence"], Is.EqualTo(confidence));
        receipt["doubts"].Is(doubts.Select(d => new { kind = d.Kind, observed = d.Observed, limit = d.Limit, text = d.Text }));
    }

    private static Task<int> Recorded(Town town) => Api.InDatabase(db => db.CheckIns.CountAsync(c => c.AgencyId == town.Agency.Id));
}
