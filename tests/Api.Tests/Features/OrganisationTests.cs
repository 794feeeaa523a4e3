namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class UnitTests
{
    [Test]
    public async Task The_tree_is_a_flat_list_from_the_root_down()
    {
        var town = await Town.Build();

        var units = await town.As(town.PersonnelAdmin).Get("/units").Body();

        Assert.That(units.Of("code"), Is.EqualTo(new[] { "PEMDA", "DISDUK", "DISHUB", "DISDUK-1", "DISDUK-1A", "DISDUK-1B" }));
        units[4].Is(new
        {
            id = town.Section.Id,
            parentId = town.Division.Id,
            depth = 3,
            code = "DISDUK-1A",
            name = "Seksi Identitas",
            kind = "section",
            timeZone = "Asia/Jakarta",
            headEmployeeId = town.Superior.Id,
            headName = "Kepala Seksi Identitas",
            people = 3,
            site = (object?)null,
            siteRadiusMetres = 150,
            version = Answers.Any,
        });
        Assert.That((double?)units[1]!["site"]!["latitude"], Is.EqualTo(-6.2));
    }

    [Test]
    public async Task Each_watcher_sees_their_part_of_the_tree()
    {
        var (town, other) = (await Town.Build(), await Town.Build());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Seen(town.Superior), Is.EqualTo(new[] { "DISDUK-1A" }));
            Assert.That(await Seen(town.HeadOfDivision), Is.EqualTo(new[] { "DISDUK-1", "DISDUK-1A", "DISDUK-1B" }));
            Assert.That(await Seen(town.Officer), Is.EqualTo(new[] { "DISDUK", "DISDUK-1", "DISDUK-1A", "DISDUK-1B" }));
            Assert.That(await Seen(town.Mayor), Has.Length.EqualTo(6));
            Assert.That((await other.AsIntegrator("employees:read").Get("/units").Body()).Of("id"), Does.Not.Contain(town.Root.Id.ToString()));
            Assert.That(await town.As(town.Ani).Get("/units").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.AsIntegrator("attendance:read").Get("/units").Refusal(), Is.EqualTo("403 not-allowed"));
        }

        async Task<string?[]> Seen(Employee person) => [.. (await town.As(person).Get("/units").Body()).Of("code")];
    }

    [Test]
    public async Task Personnel_adds_a_unit_that_inherits_the_zone()
    {
        var town = await Town.Build(zone: "Asia/Makassar");

        using var response = await town.As(town.PersonnelAdmin).Post("/units", New(town.Office, "DISDUK-2", "Bidang Pencatatan Sipil", "division"));

        var unit = await Task.FromResult(response).Body();
        Assert.That((response.StatusCode, response.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Created, "/api/v1/units")));
        unit.Is(new
        {
            id = Answers.Any,
            parentId = town.Office.Id,
            depth = 2,
            code = "DISDUK-2",
            name = "Bidang Pencatatan Sipil",
            kind = "division",
            timeZone = "Asia/Makassar",
            headEmployeeId = (Guid?)null,
            headName = (string?)null,
            people = 0,
            site = (object?)null,
            siteRadiusMetres = 150,
            version = Answers.Any,
        });
    }

    [Test]
    public async Task A_new_unit_needs_a_place_in_my_agency_and_a_code_of_its_own()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var admin = town.As(town.PersonnelAdmin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Post("/units", New(town.Office, "DISHUB")).Refusal(), Is.EqualTo("409 unit-code-taken; code: unit-code-taken"));
            Assert.That(await admin.Post("/units", New(other.Office, "X")).Refusal(), Is.EqualTo("404 unit-not-found; parentId: unit-not-found"));
            Assert.That(await admin.Post("/units", new { parentId = Guid.Empty, code = " ", name = new string('n', 161), kind = "section" }).Refusal(),
                Is.EqualTo("400 invalid; parentId: not-empty; code: not-empty; name: maximum-length"));
            Assert.That(await admin.PostWithoutKey("/units", New(town.Office, "Y")).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await town.As(town.HeadOfOffice).Post("/units", New(town.Office, "Z")).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task Of_two_new_units_of_one_code_at_once_one_wins()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        var answers = await Task.WhenAll(admin.Post("/units", New(town.Office, "NEW")), admin.Post("/units", New(town.Office, "NEW")));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
    }

    [Test]
    public async Task Personnel_renames_a_unit_and_gives_it_a_site()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var before = await Unit(admin, town.Section);

        using var response = await admin.Put($"/units/{town.Section.Id}", Changed(town.Section, name: "Seksi Kartu", head: null, site: new(-6.21, 106.81), radius: 300), before.Version());

        var after = await Task.FromResult(response).Body();
        after.Is(new
        {
            id = town.Section.Id,
            parentId = town.Division.Id,
            depth = 3,
            code = "DISDUK-1A",
            name = "Seksi Kartu",
            kind = "section",
            timeZone = "Asia/Jakarta",
            headEmployeeId = (Guid?)null,
            headName = (string?)null,
            people = 3,
            site = new { latitude = -6.21, longitude = 106.81 },
            siteRadiusMetres = 300,
            version = Answers.Any,
        });
        Assert.That(response.Headers.ETag?.Tag, Is.EqualTo($"\"{after.Version()}\""));
        Assert.That(after.Version(), Is.Not.EqualTo(before.Version()));
    }

    [Test]
    public async Task A_unit_moves_with_everything_below_it_and_its_people_change_their_superiors()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var division = await Unit(admin, town.Division);

        await admin.Put($"/units/{town.Division.Id}", Changed(town.Division, parent: town.OtherOffice, head: town.HeadOfDivision), division.Version()).Body();

        var section = await Unit(admin, town.Section);
        Assert.That((int?)section["depth"], Is.EqualTo(3));
        Assert.That(await town.As(town.HeadOfOffice).Get($"/employees/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"));
        Assert.That(await town.As(town.HeadOfDivision).Get($"/employees/{town.Ani.Id}").Body(), Is.Not.Null);
        var lineage = await Api.InDatabase(db => db.Units.Where(u => u.AgencyId == town.Agency.Id && u.Id == town.Section.Id).Select(u => u.Lineage).SingleAsync());
        Assert.That(lineage, Is.EqualTo(new[] { town.Root.Id, town.OtherOffice.Id, town.Division.Id, town.Section.Id }));
    }

    [Test]
    public async Task A_unit_cannot_move_below_itself_and_the_root_stays()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        foreach (var (unit, below) in new[] { (town.Division, town.Section), (town.Division, town.Division), (town.Root, town.Office) })
        {
            Assert.That(await admin.Put($"/units/{unit.Id}", Changed(unit, parent: below), (await Unit(admin, unit)).Version()).Refusal(), Is.EqualTo("422 unit-tree-cycle"));
        }
    }

    [Test]
    public async Task Two_moves_at_once_never_make_a_ring()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var (office, other) = ((await Unit(admin, town.Office)).Version(), (await Unit(admin, town.OtherOffice)).Version());

        var answers = await Task.WhenAll(
            admin.Put($"/units/{town.Office.Id}", Changed(town.Office, parent: town.OtherOffice), office),
            admin.Put($"/units/{town.OtherOffice.Id}", Changed(town.OtherOffice, parent: town.Office), other));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 422 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("422 unit-tree-cycle"));
    }

    [Test]
    public async Task A_change_of_a_unit_names_the_version_that_its_author_saw()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var seen = (await Unit(admin, town.Section)).Version();
        await admin.Put($"/units/{town.Section.Id}", Changed(town.Section, name: "Seksi Satu"), seen).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Put($"/units/{town.Section.Id}", Changed(town.Section, name: "Seksi Dua"), seen).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await admin.Put($"/units/{town.Section.Id}", Changed(town.Section), string.Empty).Refusal(), Is.EqualTo("428 if-match-required"));
            Assert.That(await admin.Put($"/units/{town.Section.Id}", Changed(town.Section), "\"today\"").Refusal(), Is.EqualTo("428 if-match-required"));
        }
    }

    [Test]
    public async Task Of_two_changes_at_once_from_one_version_one_wins()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var seen = (await Unit(admin, town.Section)).Version();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => admin.Put($"/units/{town.Section.Id}", Changed(town.Section, name: $"Seksi {i}"), seen)));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 412 }));
    }

    [Test]
    public async Task A_change_of_a_unit_is_refused_with_the_field_at_fault()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var admin = town.As(town.PersonnelAdmin);
        var seen = (await Unit(admin, town.Section)).Version();
        var address = $"/units/{town.Section.Id}";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Put(address, Changed(town.Section, code: "DISHUB"), seen).Refusal(), Is.EqualTo("409 unit-code-taken; code: unit-code-taken"));
            Assert.That(await admin.Put(address, Changed(town.Section, head: other.Superior), seen).Refusal(), Is.EqualTo("404 employee-not-found; headEmployeeId: employee-not-found"));
            Assert.That(await admin.Put(address, Changed(town.Section, parent: other.Office), seen).Refusal(), Is.EqualTo("404 unit-not-found; parentId: unit-not-found"));
            Assert.That(await admin.Put(address, Changed(town.Section, code: "", name: "", site: new(91, 181), radius: 19), seen).Refusal(),
                Is.EqualTo("400 invalid; code: not-empty; name: not-empty; siteRadiusMetres: inclusive-between; site.latitude: inclusive-between; site.longitude: inclusive-between"));
            Assert.That(await admin.Put($"/units/{other.Section.Id}", Changed(other.Section), 1).Refusal(), Is.EqualTo("404 unit-not-found"));
            Assert.That(await town.As(town.Superior).Put(address, Changed(town.Section), seen).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    private static object New(Unit parent, string code, string name = "Unit baru", string kind = "section") => new { parentId = parent.Id, code, name, kind };

    private static object Changed(Unit unit, Unit? parent = null, string? code = null, string? name = null, Employee? head = null, GeoPoint? site = null, int radius = 150) => new
    {
        parentId = parent?.Id ?? unit.ParentId,
        code = code ?? unit.Code,
        name = name ?? unit.Name,
        kind = JsonNamingPolicy.CamelCase.ConvertName(unit.Kind.ToString()),
        headEmployeeId = head?.Id,
        site = site is null ? null : new { latitude = site.Latitude, longitude = site.Longitude },
        siteRadiusMetres = radius,
    };

    private static async Task<JsonNode> Unit(HttpClient admin, Unit unit) =>
        (await admin.Get("/units").Body()).AsArray().Single(u => u.Id() == unit.Id)!;
}

