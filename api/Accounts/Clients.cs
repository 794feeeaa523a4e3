using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace WfhApi.Accounts;

/// <summary>What a machine may be allowed to do in its agency. The names are contract.</summary>
public static class IntegratorScopes
{
    public const string AttendanceRead = "attendance:read";
    public const string EmployeesRead = "employees:read";
    public const string EmployeesWrite = "employees:write";
    public const string TasksRead = "tasks:read";
    public const string ReportsRead = "reports:read";
    public const string RecapsRead = "recaps:read";

    public static readonly IReadOnlyList<string> All = [AttendanceRead, EmployeesRead, EmployeesWrite, TasksRead, ReportsRead, RecapsRead];
}

/// <summary>Another system of one agency, with the scopes that the agency granted it.</summary>
public sealed record Integrator(string ClientId, string Secret, string Name, Guid AgencyId, IReadOnlyCollection<string> Scopes);

/// <summary>The programs that may ask our issuer for tokens.</summary>
internal sealed class Clients(IOpenIddictApplicationManager applications, IOptions<AuthOptions> auth)
{
    public const string Spa = "wfh-spa";
    public const string SpaScope = "wfh";

    private const string AgencyProperty = "agency";

    /// <summary>Registers the browser client, or brings its addresses up to what the settings say.</summary>
    public Task RegisterSpa(CancellationToken ct)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = Spa,
            ClientType = ClientTypes.Public,
            ApplicationType = ApplicationTypes.Web,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = Words.Product.Id,
            Permissions =
            {
                Permissions.Endpoints.Authorization,
                Permissions.Endpoints.Token,
                Permissions.Endpoints.EndSession,
                Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.AuthorizationCode,
                Permissions.GrantTypes.RefreshToken,
                Permissions.ResponseTypes.Code,
                Permissions.Scopes.Profile,
                Permissions.Prefixes.Scope + SpaScope,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        foreach (var origin in auth.Value.Origins)
        {
            client.RedirectUris.Add(new Uri(origin, "auth/callback"));
            client.RedirectUris.Add(new Uri(origin, "auth/silent"));
            client.PostLogoutRedirectUris.Add(new Uri(origin, "/"));
        }

        client.RedirectUris.Add(new Uri(auth.Value.Issuer, $"/{OpenApiDocs.Redirect}"));

        return Register(client, ct);
    }

    public Task RegisterIntegrator(Integrator integrator, CancellationToken ct)
    {
        if (integrator.Scopes.Except(IntegratorScopes.All).ToList() is [_, ..] unknown)
        {
            throw new ArgumentException($"These scopes do not exist: {string.Join(' ', unknown)}.", nameof(integrator));
        }

        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = integrator.ClientId,
            ClientSecret = integrator.Secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = integrator.Name,
            Permissions = { Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.GrantTypes.ClientCredentials },
            Properties = { [AgencyProperty] = JsonSerializer.SerializeToElement(integrator.AgencyId) },
        };
        client.Permissions.UnionWith(integrator.Scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        return Register(client, ct);
    }

    /// <summary>The agency to which an integrator is bound; clients for people have none.</summary>
    public async Task<Guid?> AgencyOf(object client, CancellationToken ct) =>
        (await applications.GetPropertiesAsync(client, ct)).TryGetValue(AgencyProperty, out var agency) ? agency.GetGuid() : null;

    private async Task Register(OpenIddictApplicationDescriptor client, CancellationToken ct)
    {
        if (await applications.FindByClientIdAsync(client.ClientId!, ct) is { } known)
        {
            await applications.UpdateAsync(known, client, ct);
        }
        else
        {
            await applications.CreateAsync(client, ct);
        }
    }
}
