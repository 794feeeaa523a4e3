using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

internal sealed record Person(Guid AccountId, Guid AgencyId, Guid EmployeeId, string Nip, string Name);

/// <summary>The product in memory, on a database of its own.</summary>
internal sealed class AuthHost(string connection, string environment, IReadOnlyDictionary<string, string> settings, TimeProvider? clock) : WebApplicationFactory<Program>
{
    private static int _serial;

    public static async Task<AuthHost> Start(string environment = "Testing", TimeProvider? clock = null, string? database = null, params (string Key, string Value)[] settings)
    {
        var connection = database ?? await Databases.New();
        var all = settings.Append(("ConnectionStrings:Wfh", connection)).ToDictionary(s => s.Item1, s => s.Item2);
        all.TryAdd("Auth:Issuer", "http://localhost/");
        all.TryAdd("Limits:LoginsPerMinute", "1000000");
        await using (var migrate = Offline(environment, all))
        {
            await migrate.PrepareAccounts(CancellationToken.None);
        }

        return new AuthHost(connection, environment, all, clock);
    }

    /// <summary>The services as the verb <c>migrate</c> has them: without a server.</summary>
    public static ServiceProvider Offline(string environment, IReadOnlyDictionary<string, string> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddDbContext<WfhDb>(db => db.UseNpgsql(settings["ConnectionStrings:Wfh"]).UseSnakeCaseNamingConvention());
        builder.Services.AddAccounts(builder.Configuration, builder.Environment);
        return builder.Services.BuildServiceProvider();
    }

    public string Connection => connection;

    public Browser Browser() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>An employee with an account and the password of the demo, in an agency of their own.</summary>
    public async Task<Person> Employ(string? persona = null, EmploymentState state = EmploymentState.Active)
    {
        var serial = Interlocked.Increment(ref _serial);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        var agency = new Agency { Id = Guid.CreateVersion7(), Code = $"a{serial}", Name = $"Kota {serial}", TimeZoneId = "Asia/Jakarta", StandingRules = Presets.Standing };
        var unit = Unit.Root(agency.Id, Guid.CreateVersion7(), "root", "Pemerintah Kota", "Asia/Jakarta");
        var employee = new Employee
        {
            AgencyId = agency.Id,
            Id = Guid.CreateVersion7(),
            Nip = $"19860412201001{1 + (serial % 2)}{serial:000}",
            Kind = EmploymentKind.Pns,
            Name = $"Siti Rahmawati {serial}",
            UnitId = unit.Id,
            Position = "Analis kepegawaian",
            Level = PositionLevel.Pelaksana,
            Grade = "III/a",
            State = state,
        };
        db.AddRange(agency, unit, employee);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().Create([new(agency.Id, employee.Id, employee.Nip, persona)], CancellationToken.None);
        var account = await db.Users.SingleAsync(a => a.EmployeeId == employee.Id);
        return new(account.Id, agency.Id, employee.Id, employee.Nip, employee.Name);
    }

    public async Task Change(Func<WfhDb, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WfhDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter, WhoAmI>();
            if (clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
            }
        });
    }

    /// <summary>An endpoint that says what the API understood of a token.</summary>
    private sealed class WhoAmI : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, continued) =>
            {
                if (!context.Request.Path.Value!.EndsWith("/who-am-i", StringComparison.Ordinal))
                {
                    await continued(context);
                    return;
                }

                var result = await context.AuthenticateAsync();
                if (!result.Succeeded)
                {
                    await context.ChallengeAsync();
                    context.Response.Headers["Refusal"] = context.Features.Get<AccessTokenRefusal>()?.Code;
                    return;
                }

                await context.Response.WriteAsJsonAsync(result.Principal.Claims.ToLookup(c => c.Type, c => c.Value).ToDictionary(c => c.Key, c => string.Join(' ', c)));
            });
            next(app);
        };
    }
}
