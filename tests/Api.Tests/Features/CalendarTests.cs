namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class CalendarTests
{
    [Test]
    public async Task A_holiday_ahead_is_kept_changed_and_taken_back()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        using var created = await admin.Post("/holidays", Day("2026-05-01", "Hari Buruh"));
        var holiday = await Task.FromResult(created).Body();
        var moved = await admin.Put($"/holidays/{holiday.Id()}", Day("2026-05-04", "Hari Buruh (digeser)", "collectiveLeave"), holiday.Version()).Body();

        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        holiday.Is(new { id = Answers.Any, date = "2026-05-01", name = "Hari Buruh", kind = "national", version = Answers.Any });
        moved.Is(new { id = holiday.Id(), date = "2026-05-04", name = "Hari Buruh (digeser)", kind = "collectiveLeave", version = Answers.Any });
        Assert.That((await town.As(town.Ani).Get("/holidays?from=2026-05-01&to=2026-05-31").Body()).Of("date"), Is.EqualTo(new[] { "2026-05-04" }));
        using var deleted = await admin.Delete($"/holidays/{holiday.Id()}");
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await town.As(town.Ani).Get("/holidays?from=2026-05-01&to=2026-05-31").Body()).AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_day_at_home_that_becomes_a_holiday_is_cancelled_written_down_and_told()
    {
        var town = await Town.Build();
        DateOnly date = new(2026, 4, 17);
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, date), town.Rostered(town.Budi, WorkMode.Leave, date));
        var admin = town.As(town.PersonnelAdmin);

        var holiday = await admin.Post("/holidays", Day("2026-04-17", "Hari jadi", "local")).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-17&to=2026-04-17").Body()).AsArray(), Is.Empty);
            Assert.That((await town.As(town.Budi).Get("/roster-days/mine?from=2026-04-17&to=2026-04-17").Body()).Of("mode"), Is.EqualTo(new[] { "leave" }), "leave is no question of home or office");
            var log = (await town.As(town.HeadOfOffice).Get("/roster-days/changes?from=2026-04-17&to=2026-04-17").Body())["items"]![0]!;
            Assert.That($"{log["before"]} {log["after"]} {log["source"]} {log["reason"]} {log["changedByName"]} {log["homeAfter"]}", Is.EqualTo("home office holiday Hari jadi Admin BKPSDM 0"));
            var told = (await town.As(town.Ani).Get("/notifications/mine").Body())["items"]![0]!;
            Assert.That($"{told["kind"]}: {told["text"]}", Is.EqualTo("rosterChanged: 17 April 2026 menjadi hari libur (Hari jadi); hari WFH Anda dibatalkan."));
            Assert.That((await town.As(town.Budi).Get("/notifications/mine").Body())["items"]!.AsArray(), Is.Empty);
            Assert.That(await town.As(town.Ani, "07:25", date).Post("/check-ins", Some.CheckIn()).Refusal(), Does.StartWith("422 not-a-working-day"));
        }

        using var deleted = await admin.Delete($"/holidays/{holiday.Id()}");
        Assert.That((string?)(await town.As(town.Ani, "07:25", date).Post("/check-ins", Some.CheckIn()).Body())["mode"], Is.EqualTo("office"), "an ordinary day for which nobody is rostered");
    }

    [Test]
    public async Task A_holiday_that_moves_cancels_on_its_new_date_only_and_a_new_name_cancels_nothing()
    {
        var town = await Town.Build();
        var kept = town.Kept(new(2026, 4, 16));
        await town.Stored(kept, town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 17)), town.Rostered(town.Ani, WorkMode.Home, new(2026, 4, 20)));
        var admin = town.As(town.PersonnelAdmin);
        var version = (await admin.Get("/holidays?from=2026-04-16&to=2026-04-16").Body())[0]!.Version();

        var named = await admin.Put($"/holidays/{kept.Id}", Day("2026-04-16", "Nama lain"), version).Body();
        var before = await Home();
        await admin.Put($"/holidays/{kept.Id}", Day("2026-04-17", "Nama lain"), named.Version()).Body();

        Assert.That(before, Is.EqualTo(new[] { "2026-04-17", "2026-04-20" }));
        Assert.That(await Home(), Is.EqualTo(new[] { "2026-04-20" }));

        async Task<IEnumerable<string?>> Home() => (await town.As(town.Ani).Get("/roster-days/mine?from=2026-04-16&to=2026-04-20").Body()).Of("date");
    }

    [Test]
    public async Task A_day_that_has_begun_stays_what_it_was()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        var kept = town.Kept(new(2026, 4, 3), "Wafat Isa", HolidayKind.National);
        var ahead = town.Kept(new(2026, 5, 1));
        var fasting = town.Fasting(new(2026, 4, 1), new(2026, 4, 29));
        await town.Stored(kept, ahead, fasting);
        var admin = town.As(town.PersonnelAdmin, "12:00");
        var holidays = (await admin.Get("/holidays?from=2026-04-01&to=2026-05-31").Body()).AsArray();
        var ramadan = (await admin.Get("/ramadan-periods").Body())[0]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Post("/holidays", Day("2026-04-10", "Mendadak")).Refusal(), Is.EqualTo("422 day-has-begun; date: day-has-begun"));
            Assert.That(await admin.Put($"/holidays/{kept.Id}", Day("2026-05-02", "Wafat Isa"), holidays[0]!.Version()).Refusal(), Is.EqualTo("422 day-has-begun; date: day-has-begun"));
            Assert.That(await admin.Put($"/holidays/{ahead.Id}", Day("2026-04-09", "Mundur"), holidays[1]!.Version()).Refusal(), Is.EqualTo("422 day-has-begun; date: day-has-begun"));
            Assert.That(await admin.Delete($"/holidays/{kept.Id}").Refusal(), Is.EqualTo("422 day-has-begun"));
            Assert.That(await admin.Put($"/ramadan-periods/{fasting.Id}", new { from = "2026-04-02", to = "2026-04-29" }, ramadan.Version()).Refusal(), Is.EqualTo("422 day-has-begun; from: day-has-begun"));
            Assert.That(await admin.Put($"/ramadan-periods/{fasting.Id}", new { from = "2026-04-01", to = "2026-04-09" }, ramadan.Version()).Refusal(), Is.EqualTo("422 day-has-begun; to: day-has-begun"));
            Assert.That(await admin.Delete($"/ramadan-periods/{fasting.Id}").Refusal(), Is.EqualTo("422 day-has-begun"));
        }

        var named = await admin.Put($"/holidays/{kept.Id}", Day("2026-04-03", "Wafat Yesus Kristus"), holidays[0]!.Version()).Body();
        var longer = await admin.Put($"/ramadan-periods/{fasting.Id}", new { from = "2026-04-01", to = "2026-04-30" }, ramadan.Version()).Body();
        Assert.That((string?)named["name"], Is.EqualTo("Wafat Yesus Kristus"), "a name makes no day another");
        Assert.That((string?)longer["to"], Is.EqualTo("2026-04-30"), "only its last day is new");
    }

    [Test]
    public async Task A_past_day_on_which_nobody_worked_here_may_still_be_recorded()
    {
        var town = await Town.Build();

        Assert.That((string?)(await town.As(town.PersonnelAdmin).Post("/holidays", Day("2026-01-01", "Tahun Baru")).Body())["date"], Is.EqualTo("2026-01-01"));
    }

    [Test]
    public async Task Of_two_holidays_on_one_day_at_once_one_is_kept()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        var answers = await Task.WhenAll(admin.Post("/holidays", Day("2026-05-01", "Satu")), admin.Post("/holidays", Day("2026-05-01", "Dua")));
        var other = await admin.Post("/holidays", Day("2026-05-02", "Tiga")).Body();

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 holiday-on-date; date: holiday-on-date"));
        Assert.That(await admin.Put($"/holidays/{other.Id()}", Day("2026-05-01", "Tiga"), other.Version()).Refusal(), Is.EqualTo("409 holiday-on-date; date: holiday-on-date"));
    }

    [Test]
    public async Task Ramadan_is_kept_as_announced_and_no_day_lies_in_two_periods()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        var answers = await Task.WhenAll(admin.Post("/ramadan-periods", Fasting("2027-02-08", "2027-03-09")), admin.Post("/ramadan-periods", Fasting("2027-03-09", "2027-03-20")));
        var next = await admin.Post("/ramadan-periods", Fasting("2028-01-28", "2028-02-26")).Body();

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 ramadan-overlaps"));
        next.Is(new { id = Answers.Any, from = "2028-01-28", to = "2028-02-26", version = Answers.Any });
        Assert.That(await admin.Put($"/ramadan-periods/{next.Id()}", Fasting("2027-03-01", "2027-03-20"), next.Version()).Refusal(), Is.EqualTo("409 ramadan-overlaps"));
        Assert.That((await town.As(town.Ani).Get("/ramadan-periods").Body())[0].Id(), Is.EqualTo(next.Id()), "the latest first");
        using var deleted = await admin.Delete($"/ramadan-periods/{next.Id()}");
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task The_calendar_is_refused_with_the_field_at_fault()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var (holiday, fasting) = (town.Kept(new(2026, 5, 1)), town.Fasting(new(2027, 2, 8), new(2027, 3, 9)));
        await town.Stored(holiday, fasting);
        var (admin, stranger) = (town.As(town.PersonnelAdmin), other.As(other.PersonnelAdmin));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Post("/holidays", Day("0001-01-01", "")).Refusal(), Is.EqualTo("400 invalid; date: not-empty; name: not-empty"));
            Assert.That(await admin.Post("/ramadan-periods", Fasting("2027-02-08", "2027-03-11")).Refusal(), Is.EqualTo("400 invalid; to: date-range"));
            Assert.That(await admin.PostWithoutKey("/holidays", Day("2026-06-01", "x")).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await admin.Put($"/holidays/{holiday.Id}", Day("2026-05-01", "x"), 1).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await admin.Put($"/holidays/{holiday.Id}", Day("2026-05-01", "x"), string.Empty).Refusal(), Is.EqualTo("428 if-match-required"));
            Assert.That(await admin.Put($"/ramadan-periods/{fasting.Id}", Fasting("2027-02-08", "2027-03-09"), 1).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await stranger.Put($"/holidays/{holiday.Id}", Day("2026-05-01", "x"), 1).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Delete($"/holidays/{holiday.Id}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Put($"/ramadan-periods/{fasting.Id}", Fasting("2027-02-08", "2027-03-09"), 1).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await stranger.Delete($"/ramadan-periods/{fasting.Id}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await town.As(town.HeadOfOffice).Post("/holidays", Day("2026-06-01", "x")).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    private static object Day(string date, string name, string kind = "national") => new { date, name, kind };

    private static object Fasting(string from, string to) => new { from, to };
}
