namespace WfhApi.Pipeline;

/// <summary>The caller's <c>Idempotency-Key</c> of this request, filled in by the endpoint.</summary>
internal sealed class IdempotencyKey
{
    public string? Value { get; set; }
    public Guid AgencyId { get; set; }
    public string Caller { get; set; } = string.Empty;

    /// <summary>The answer came from an earlier request with the same key.</summary>
    public bool Replayed { get; set; }
}
