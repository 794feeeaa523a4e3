using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace WfhApi.Http;

/// <summary>What the binder could not read becomes a problem that names the field; anything else is a bare 500.</summary>
internal sealed partial class BadRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken ct)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        context.Response.StatusCode = bad.StatusCode;
        var (code, message, fields) = Explain(bad);
        var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = bad.StatusCode };
        if (code is not null)
        {
            problem.Extensions["code"] = code;
            problem.Detail = message!.ToString();
        }

        if (fields is not null)
        {
            problem.Extensions["errors"] = fields;
        }

        await problems.WriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception });
        return true;
    }

    private static (string? Code, LocalText? Message, Dictionary<string, FieldProblem[]>? Fields) Explain(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
        {
            // System.Text.Json tells missing members only in its sentence; a test holds the sentence still.
            var missing = json.Message.Contains("missing required properties", StringComparison.Ordinal)
                ? Quoted().Matches(json.Message[json.Message.IndexOf("including", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value).ToArray()
                : [];
            if (missing.Length > 0)
            {
                var text = new LocalText("Wajib diisi.", "Required.");
                return ("invalid", Invalid.Message, missing.ToDictionary(m => m, _ => new FieldProblem[] { new("required", text.ToString()) }));
            }

            var path = json.Path is { Length: > 2 } p ? p[2..] : null;
            var unreadable = new LocalText("Nilai tidak dapat dibaca; periksa jenis dan pilihannya.", "The value cannot be read; check its type and choices.");
            return path is null || !json.Message.Contains("could not be converted", StringComparison.Ordinal)
                ? (Problems.MalformedJson.Code, Problems.MalformedJson.Message, null)
                : ("invalid", Invalid.Message, new() { [path] = [new("unreadable-value", unreadable.ToString())] });
        }

        if (Parameter().Match(bad.Message) is { Success: true } parameter)
        {
            var text = new LocalText("Nilai tidak dapat dibaca.", "The value cannot be read.");
            return ("invalid", Invalid.Message, new() { [parameter.Groups[1].Value] = [new("unreadable-value", text.ToString())] });
        }

        return (null, null, null);
    }

    private static InvalidError Invalid { get; } = new(new Dictionary<string, FieldProblem[]>());

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("parameter \"[^ \"]+ (?<name>[^\"]+)\"")]
    private static partial Regex Parameter();
}
