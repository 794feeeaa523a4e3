using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace WfhApi.Accounts;

/// <summary>Around every login page: its language, and headers that let it run no script and stand in no frame.</summary>
internal sealed class PageFrame : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        Language.Use(http.Request);

        // Browsers hold the redirects after a form against form-action too, and the last of them leads to the client's origin.
        var origins = http.RequestServices.GetRequiredService<IOptions<AuthOptions>>().Value.Origins.Select(o => o.GetLeftPart(UriPartial.Authority));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' {string.Join(' ', origins)}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        headers.ContentLanguage = Words.Code.ToString();
        await next();
    }
}

/// <summary>A form whose antiforgery token no longer fits is shown afresh with a word about it, not as a bare 400.</summary>
internal sealed class ExpiredForm : IAlwaysRunResultFilter
{
    public const string Parameter = "expired";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var request = context.HttpContext.Request;
            var query = QueryString.Create(request.Query.Where(q => q.Key is not ("handler" or Parameter)).Append(new(Parameter, "1")));
            context.Result = new LocalRedirectResult($"{request.PathBase}{request.Path}{query}");
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

internal static class PageAssets
{
    private static readonly byte[] Css = Read();

    /// <summary>Changes with the content, so that browsers may keep the file for ever.</summary>
    public static string StyleSheet { get; } = $"/account/assets/account.css?v={Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}";

    public static void MapPageAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/assets/account.css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(Css, "text/css; charset=utf-8");
        }).AllowAnonymous().ExcludeFromDescription();

        routes.MapGet("/account/language", (HttpContext context, string? culture, string? returnUrl) =>
        {
            Language.Remember(context, culture);
            return Results.LocalRedirect(LocalAddress.Of(returnUrl) ?? "/account/login");
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static byte[] Read()
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("WfhApi.Accounts.Pages.account.css")
            ?? throw new InvalidOperationException("The style sheet of the login pages is not embedded in the assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

internal static class LocalAddress
{
    /// <summary>The address if it stays on this server, else nothing: a login page must not send people elsewhere.</summary>
    public static string? Of(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : null;
}
