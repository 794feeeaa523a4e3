namespace WfhApi.Data;

/// <summary>The stored answer of a command that was sent with an <c>Idempotency-Key</c>.</summary>
public sealed class IdempotentAnswer
{
    public const int KeyMaxLength = 100;
    public const string KeyTaken = "pk_idempotent_answer";

    public required Guid AgencyId { get; init; }

    /// <summary>The subject of the token: keys of two callers never meet.</summary>
    public required string Caller { get; init; }

    public required string Key { get; init; }
    public required string RequestHash { get; init; }
    public string? Answer { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}
