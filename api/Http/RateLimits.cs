using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WfhApi.Http;

internal sealed class LimitOptions
{
    /// <summary>Requests a minute of one caller (or of one address before login).</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Attempts a minute from one address at the login and token pages.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int LoginsPerMinute { get; set; } = 60;

    /// <summary>Letters a minute that one address may verify without a login.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1_000_000)]
    public int PublicPerMinute { get; set; } = 30;

    /// <summary>
    /// Check-ins that one instance works on at once, most of them together; the others wait in the order in which they came. Half a
    /// government checks in within minutes, and whoever looks at a board meanwhile must not wait behind all of them.
    /// </summary>
    [System.ComponentModel.DataAnnotations.Range(1, 10_000)]
    public int CheckInsAtOnce { get; set; } = 32 * Environment.ProcessorCount;

    /// <summary>Check-ins that may wait; who comes after them is asked to come back.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 1_000_000)]
    public int CheckInsWaiting { get; set; } = 20_000;
}

internal static class RateLimits
{
    public const string Login = "login";
    public const string Public = "public";
    public const string CheckIns = "check-ins";

    /// <summary>Where too many wait it is not known when there will be room.</summary>
    private static readonly TimeSpan LeaveTime = TimeSpan.FromMinutes(1);

    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Window(
                context.User.FindFirst("sub")?.Value ?? Address(context), Options(context).RequestsPerMinute));
            limiter.AddPolicy(Login, context => Window($"login:{Address(context)}", Options(context).LoginsPerMinute));
            limiter.AddPolicy(Public, context => Window($"public:{Address(context)}", Options(context).PublicPerMinute));
            limiter.AddPolicy(CheckIns, context => RateLimitPartition.GetConcurrencyLimiter(CheckIns, _ => new()
            {
                PermitLimit = Options(context).CheckInsAtOnce,
                QueueLimit = Options(context).CheckInsWaiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
            limiter.OnRejected = async (rejected, ct) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : LeaveTime;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await rejected.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new()
                {
                    HttpContext = rejected.HttpContext,
                    ProblemDetails = { Status = StatusCodes.Status429TooManyRequests },
                });
            };
        });
    }

    private static RateLimitPartition<string> Window(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        // A bucket that is always being refilled: a burst at 07:30 passes, a flood does not, and Retry-After stays short.
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) * Math.Max(1, perMinute / 60) / perMinute,
        QueueLimit = 0,
    });

    private static LimitOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
