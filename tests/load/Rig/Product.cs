using System.Security.Claims;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WfhApi.Accounts;

namespace WfhApi.Load.Rig;

/// <summary>The product's own services in this process, with nothing of it running by itself.</summary>
internal sealed class Product(string connectionString, DateTimeOffset now) : WebApplicationFactory<Program>
{
    /// <summary>Access tokens as the issuer writes them, signed with its key: the login page is not what is measured.</summary>
    public async Task<IReadOnlyList<Person>> WithTokens(IReadOnlyList<Person> people)
    {
        var keys = Services.GetRequiredService<TokenKeys>();
        await keys.Load(CancellationToken.None);
        var (signing, until) = (keys.Current.Signing[0], DateTime.UtcNow.AddHours(2));
        return
        [
            .. people.AsParallel().AsOrdered().Select(p => p with
            {
                Token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
                {
                    Issuer = Rig.Server.Issuer,
                    Audience = "wfh-api",
                    TokenType = "at+jwt",
                    Subject = new ClaimsIdentity(
                    [
                        new("sub", $"account-{p.Id}"), new("agency", p.AgencyId.ToString()), new("employee", p.Id.ToString()), new("name", p.Name), new("scope", "openid profile wfh"),
                    ]),
                    NotBefore = until.AddHours(-3),
                    IssuedAt = until.AddHours(-3),
                    Expires = until,
                    SigningCredentials = new(signing, SecurityAlgorithms.RsaSha256),
                }),
            }),
        ];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("ConnectionStrings:Wfh", connectionString);
        builder.UseSetting("Clock:Now", now.ToString("O"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddSimpleConsole());
        builder.ConfigureTestServices(services => services.RemoveAll<IHostedService>());
    }
}
