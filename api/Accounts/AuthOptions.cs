using Microsoft.Extensions.Options;

namespace WfhApi.Accounts;

/// <summary>Who issues the tokens that this API trusts, and how its own login server behaves.</summary>
public sealed class AuthOptions
{
    public const string Section = "Auth";

    /// <summary>The name of our own issuer, as it stands in tokens and in the discovery document.</summary>
    public Uri Issuer { get; set; } = new("http://localhost:5080/");

    /// <summary>An OpenID Connect authority of the agency's own. Empty: this API issues the tokens itself.</summary>
    public Uri? Authority { get; set; }

    /// <summary>The audience that an access token must name.</summary>
    public string Audience { get; set; } = "wfh-api";

    /// <summary>Origins from which the browser client signs in. Empty: the origin of the issuer.</summary>
    public IList<string> SpaOrigins { get; } = [];

    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long somebody stays signed in without using the product; each renewal begins it anew.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>
    /// A used refresh token is accepted again for this long, as on a poor network the answer that held its successor may be
    /// lost. After that its use ends the whole session.
    /// </summary>
    public TimeSpan RefreshTokenReuseLeeway { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the login server remembers an idle browser.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(10);

    /// <summary>Keys older than this are succeeded by new ones when <c>migrate</c> runs.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// A PFX file whose certificate protects the data-protection keys in the database. Empty: they lie there as they are, of
    /// which each start outside trials warns.
    /// </summary>
    public string? DataProtectionCertificatePath { get; set; }

    public string? DataProtectionCertificatePassword { get; set; }

    /// <summary>Under which claim another authority tells the NIP of a person.</summary>
    public string NipClaim { get; set; } = "nip";

    /// <summary>Under which claim another authority tells the code of a person's or client's agency.</summary>
    public string AgencyClaim { get; set; } = "agency_code";

    public bool IssuesTokens => Authority is null;

    public IEnumerable<Uri> Origins => SpaOrigins.Count > 0 ? SpaOrigins.Select(o => new Uri(o)) : [new Uri(Issuer.GetLeftPart(UriPartial.Authority))];
}

internal sealed class AuthOptionsRules(IHostEnvironment environment) : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(AuthOptions auth)
    {
        if (!Acceptable(auth.Issuer))
        {
            yield return $"Auth:Issuer must be an absolute https address (http only on localhost in Development), not '{auth.Issuer}'.";
        }

        if (auth.Authority is not null && !Acceptable(auth.Authority))
        {
            yield return $"Auth:Authority must be an absolute https address (http only on localhost in Development), not '{auth.Authority}'.";
        }

        if (string.IsNullOrWhiteSpace(auth.Audience))
        {
            yield return "Auth:Audience must not be empty.";
        }

        foreach (var origin in auth.SpaOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || !Acceptable(uri))
            {
                yield return $"Auth:SpaOrigins holds '{origin}', which is not an https origin such as https://wfh.example.go.id.";
            }
        }

        if (auth.AccessTokenLifetime <= TimeSpan.Zero || auth.AccessTokenLifetime > TimeSpan.FromHours(1))
        {
            yield return "Auth:AccessTokenLifetime must be more than zero and at most one hour: an access token cannot be taken back.";
        }

        if (auth.RefreshTokenLifetime <= auth.AccessTokenLifetime)
        {
            yield return "Auth:RefreshTokenLifetime must be longer than Auth:AccessTokenLifetime.";
        }

        if (auth.RefreshTokenReuseLeeway < TimeSpan.Zero || auth.RefreshTokenReuseLeeway > TimeSpan.FromMinutes(1))
        {
            yield return "Auth:RefreshTokenReuseLeeway must lie between zero and one minute.";
        }

        if (auth.SessionLifetime <= TimeSpan.Zero || auth.KeyLifetime < TimeSpan.FromDays(1))
        {
            yield return "Auth:SessionLifetime must be more than zero and Auth:KeyLifetime at least one day.";
        }

        if (auth.DataProtectionCertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return $"Auth:DataProtectionCertificatePath names '{path}', which does not exist.";
        }
    }

    private bool Acceptable(Uri uri) => uri.IsAbsoluteUri
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && environment.IsForTrials()));
}
