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

    /// <summary>What the day engine does when this day begins.</summary>
    private static async Task TakeEffect(Town town, string date)
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        await new Transfers(scope.ServiceProvider.GetRequiredService<WfhDb>(), new At(WfhApi.Domain.Zones.At(Some.Day(date), new(0, 1), town.Agency.TimeZoneId))).TakeEffect(town.Agency.Id, CancellationToken.None);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
