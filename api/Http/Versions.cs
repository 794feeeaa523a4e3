using System.Globalization;

namespace WfhApi.Http;

/// <summary>What people edit carries the version they saw.</summary>
public interface IVersioned
{
    /// <summary>Version of the row; the <c>ETag</c> of the answer, to be sent as <c>If-Match</c> when it is changed.</summary>
    uint Version { get; }
}

internal static class Versions
{
    public static IResult With<T>(T value, IResult answer) => value is IVersioned versioned ? new WithETag(versioned, answer) : answer;

    private sealed class WithETag(IVersioned value, IResult answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = $"\"{value.Version}\"";
            return answer.ExecuteAsync(httpContext);
        }
    }
}

public sealed record IfMatchRequired() : PreconditionRequiredError("if-match-required", new(
    "Kirim header If-Match dengan ETag data yang Anda lihat.", "Send If-Match with the ETag of what you saw."));

public sealed record ChangedMeanwhile() : PreconditionError("changed-meanwhile", new(
    "Data ini sudah diubah orang lain sejak Anda membukanya. Muat ulang, lalu ulangi perubahan Anda.",
    "Somebody changed this since you opened it. Reload, then repeat your change."));

/// <summary>A command without the version that it needs.</summary>
public abstract record PreconditionRequiredError(string Code, LocalText Message) : Error(Code, Message);

/// <summary>The version that the caller saw, from <c>If-Match</c>.</summary>
internal sealed class SeenVersion
{
    public uint Value { get; private set; }

    public bool Is(uint version) => Value == version;

    public bool Read(HttpContext context)
    {
        var text = context.Request.Headers.IfMatch.ToString().Trim().Trim('"');
        var read = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        Value = version;
        return read;
    }
}

internal sealed class RequiresIfMatch;

internal static class IfMatch
{
    /// <summary>The command refuses with 428 unless it names the version that its author saw.</summary>
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder builder) => builder
        .WithMetadata(new RequiresIfMatch())
        .Refuses(typeof(IfMatchRequired), typeof(ChangedMeanwhile))
        .AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<SeenVersion>().Read(context.HttpContext)
                ? await next(context)
                : Problems.Of(new IfMatchRequired()));
}
