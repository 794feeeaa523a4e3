using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using WfhApi.Accounts;

namespace WfhApi.Http;

/// <summary>The one place where a refusal becomes HTTP (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>200; with the version of what people edit as <c>ETag</c>, to be sent back as <c>If-Match</c>.</summary>
    public static async Task<IResult> Ok<T>(this Task<Result<T>> task)
    {
        var result = await task;
        return result.Error is { } error ? Of(error) : Versions.With(result.Value, TypedResults.Ok(result.Value));
    }

    /// <summary>201, with the address under which it is read.</summary>
    public static async Task<IResult> Created<T>(this Task<Result<T>> task, Func<T, string> location)
    {
        var result = await task;
        return result.Error is { } error ? Of(error) : Versions.With(result.Value, TypedResults.Created(location(result.Value), result.Value));
    }

    public static async Task<IResult> NoContent(this Task<Result<Done>> task) =>
        (await task).Error is { } error ? Of(error) : TypedResults.NoContent();

    public static IResult Of(Error error)
    {
        var problem = new ProblemDetails { Status = StatusOf(error.GetType()), Detail = error.Message.ToString() };
        problem.Extensions["code"] = error.Code;
        if (error is InvalidError invalid)
        {
            problem.Extensions["errors"] = invalid.Fields;
        }
        else if (error.Field is { } field)
        {
            problem.Extensions["errors"] = new Dictionary<string, FieldProblem[]> { [field] = [new(error.Code, error.Message.ToString())] };
        }

        return new ProblemResult(problem);
    }

    public static int StatusOf(Type error) => error switch
    {
        _ when error == typeof(InvalidError) || error.IsAssignableTo(typeof(BadRequestError)) => StatusCodes.Status400BadRequest,
        _ when error.IsAssignableTo(typeof(ForbiddenError)) => StatusCodes.Status403Forbidden,
        _ when error.IsAssignableTo(typeof(NotFoundError)) => StatusCodes.Status404NotFound,
        _ when error.IsAssignableTo(typeof(ConflictError)) => StatusCodes.Status409Conflict,
        _ when error.IsAssignableTo(typeof(PreconditionError)) => StatusCodes.Status412PreconditionFailed,
        _ when error.IsAssignableTo(typeof(PreconditionRequiredError)) => StatusCodes.Status428PreconditionRequired,
        _ when error.IsAssignableTo(typeof(PayloadError)) => StatusCodes.Status413PayloadTooLarge,
        _ when error.IsAssignableTo(typeof(MediaError)) => StatusCodes.Status415UnsupportedMediaType,
        _ when error.IsAssignableTo(typeof(UnprocessableError)) => StatusCodes.Status422UnprocessableEntity,
        _ => throw new System.Diagnostics.UnreachableException($"{error} has no status."),
    };

    /// <summary>A refusal of this kind, as it may be met: its code depends on none of the values.</summary>
    public static Error Example(Type error)
    {
        var constructor = error.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(c => c.GetParameters().Length).First();
        return (Error)constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "…",
        _ when type == typeof(DateOnly) => new DateOnly(2026, 4, 10),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 4, 10, 7, 25, 0, TimeSpan.FromHours(7)),
        _ when type == typeof(LocalText) => new LocalText("Kuota hari itu sudah penuh.", "The quota of that day is used up."),
        _ when type == typeof(long) => 10L * 1024 * 1024,
        _ when type == typeof(WorkMode) => WorkMode.Leave,
        _ when type == typeof(AssignmentStatus) => AssignmentStatus.Accepted,
        _ when type == typeof(ReportStatus) => ReportStatus.Accepted,
        _ => type.IsValueType ? Activator.CreateInstance(type) : null,
    };

    /// <summary>Completes every problem of the application, ours and the framework's, to one shape.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        if (!problem.Extensions.TryGetValue("code", out var known) || known is not string code)
        {
            (code, var message) = status == 401 && context.HttpContext.Features.Get<AccessTokenRefusal>() is { Code: AccessTokenRefusal.Expired }
                ? TokenExpired
                : Generic(status);
            problem.Extensions["code"] = code;
            problem.Detail = message.ToString();
        }

        problem.Status = status;
        problem.Type = $"/problems/{code}";
        problem.Title = TitleOf(status)?.ToString() ?? status.ToString(CultureInfo.InvariantCulture);
        problem.Extensions["requestId"] = context.HttpContext.TraceIdentifier;
        problem.Extensions.Remove("traceId");
    }

    /// <summary>The class of problem that a status stands for.</summary>
    public static LocalText? TitleOf(int status) => Titles.GetValueOrDefault(status);

    public static readonly (string Code, LocalText Message) TokenExpired = (AccessTokenRefusal.Expired, new(
        "Token sudah kedaluwarsa. Perbarui atau masuk kembali.", "The token expired. Renew it or sign in again."));

    public static readonly (string Code, LocalText Message) MalformedJson = ("malformed-json", new(
        "Isi permintaan bukan JSON yang sah.", "The request body is not valid JSON."));

    private static readonly Dictionary<int, LocalText> Titles = new()
    {
        [400] = new("Permintaan tidak sah", "Invalid request"),
        [401] = new("Perlu masuk", "Login required"),
        [403] = new("Tidak diizinkan", "Not allowed"),
        [404] = new("Tidak ditemukan", "Not found"),
        [405] = new("Metode tidak didukung", "Method not allowed"),
        [409] = new("Bertentangan dengan keadaan sekarang", "Conflict with the current state"),
        [412] = new("Data sudah berubah", "Changed meanwhile"),
        [413] = new("Terlalu besar", "Too large"),
        [415] = new("Jenis isi tidak didukung", "Unsupported content"),
        [422] = new("Tidak dapat diproses", "Cannot be processed"),
        [428] = new("If-Match diperlukan", "If-Match required"),
        [429] = new("Terlalu banyak permintaan", "Too many requests"),
        [500] = new("Kesalahan pada server", "Server error"),
        [503] = new("Layanan belum siap", "Service unavailable"),
    };

    public static (string Code, LocalText Message) Generic(int status) => status switch
    {
        400 => ("malformed-request", new("Permintaan tidak dapat dibaca.", "The request cannot be read.")),
        401 => ("unauthenticated", new("Token tidak ada, tidak sah, atau sudah kedaluwarsa. Silakan masuk kembali.", "The token is missing, invalid or expired. Please sign in again.")),
        403 => ("not-allowed", new("Anda tidak berwenang atas tindakan ini.", "You may not do this.")),
        404 => ("not-found", new("Data tidak ditemukan.", "Nothing was found here.")),
        405 => ("method-not-allowed", new("Alamat ini tidak mendukung metode tersebut.", "This address does not support the method.")),
        413 => ("too-large", new("Isi permintaan terlalu besar.", "The request body is too large.")),
        415 => ("unsupported-content-type", new("Jenis isi permintaan tidak didukung; kirim application/json.", "The content type is not supported; send application/json.")),
        429 => ("too-many-requests", new("Terlalu banyak permintaan. Coba lagi setelah waktu pada Retry-After.", "Too many requests. Try again after the time in Retry-After.")),
        503 => ("unavailable", new("Layanan belum siap.", "The service is not ready.")),
        _ => ("server-error", new("Terjadi kesalahan pada server. Sebutkan requestId ini kepada admin.", "The server failed. Give this requestId to your administrator.")),
    };
}

