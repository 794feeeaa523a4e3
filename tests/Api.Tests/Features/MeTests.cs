namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class MeTests
{
    [Test]
    public async Task I_am_told_who_I_am_where_I_sit_and_who_is_responsible_for_me()
    {
        var town = await Town.Build();

        (await town.As(town.Ani).Get("/me").Body()).Is(new
        {
            employee = new { id = town.Ani.Id, nip = town.Ani.Nip, name = "Ani Lestari", position = "Pengadministrasi", level = "pelaksana", grade = "III/b" },
            agency = new { id = town.Agency.Id, code = town.Agency.Code, name = town.Agency.Name },
            unit = new { id = town.Section.Id, code = "DISDUK-1A", name = "Seksi Identitas", timeZone = "Asia/Jakarta" },
            superior = new { id = town.Superior.Id, name = "Kepala Seksi Identitas", position = "Kepala Seksi" },
            roles = new[] { "employee" },
            leads = Array.Empty<object>(),
            noticeAcknowledgedAt = (string?)null,
            now = "2026-04-10T07:25:00+07:00",
            today = "2026-04-10",
        });
    }

    [Test]
    public async Task Roles_follow_from_the_tree_and_from_dated_grants()
    {
        var town = await Town.Build();
        await town.Stored(new RoleGrant { AgencyId = town.Agency.Id, Id = Guid.CreateVersion7(), EmployeeId = town.Budi.Id, Role = Role.UnitOfficer, UnitId = town.Office.Id, From = Town.Friday, To = Town.Friday });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Roles(town.Superior), Is.EqualTo(new[] { "employee", "superior" }));
            Assert.That(await Roles(town.Officer), Is.EqualTo(new[] { "employee", "unitOfficer" }));
            Assert.That(await Roles(town.PersonnelAdmin), Is.EqualTo(new[] { "employee", "personnelAdmin" }));
            Assert.That(await Roles(town.Auditor), Is.EqualTo(new[] { "employee", "auditor" }));
            Assert.That(await Roles(town.PlatformAdmin), Is.EqualTo(new[] { "employee", "platformAdmin" }));
            Assert.That(await Roles(town.Budi), Is.EqualTo(new[] { "employee", "unitOfficer" }));
            Assert.That(await Roles(town.Budi, Town.Friday.AddDays(-1)), Is.EqualTo(new[] { "employee" }));
            Assert.That(await Roles(town.Budi, Town.Friday.AddDays(1)), Is.EqualTo(new[] { "employee" }));
        }

        async Task<string?[]> Roles(Employee person, DateOnly? date = null) =>
            [.. (await town.As(person, "08:00", date).Get("/me").Body())["roles"]!.AsArray().Select(r => (string?)r)];
    }

    [Test]
    [Category("JAMBI-06")]
    public async Task Each_step_of_the_tree_has_exactly_one_superior_and_the_top_has_none()
    {
        var town = await Town.Build();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await SuperiorOf(town.Ani), Is.EqualTo(town.Superior.Id));
            Assert.That(await SuperiorOf(town.Superior), Is.EqualTo(town.HeadOfDivision.Id));
            Assert.That(await SuperiorOf(town.HeadOfDivision), Is.EqualTo(town.HeadOfOffice.Id));
            Assert.That(await SuperiorOf(town.HeadOfOffice), Is.EqualTo(town.Mayor.Id));
            Assert.That(await SuperiorOf(town.Mayor), Is.Null);
        }

        async Task<Guid?> SuperiorOf(Employee person) => (Guid?)(await town.As(person).Get("/me").Body())["superior"]?["id"];
    }

    [Test]
    [Category("JAMBI-06")]
    public async Task While_a_post_is_vacant_the_next_head_above_is_responsible()
    {
        var town = await Town.Build();
        await Api.InDatabase(db => db.Units.Where(u => u.AgencyId == town.Agency.Id && u.Id == town.Section.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.HeadEmployeeId, (Guid?)null)));

        Assert.That((await town.As(town.Ani).Get("/me").Body())["superior"].Id(), Is.EqualTo(town.HeadOfDivision.Id));
    }

    [Test]
    public async Task Today_is_the_day_of_my_unit()
    {
        var town = await Town.Build(zone: "Asia/Jayapura");

        var me = await Callers.Of(Tokens.Of(town.Ani), new(2026, 4, 9, 15, 30, 0, TimeSpan.Zero)).Get("/me").Body();

        Assert.That(((string?)me["now"], (string?)me["today"]), Is.EqualTo(("2026-04-10T00:30:00+09:00", "2026-04-10")));
    }

    [Test]
    public async Task The_first_acknowledgement_of_the_notice_is_kept()
    {
        var town = await Town.Build();

        using var first = await town.As(town.Ani, "07:00").Post("/me/notice-acknowledgements");
        await town.As(town.Ani, "08:00").Post("/me/notice-acknowledgements");

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((DateTimeOffset?)(await town.As(town.Ani).Get("/me").Body())["noticeAcknowledgedAt"], Is.EqualTo(Town.At("07:00")));
    }

    [Test]
    public async Task A_system_is_nobody()
    {
        var town = await Town.Build();

        Assert.That(await town.AsIntegrator("employees:read", "attendance:read").Get("/me").Refusal(), Is.EqualTo("403 not-allowed"));
    }
}
