namespace WfhApi.Messages;

/// <summary>The pair of keys with which this installation signs what it pushes (VAPID, RFC 8292). One for ever: a new one would cut off every browser.</summary>
public sealed class PushKey
{
    public const int One = 1;

    public int Id { get; init; } = One;

    /// <summary>The public key (P-256, uncompressed, base64url), which browsers bind their subscription to.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The private key (base64url), protected.</summary>
    public required string PrivateKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
