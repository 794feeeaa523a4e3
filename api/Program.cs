using System.Threading.RateLimiting;
using WfhApi.Accounts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<WfhDb>((sp, db) => db.UseNpgsql(sp.GetRequiredService<IConfiguration>().GetConnectionString("Wfh")).UseSnakeCaseNamingConvention());
builder.Services.AddAccounts(builder.Configuration, builder.Environment);
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
builder.Services.AddRateLimiter(limiter => limiter.AddPolicy("login", _ => RateLimitPartition.GetNoLimiter("none")));
var app = builder.Build();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapAccounts();
if (args is ["migrate", ..])
{
    await app.Services.PrepareAccounts(CancellationToken.None);
    return;
}

app.Run();
