namespace WfhApi.Tests.Host;

/// <summary>A town in which people go home by task order, as in Kota Metro from 26 April 2021.</summary>
internal static class TownOrders
{
    /// <summary>The Monday on which Metro's circular came into force.</summary>
    public static readonly DateOnly Metro = new(2021, 4, 26);

    public const string MetroDay = "2021-04-26";

    /// <summary>The circular in force, Ani, Budi and the sister section's staff with a registered home, and at home on that Monday.</summary>
    public static async Task<Town> OfMetro(ApiFactory? host = null)
    {
        var town = await Town.Build(host: host);
        await town.InForce(Some.Circular(town.Root.Id, MetroDay, "2022-12-31", Presets.Get("metro-2021").Rules, "SE 09/B-3/2021"));
        foreach (var person in new[] { town.Ani, town.Budi, town.SisterStaff })
        {
            await town.Stored(town.LivesIn(person), town.Rostered(person, WorkMode.Home, Metro));
        }

        return town;
    }

    /// <summary>A registered home since the beginning of 2021.</summary>
    public static HomePlace LivesIn(this Town town, Employee person, string address = "Jl. Kenanga 7, Metro Pusat") => new()
    {
        AgencyId = town.Agency.Id,
        Id = Guid.CreateVersion7(),
        EmployeeId = person.Id,
        Label = "Rumah",
        Address = address,
        Point = Town.Home,
        RadiusMetres = 100,
        ValidFrom = new(2021, 1, 1),
    };

    /// <summary>Drafts an order for the author alone unless others are named, by default for that Monday.</summary>
    public static Task<JsonNode> Drafted(this Town town, Employee by, string from = MetroDay, string to = MetroDay, DateOnly? on = null, params Employee[] people) =>
        town.As(by, "06:30", on ?? Metro).Post("/task-orders", new { content = Some.TaskOrder(from, to, people.Length == 0 ? [by] : people) }).Body();

    /// <summary>The head of the office (or another) signs what they read.</summary>
    public static Task<HttpResponseMessage> Sign(this Town town, JsonNode order, Employee? by = null, string time = "07:00", DateOnly? on = null)
    {
        var client = town.As(by ?? town.HeadOfOffice, time, on ?? Metro);
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", $"\"{order.Version()}\"");
        return client.Post($"/task-orders/{order.Id()}/sign");
    }

    public static Task<JsonNode> Signed(this Town town, JsonNode order, Employee? by = null, string time = "07:00", DateOnly? on = null) => town.Sign(order, by, time, on).Body();
}
