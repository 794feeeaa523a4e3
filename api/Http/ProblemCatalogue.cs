using System.Net;
using System.Reflection;
using System.Text;

namespace WfhApi.Http;

/// <summary>What each problem <c>type</c> leads to: its code, status and text in both languages, from the refusals themselves.</summary>
internal static class ProblemCatalogue
{
    public static readonly IReadOnlyList<(int Status, string Code, LocalText Message)> All =
    [
        .. Assembly.GetExecutingAssembly().DefinedTypes
            .Where(t => t.IsSubclassOf(typeof(Error)) && !t.IsAbstract && t != typeof(InvalidNip))
            .Select(t => (Problems.StatusOf(t), Problems.Example(t).Code, Problems.Example(t).Message))
            .Concat(new[] { 400, 401, 405, 413, 415, 429, 500, 503 }.Select(s => (s, Problems.Generic(s).Code, Problems.Generic(s).Message)))
            .Append((400, Problems.MalformedJson.Code, Problems.MalformedJson.Message))
            .Append((401, Problems.TokenExpired.Code, Problems.TokenExpired.Message))
            .OrderBy(p => p.Item2, StringComparer.Ordinal),
    ];

    public static (int Status, string Code, LocalText Message) Of(string code) => All.First(p => p.Code == code);

    public static void MapProblems(this IEndpointRouteBuilder app)
    {
        app.MapGet("/problems/{code?}", (string? code) => code is null || All.Any(p => p.Code == code)
                ? Results.Content(Page(code), "text/html", Encoding.UTF8)
                : Problems.Of(new NotFound()))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static string Page(string? code)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Problems · WfhApi</title>"
            + "<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.5rem;text-align:left;vertical-align:top}code{white-space:nowrap}</style>"
            + "<h1>Problems</h1><table><tr><th>Code<th>Status<th>Bahasa Indonesia<th>English</tr>");
        foreach (var problem in All.Where(p => code is null || p.Code == code))
        {
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<tr><td><code>{problem.Code}</code><td>{problem.Status}<td>{WebUtility.HtmlEncode(problem.Message.Id)}<td>{WebUtility.HtmlEncode(problem.Message.En)}</tr>");
        }

        return html.Append("</table></html>").ToString();
    }
}