[Parallelizable(ParallelScope.All)]
internal sealed class EmployeeTests
{
    [Test]
    public async Task A_person_is_shown_with_who_is_responsible_for_them_today()
    {
        var town = await Town.Build();

        using var response = await town.As(town.HeadOfOffice).Get($"/employees/{town.Ani.Id}");

        var ani = await Task.FromResult(response).Body();
        ani.Is(new
        {
            id = town.Ani.Id,
            nip = town.Ani.Nip,
            kind = "pns",
            name = "Ani Lestari",
            unitId = town.Section.Id,
            unitName = "Seksi Identitas",
            position = "Pengadministrasi",
            level = "pelaksana",
            grade = "III/b",
            state = "active",
            email = (string?)null,
            phone = (string?)null,
            superiorId = town.Superior.Id,
            superiorName = "Kepala Seksi Identitas",
            version = Answers.Any,
        });
        Assert.That(response.Headers.ETag?.Tag, Is.EqualTo($"\"{ani.Version()}\""));
    }

    [Test]
    public async Task A_pasted_NIP_loses_its_spaces()
    {
        var town = await Town.Build();

        using var response = await town.As(town.PersonnelAdmin).Post("/employees", New(town, nip: " 19900101 201503 2\u00A0001 "));

        var person = await Task.FromResult(response).Body();
        person.Is(new
        {
            id = Answers.Any,
            nip = "199001012015032001",
            kind = "pns",
            name = "Dewi Sartika, S.Kom.",
            unitId = town.Section.Id,
            unitName = "Seksi Identitas",
            position = "Pranata Komputer",
            level = "fungsionalAhliPertama",
            grade = "III/a",
            state = "active",
            email = "dewi@kota.example",
            phone = "+62 811 000 111",
            superiorId = town.Superior.Id,
            superiorName = "Kepala Seksi Identitas",
            version = Answers.Any,
        });
        Assert.That((response.StatusCode, response.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Created, $"/api/v1/employees/{person.Id()}")));
    }

    [Test]
    [TestCase("19900101201503200A", "pns", "nip-not-digits")]
    [TestCase("1990-01-01 201503 2001", "pns", "nip-not-digits")]
    [TestCase("١٩٩٠٠١٠١٢٠١٥٠٣٢٠٠١", "pns", "nip-not-digits")]
    [TestCase("19900101201503200", "pns", "nip-length")]
    [TestCase("1990010120150320011", "pns", "nip-length")]
    [TestCase("", "pns", "nip-length")]
    [TestCase("199013012015032001", "pns", "nip-birth-date")]
    [TestCase("199002302015032001", "pns", "nip-birth-date")]
    [TestCase("199001012015132001", "pns", "nip-start-month")]
    [TestCase("199001011989012001", "pns", "nip-start-month")]
    [TestCase("199001012015033001", "pns", "nip-sex")]
    [TestCase("199001012015032000", "pns", "nip-serial")]
    public async Task A_NIP_that_cannot_be_one_says_why(string nip, string kind, string code)
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.PersonnelAdmin).Post("/employees", New(town, nip, kind)).Refusal(), Is.EqualTo($"400 invalid; nip: {code}"));
    }

    [Test]
    public async Task Digits_13_and_14_of_a_PPPK_number_are_no_month()
    {
        var town = await Town.Build();

        var person = await town.As(town.PersonnelAdmin).Post("/employees", New(town, "199001012022212001", "pppk", grade: "IX")).Body();

        Assert.That(((string?)person["kind"], (string?)person["grade"]), Is.EqualTo(("pppk", "IX")));
    }

    [Test]
    public async Task Each_field_of_a_person_has_its_rule()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Post("/employees", New(town, kind: "pppk", nip: "199001012022212001", grade: "III/a")).Refusal(), Is.EqualTo("400 invalid; grade: grade"));
            Assert.That(await admin.Post("/employees", New(town, grade: "IX")).Refusal(), Is.EqualTo("400 invalid; grade: grade"));
            Assert.That(await admin.Post("/employees", New(town, grade: "III/e")).Refusal(), Is.EqualTo("400 invalid; grade: grade"));
            Assert.That(await admin.Post("/employees", New(town, name: " ", position: new string('p', 161), email: "dewi", phone: new string('1', 21))).Refusal(),
                Is.EqualTo("400 invalid; name: not-empty; position: maximum-length; email: email; phone: maximum-length"));
            Assert.That(await admin.PostWithoutKey("/employees", New(town)).Refusal(), Is.EqualTo("400 idempotency-key-required"));
        }
    }

    [Test]
    public async Task A_NIP_is_taken_once_in_an_agency_and_free_in_another()
    {
        var (town, other) = (await Town.Build(), await Town.Build());

        Assert.That(await town.As(town.PersonnelAdmin).Post("/employees", New(town, town.Ani.Nip)).Refusal(), Is.EqualTo("409 nip-taken; nip: nip-taken"));
        await town.As(town.PersonnelAdmin).Post("/employees", New(town)).Body();
        await other.As(other.PersonnelAdmin).Post("/employees", New(other)).Body();
    }

    [Test]
    public async Task Of_two_people_of_one_NIP_at_once_one_is_added()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        var answers = await Task.WhenAll(admin.Post("/employees", New(town)), admin.Post("/employees", New(town)));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
    }

    [Test]
    public async Task An_integrator_with_the_scope_adds_and_changes_people_of_its_agency()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var writer = town.AsIntegrator("employees:read", "employees:write");

        var person = await writer.Post("/employees", New(town)).Body();
        var changed = await writer.Put($"/employees/{person.Id()}", Changed(town, state: "underDiscipline"), person.Version()).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)changed["state"], Is.EqualTo("underDiscipline"));
            Assert.That(await writer.Post("/employees", New(other, nip: "199001012015032002")).Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
            Assert.That(await town.AsIntegrator("employees:read").Post("/employees", New(town, nip: "199001012015032003")).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.HeadOfOffice).Post("/employees", New(town, nip: "199001012015032003")).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task A_person_moves_to_another_unit_and_has_another_superior()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var before = await admin.Get($"/employees/{town.Ani.Id}").Body();

        using var response = await admin.Put($"/employees/{town.Ani.Id}", Changed(town, town.Ani.Nip, town.SisterSection), before.Version());

        var after = await Task.FromResult(response).Body();
        Assert.That((after.Id("unitId"), after.Id("superiorId"), response.Headers.ETag?.Tag), Is.EqualTo((town.SisterSection.Id, town.SisterSuperior.Id, $"\"{after.Version()}\"")));
        Assert.That(await town.As(town.Superior).Get($"/employees/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"));
    }

    [Test]
    public async Task A_change_of_a_person_is_refused_with_the_field_at_fault()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var admin = town.As(town.PersonnelAdmin);
        var seen = (await admin.Get($"/employees/{town.Ani.Id}").Body()).Version();
        var address = $"/employees/{town.Ani.Id}";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Put(address, Changed(town, town.Budi.Nip), seen).Refusal(), Is.EqualTo("409 nip-taken; nip: nip-taken"));
            Assert.That(await admin.Put(address, Changed(town, town.Ani.Nip, other.Section), seen).Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
            Assert.That(await admin.Put(address, Changed(town, "19900101"), seen).Refusal(), Is.EqualTo("400 invalid; nip: nip-length"));
            Assert.That(await admin.Put(address, Changed(town, town.Ani.Nip), seen - 1).Refusal(), Is.EqualTo("412 changed-meanwhile"));
            Assert.That(await admin.Put(address, Changed(town, town.Ani.Nip), string.Empty).Refusal(), Is.EqualTo("428 if-match-required"));
            Assert.That(await admin.Put($"/employees/{other.Ani.Id}", Changed(town, other.Ani.Nip), seen).Refusal(), Is.EqualTo("404 employee-not-found"));
            Assert.That(await town.As(town.Superior).Put(address, Changed(town, town.Ani.Nip), seen).Refusal(), Is.EqualTo("403 not-allowed"));
        }
    }

    [Test]
    public async Task Of_two_changes_at_once_from_one_version_one_wins()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var seen = (await admin.Get($"/employees/{town.Ani.Id}").Body()).Version();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => admin.Put($"/employees/{town.Ani.Id}", Changed(town, town.Ani.Nip, phone: $"081{i}"), seen)));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 200, 412 }));
    }

    [Test]
    public async Task People_are_found_by_part_of_a_name_or_the_beginning_of_a_NIP()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Found("search=lestari"), Is.EqualTo(new[] { "Ani Lestari" }));
            Assert.That(await Found("search=%20BUDI%20"), Is.EqualTo(new[] { "Budi Santoso" }));
            Assert.That(await Found($"search={town.Ani.Nip[..8]}%20{town.Ani.Nip[8..]}"), Is.EqualTo(new[] { "Ani Lestari" }));
            Assert.That(await Found("search=%25"), Is.Empty, "a wildcard is a character like others");
            Assert.That(await Found("search=_"), Is.Empty);
            Assert.That(await Found("search=%5C"), Is.Empty);
            Assert.That(await Found($"unitId={town.Section.Id}"), Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso", "Kepala Seksi Identitas" }));
            Assert.That(await Found($"unitId={town.Division.Id}&level=pelaksana"), Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso", "Citra Dewi" }));
            Assert.That(await Found("search=Pengadministrasi"), Is.Empty);
            Assert.That(await admin.Get($"/employees?search={new string('n', 121)}").Refusal(), Is.EqualTo("400 invalid; search: maximum-length"));
        }

        async Task<string?[]> Found(string query) => [.. (await admin.Get($"/employees?{query}").Body())["items"].Of("name")];
    }

    [Test]
    public async Task A_list_in_pages_misses_nobody_and_repeats_nobody_also_among_namesakes()
    {
        var town = await Town.Build();
        await town.Stored([.. Enumerable.Range(1, 7).Select(i => new Employee
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            Nip = $"19910101201503200{i}",
            Kind = EmploymentKind.Pns,
            Name = "Sri Wahyuni",
            UnitId = town.Section.Id,
            Position = "Pengadministrasi",
            Level = PositionLevel.Pelaksana,
            Grade = "II/a",
        })]);
        var superior = town.As(town.Superior);

        List<string?> names = [], ids = [];
        string? cursor = null;
        do
        {
            var page = await superior.Get($"/employees?limit=3&cursor={cursor}").Body();
            names.AddRange(page["items"].Of("name"));
            ids.AddRange(page["items"].Of("id"));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        Assert.That(names, Is.EqualTo(new[] { "Ani Lestari", "Budi Santoso", "Kepala Seksi Identitas" }.Concat(Enumerable.Repeat("Sri Wahyuni", 7))));
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public async Task Each_watcher_finds_the_people_of_their_part_of_the_tree()
    {
        var town = await Town.Build();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Found(town.Superior), Is.EqualTo(3));
            Assert.That(await Found(town.SisterSuperior), Is.EqualTo(2));
            Assert.That(await Found(town.HeadOfDivision), Is.EqualTo(6));
            Assert.That(await Found(town.Officer), Is.EqualTo(8));
            Assert.That(await Found(town.HeadOfOffice), Is.EqualTo(8));
            Assert.That(await Found(town.Mayor), Is.EqualTo(12));
            Assert.That(await Found(town.Auditor), Is.EqualTo(12));
            Assert.That((await town.AsIntegrator("employees:read").Get("/employees").Body())["items"]!.AsArray(), Has.Count.EqualTo(12));
            Assert.That(await town.As(town.PlatformAdmin).Get("/employees").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.Ani).Get("/employees").Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await town.As(town.SisterSuperior).Get($"/employees/{town.Ani.Id}").Refusal(), Is.EqualTo("404 employee-not-found"));
        }

        async Task<int> Found(Employee person) => (await town.As(person).Get("/employees").Body())["items"]!.AsArray().Count;
    }

    private static object New(
        Town town, string nip = "199001012015032001", string kind = "pns", string grade = "III/a", string name = "Dewi Sartika, S.Kom.", string position = "Pranata Komputer",
        string email = "dewi@kota.example", string phone = "+62 811 000 111") =>
        new { nip, kind, name, unitId = town.Section.Id, position, level = "fungsionalAhliPertama", grade, email, phone };

    private static object Changed(Town town, string nip = "199001012015032001", Unit? unit = null, string state = "active", string? phone = null) => new
    {
        nip,
        kind = "pns",
        name = "Ani Lestari, S.E.",
        unitId = (unit ?? town.Section).Id,
        position = "Analis",
        level = "fungsionalAhliPertama",
        grade = "III/c",
        state,
        phone,
    };
}

