namespace WfhApi.Accounts;

/// <summary>
/// One generation of the keys with which tokens are signed and codes are encrypted. The newest that has begun signs; those
/// before it stay readable until every token made with them has expired.
/// </summary>
public sealed class TokenKey
{
    /// <summary>Two instances that make the same generation at once: the primary key lets one of them win.</summary>
    public const string GenerationTaken = "pk_token_key";

    public required int Generation { get; init; }

    /// <summary>The private RSA key (PKCS#8), protected.</summary>
    public required string Signing { get; init; }

    /// <summary>The symmetric key of codes and refresh tokens, protected.</summary>
    public required string Encryption { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Later than its creation when it succeeds another, so that every instance knows it before it is used.</summary>
    public required DateTimeOffset SignsFrom { get; init; }
}
