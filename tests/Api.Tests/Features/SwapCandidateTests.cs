namespace WfhApi.Tests.Features;

/// <summary>With whom a day at home can be swapped: the list offers exactly those whom the question would be let through to.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SwapCandidateTests
{
    /// <summary>The day at home that Ani would give: a week after the Friday of the town.</summary>
    private const string Given = "2026-04-17";

    private static Task Rostered(Town town, Employee person, WorkMode mode, params string[] dates) =>
        town.Stored([.. dates.Select(date => town.Rostered(person, mode, Some.Day(date)))]);

    private static async Task<string[]> Offered(Town town, Employee asking) =>
        [.. (await town.As(asking).Get($"/roster-swaps/candidates?date={Given}").Body()).AsArray()
            .Select(c => $"{c!["name"]} ({c["unitName"]}): {string.Join(", ", c["homeDays"]!.AsArray().Select(d => (string?)d))}")];

    [Test]
    public async Task Colleagues_of_my_office_who_are_there_on_my_day_are_offered_with_the_days_on_which_I_am_not_at_home()
    {
        var town = await Town.Build();
        await Rostered(town, town.Ani, WorkMode.Home, "2026-04-15", Given);
        await Rostered(town, town.Budi, WorkMode.Home, "2026-04-09", "2026-04-14", "2026-04-15", "2026-05-11", "2026-05-12");
        await Rostered(town, town.SisterSuperior, WorkMode.Home, "2026-04-16");
        var answer = await town.As(town.Ani).Get($"/roster-swaps/candidates?date={Given}").Body();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Offered(town, town.Ani), Is.EqualTo(new[]
            {
                "Budi Santoso (Seksi Identitas): 2026-04-14, 2026-05-11",
                "Kepala Seksi Pindah Datang (Seksi Pindah Datang): 2026-04-16",
            }), "neither a day that is past or runs, nor one on which Ani is at home, nor one after the next 31 days");
            Assert.That(answer.AsArray().Select(c => (Guid)c!["employeeId"]!), Is.EqualTo(new[] { town.Budi.Id, town.SisterSuperior.Id }));
            var ask = new { colleagueId = town.Budi.Id, givenDate = Given, takenDate = "2026-05-11", reason = "Mengantar anak" };
            Assert.That((string?)(await town.As(town.Ani).Post("/roster-swaps", ask).Body())["status"], Is.EqualTo("asked"), "whoever is offered can be asked");
        }
    }

    [Test]
    public async Task Whoever_is_at_home_or_away_on_my_day_has_left_or_has_nothing_to_give_is_not_offered()
    {
        var town = await Town.Build();
        await Rostered(town, town.Ani, WorkMode.Home, Given);
        await Rostered(town, town.Budi, WorkMode.Home, "2026-04-14", Given);
        await Rostered(town, town.SisterStaff, WorkMode.Home, "2026-04-14");
        await Rostered(town, town.SisterStaff, WorkMode.Leave, Given);
        await Rostered(town, await town.Hire(town.Section, "Purnabakti", state: EmploymentState.Inactive), WorkMode.Home, "2026-04-14");
        await Rostered(town, await town.Hire(town.Section, "Petugas loket"), WorkMode.Office, "2026-04-14");
        Assert.That(await Offered(town, town.Ani), Is.Empty);
    }

    [Test]
    public async Task A_stranger_is_not_offered_and_does_not_exist_for_whoever_asks_them()
    {
        var (town, elsewhere) = (await Town.Build(), await Town.Build());
        var stranger = await town.Hire(town.OtherOffice, "Pengatur lalu lintas");
        await Rostered(town, town.Ani, WorkMode.Home, Given);
        await Rostered(town, stranger, WorkMode.Home, "2026-04-14");
        await Rostered(elsewhere, elsewhere.Budi, WorkMode.Home, "2026-04-14");
        Task<string> Asked(Employee whom) =>
            town.As(town.Ani).Post("/roster-swaps", new { colleagueId = whom.Id, givenDate = Given, takenDate = "2026-04-14", reason = "Mengantar anak" }).Refusal();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Offered(town, town.Ani), Is.Empty, "another office, another agency");
            Assert.That(await Asked(stranger), Is.EqualTo("404 employee-not-found; colleagueId: employee-not-found"));
            Assert.That(await Asked(elsewhere.Budi), Is.EqualTo("404 employee-not-found; colleagueId: employee-not-found"));
            Assert.That(await Offered(town, stranger), Is.Empty, "and the stranger is offered none of this office");
        }
    }
}
