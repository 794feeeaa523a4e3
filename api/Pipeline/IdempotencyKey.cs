namespace WfhApi.Pipeline;

/// <summary>The caller's <c>Idempotency-Key</c> of this request, filled in by the endpoint.</summary>
internal sealed class IdempotencyKey
{
    public string? Value { get; set; }
    public Guid AgencyId { get; set; }

    /// <summary>The address is part of what was asked: the id of a row stands there.</summary>
    public string Path { get; set; } = string.Empty;
    public string Caller { get; set; } = string.Empty;

    /// <summary>The answer came from an earlier request with the same key.</summary>
    public bool Replayed { get; set; }
}
