namespace WfhApi.Tests.Features;

/// <summary>Task orders from the draft to the signature, the check-in that they authorise, and their end.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TaskOrderTests
{
    private static readonly DateOnly Monday = TownOrders.Metro;

    private static HttpClient As(Town town, Employee person, string time = "07:05", string? on = null) => town.As(person, time, on is null ? Monday : Some.Day(on));

    private static async Task<string[]> Attention(Town town, Employee person, string time = "08:00", string? on = null) =>
        [.. (await As(town, town.Superior, time, on).Get($"/work-days/{person.Id}/{TownOrders.MetroDay}").Body())["attention"]!.AsArray().Select(a => (string)a!)];

    [Test, Category("METRO-01")]
    public async Task The_employee_drafts_the_head_of_the_office_signs_and_the_check_in_is_authorised()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Ani);
        var asked = (await As(town, town.HeadOfOffice, "06:40").Get("/notifications/mine").Body())["items"]!.AsArray().Single(n => (string?)n!["kind"] == "taskOrderDrafted")!;
        draft.Is(new
        {
            id = Answers.Any,
            status = "draft",
            number = (string?)null,
            officeId = town.Office.Id,
            officeName = "Dinas Kependudukan",
            people = new[]
            {
                new
                {
                    employeeId = town.Ani.Id,
                    name = "Ani Lestari",
                    nip = town.Ani.Nip,
                    grade = "III/b",
                    rank = "Penata Muda Tingkat I",
                    position = "Pengadministrasi",
                    unitName = "Seksi Identitas",
                    homePlaceId = Answers.Any,
                    address = "Jl. Kenanga 7, Metro Pusat",
                },
            },
            from = TownOrders.MetroDay,
            to = TownOrders.MetroDay,
            dates = (object?)null,
            legalBases = new[] { "PermenPANRB 4/2025", "SE 09/B-3/2021 tentang Penyesuaian tugas kedinasan" },
            consideration = "Bahwa untuk melaksanakan SE 09/B-3/2021 perlu menugaskan pegawai bekerja dari rumah.",
            tasks = new[] { "Memeriksa berkas pindah datang." },
            copies = Array.Empty<string>(),
            draftedById = town.Ani.Id,
            draftedByName = "Ani Lestari",
            draftedAt = "2021-04-26T06:30:00+07:00",
            place = (string?)null,
            signedAt = (string?)null,
            signerName = (string?)null,
            signerNip = (string?)null,
            signerPosition = (string?)null,
            reason = (string?)null,
            endedByName = (string?)null,
            endedAt = (string?)null,
            verificationPath = (string?)null,
            changeable = true,
            signable = false,
            withdrawable = true,
            version = draft["version"],
        });

        var signed = await town.Signed(draft);
        var told = (await As(town, town.Ani).Get("/notifications/mine").Body())["items"]!.AsArray().Single(n => (string?)n!["kind"] == "taskOrderDecided")!;
        var receipt = await As(town, town.Ani, "07:20").Post("/check-ins", new { kind = "in" }).Body();
        var today = await As(town, town.Ani, "07:25").Get("/work-days/mine/day").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)asked["link"], Is.EqualTo($"/spt/masuk?spt={draft.Id()}"));
            Assert.That((string?)signed["status"], Is.EqualTo("signed"));
            Assert.That((string?)signed["number"], Is.EqualTo("800.1.5/1-DISDUK/2021"));
            Assert.That((string?)signed["signerName"], Is.EqualTo("Kepala Dinas"));
            Assert.That((string?)signed["signerPosition"], Is.EqualTo("Kepala Dinas"));
            Assert.That((string?)signed["place"], Does.StartWith("Uji"));
            Assert.That((string?)signed["verificationPath"], Does.Match("^/verifikasi/[A-Za-z0-9_-]{54}$"));
            Assert.That((string?)told["text"], Is.EqualTo("SPT 800.1.5/1-DISDUK/2021 telah ditandatangani."));
            Assert.That((string?)told["link"], Is.EqualTo($"/spt?spt={draft.Id()}"));
            Assert.That((bool?)receipt["withoutTaskOrder"], Is.False);
            Assert.That(await Attention(town, town.Ani), Does.Not.Contain("noTaskOrder"));
            today["taskOrder"].Is(new { required = true, missing = false, id = draft.Id(), status = "signed", number = "800.1.5/1-DISDUK/2021" });
        }
    }

    [Test, Category("METRO-01")]
    public async Task A_check_in_at_home_without_a_signed_order_is_recorded_and_marked_until_one_is_signed_that_day()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Ani);
        var receipt = await As(town, town.Ani, "07:20").Post("/check-ins", new { kind = "in" }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)receipt["withoutTaskOrder"], Is.True, "a draft authorises nothing");
            Assert.That(await Attention(town, town.Ani), Does.Contain("noTaskOrder"));
            Assert.That((await As(town, town.Superior, "08:00").Get($"/dashboards/live-board?date={TownOrders.MetroDay}").Body())["rows"]!.AsArray()
                .Single(r => r!.Id("employeeId") == town.Ani.Id)!["attention"]!.AsArray().Select(a => (string?)a), Does.Contain("noTaskOrder"));
            (await As(town, town.Ani, "07:30").Get("/work-days/mine/day").Body())["taskOrder"].Is(new { required = true, missing = true, id = draft.Id(), status = "draft", number = (string?)null });
        }

        await town.Signed(draft, time: "09:00");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Attention(town, town.Ani, "09:01"), Does.Not.Contain("noTaskOrder"));
            Assert.That((bool?)(await As(town, town.Ani, "09:01").Get($"/check-ins/mine?from={TownOrders.MetroDay}&to={TownOrders.MetroDay}").Body())[0]!["withoutTaskOrder"], Is.False);
        }
    }

    [Test, Category("METRO-01")]
    public async Task A_day_that_is_over_keeps_its_mark()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Ani, to: "2021-04-30");
        await As(town, town.Ani, "07:20").Post("/check-ins", new { kind = "in" }).Body();
        await town.Closed(Monday);
        await town.Signed(draft, on: Monday.AddDays(1));
        Assert.That(await Attention(town, town.Ani, "08:00", "2021-04-27"), Does.Contain("noTaskOrder"));
    }

    [Test, Category("METRO-01")]
    public async Task In_the_office_or_where_no_circular_demands_it_nobody_needs_an_order()
    {
        var town = await TownOrders.OfMetro();
        await town.Stored(town.Rostered(town.Superior, WorkMode.Office, Monday));
        var inOffice = await As(town, town.Superior, "07:20").Post("/check-ins", new { kind = "in" }).Body();
        var friday = await town.As(town.Ani).Post("/check-ins", new { kind = "in" }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)inOffice["withoutTaskOrder"], Is.False);
            Assert.That((bool?)friday["withoutTaskOrder"], Is.False, "the circular of 2026 demands none");
            Assert.That((await town.As(town.Ani).Get("/work-days/mine/day").Body())["taskOrder"], Is.Null);
        }
    }

    [Test, Category("METRO-01")]
    public async Task An_order_holds_on_its_own_dates_only()
    {
        var town = await TownOrders.OfMetro();
        await town.Stored(town.Rostered(town.Ani, WorkMode.Home, Monday.AddDays(1)), town.Rostered(town.Ani, WorkMode.Home, Monday.AddDays(2)));
        var content = new { people = new[] { new { employeeId = town.Ani.Id } }, from = "2021-04-26", to = "2021-04-28", dates = new[] { "2021-04-28", "2021-04-26" }, tasks = new[] { "Rekap" } };
        var draft = await As(town, town.Ani, "06:00").Post("/task-orders", new { content }).Body();
        await town.Signed(draft);
        var marks = new List<bool?>();
        foreach (var day in new[] { "2021-04-26", "2021-04-27", "2021-04-28" })
        {
            marks.Add((bool?)(await As(town, town.Ani, "07:20", day).Post("/check-ins", new { kind = "in" }).Body())["withoutTaskOrder"]);
        }

        Assert.That(draft["dates"]!.AsArray().Select(d => (string?)d), Is.EqualTo(new[] { "2021-04-26", "2021-04-28" }));
        Assert.That(marks, Is.EqualTo(new bool?[] { false, true, false }));
    }

    [Test, Category("METRO-01")]
    public async Task An_officer_drafts_one_letter_for_several_people_of_the_office()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Officer, people: [town.Ani, town.SisterStaff]);
        await town.Signed(draft);
        var stranger = await town.Hire(town.OtherOffice, "Penguji Kendaraan");
        await town.Stored(town.LivesIn(stranger), town.Grant(town.Officer, Role.UnitOfficer, town.OtherOffice));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(draft["people"].Of("name"), Is.EqualTo(new[] { "Ani Lestari", "Citra Dewi" }));
            Assert.That((await As(town, town.SisterStaff).Get("/task-orders/mine").Body())["items"].Of("id"), Is.EqualTo(new[] { $"{draft.Id()}" }));
            Assert.That((await As(town, town.Officer).Get("/task-orders/mine").Body())["items"].Of("id"), Is.EqualTo(new[] { $"{draft.Id()}" }));
            Assert.That((bool?)(await As(town, town.SisterStaff, "07:20").Post("/check-ins", new { kind = "in" }).Body())["withoutTaskOrder"], Is.False);
            Assert.That(
                await As(town, town.Officer).Post("/task-orders", new { content = Some.TaskOrder(TownOrders.MetroDay, TownOrders.MetroDay, town.Ani, stranger) }).Refusal(),
                Is.EqualTo("422 several-offices; content.people: several-offices"));
            Assert.That(
                await As(town, town.Ani).Post("/task-orders", new { content = Some.TaskOrder(TownOrders.MetroDay, TownOrders.MetroDay, town.Ani, town.Budi) }).Refusal(),
                Is.EqualTo("404 employee-not-found; content.people[1].employeeId: employee-not-found"),
                "nobody drafts for a colleague");
        }
    }

    [Test, Category("METRO-01")]
    public async Task Only_the_head_of_the_office_or_above_signs_and_everybody_else_finds_nothing()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Ani);
        using (Assert.EnterMultipleScope())
        {
            foreach (var person in new[] { town.Superior, town.HeadOfDivision, town.SisterSuperior })
            {
                Assert.That(await town.Sign(draft, person).Refusal(), Is.EqualTo("404 not-found"), person.Name);
                Assert.That(await As(town, person).Post($"/task-orders/{draft.Id()}/refuse", new { reason = "Tidak." }).Refusal(), Is.EqualTo("404 not-found"), person.Name);
            }

            Assert.That((bool?)(await As(town, town.Superior).Get($"/task-orders/{draft.Id()}").Body())["signable"], Is.False, "a superior reads");
            Assert.That(await As(town, town.SisterSuperior).Get($"/task-orders/{draft.Id()}").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await As(town, town.SisterStaff).Get($"/task-orders/{draft.Id()}/letter").Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await As(town, town.Budi).Post($"/task-orders/{draft.Id()}/withdraw", new { reason = "Iseng." }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await As(town, town.Budi).Put($"/task-orders/{draft.Id()}", new { content = Some.TaskOrder(TownOrders.MetroDay, TownOrders.MetroDay, town.Budi) }, draft.Version()).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((string?)(await town.Signed(draft, town.Mayor))["signerPosition"], Is.EqualTo("Wali Kota"), "who stands above the head may sign");
        }
    }

    [Test, Category("METRO-01")]
    public async Task Nobody_signs_their_own_order_but_the_head_of_the_government()
    {
        var town = await TownOrders.OfMetro();
        await town.Stored(town.LivesIn(town.HeadOfOffice), town.LivesIn(town.Mayor), town.LivesIn(town.Officer));
        var (head, mayor, officer) = (await town.Drafted(town.HeadOfOffice), await town.Drafted(town.Mayor), await town.Drafted(town.Officer));
        await town.Stored(new Delegation
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            UnitId = town.Office.Id,
            ActingEmployeeId = town.Officer.Id,
            Kind = DelegationKind.Plh,
            DecreeNumber = "800/9-UJI",
            From = Monday.AddDays(1),
            To = Monday.AddDays(1),
            CreatedBy = town.PersonnelAdmin.Id,
            CreatedAt = Town.At("06:00", Monday),
        });
        var ani = await town.Drafted(town.Ani, to: "2021-04-27");
        var long_ = await town.Drafted(town.Officer, to: "2021-04-27");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await town.Sign(head).Refusal(), Is.EqualTo("404 not-found"), "the order of a head is for the head above");
            Assert.That((await As(town, town.Mayor).Get("/task-orders?toSign=true").Body())["items"].Of("id"), Is.EquivalentTo(new[] { $"{head.Id()}", $"{mayor.Id()}" }));
            Assert.That((string?)(await town.Signed(head, town.Mayor))["number"], Is.EqualTo("800.1.5/1-DISDUK/2021"), "numbered by the office, whoever signs");
            Assert.That((string?)(await town.Signed(mayor, town.Mayor))["number"], Is.EqualTo("800.1.5/1-PEMDA/2021"));
            Assert.That(await town.Sign(long_, town.Officer, on: Monday.AddDays(1)).Refusal(), Is.EqualTo("409 own-task-order"));
            Assert.That((string?)(await town.Signed(ani, town.Officer, on: Monday.AddDays(1)))["signerPosition"], Is.EqualTo("Plh. Kepala Dinas"));
            Assert.That((await As(town, town.HeadOfOffice).Get("/task-orders?toSign=true").Body())["items"].Of("id"), Is.EquivalentTo(new[] { $"{officer.Id()}", $"{long_.Id()}" }));
        }
    }

    [Test, Category("METRO-01")]
    public async Task Orders_signed_at_the_same_moment_get_consecutive_numbers_and_none_is_lost_or_given_twice()
    {
        var town = await TownOrders.OfMetro();
        var drafts = new List<JsonNode>();
        for (var i = 0; i < 8; i++)
        {
            drafts.Add(await town.Drafted(i % 2 == 0 ? town.Ani : town.Budi));
        }

        // Each is signed twice at once: the second signing must neither succeed nor use a number up.
        var answers = await Task.WhenAll(drafts.Concat(drafts).Select(d => town.Sign(d, d == drafts[0] ? town.Mayor : town.HeadOfOffice)));
        var numbers = new List<string>();
        foreach (var answer in answers.Where(a => a.IsSuccessStatusCode))
        {
            numbers.Add((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["number"]!);
        }

        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range(1, 8).Select(n => $"800.1.5/{n}-DISDUK/2021")));
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode))
        {
            Assert.That(await Task.FromResult(refused).Refusal(), Is.EqualTo("409 task-order-not-in-state"));
        }
    }

    [Test, Category("METRO-01")]
    public async Task A_number_is_never_given_again_and_a_signature_that_fails_leaves_no_gap()
    {
        var town = await TownOrders.OfMetro();
        await town.InDatabase(db => db.Agencies.Where(a => a.Id == town.Agency.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Numbering, new LetterNumbering("090/{serial}/{unit}/{year}", "Metro"))));
        var first = await town.Signed(await town.Drafted(town.Ani));
        await As(town, town.HeadOfOffice, "07:10").Post($"/task-orders/{first.Id()}/withdraw", new { reason = "Dipanggil ke kantor." }).Body();
        var changed = await town.Drafted(town.Budi);
        await As(town, town.Budi, "06:45").Put($"/task-orders/{changed.Id()}", new { content = Some.TaskOrder(TownOrders.MetroDay, "2021-04-27", town.Budi) }, changed.Version()).Body();
        Assert.That(await town.Sign(changed).Refusal(), Is.EqualTo("412 changed-meanwhile"), "nobody signs what they have not read");

        var second = await town.Signed(await town.Drafted(town.Ani), time: "07:15");
        var newYear = await town.Signed(await town.Drafted(town.Ani, "2022-01-03", "2022-01-03", Some.Day("2021-12-30")), on: Some.Day("2022-01-02"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { first, second, newYear }.Select(o => (string?)o["number"]),
                Is.EqualTo(new[] { "090/1/DISDUK/2021", "090/2/DISDUK/2021", "090/1/DISDUK/2022" }));
            Assert.That((string?)second["place"], Is.EqualTo("Metro"));
        }
    }

    [Test]
    public async Task Many_are_signed_at_once_and_each_that_cannot_be_is_named()
    {
        var town = await TownOrders.OfMetro();
        var drafts = new[] { await town.Drafted(town.Ani), await town.Drafted(town.Budi), await town.Drafted(town.SisterStaff) };
        await town.Signed(drafts[1]);
        var nowhere = Guid.NewGuid();
        var orders = drafts.Select(d => new { id = d.Id(), version = d.Version() }).Append(new { id = nowhere, version = 1L }).ToArray();
        orders[2] = new { id = drafts[2].Id(), version = 1L };
        var outcome = await As(town, town.HeadOfOffice).Post("/task-orders/sign", new { orders }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome["done"]!.AsArray().Select(d => (Guid)d!), Is.EqualTo(new[] { drafts[0].Id() }));
            Assert.That(
                outcome["refused"]!.AsArray().Select(r => $"{r!["id"]} {r["code"]}"),
                Is.EquivalentTo(new[] { $"{drafts[1].Id()} task-order-not-in-state", $"{drafts[2].Id()} changed-meanwhile", $"{nowhere} not-found" }));
            Assert.That((string?)(await As(town, town.Ani).Get($"/task-orders/{drafts[0].Id()}").Body())["number"], Is.EqualTo("800.1.5/2-DISDUK/2021"));
            Assert.That(await As(town, town.HeadOfOffice).Post("/task-orders/sign", new { orders = new[] { orders[0], orders[0] } }).Refusal(), Is.EqualTo("400 invalid; orders: twice"));
        }
    }

    [Test]
    public async Task A_refusal_tells_why_and_ends_the_draft()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Ani);
        var refused = await As(town, town.HeadOfOffice).Post($"/task-orders/{draft.Id()}/refuse", new { reason = " Tugas belum jelas. " }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)refused["status"], Is.EqualTo("refused"));
            Assert.That((string?)refused["reason"], Is.EqualTo("Tugas belum jelas."));
            Assert.That((string?)refused["endedByName"], Is.EqualTo("Kepala Dinas"));
            Assert.That((string?)(await As(town, town.Ani).Get("/notifications/mine").Body())["items"]![0]!["text"], Is.EqualTo("SPT 26 April 2021 ditolak: Tugas belum jelas."));
            Assert.That(await As(town, town.HeadOfOffice).Post($"/task-orders/{draft.Id()}/refuse", new { reason = "Lagi." }).Refusal(), Is.EqualTo("409 task-order-not-in-state"));
            Assert.That(await As(town, town.Ani).Post($"/task-orders/{draft.Id()}/withdraw", new { reason = "Lagi." }).Refusal(), Is.EqualTo("409 task-order-not-in-state"));
            Assert.That(await town.Sign(refused).Refusal(), Is.EqualTo("409 task-order-not-in-state"));
            Assert.That(
                await As(town, town.Ani).Put($"/task-orders/{draft.Id()}", new { content = Some.TaskOrder(TownOrders.MetroDay, TownOrders.MetroDay, town.Ani) }, refused.Version()).Refusal(),
                Is.EqualTo("409 task-order-not-in-state"));
            Assert.That(await As(town, town.HeadOfOffice).Post($"/task-orders/{draft.Id()}/refuse", new { reason = " " }).Refusal(), Is.EqualTo("400 invalid; reason: not-empty"));
        }
    }

    [Test]
    public async Task A_draft_is_withdrawn_by_its_author_and_a_signed_order_by_the_official_alone()
    {
        var town = await TownOrders.OfMetro();
        var (mine, signed) = (await town.Drafted(town.Ani), await town.Drafted(town.Ani));
        await town.Signed(signed);
        await As(town, town.Ani, "07:20").Post("/check-ins", new { kind = "in" }).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await As(town, town.HeadOfOffice).Post($"/task-orders/{mine.Id()}/withdraw", new { reason = "Bukan milik saya." }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((string?)(await As(town, town.Ani).Post($"/task-orders/{mine.Id()}/withdraw", new { reason = "Keliru tanggal." }).Body())["status"], Is.EqualTo("withdrawn"));
            Assert.That(await As(town, town.Ani).Post($"/task-orders/{signed.Id()}/withdraw", new { reason = "Keliru." }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That((string?)(await As(town, town.HeadOfOffice, "07:40").Post($"/task-orders/{signed.Id()}/withdraw", new { reason = "Dipanggil." }).Body())["status"], Is.EqualTo("withdrawn"));
            Assert.That(await Attention(town, town.Ani, "08:00"), Does.Not.Contain("noTaskOrder"), "a check-in that it authorised stays authorised");
            Assert.That((string?)(await As(town, town.Ani, "08:00").Get("/notifications/mine").Body())["items"]![0]!["text"], Is.EqualTo("SPT 800.1.5/1-DISDUK/2021 ditarik kembali: Dipanggil."));
        }
    }

    [Test]
    public async Task What_cannot_be_a_task_order_is_refused_at_its_field()
    {
        var town = await TownOrders.OfMetro();
        var ani = As(town, town.Ani, "06:00");
        Task<string> Try(object content) => ani.Post("/task-orders", new { content }).Refusal();
        object Order(string from = "2021-04-26", string to = "2021-04-26", string[]? tasks = null, string[]? dates = null, Guid? home = null, int times = 1, string[]? legalBases = null) => new
        {
            people = Enumerable.Repeat(new { employeeId = town.Ani.Id, homePlaceId = home }, times),
            from,
            to,
            tasks = tasks ?? ["Rekap"],
            dates,
            legalBases,
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Try(Order(to: "2021-04-25")), Is.EqualTo("400 invalid; content.to: date-range"));
            Assert.That(await Try(Order(to: "2021-06-27")), Is.EqualTo("400 invalid; content.to: date-range"));
            Assert.That(await Try(Order(tasks: [])), Is.EqualTo("400 invalid; content.tasks: not-empty"));
            Assert.That(await Try(Order(tasks: [" "])), Is.EqualTo("400 invalid; content.tasks[0]: not-empty"));
            Assert.That(await Try(Order(dates: ["2021-04-27"])), Is.EqualTo("400 invalid; content.dates: date-range"));
            Assert.That(await Try(Order(times: 2)), Is.EqualTo("400 invalid; content.people: twice"));
            Assert.That(await Try(Order(times: 0)), Is.EqualTo("400 invalid; content.people: not-empty"));
            Assert.That(await Try(Order(home: Guid.NewGuid())), Is.EqualTo("422 no-home-place; content.people[0].homePlaceId: no-home-place"));
            Assert.That(await Try(Order(from: "2021-04-22", to: "2021-04-25", legalBases: ["Perintah lisan"])), Is.EqualTo("422 task-order-over"));
            Assert.That(await town.As(town.Ani, "06:00", Some.Day("2021-04-20")).Post("/task-orders", new { content = Order("2021-04-21", "2021-04-21") }).Refusal(), Is.EqualTo("422 no-legal-basis; content.legalBases: no-legal-basis"));
            Assert.That(await As(town, town.Superior).Post("/task-orders", new { content = Some.TaskOrder(TownOrders.MetroDay, TownOrders.MetroDay, town.Superior) }).Refusal(), Is.EqualTo("422 no-home-place; content.people[0].homePlaceId: no-home-place"));
            Assert.That(await ani.PostWithoutKey("/task-orders", new { content = Order() }).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await ani.Get("/task-orders/mine?cursor=xx").Refusal(), Is.EqualTo("400 bad-cursor"));
            Assert.That(await As(town, town.HeadOfOffice).Get("/task-orders?limit=201").Refusal(), Is.EqualTo("400 invalid; limit: inclusive-between"));
        }

        var draft = await town.Drafted(town.Ani);
        Assert.That(await town.Sign(draft, on: Monday.AddDays(1)).Refusal(), Is.EqualTo("422 task-order-over"), "it is signed before the task");
    }

    [Test]
    public async Task A_draft_is_changed_by_its_author_who_saw_its_last_version()
    {
        var town = await TownOrders.OfMetro();
        var draft = await town.Drafted(town.Officer, people: [town.Ani, town.Budi]);
        var content = new
        {
            people = new[] { new { employeeId = town.Budi.Id }, new { employeeId = town.SisterStaff.Id } },
            from = "2021-04-26",
            to = "2021-04-30",
            tasks = new[] { "Rekap", "Laporan" },
            legalBases = new[] { "Perwal 12/2021" },
            consideration = "Bahwa perlu.",
            copies = new[] { "Wali Kota" },
        };
        var changed = await As(town, town.Officer, "06:40").Put($"/task-orders/{draft.Id()}", new { content }, draft.Version()).Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed["people"].Of("name"), Is.EqualTo(new[] { "Budi Santoso", "Citra Dewi" }));
            Assert.That((string?)changed["to"], Is.EqualTo("2021-04-30"));
            Assert.That(changed["legalBases"]!.AsArray().Select(b => (string?)b), Is.EqualTo(new[] { "Perwal 12/2021" }));
            Assert.That(changed["copies"]!.AsArray().Select(b => (string?)b), Is.EqualTo(new[] { "Wali Kota" }));
            Assert.That(await As(town, town.Officer).Put($"/task-orders/{draft.Id()}", new { content }, draft.Version()).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await As(town, town.Ani).Get($"/task-orders/{draft.Id()}").Refusal(), Is.EqualTo("404 not-found"), "Ani is on it no more");
        }
    }

    [Test]
    public async Task Lists_are_filtered_and_paged_and_hold_what_is_the_readers()
    {
        var town = await TownOrders.OfMetro();
        var (ani, budi, sister) = (await town.Drafted(town.Ani), await town.Drafted(town.Budi, to: "2021-04-28"), await town.Drafted(town.SisterStaff));
        await town.Signed(ani);
        Task<JsonNode> List(Employee who, string filter = "") => As(town, who).Get($"/task-orders?{filter}").Body();
        string[] Ids(JsonNode page) => [.. page["items"].Of("id").Select(i => i!)];
        var first = await List(town.HeadOfOffice, "limit=2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(first), Is.EqualTo(new[] { $"{sister.Id()}", $"{budi.Id()}" }), "the newest first");
            Assert.That(Ids(await List(town.HeadOfOffice, $"limit=2&cursor={first["nextCursor"]}")), Is.EqualTo(new[] { $"{ani.Id()}" }));
            Assert.That(Ids(await List(town.HeadOfOffice, "status=signed")), Is.EqualTo(new[] { $"{ani.Id()}" }));
            Assert.That(Ids(await List(town.HeadOfOffice, "toSign=true")), Is.EqualTo(new[] { $"{sister.Id()}", $"{budi.Id()}" }));
            Assert.That(Ids(await List(town.HeadOfOffice, "date=2021-04-28")), Is.EqualTo(new[] { $"{budi.Id()}" }));
            Assert.That(Ids(await List(town.HeadOfOffice, $"unitId={town.SisterSection.Id}")), Is.EqualTo(new[] { $"{sister.Id()}" }));
            Assert.That(Ids(await List(town.Superior)), Is.EqualTo(new[] { $"{budi.Id()}", $"{ani.Id()}" }));
            Assert.That(Ids(await List(town.Superior, "toSign=true")), Is.Empty);
            Assert.That(Ids(await List(town.Mayor, "toSign=true")), Is.Empty, "the head of the office is asked, not the mayor");
            Assert.That(Ids(await As(town, town.Ani).Get("/task-orders/mine?status=signed&date=2021-04-26").Body()), Is.EqualTo(new[] { $"{ani.Id()}" }));
            Assert.That(Ids(await As(town, town.Ani).Get("/task-orders/mine?status=draft").Body()), Is.Empty);
            first["items"]![1].Is(new
            {
                id = budi.Id(),
                status = "draft",
                number = (string?)null,
                officeName = "Dinas Kependudukan",
                name = "Budi Santoso",
                position = "Pengadministrasi",
                unitName = "Seksi Identitas",
                peopleCount = 1,
                from = "2021-04-26",
                to = "2021-04-28",
                dates = (object?)null,
                tasks = new[] { "Memeriksa berkas pindah datang." },
                draftedByName = "Budi Santoso",
                draftedAt = "2021-04-26T06:30:00+07:00",
                signedAt = (string?)null,
                reason = (string?)null,
                signable = true,
                version = budi["version"],
            });
        }
    }
}