/// <summary>A problem that passes through <see cref="Problems.Complete"/> wherever it was made.</summary>
internal sealed class ProblemResult(ProblemDetails problem) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = problem.Status!.Value;
        await httpContext.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }
}

/// <summary>The body is larger than what is allowed.</summary>
public abstract record PayloadError(string Code, LocalText Message) : Error(Code, Message);

/// <summary>The content is of a kind that is not accepted, whatever its name says.</summary>
public abstract record MediaError(string Code, LocalText Message) : Error(Code, Message);

/// <summary>A person named in the request does not exist in the caller's part of the world.</summary>
public sealed record EmployeeNotFound() : NotFoundError("employee-not-found", new(
    "Pegawai tidak ditemukan di lingkup Anda.", "No such employee in your part of the organisation."));

/// <summary>A unit named in the request does not exist in the caller's part of the world.</summary>
public sealed record UnitNotFound() : NotFoundError("unit-not-found", new(
    "Unit kerja tidak ditemukan di lingkup Anda.", "No such unit in your part of the organisation."));

/// <summary>A file named in the request does not exist, or is another person's.</summary>
public sealed record FileNotFound() : NotFoundError("file-not-found", new(
    "Berkas tidak ditemukan.", "No such file."));

/// <summary>Whatever is asked for does not exist in the caller's part of the world.</summary>
public sealed record NotFound() : NotFoundError("not-found", new("Data tidak ditemukan.", "Nothing was found here."));
