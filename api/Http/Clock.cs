namespace WfhApi.Http;

/// <summary>
/// The clock of Development and tests: it runs like the real one, from a moment that can be set for all, or for one request by
/// its header. Timers and time-outs stay on the real clock, as only the wall-clock time is moved.
/// </summary>
internal sealed class AdjustableClock : TimeProvider
{
    public const string Header = "Wfh-Clock";

    private static readonly AsyncLocal<DateTimeOffset?> OfThisRequest = new();

    private long _offsetTicks;

    public DateTimeOffset? Set
    {
        get => Interlocked.Read(ref _offsetTicks) == 0 ? null : GetUtcNow();
        set => Interlocked.Exchange(ref _offsetTicks, value is { } now ? (now - System.GetUtcNow()).Ticks : 0);
    }

    public override DateTimeOffset GetUtcNow() =>
        RealClock.Microseconds(OfThisRequest.Value ?? System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks)));

    /// <summary>A demonstration that moves the clock moves everybody's: the phones in it are not called wrong by months.</summary>
    public DateTimeOffset OfDevice(DateTimeOffset deviceAt) =>
        OfThisRequest.Value is null ? deviceAt + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks)) : deviceAt;

    /// <summary>For the rest of this request, and only for it, it is this moment.</summary>
    public static void SetForRequest(DateTimeOffset now) => OfThisRequest.Value = now.ToUniversalTime();
}

/// <summary>The real clock, in the precision that PostgreSQL keeps: what is answered equals what is stored.</summary>
internal sealed class RealClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Microseconds(System.GetUtcNow());

    internal static DateTimeOffset Microseconds(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), at.Offset);
}

internal static class Clocks
{
    /// <summary>The device's time as it was sent, in UTC; on a moved clock, moved along.</summary>
    public static DateTimeOffset? OfDevice(this TimeProvider clock, DateTimeOffset? deviceAt) =>
        clock is AdjustableClock moved && deviceAt is { } at ? moved.OfDevice(at.ToUniversalTime()) : deviceAt?.ToUniversalTime();

    /// <summary>In Production the clock is the real one, whatever the settings say: a setting for it stops the start.</summary>
    public static void AddClock(this IServiceCollection services, IHostEnvironment environment, DateTimeOffset? setting)
    {
        if (!environment.IsForTrials())
        {
            services.AddSingleton<TimeProvider>(setting is null
                ? new RealClock()
                : throw new InvalidOperationException("Clock:Now is set, but the clock cannot be moved in this environment. Remove the setting."));
            return;
        }

        services.AddSingleton(new AdjustableClock { Set = setting });
        services.AddSingleton<TimeProvider>(sp => sp.GetRequiredService<AdjustableClock>());
    }

    public static void UseClockHeader(this WebApplication app)
    {
        if (!app.Environment.IsForTrials())
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (DateTimeOffset.TryParse(context.Request.Headers[AdjustableClock.Header], System.Globalization.CultureInfo.InvariantCulture, out var now))
            {
                AdjustableClock.SetForRequest(now);
            }

            return next(context);
        });
    }
}
