using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace WfhApi.Live;

/// <summary>What the server says to a listening client.</summary>
public interface ILiveClient
{
    /// <summary>Days of people changed; whoever shows them reads them again through the API, which decides what they may see.</summary>
    Task WorkDaysChanged(WorkDaysNews news);

    /// <summary>The person was told something; what, they read through the API.</summary>
    Task Told();
}

/// <summary>What changed within a moment.</summary>
/// <param name="More">More days than these changed: whoever shows a list reads all of it again.</param>
public sealed record WorkDaysNews(IReadOnlyList<WorkDayNews> Days, bool More);

public sealed record WorkDayNews(Guid EmployeeId, Guid UnitId, DateOnly Date, DateTimeOffset At);

/// <summary>A connection hears of its own person and of the units it watches, and of nothing else.</summary>
[Authorize(Policies.Person)]
internal sealed class LiveHub(CallerLoader loader, Caller caller) : Hub<ILiveClient>
{
    public override async Task OnConnectedAsync()
    {
        if (!await loader.Load(Context.User!, Context.ConnectionAborted))
        {
            Context.Abort();
            return;
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, PersonGroup(caller.AgencyId, caller.EmployeeId), Context.ConnectionAborted);
        foreach (var unit in caller.Watches)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, UnitGroup(caller.AgencyId, unit), Context.ConnectionAborted);
        }
    }

    public static string PersonGroup(Guid agencyId, Guid employeeId) => $"person:{agencyId}:{employeeId}";

    public static string UnitGroup(Guid agencyId, Guid unitId) => $"unit:{agencyId}:{unitId}";
}