[Parallelizable(ParallelScope.All)]
internal sealed class HomePlaceTests
{
    [Test]
    public async Task The_point_is_for_the_person_and_personnel_and_the_address_for_who_watches()
    {
        var town = await Town.Build();
        var address = $"/employees/{town.Ani.Id}/home-places";

        (await town.As(town.Ani).Get(address).Body()).Is(Places(new { latitude = -6.1754, longitude = 106.8272 }));
        (await town.As(town.PersonnelAdmin).Get(address).Body()).Is(Places(new { latitude = -6.1754, longitude = 106.8272 }));
        foreach (var watcher in new[] { town.Superior, town.HeadOfOffice, town.Officer, town.Mayor, town.Auditor })
        {
            (await town.As(watcher).Get(address).Body()).Is(Places(null));
        }

        foreach (var stranger in new[] { town.Budi, town.SisterSuperior, town.PlatformAdmin })
        {
            Assert.That(await town.As(stranger).Get(address).Refusal(), Is.EqualTo("404 employee-not-found"), stranger.Name);
        }

        static object Places(object? point) => new[]
        {
            new { id = Answers.Any, label = "Rumah", address = "Jl. Melati 1", point, radiusMetres = 100, validFrom = "2026-01-01", validTo = (string?)null },
        };
    }

