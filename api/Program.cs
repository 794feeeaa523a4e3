using System.Text.Json;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using WfhApi.Accounts;
using WfhApi.Features.Assignments;
using WfhApi.Features.Boards;
using WfhApi.Features.Calls;
using WfhApi.Features.CheckIns;
using WfhApi.Features.Circulars;
using WfhApi.Features.Controls;
using WfhApi.Features.Corrections;
using WfhApi.Features.DailyReports;
using WfhApi.Features.Development;
using WfhApi.Features.Files;
using WfhApi.Features.Findings;
using WfhApi.Features.Imports;
using WfhApi.Features.Me;
using WfhApi.Features.Notifications;
using WfhApi.Features.Organisation;
using WfhApi.Features.Recaps;
using WfhApi.Features.Rosters;
using WfhApi.Features.TaskOrders;
using WfhApi.Features.WorkDays;
using WfhApi.Files;
using WfhApi.Jobs;
using WfhApi.Letters;
using WfhApi.Live;
using WfhApi.Messages;

var builder = WebApplication.CreateBuilder(args);
var (services, settings, environment) = (builder.Services, builder.Configuration, builder.Environment);

services.AddClock(environment, settings.GetValue<DateTimeOffset?>("Clock:Now"));
services.AddSingleton(_ => Database.Open(settings.GetConnectionString("Wfh")
    ?? throw new InvalidOperationException("ConnectionStrings:Wfh is not set. deploy/up starts a database and sets it.")));
services.AddDbContextPool<WfhDb>((sp, o) => o.UseNpgsql(sp.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention()
    // An index that refuses a second check-in is doing its work, not failing.
    .ConfigureWarnings(w => w.Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug))));
services.AddFeatures(typeof(Program).Assembly);
services.AddPolicies();
services.AddLimits();
services.AddContract();
services.AddOptions<WfhApi.Files.FileOptions>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
services.AddSingleton<EvidenceReader>().AddSingleton<EvidenceStore>().AddSingleton<FileLinks>();
services.AddOptions<CallOptions>().BindConfiguration("Calls").ValidateDataAnnotations().ValidateOnStart();
services.AddOptions<LetterOptions>().BindConfiguration("Letters").ValidateDataAnnotations().ValidateOnStart();
services.AddSingleton<LetterFonts>();
services.AddSignalR().AddJsonProtocol(o => o.PayloadSerializerOptions = Json.Options);
services.AddHostedService<LiveListener>();
services.AddSingleton<Herald>().AddHostedService(sp => sp.GetRequiredService<Herald>());
services.AddAccounts(settings, environment);
services.AddOptions<BoardOptions>().BindConfiguration("Boards").ValidateDataAnnotations().ValidateOnStart();
services.AddSingleton<OwnDays>().AddSingleton<RuleShelf>().AddSingleton<FigureShelf>().AddSingleton<EvaluationShelf>().AddSingleton<BranchShelf>();
services.AddSingleton<RosterMill>().AddHostedService(sp => sp.GetRequiredService<RosterMill>());
services.AddSingleton<ImportMill>().AddHostedService(sp => sp.GetRequiredService<ImportMill>());
services.AddSingleton<DayEngine>().AddHostedService(sp => sp.GetRequiredService<DayEngine>());
services.AddMessages();
services.AddSingleton<Courier>().AddHostedService(sp => sp.GetRequiredService<Courier>());
services.AddSingleton<Watch>().AddHostedService(sp => sp.GetRequiredService<Watch>());
services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
services.AddSingleton<Housekeeping>().AddHostedService(sp => sp.GetRequiredService<Housekeeping>());
services.AddHealthChecks().AddCheck<DatabaseReady>("database");
services.AddProblemDetails(o => o.CustomizeProblemDetails = Problems.Complete);
services.AddExceptionHandler<BadRequests>();
services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
services.ConfigureHttpJsonOptions(o => Json.Contract(o.SerializerOptions));
services.AddRequestLocalization(o => o.SetDefaultCulture("id").AddSupportedCultures("id", "en").AddSupportedUICultures("id", "en"));
services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
services.AddTelemetry(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]);
ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);

builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);

var app = builder.Build();
app.UseForwardedHeaders();
app.UseRequestId();
app.UseRequestLocalization();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseClient(settings["Client:Root"]);
app.UseDocs();
app.UseReadableQueries();
app.UseRouting();
app.UseClockHeader();

// OpenIddict answers a wrong client secret while it authenticates: there the limit must come first, elsewhere it goes by caller.
app.UseWhen(IsLoginServer, b => b.UseRateLimiter());
app.UseAuthentication();
app.UseWhen(c => !IsLoginServer(c), b => b.UseRateLimiter());
app.UseUnmatched();
app.UseAuthorization();

var api = app.MapGroup(Endpoints.ApiRoot);
api.MapMe();
api.MapOrganisation();
api.MapImports();
api.MapCirculars();
api.MapRosters();
api.MapNotifications();
api.MapAssignments();
api.MapBoards();
api.MapCalls();
api.MapCheckIns();
api.MapControls();
api.MapCorrections();
api.MapDailyReports();
api.MapFiles();
api.MapFindings();
api.MapRecaps();
api.MapTaskOrders();
api.MapWorkDays();
app.MapWhatsAppReports();
app.MapAccounts();
app.MapHub<LiveHub>("/live");
app.MapHealth();
app.MapProblems();
app.MapDevelopment(environment);

switch (args is [var first, ..] && !first.StartsWith('-') ? first : null)
{
    case "migrate":
        await app.Migrate();
        return 0;
    case "seed":
        return await app.Seed(args[1..]);
    case "openapi":
        await app.WriteContract(args[1]);
        return 0;
    case null:
        await app.RunAsync();
        return 0;
    case var verb:
        await Console.Error.WriteLineAsync($"'{verb}' is no verb. Without one the API serves; verbs: migrate, seed, openapi PATH.");
        return 2;
}

static bool IsLoginServer(HttpContext context) => context.Request.Path.StartsWithSegments("/connect");
