namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class GetCheckInsTests
{
    private const string Range = "from=2026-04-01&to=2026-04-30";

    [Test]
    public async Task A_superior_sees_the_band_and_the_doubt_but_neither_the_point_nor_the_exact_distance()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.1664)).Body();

        var seen = await town.As(town.Superior).Get($"/check-ins?employeeId={town.Ani.Id}&{Range}").Body();

        seen.Is(new[]
        {
            new
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
                place = "outside",
                distanceBand = "under2Kilometres",
                distanceMetres = (double?)null,
                confidence = "medium",
                doubts = new[] { new { kind = "outsidePermittedPlaces", observed = (double?)null, limit = 0, text = "Posisi di luar tempat terdaftar." } },
                photoFileId = (string?)null,
                withoutTaskOrder = false,
            },
        });
    }

    [Test]
    public async Task I_see_my_own_with_the_distance_oldest_first()
    {
        var town = await Town.Build();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(latitude: -6.1664)).Body();
        await town.As(town.Ani, "16:31").Post("/check-ins", Some.CheckIn("out", latitude: -6.1665)).Body();
        await town.As(town.Budi).Post("/check-ins", Some.CheckIn()).Body();

        var mine = await town.As(town.Ani).Get($"/check-ins/mine?{Range}").Body();

        Assert.That(mine.Of("kind"), Is.EqualTo(new[] { "in", "out" }));
        Assert.That((double?)mine[0]!["distanceMetres"], Is.EqualTo(901).Within(3));
    }

    [Test]
    public async Task Who_watches_sees_their_part_of_the_tree_and_nothing_beside_it()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        var address = $"/check-ins?employeeId={town.Ani.Id}&{Range}";

        foreach (var watcher in new[] { town.Superior, town.HeadOfDivision, town.HeadOfOffice, town.Officer, town.Mayor, town.Auditor, town.PersonnelAdmin })
        {
            Assert.That((await town.As(watcher).Get(address).Body()).AsArray(), Has.Count.EqualTo(1), watcher.Name);
        }

        foreach (var (stranger, of) in new[] { (town.SisterSuperior, town), (other.Superior, other), (other.Mayor, other) })
        {
            Assert.That(await of.As(stranger).Get(address).Refusal(), Is.EqualTo("404 employee-not-found"), stranger.Name);
        }

        foreach (var nobody in new[] { town.Budi, town.PlatformAdmin })
        {
            Assert.That(await town.As(nobody).Get(address).Refusal(), Is.EqualTo("403 not-allowed"), nobody.Name);
        }
    }

    [Test]
    public async Task An_integrator_needs_the_scope_and_stays_in_its_agency()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        var address = $"/check-ins?employeeId={town.Ani.Id}&{Range}";

        Assert.That((await town.AsIntegrator("attendance:read").Get(address).Body()).AsArray(), Has.Count.EqualTo(1));
        Assert.That(await town.AsIntegrator("tasks:read").Get(address).Refusal(), Is.EqualTo("403 not-allowed"));
        Assert.That(await other.AsIntegrator("attendance:read").Get(address).Refusal(), Is.EqualTo("404 employee-not-found"));
        Assert.That(await town.AsIntegrator("attendance:read").Get($"/check-ins/mine?{Range}").Refusal(), Is.EqualTo("403 not-allowed"));
    }

    [Test]
    [TestCase("from=2026-04-02&to=2026-04-01")]
    [TestCase("from=2026-04-01&to=2026-06-02")]
    public async Task A_range_runs_forward_for_at_most_two_months(string range)
    {
        var town = await Town.Build();

        Assert.That(await town.As(town.Ani).Get($"/check-ins/mine?{range}").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
        Assert.That(await town.As(town.Superior).Get($"/check-ins?employeeId={town.Ani.Id}&{range}").Refusal(), Is.EqualTo("400 invalid; to: date-range"));
    }
}