    [Test]
    public async Task Personnel_registers_a_second_place_and_ends_the_first()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        var address = $"/employees/{town.Ani.Id}/home-places";
        var first = (await admin.Get(address).Body())[0].Id();

        using var response = await admin.Post(address, New());
        var ended = await admin.Post($"{address}/{first}/end", new { lastDay = "2026-04-09" }).Body();

        (await Task.FromResult(response).Body()).Is(new
        {
            id = Answers.Any,
            label = "Rumah orang tua",
            address = "Jl. Kenanga 2",
            point = new { latitude = -6.3, longitude = 106.9 },
            radiusMetres = 200,
            validFrom = "2026-04-10",
            validTo = (string?)null,
        });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)ended["validTo"], Is.EqualTo("2026-04-09"));
        var receipt = await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.3, longitude: 106.9)).Body();
        Assert.That((string?)receipt["place"], Is.EqualTo("inside"));
    }

    [Test]
    public async Task A_place_is_refused_with_the_field_at_fault()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var admin = town.As(town.PersonnelAdmin);
        var address = $"/employees/{town.Ani.Id}/home-places";
        var place = (await admin.Get(address).Body())[0].Id();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await admin.Post(address, New(label: "", street: new string('a', 301), latitude: -91, radius: 2001)).Refusal(),
                Is.EqualTo("400 invalid; label: not-empty; address: maximum-length; point.latitude: inclusive-between; radiusMetres: inclusive-between"));
            Assert.That(await admin.PostWithoutKey(address, New()).Refusal(), Is.EqualTo("400 idempotency-key-required"));
            Assert.That(await admin.Post($"/employees/{other.Ani.Id}/home-places", New()).Refusal(), Is.EqualTo("404 employee-not-found"));
            Assert.That(await town.As(town.Ani).Post(address, New()).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await admin.Post($"{address}/{place}/end", new { lastDay = "2025-12-31" }).Refusal(), Is.EqualTo("422 ends-before-it-begins; lastDay: ends-before-it-begins"));
            Assert.That(await admin.Post($"{address}/{Guid.NewGuid()}/end", new { lastDay = "2026-12-31" }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await admin.Post($"/employees/{town.Budi.Id}/home-places/{place}/end", new { lastDay = "2026-12-31" }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await other.As(other.PersonnelAdmin).Post($"{address}/{place}/end", new { lastDay = "2026-12-31" }).Refusal(), Is.EqualTo("404 not-found"));
        }
    }

    [Test]
    public async Task The_same_key_at_another_persons_address_is_another_request()
    {
        var town = await Town.Build();
        var admin = town.As(town.PersonnelAdmin);
        await admin.Post($"/employees/{town.Ani.Id}/home-places", New(), "one intent").Body();

        Assert.That(await admin.Post($"/employees/{town.Budi.Id}/home-places", New(), "one intent").Refusal(), Is.EqualTo("422 idempotency-key-reused"));
    }

    private static object New(string label = "Rumah orang tua", string street = "Jl. Kenanga 2", double latitude = -6.3, int radius = 200) =>
        new { label, address = street, point = new { latitude, longitude = 106.9 }, radiusMetres = radius, validFrom = "2026-04-10" };
}

