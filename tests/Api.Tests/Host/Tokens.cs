using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WfhApi.Accounts;

namespace WfhApi.Tests.Host;

/// <summary>Access tokens as our issuer writes them, signed with its own key; the way to get one by login is tested by itself.</summary>
internal static class Tokens
{
    public static string Of(Employee person, DateTimeOffset? expires = null, ApiFactory? host = null) => Sign(
        host,
        expires,
        new("sub", $"account-{person.Id}"),
        new("agency", person.AgencyId.ToString()),
        new("employee", person.Id.ToString()),
        new("name", person.Name),
        new("scope", "openid profile wfh"));

    public static string OfClient(Agency agency, params string[] scopes) => Sign(
        null,
        null,
        new("sub", $"client-{agency.Code}"),
        new("agency", agency.Id.ToString()),
        new("scope", string.Join(' ', scopes)));

    private static string Sign(ApiFactory? host, DateTimeOffset? expires, params Claim[] claims)
    {
        var until = expires ?? DateTimeOffset.UtcNow.AddHours(1);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "http://localhost:5080/",
            Audience = "wfh-api",
            TokenType = "at+jwt",
            Subject = new ClaimsIdentity(claims),
            NotBefore = until.AddHours(-2).UtcDateTime,
            IssuedAt = until.AddHours(-2).UtcDateTime,
            Expires = until.UtcDateTime,
            SigningCredentials = new((host ?? Api.Host).Services.GetRequiredService<TokenKeys>().Current.Signing[0], SecurityAlgorithms.RsaSha256),
        });
    }
}
