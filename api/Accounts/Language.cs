using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace WfhApi.Accounts;

/// <summary>The language of the login pages: what the person chose, else what the browser asks for, else Indonesian.</summary>
internal static class Language
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo Of(HttpRequest request) =>
        Chosen(request)
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Known(l.Value.ToString()))
            .FirstOrDefault(l => l is not null)
        ?? Indonesian;

    public static void Use(HttpRequest request) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Of(request), Of(request));

    /// <summary>Keeps the first known language of a list separated by spaces (<c>ui_locales</c>).</summary>
    public static void Remember(HttpContext context, string? locales)
    {
        var culture = (locales ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Known).FirstOrDefault(l => l is not null);
        if (culture is not null)
        {
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(culture)), new()
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }
    }

    private static CultureInfo? Chosen(HttpRequest request) =>
        request.Cookies[CookieRequestCultureProvider.DefaultCookieName] is { } cookie
        && CookieRequestCultureProvider.ParseCookieValue(cookie)?.UICultures is [{ Value: { } name }, ..]
            ? Known(name)
            : null;

    private static CultureInfo? Known(string name) => name.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "id" or "in" => Indonesian,
        "en" => English,
        _ => null,
    };
}