[Parallelizable(ParallelScope.All)]
internal sealed class DelegationTests
{
    [Test]
    [Category("JAMBI-06")]
    public async Task A_Plh_is_the_responsible_superior_from_the_first_day_to_the_last_and_the_holder_meanwhile_is_not()
    {
        var town = await Town.Build();
        await Delegated(town, "2026-04-10", "2026-04-13");

        foreach (var (day, responsible, idle) in new[]
        {
            (new DateOnly(2026, 4, 9), town.Superior, town.Budi),
            (new DateOnly(2026, 4, 10), town.Budi, town.Superior),
            (new DateOnly(2026, 4, 13), town.Budi, town.Superior),
            (new DateOnly(2026, 4, 14), town.Superior, town.Budi),
        })
        {
            var me = await town.As(town.Ani, "08:00", day).Get("/me").Body();
            Assert.That(me["superior"].Id(), Is.EqualTo(responsible.Id), $"{day}");
            await town.As(responsible, "08:00", day).Post("/assignments", Some.Assignment(day, [town.Ani])).Body();
            Assert.That(await town.As(idle, "08:00", day).Post("/assignments", Some.Assignment(day, [town.Ani])).Refusal(), Is.EqualTo("403 not-allowed"), $"{day}");
        }
    }

    [Test]
    [Category("JAMBI-06")]
    public async Task Nobody_is_their_own_superior_who_acts_for_their_unit_answers_to_the_one_above()
    {
        var town = await Town.Build();
        await Delegated(town, "2026-04-10", "2026-04-10");

        var budi = await town.As(town.Budi).Get("/me").Body();
        var superior = await town.As(town.Superior).Get("/me").Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(budi["superior"].Id(), Is.EqualTo(town.HeadOfDivision.Id));
            Assert.That(budi["leads"].Of("id"), Is.EqualTo(new[] { town.Section.Id.ToString() }));
            Assert.That(budi["roles"]!.AsArray().Select(r => (string?)r), Is.EqualTo(new[] { "employee", "superior" }));
            Assert.That(superior["superior"].Id(), Is.EqualTo(town.Budi.Id), "for these days the holder is led as well");
            Assert.That(superior["leads"]!.AsArray(), Is.Empty);
            Assert.That(await town.As(town.Budi).Post("/assignments", Some.Assignment(Town.Friday, [town.Budi])).Refusal(), Is.EqualTo("404 employee-not-found; employeeIds[0]: employee-not-found"));
        }
    }

    [Test]
    [Category("JAMBI-06")]
    public async Task A_head_who_left_the_service_is_no_superior_and_the_one_above_is()
    {
        var town = await Town.Build();

        await Left(town, town.Superior);

        Assert.That((await town.As(town.Ani).Get("/me").Body())["superior"].Id(), Is.EqualTo(town.HeadOfDivision.Id));
        Assert.That((await town.As(town.PersonnelAdmin).Get($"/employees/{town.Ani.Id}").Body()).Id("superiorId"), Is.EqualTo(town.HeadOfDivision.Id));
    }

    [Test]
    [Category("JAMBI-06")]
    public async Task Where_who_acts_left_the_service_the_holder_leads_again()
    {
        var town = await Town.Build();
        await Delegated(town, "2026-04-10", "2026-04-13");

        await Left(town, town.Budi);

        Assert.That((await town.As(town.Ani).Get("/me").Body())["superior"].Id(), Is.EqualTo(town.Superior.Id));
        await town.As(town.Superior).Post("/assignments", Some.Assignment(Town.Friday, [town.Ani])).Body();
    }

    [Test]
    public async Task Who_left_the_service_acts_for_no_unit()
    {
        var town = await Town.Build();
        await Left(town, town.Budi);

        Assert.That(await Delegate(town, "2026-05-10", "2026-05-15").Refusal(), Is.EqualTo("422 not-in-service; actingEmployeeId: not-in-service"));
    }

    [Test]
    public async Task A_delegation_is_shown_to_who_watches_the_unit_while_it_lasts()
    {
        var town = await Town.Build();
        using var response = await Delegate(town, "2026-04-10", "2026-04-13");
        var expected = new
        {
            id = Answers.Any,
            unitId = town.Section.Id,
            unitName = "Seksi Identitas",
            actingEmployeeId = town.Budi.Id,
            actingName = "Budi Santoso",
            kind = "plh",
            decreeNumber = "SK 12/2026",
            from = "2026-04-10",
            to = "2026-04-13",
        };

        (await Task.FromResult(response).Body()).Is(expected);
        (await town.As(town.HeadOfDivision).Get("/delegations").Body()).Is(new[] { expected });
        (await town.As(town.HeadOfDivision).Get("/delegations?from=2026-04-13").Body()).Is(new[] { expected });
        (await town.As(town.HeadOfDivision).Get("/delegations?from=2026-04-14").Body()).Is(Array.Empty<object>());
        (await town.As(town.SisterSuperior).Get("/delegations").Body()).Is(Array.Empty<object>());
        Assert.That(await town.As(town.Ani).Get("/delegations").Refusal(), Is.EqualTo("403 not-allowed"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_delegation_ended_early_gives_the_command_back()
    {
        var town = await Town.Build();
        var id = await Delegated(town, "2026-04-09", "2026-04-30");
        var admin = town.As(town.PersonnelAdmin);

        using var ended = await admin.Post($"/delegations/{id}/end", new { lastDay = "2026-04-09" });

        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await town.As(town.Ani).Get("/me").Body())["superior"].Id(), Is.EqualTo(town.Superior.Id));
    }

    [Test]
    public async Task Of_two_delegations_of_one_unit_and_day_at_once_one_wins()
    {
        var town = await Town.Build();

        var answers = await Task.WhenAll(Delegate(town, "2026-04-10", "2026-04-15"), Delegate(town, "2026-04-15", "2026-04-20", town.Ani));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 delegation-overlaps"));
    }

    [Test]
    public async Task One_delegation_may_follow_another_the_next_day_and_another_unit_is_another_matter()
    {
        var town = await Town.Build();
        await Delegated(town, "2026-04-10", "2026-04-15");

        await Delegated(town, "2026-04-16", "2026-04-20");
        await Delegate(town, "2026-04-10", "2026-04-15", unit: town.SisterSection).Body();
        Assert.That(await Delegate(town, "2026-04-01", "2026-04-30").Refusal(), Is.EqualTo("409 delegation-overlaps"));
    }

    [Test]
    public async Task A_delegation_is_refused_with_the_field_at_fault()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        var admin = town.As(town.PersonnelAdmin);
        var id = await Delegated(town, "2026-04-10", "2026-04-15");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Delegate(town, "2026-05-10", "2026-05-15", unit: other.Section).Refusal(), Is.EqualTo("404 unit-not-found; unitId: unit-not-found"));
            Assert.That(await Delegate(town, "2026-05-10", "2026-05-15", other.Budi).Refusal(), Is.EqualTo("404 employee-not-found; actingEmployeeId: employee-not-found"));
            Assert.That(await Delegate(town, "2026-05-10", "2026-05-09").Refusal(), Is.EqualTo("422 ends-before-it-begins; to: ends-before-it-begins"));
            Assert.That(await admin.Post("/delegations", new { unitId = Guid.Empty, actingEmployeeId = Guid.Empty, kind = "plt", decreeNumber = "", from = "0001-01-01", to = "0001-01-01" }).Refusal(),
                Is.EqualTo("400 invalid; unitId: not-empty; actingEmployeeId: not-empty; decreeNumber: not-empty; from: not-empty; to: not-empty"));
            Assert.That(await admin.PostWithoutKey("/delegations", new { }).Refusal(), Does.StartWith("400 "));
            Assert.That(await town.As(town.HeadOfDivision).Post("/delegations", new { unitId = town.Section.Id, actingEmployeeId = town.Budi.Id, kind = "plt", decreeNumber = "x", from = "2026-05-01", to = "2026-05-02" }).Refusal(), Is.EqualTo("403 not-allowed"));
            Assert.That(await admin.Post($"/delegations/{id}/end", new { lastDay = "2026-04-09" }).Refusal(), Is.EqualTo("422 ends-before-it-begins; lastDay: ends-before-it-begins"));
            Assert.That(await admin.Post($"/delegations/{Guid.NewGuid()}/end", new { lastDay = "2026-04-12" }).Refusal(), Is.EqualTo("404 not-found"));
            Assert.That(await other.As(other.PersonnelAdmin).Post($"/delegations/{id}/end", new { lastDay = "2026-04-12" }).Refusal(), Is.EqualTo("404 not-found"));
        }
    }

    [Test]
    public async Task A_delegation_lasts_no_longer_than_was_decided()
    {
        var town = await Town.Build();
        var id = await Delegated(town, "2026-04-10", "2026-04-12");
        await Delegated(town, "2026-04-13", "2026-04-20");

        Assert.That(await town.As(town.PersonnelAdmin).Post($"/delegations/{id}/end", new { lastDay = "2026-04-14" }).Refusal(), Is.EqualTo("422 ends-later-than-decided; lastDay: ends-later-than-decided"));
    }

    private static Task<HttpResponseMessage> Delegate(Town town, string from, string to, Employee? acting = null, Unit? unit = null) => town.As(town.PersonnelAdmin).Post(
        "/delegations", new { unitId = (unit ?? town.Section).Id, actingEmployeeId = (acting ?? town.Budi).Id, kind = "plh", decreeNumber = "SK 12/2026", from, to });

    private static Task<int> Left(Town town, Employee person) => town.InDatabase(db => db.Employees
        .Where(e => e.AgencyId == town.Agency.Id && e.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmploymentState.Inactive)));

    private static async Task<Guid> Delegated(Town town, string from, string to) => (await Delegate(town, from, to).Body()).Id();
}

[Parallelizable(ParallelScope.All)]
internal sealed class HolidayTests
{
    [Test]
    public async Task Holidays_of_my_agency_in_a_range_are_told_to_everyone_in_it()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        await town.Stored(
            town.Kept(new(2026, 5, 1), "Hari Buruh", HolidayKind.National),
            town.Kept(new(2026, 5, 15), "Cuti bersama", HolidayKind.CollectiveLeave),
            town.Kept(new(2026, 6, 1), "Hari Lahir Pancasila", HolidayKind.National));
        await other.Stored(other.Kept(new(2026, 5, 2)));

        (await town.As(town.Ani).Get("/holidays?from=2026-05-01&to=2026-05-31").Body()).Is(new[]
        {
            new { id = Answers.Any, date = "2026-05-01", name = "Hari Buruh", kind = "national", version = Answers.Any },
            new { id = Answers.Any, date = "2026-05-15", name = "Cuti bersama", kind = "collectiveLeave", version = Answers.Any },
        });
        Assert.That(await town.AsIntegrator("employees:read").Get("/holidays?from=2026-05-01&to=2026-05-31").Refusal(), Is.EqualTo("403 not-allowed"));
    }
}
