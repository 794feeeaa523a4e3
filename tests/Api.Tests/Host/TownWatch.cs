using Microsoft.Extensions.DependencyInjection;
using WfhApi.Http;
using WfhApi.Jobs;

namespace WfhApi.Tests.Host;

/// <summary>A town with an API and a database of its own, whose jobs run when a test says so.</summary>
internal static class TownWatch
{
    public static async Task<Town> OfItsOwn(PolicyRules? rules = null)
    {
        var town = await Town.Build(rules: rules, host: await ApiFactory.OfItsOwn());
        await town.Opens(Town.At("00:00:30"));
        return town;
    }

    /// <summary>The day engine looks.</summary>
    public static Task Opens(this Town town, DateTimeOffset now) => Task.Run(() =>
    {
        AdjustableClock.SetForRequest(now);
        return town.Host.Services.GetRequiredService<DayEngine>().Run(CancellationToken.None);
    });

    /// <summary>The watch looks at everything whose moment has come.</summary>
    public static Task Watched(this Town town, string time, DateOnly? date = null) => Task.Run(() =>
    {
        AdjustableClock.SetForRequest(Town.At(time, date));
        return town.Host.Services.GetRequiredService<Watch>().Run(CancellationToken.None);
    });

    /// <summary>The kinds of findings about a person, as they stand.</summary>
    public static async Task<string[]> FindingsOf(this Town town, Employee person) => [.. (await town.InDatabase(db => db.Findings
        .Where(f => f.AgencyId == town.Agency.Id && f.EmployeeId == person.Id).OrderBy(f => f.RaisedAt).ThenBy(f => f.Kind).ToListAsync())).Select(f => $"{f.Kind} {f.Status}")];

    /// <summary>What a person was told, newest first.</summary>
    public static async Task<string[]> ToldTo(this Town town, Employee person, string time = "17:00", DateOnly? date = null) =>
        [.. (await town.As(person, time, date).Get("/notifications/mine?limit=100").Body())["items"]!.AsArray().Select(n => (string)n!["kind"]!)];

    public static async Task<JsonNode> Calls(this Town town, Employee person, string time, string purpose = "spotCheck", string medium = "inApp", string? slotCode = null, string? text = null, Employee? by = null) =>
        await town.As(by ?? town.Superior, time).Post("/calls", new { employeeId = person.Id, purpose, medium, slotCode, text }).Body();
}
