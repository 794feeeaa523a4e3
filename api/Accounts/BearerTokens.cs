using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace WfhApi.Accounts;

/// <summary>Why the access token of this request was refused; absent when none was sent.</summary>
internal sealed record AccessTokenRefusal(string Code)
{
    public const string Expired = "token-expired";
    public const string Invalid = "token-invalid";
}

/// <summary>Which access tokens the API accepts: those of its own issuer, or those of the authority it was pointed to.</summary>
internal sealed class BearerTokens(IOptions<AuthOptions> options, TokenKeys keys, IHostEnvironment environment) : IConfigureNamedOptions<JwtBearerOptions>
{
    /// <summary>Browsers cannot set a header on a web socket, so there the token stands in the address.</summary>
    private const string LivePath = "/live";

    public void Configure(JwtBearerOptions bearer) => Configure(JwtBearerDefaults.AuthenticationScheme, bearer);

    public void Configure(string? name, JwtBearerOptions bearer)
    {
        if (name != JwtBearerDefaults.AuthenticationScheme)
        {
            return;
        }

        var auth = options.Value;
        bearer.MapInboundClaims = false;
        bearer.TimeProvider = TimeProvider.System;
        bearer.TokenValidationParameters = new()
        {
            NameClaimType = "name",
            RoleClaimType = "role",
            ValidAudience = auth.Audience,
            ClockSkew = TimeSpan.FromSeconds(30),
        };
        if (auth.Authority is { } authority)
        {
            bearer.Authority = authority.AbsoluteUri;
            bearer.RequireHttpsMetadata = !(authority.IsLoopback && environment.IsForTrials());
        }
        else
        {
            bearer.TokenValidationParameters.ValidIssuer = auth.Issuer.AbsoluteUri;
            bearer.TokenValidationParameters.ValidTypes = ["at+jwt"];
            bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];

            // The keys are at hand: asking our own discovery document over HTTP would tie the start to itself.
            bearer.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, kid, _) => keys.Current.Signing.Where(k => k.KeyId == kid);
        }

        bearer.Events = new()
        {
            OnMessageReceived = context =>
            {
                if (context.Request.Path.StartsWithSegments(LivePath) && context.Request.Query["access_token"] is [{ Length: > 0 } token])
                {
                    context.Token = token;
                }

                return Task.CompletedTask;
            },
            OnAuthenticationFailed = context =>
            {
                context.HttpContext.Features.Set(new AccessTokenRefusal(
                    context.Exception is SecurityTokenExpiredException ? AccessTokenRefusal.Expired : AccessTokenRefusal.Invalid));
                return Task.CompletedTask;
            },
            OnChallenge = context =>
            {
                if (context.HttpContext.Features.Get<AccessTokenRefusal>() is { } refusal)
                {
                    context.Error = "invalid_token";
                    context.ErrorDescription = refusal.Code == AccessTokenRefusal.Expired ? "The access token expired" : "The access token is not valid";
                }

                return Task.CompletedTask;
            },
        };
    }
}
