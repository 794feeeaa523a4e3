using WfhApi.Jobs;

namespace WfhApi.Features.Development;

/// <summary>The clock as it runs now.</summary>
/// <param name="Now">What time the application believes it is.</param>
/// <param name="Moved">True where it differs from the real time.</param>
public sealed record ClockState(DateTimeOffset Now, bool Moved);

/// <summary>Moves the clock; it runs on from there.</summary>
/// <param name="Now">From this moment; null returns to the real time.</param>
public sealed record SetClock(DateTimeOffset? Now);

/// <summary>
/// A whole day shown in a minute. Mapped in Development and Testing only and left out of the OpenAPI contract, as no
/// production server has it.
/// </summary>
internal static class DevelopmentRoutes
{
    public static void MapDevelopment(this IEndpointRouteBuilder app, IHostEnvironment environment)
    {
        if (!environment.IsForTrials())
        {
            return;
        }

        var clock = app.MapGroup("/development/clock").ExcludeFromDescription().AllowAnonymous();
        clock.MapGet("/", (AdjustableClock now) => new ClockState(now.GetUtcNow(), now.Set is not null));
        clock.MapPut("/", async (SetClock body, AdjustableClock now, DayEngine engine, CancellationToken ct) =>
        {
            now.Set = body.Now;
            await engine.Run(ct);
            return new ClockState(now.GetUtcNow(), now.Set is not null);
        });
    }
}
