namespace WfhApi.Tests.Host;

/// <summary>A town's circulars, over HTTP as its personnel agency would do it.</summary>
internal static class TownPolicies
{
    public static Task<uint> PolicyVersion(this Town town, Guid id) =>
        town.InDatabase(db => db.PolicyVersions.Where(p => p.AgencyId == town.Agency.Id && p.Id == id).Select(p => p.RowVersion).SingleAsync());

    public static Task<HttpResponseMessage> Activate(this Town town, Guid id, string on, uint version)
    {
        var client = town.As(town.PersonnelAdmin, "09:30", Some.Day(on));
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return client.Post($"/policies/{id}/activate");
    }

    /// <summary>Activates a draft on a day and says its id.</summary>
    public static async Task<Guid> Activated(this Town town, JsonNode draft, string on)
    {
        var id = (Guid)draft["policy"]!["id"]!;
        await Task.FromResult(await town.Activate(id, on, await town.PolicyVersion(id))).Body();
        return id;
    }

    /// <summary>Drafts and activates a circular.</summary>
    public static async Task<Guid> InForce(this Town town, PolicyContent content, string? on = null)
    {
        var day = on ?? $"{content.EffectiveFrom:yyyy-MM-dd}";
        return await town.Activated(await town.As(town.PersonnelAdmin, "09:00", Some.Day(day)).Post("/policies", new { content }).Body(), day);
    }

    /// <summary>What stands against a person's working from home on a day, as its codes; <c>allowed</c> where nothing does.</summary>
    public static async Task<string> WhyNot(this Town town, Employee person, string date)
    {
        var answer = await town.As(town.PersonnelAdmin, "09:00", Some.Day(date)).Get($"/employees/{person.Id}/eligibility?date={date}").Body();
        var codes = string.Join(", ", answer["reasons"]!.AsArray().Select(r => (string?)r!["code"]));
        return (bool)answer["eligible"]! ? "allowed" : codes;
    }
}
