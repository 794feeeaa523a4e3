using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using WfhApi.Accounts;

namespace WfhApi.Http;

/// <summary>How callers get a token: from our own issuer, or from the authority that this server was pointed to.</summary>
internal sealed class SecurityExplained(IOptions<AuthOptions> auth) : IDocumentFilter
{
    public const string Scheme = "oauth2";

    private static readonly Dictionary<string, string> PersonScopes = new()
    {
        [Clients.SpaScope] = "Act as the person who signed in.",
        ["openid"] = "Who signed in.",
        ["profile"] = "Their name.",
        ["offline_access"] = "Stay signed in.",
    };

    private static readonly Dictionary<string, string> ClientScopes = new()
    {
        [IntegratorScopes.AttendanceRead] = "Read work days and check-ins of the agency.",
        [IntegratorScopes.EmployeesRead] = "Read units and employees of the agency.",
        [IntegratorScopes.EmployeesWrite] = "Create and change employees of the agency.",
        [IntegratorScopes.TasksRead] = "Read assignments of the agency.",
        [IntegratorScopes.ReportsRead] = "Read daily reports of the agency.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new();
        swaggerDoc.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = auth.Value.Authority is { } authority ? Discovered(authority) : Issued(auth.Value.Issuer),
        };
    }

    private static OpenApiSecurityScheme Discovered(Uri authority) => new()
    {
        Type = SecuritySchemeType.OpenIdConnect,
        OpenIdConnectUrl = new($"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration"),
        Description = "The agency's own OpenID Connect provider. Send the access token as `Authorization: Bearer`.",
    };

    private static OpenApiSecurityScheme Issued(Uri issuer) => new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "OpenID Connect; discovery at `/.well-known/openid-configuration`. Send the access token as `Authorization: Bearer`.",
        Flows = new()
        {
            AuthorizationCode = new()
            {
                AuthorizationUrl = new(issuer, "connect/authorize"),
                TokenUrl = new(issuer, "connect/token"),
                RefreshUrl = new(issuer, "connect/token"),
                Scopes = PersonScopes,
            },
            ClientCredentials = new() { TokenUrl = new(issuer, "connect/token"), Scopes = ClientScopes },
        },
    };
}
