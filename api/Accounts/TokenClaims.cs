using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace WfhApi.Accounts;

/// <summary>What tokens say, and which token says it. Roles are not among it: they follow from the organisation as it stands.</summary>
internal sealed class TokenClaims(WfhDb db, UserManager<Account> accounts, IOptions<AuthOptions> auth)
{
    public const string Agency = "agency";
    public const string Employee = "employee";

    /// <summary>Travels inside codes and refresh tokens only: a changed password makes them worthless.</summary>
    private const string Stamp = "wfh_stamp";

    public async Task<ClaimsPrincipal> OfPerson(Account account, ImmutableArray<string> scopes, DateTimeOffset signedInAt, CancellationToken ct)
    {
        var identity = NewIdentity();
        identity.SetScopes(scopes);
        identity.SetClaim(Claims.AuthenticationTime, signedInAt.ToUnixTimeSeconds());
        return await Fill(identity, account, ct);
    }

    /// <summary>The person of a code or refresh token, as they are now.</summary>
    public Task<ClaimsPrincipal> Renewed(ClaimsPrincipal ticket, Account account, CancellationToken ct) =>
        Fill(new ClaimsIdentity(ticket.Claims, TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role), account, ct);

    public async Task<bool> StillHolds(ClaimsPrincipal ticket, Account account) =>
        ticket.GetClaim(Stamp) == await accounts.GetSecurityStampAsync(account);

    public ClaimsPrincipal OfIntegrator(string clientId, string? name, Guid agencyId, ImmutableArray<string> scopes)
    {
        var identity = NewIdentity();
        identity.SetScopes(scopes);
        identity.SetClaim(Claims.Subject, clientId).SetClaim(Claims.Name, name ?? clientId).SetClaim(Agency, agencyId.ToString());
        return Addressed(identity);
    }

    private static ClaimsIdentity NewIdentity() => new(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);

    private async Task<ClaimsPrincipal> Fill(ClaimsIdentity identity, Account account, CancellationToken ct)
    {
        var name = await db.Employees.Where(e => e.AgencyId == account.AgencyId && e.Id == account.EmployeeId).Select(e => e.Name).SingleAsync(ct);
        identity.SetClaim(Claims.Subject, account.Id.ToString())
            .SetClaim(Claims.Name, name)
            .SetClaim(Claims.PreferredUsername, account.UserName)
            .SetClaim(Agency, account.AgencyId.ToString())
            .SetClaim(Employee, account.EmployeeId.ToString())
            .SetClaim(Stamp, await accounts.GetSecurityStampAsync(account));
        return Addressed(identity);
    }

    private ClaimsPrincipal Addressed(ClaimsIdentity identity)
    {
        identity.SetResources(auth.Value.Audience);
        identity.SetDestinations(static claim => claim.Type switch
        {
            Claims.Subject or Agency or Employee => [Destinations.AccessToken],
            Claims.Name when claim.Subject!.HasScope(OpenIddictConstants.Scopes.Profile) => [Destinations.AccessToken, Destinations.IdentityToken],
            Claims.Name => [Destinations.AccessToken],
            Claims.PreferredUsername when claim.Subject!.HasScope(OpenIddictConstants.Scopes.Profile) => [Destinations.IdentityToken],
            Claims.AuthenticationTime => [Destinations.IdentityToken],
            _ => [],
        });
        return new ClaimsPrincipal(identity);
    }
}
