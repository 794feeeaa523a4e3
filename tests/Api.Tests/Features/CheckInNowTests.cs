namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class CheckInNowTests
{
    private static object In(double latitude = -6.1754, double longitude = 106.8272, double accuracy = 15) =>
        new { kind = "in", position = new { latitude, longitude, accuracyMetres = accuracy } };

    [Test]
    public async Task A_check_in_at_home_before_half_past_seven_is_on_time_and_certain()
    {
        var town = await Town.Build();

        var receipt = await town.As(town.Ani, "07:25").Post("/check-ins", In()).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)receipt["at"], Is.EqualTo("2026-04-10T07:25:00+07:00"));
            Assert.That((string?)receipt["place"], Is.EqualTo("inside"));
            Assert.That((string?)receipt["confidence"], Is.EqualTo("high"));
            Assert.That((int?)receipt["minutesOff"], Is.Zero);
            Assert.That((string?)receipt["mode"], Is.EqualTo("home"));
        }
    }

    [Test]
    public async Task Of_two_check_ins_at_once_one_wins_and_the_other_is_told()
    {
        var town = await Town.Build();
        var ani = town.As(town.Ani);

        var answers = await Task.WhenAll(ani.Post("/check-ins", In()), ani.Post("/check-ins", In()));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 201, 409 }));
        Assert.That(await Task.FromResult(answers.Single(a => !a.IsSuccessStatusCode)).Refusal(), Is.EqualTo("409 already-checked-in"));
    }
}
