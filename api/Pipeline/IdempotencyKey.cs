using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WfhApi.Pipeline;

public sealed record KeyUsedForOtherRequest() : UnprocessableError("idempotency-key-reused", new(
    "Idempotency-Key ini sudah dipakai untuk permintaan lain.", "This Idempotency-Key was already used for another request."));

/// <summary>The caller's <c>Idempotency-Key</c> of this request, filled in by the endpoint.</summary>
internal sealed class IdempotencyKey
{
    public string? Value { get; set; }
    public Guid AgencyId { get; set; }

    /// <summary>The address is part of what was asked: the id of a row stands there.</summary>
    public string Path { get; set; } = string.Empty;
    public string Caller { get; set; } = string.Empty;

    /// <summary>The answer came from an earlier request with the same key.</summary>
    public bool Replayed { get; private set; }

    /// <summary>The row that this request takes its key with; null where it has none.</summary>
    public IdempotentAnswer? For<TRequest>(TRequest request, DateTimeOffset now) => Value is { } value && request is ICreates
        ? new()
        {
            AgencyId = AgencyId,
            Caller = Caller,
            Key = value,
            RequestHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(TRequest).Name}:{Path}:{JsonSerializer.Serialize(request, Json.Options)}"))),
            CreatedAt = now,
        }
        : null;

    /// <summary>The answer that was given to the request which took the key first; a refusal where that one asked for something else.</summary>
    public TResponse Replay<TResponse>(IdempotentAnswer taken, IdempotentAnswer stored)
        where TResponse : IFailable<TResponse>
    {
        if (stored.RequestHash != taken.RequestHash)
        {
            return TResponse.Fail(new KeyUsedForOtherRequest());
        }

        Replayed = true;
        return TResponse.FromJson(stored.Answer!, Json.Options);
    }
}

internal static class IdempotentAnswers
{
    /// <summary>What stands under the key, which somebody has taken.</summary>
    public static Task<IdempotentAnswer> Under(this IQueryable<IdempotentAnswer> answers, IdempotentAnswer taken, CancellationToken ct) =>
        answers.AsNoTracking().SingleAsync(a => a.AgencyId == taken.AgencyId && a.Caller == taken.Caller && a.Key == taken.Key, ct);
}
