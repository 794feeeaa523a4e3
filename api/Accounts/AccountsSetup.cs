using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace WfhApi.Accounts;

public static class AccountsSetup
{
    /// <summary>
    /// Accounts, the login server and the check of access tokens. All of it runs on the real clock: whoever moves the clock of
    /// the product must neither end sessions nor make tokens that are not valid yet.
    /// </summary>
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<IValidateOptions<AuthOptions>, AuthOptionsRules>();
        services.AddOptions<AuthOptions>().BindConfiguration(AuthOptions.Section).ValidateOnStart();

        services.AddKeys(configuration.GetSection(AuthOptions.Section), environment);
        services.AddIdentity(environment);
        services.AddIssuer(environment);
        services.AddPages();

        services.AddScoped<Clients>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<PasswordLogin>();
        services.AddScoped<Sessions>();
        services.AddScoped<TokenClaims>();
        services.AddSingleton<Nobody>();
    }

    /// <summary>The login pages and the OpenID Connect endpoints; none of them where another authority issues the tokens.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<AuthOptions>>().Value.IssuesTokens)
        {
            // Its handler would answer for the endpoints before any routing.
            app.Services.GetRequiredService<IAuthenticationSchemeProvider>().RemoveScheme(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            return;
        }

        app.MapConnect();
        app.MapRazorPages();
        app.MapPageAssets();
    }

    /// <summary>What <c>migrate</c> does after the schema: the first keys (or successors of old ones) and the browser client.</summary>
    public static async Task PrepareAccounts(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<IOptions<AuthOptions>>().Value.IssuesTokens)
        {
            await scope.ServiceProvider.GetRequiredService<TokenKeys>().Ensure(ct);
            await scope.ServiceProvider.GetRequiredService<Clients>().RegisterSpa(ct);
        }
    }

    private static void AddKeys(this IServiceCollection services, IConfigurationSection settings, IHostEnvironment environment)
    {
        var protection = services.AddDataProtection().SetApplicationName("WfhApi").PersistKeysToDbContext<WfhDb>();

        // Read early, as data protection takes certificates at registration only.
        if (settings[nameof(AuthOptions.DataProtectionCertificatePath)] is { Length: > 0 } path && File.Exists(path))
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, settings[nameof(AuthOptions.DataProtectionCertificatePassword)]));
        }
        else if (!environment.IsForTrials())
        {
            services.AddHostedService<UnprotectedKeys>();
        }

        services.AddSingleton<TokenKeys>();
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(sp => sp.GetRequiredService<TokenKeys>());
        services.AddHostedService<TokenKeyWatch>();
    }

    private static void AddIdentity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "0123456789";
                identity.Password.RequiredLength = PasswordRules.MinLength;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                identity.SignIn.RequireConfirmedAccount = true;
            })
            .AddUserStore<AccountStore>()
            .AddUserConfirmation<StaffInService>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<AccountErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);

        // OWASP's figure for PBKDF2 with SHA-512 (Password Storage Cheat Sheet, 2023).
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);

        // A changed password must end the other sessions at once, and cookies are read on login pages only: each is checked.
        services.Configure<SecurityStampValidatorOptions>(stamp => (stamp.ValidationInterval, stamp.TimeProvider) = (TimeSpan.Zero, TimeProvider.System));

        var authentication = services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerTokens>();
        services.AddScoped<AuthenticationHandlerProvider>().AddScoped<IAuthenticationHandlerProvider, HandlersByAddress>();
        authentication.AddIdentityCookies();
        services.ConfigureAll<CookieAuthenticationOptions>(cookie =>
        {
            cookie.TimeProvider = TimeProvider.System;
            cookie.LoginPath = "/account/login";
            cookie.LogoutPath = "/account/logout";
            cookie.AccessDeniedPath = "/account/login";
            cookie.ReturnUrlParameter = "ReturnUrl";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = environment.IsForTrials() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<AuthOptions>>((cookie, auth) =>
        {
            cookie.Cookie.Name = CookieName("session", environment);
            cookie.ExpireTimeSpan = auth.Value.SessionLifetime;
            cookie.SlidingExpiration = true;
            cookie.Events.OnSigningIn = Sessions.Begin;
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.Name = CookieName("two-factor", environment));
    }

    private static void AddIssuer(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<WfhDb>().ReplaceDefaultEntities<Guid>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/logout")
                    .SetUserInfoEndpointUris("connect/userinfo")
                    .SetRevocationEndpointUris("connect/revoke")
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .AllowRefreshTokenFlow()
                    .AllowClientCredentialsFlow()
                    .DisableAccessTokenEncryption()
                    .RegisterScopes([OpenIddictConstants.Scopes.Profile, OpenIddictConstants.Scopes.OfflineAccess, Clients.SpaScope, .. IntegratorScopes.All])
                    .RegisterClaims(Claims.Name, Claims.PreferredUsername, TokenClaims.Agency, TokenClaims.Employee)
                    .AddEventHandler(GrantedScopesOnly.Descriptor)
                    .UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough()
                    .EnableErrorPassthrough();
            });
        services.Configure<OpenIddictCoreOptions>(core => core.TimeProvider = TimeProvider.System);
        services.AddOptions<OpenIddictServerOptions>().Configure<IOptions<AuthOptions>, TokenKeys>((server, auth, keys) =>
        {
            server.TimeProvider = TimeProvider.System;
            server.Issuer = auth.Value.Issuer;
            server.CodeChallengeMethods.IntersectWith([CodeChallengeMethods.Sha256]);
            server.AccessTokenLifetime = auth.Value.AccessTokenLifetime;
            server.RefreshTokenLifetime = auth.Value.RefreshTokenLifetime;
            server.RefreshTokenReuseLeeway = auth.Value.RefreshTokenReuseLeeway;
            server.SigningCredentials.AddRange(keys.Current.Signing.Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
            server.EncryptionCredentials.AddRange(keys.Current.Encryption.Select(key => new EncryptingCredentials(
                key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512)));
        });
        services.AddOptions<OpenIddictServerAspNetCoreOptions>().Configure<IOptions<AuthOptions>>((server, auth) =>
            server.DisableTransportSecurityRequirement = environment.IsForTrials() && auth.Value.Issuer.IsLoopback);
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Accounts/Pages";
                pages.Conventions.ConfigureFilter(new PageFrame());
                pages.Conventions.ConfigureFilter(new ExpiredForm());
            })
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "wfh-antiforgery";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>With the prefix a browser takes the cookie over https and for this host only; on plain http it would refuse it.</summary>
    private static string CookieName(string name, IHostEnvironment environment) => environment.IsForTrials() ? $"wfh-{name}" : $"__Host-wfh-{name}";
}
