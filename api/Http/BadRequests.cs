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

        // A form over its limit is no malformed one, though the framework tells both alike.
        var status = bad.InnerException is InvalidDataException { Message: var why } && why.Contains("limit", StringComparison.Ordinal) ? StatusCodes.Status413PayloadTooLarge : bad.StatusCode;
        context.Response.StatusCode = status;
        var (code, message, fields) = status == StatusCodes.Status413PayloadTooLarge ? default : Explain(bad);
        var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = status };
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
            // What is no JSON at all, the reader found; around its exception stands the serializer's, with the path.
            return json.InnerException is JsonException
                ? (Problems.MalformedJson.Code, Problems.MalformedJson.Message, null)
                : ("invalid", Invalid.Message, Fields(json));
        }

        if (Parameter().Match(bad.Message) is { Success: true } parameter)
        {
            var missing = bad.Message.StartsWith("Required", StringComparison.Ordinal) || bad.Message.StartsWith("Implicit body", StringComparison.Ordinal);
            return ("invalid", Invalid.Message, new() { [parameter.Groups["name"].Value] = [missing ? Required : Unreadable] });
        }

        return (null, null, null);
    }

    /// <summary>System.Text.Json tells missing members and forbidden nulls only in its sentences; tests hold the sentences still.</summary>
    private static Dictionary<string, FieldProblem[]> Fields(JsonException json)
    {
        var path = json.Path is { Length: > 2 } p ? p[2..] : null;
        string Below(string member) => path is null ? member : $"{path}.{member}";
        var named = json.Message.IndexOf("missing required properties including", StringComparison.Ordinal) is >= 0 and var start
            ? Quoted().Matches(json.Message[start..]).Select(m => m.Groups[1].Value).ToList()
            : [];
        return named.Count > 0
            ? named.ToDictionary(Below, _ => new[] { Required })
            : new() { [path ?? "body"] = [Unreadable] };
    }

    public static InvalidError UnreadableField(string name) => new(new Dictionary<string, FieldProblem[]> { [name] = [Unreadable] });

    private static FieldProblem Required => new("required", new LocalText("Wajib diisi.", "Required.").ToString());

    private static FieldProblem Unreadable => new("unreadable-value", new LocalText(
        "Nilai tidak dapat dibaca; periksa jenis dan pilihannya.", "The value cannot be read; check its type and choices.").ToString());

    private static InvalidError Invalid { get; } = new(new Dictionary<string, FieldProblem[]>());

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("parameter \"([^\"]+ )?(?<name>[^ \"]+)\"")]
    private static partial Regex Parameter();
}
