using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace WfhApi.Accounts;

/// <summary>The OpenID Connect endpoints. OpenIddict has checked the protocol before any of these is reached.</summary>
internal static class ConnectRoutes
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapConnect(this IEndpointRouteBuilder routes)
    {
        // Anonymous: whoever asks proves themselves by the protocol, not by an access token.
        var connect = routes.MapGroup("/connect").AllowAnonymous().ExcludeFromDescription();
        connect.MapMethods("/authorize", [HttpMethods.Get, HttpMethods.Post], Authorize);
        connect.MapPost("/token", Exchange).RequireRateLimiting(RateLimits.Login);
        connect.MapMethods("/logout", [HttpMethods.Get, HttpMethods.Post], EndSession);
        connect.MapMethods("/userinfo", [HttpMethods.Get, HttpMethods.Post], UserInfo);
    }

    private static async Task<IResult> Authorize(
        HttpContext context, UserManager<Account> accounts, SignInManager<Account> signIn, Sessions sessions, TokenClaims claims, IOpenIddictApplicationManager applications, CancellationToken ct)
    {
        if (ProblemPage(context) is { } problem)
        {
            return problem;
        }

        var request = RequestOf(context);
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var account = session.Succeeded ? await accounts.GetUserAsync(session.Principal) : null;
        if (account is null || !await signIn.CanSignInAsync(account) || MustSignInAgain(request, session))
        {
            if (request.HasPromptValue(PromptValues.None))
            {
                return Refused(Errors.LoginRequired, "Nobody is signed in.");
            }

            Language.Remember(context, request.UiLocales);
            return Results.Challenge(new() { RedirectUri = AfterLogin(context, request) }, [IdentityConstants.ApplicationScheme]);
        }

        var client = await applications.FindByClientIdAsync(request.ClientId!, ct) ?? throw new InvalidOperationException("OpenIddict let an unknown client through.");
        var subject = account.Id.ToString();
        var principal = await claims.OfPerson(account, request.GetScopes(), Sessions.BeganAt(session), ct);
        principal.SetAuthorizationId(await sessions.Authorize(Sessions.IdOf(session), subject, (await applications.GetIdAsync(client, ct))!, request.GetScopes(), ct));
        return Results.SignIn(principal, authenticationScheme: Scheme);
    }

    private static async Task<IResult> Exchange(
        HttpContext context, UserManager<Account> accounts, SignInManager<Account> signIn, TokenClaims claims, Clients clients, IOpenIddictApplicationManager applications, CancellationToken ct)
    {
        var request = RequestOf(context);
        if (request.IsClientCredentialsGrantType())
        {
            var client = await applications.FindByClientIdAsync(request.ClientId!, ct) ?? throw new InvalidOperationException("OpenIddict let an unknown client through.");
            if (await clients.AgencyOf(client, ct) is not { } agencyId)
            {
                return Refused(Errors.UnauthorizedClient, "This client is not bound to an agency.");
            }

            return request.GetScopes().IsEmpty
                ? Refused(Errors.InvalidScope, "Name the scopes that you need.")
                : Results.SignIn(claims.OfIntegrator(request.ClientId!, await applications.GetDisplayNameAsync(client, ct), agencyId, request.GetScopes()), authenticationScheme: Scheme);
        }

        var ticket = (await context.AuthenticateAsync(Scheme)).Principal ?? throw new InvalidOperationException("OpenIddict let a request without a code or refresh token through.");
        var account = await accounts.FindByIdAsync(ticket.GetClaim(Claims.Subject)!);
        return account is null || !await claims.StillHolds(ticket, account) || !await signIn.CanSignInAsync(account)
            ? Refused(Errors.InvalidGrant, "The session has ended. Sign in again.")
            : Results.SignIn(await claims.Renewed(ticket, account, ct), authenticationScheme: Scheme);
    }

    /// <summary>
    /// Ends the session of the person whom the id token names. Without one the person is asked first, as otherwise any page on
    /// the web could sign people out.
    /// </summary>
    private static async Task<IResult> EndSession(HttpContext context, SignInManager<Account> signIn, Sessions sessions, CancellationToken ct)
    {
        if (ProblemPage(context) is { } problem)
        {
            return problem;
        }

        var hint = (await context.AuthenticateAsync(Scheme)).Principal;
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var subject = session.Succeeded ? session.Principal.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        if (subject is not null && hint?.GetClaim(Claims.Subject) != subject)
        {
            Language.Remember(context, RequestOf(context).UiLocales);
            return Results.LocalRedirect($"/account/logout{QueryString.Create("ReturnUrl", AfterLogin(context, RequestOf(context)))}");
        }

        if (subject is not null)
        {
            await signIn.SignOutAsync();
            if (Sessions.IdOf(session) is { } id)
            {
                await sessions.End(subject, id, ct);
            }
        }

        if (hint?.GetAuthorizationId() is { } authorization)
        {
            await sessions.EndAuthorization(authorization, ct);
        }

        return Results.SignOut(new() { RedirectUri = "/" }, [Scheme]);
    }

    private static async Task<IResult> UserInfo(HttpContext context, UserManager<Account> accounts, WfhDb db, CancellationToken ct)
    {
        var token = (await context.AuthenticateAsync(Scheme)).Principal;
        var account = token?.GetClaim(Claims.Subject) is { } subject && Guid.TryParse(subject, out _) ? await accounts.FindByIdAsync(subject) : null;
        if (token is null || account is null)
        {
            return Results.Challenge(new(new Dictionary<string, string?>
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidToken,
                [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The account of this token does not exist any more.",
            }), [Scheme]);
        }

        var answer = new Dictionary<string, object?>
        {
            [Claims.Subject] = account.Id,
            [TokenClaims.Agency] = account.AgencyId,
            [TokenClaims.Employee] = account.EmployeeId,
        };
        if (token.HasScope(OpenIddictConstants.Scopes.Profile))
        {
            answer[Claims.Name] = await db.Employees.Where(e => e.AgencyId == account.AgencyId && e.Id == account.EmployeeId).Select(e => e.Name).SingleAsync(ct);
            answer[Claims.PreferredUsername] = account.UserName;
        }

        return Results.Ok(answer);
    }

    private static OpenIddictRequest RequestOf(HttpContext context) =>
        context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("This endpoint is reached through OpenIddict only. Is UseAuthentication missing?");

    /// <summary>A request that cannot be answered by a redirect (unknown client or address) is explained to the person in front of it.</summary>
    private static IResult? ProblemPage(HttpContext context) => context.GetOpenIddictServerResponse()?.Error is { } error
        ? Results.LocalRedirect($"/account/problem{QueryString.Create("error", error)}")
        : null;

    private static bool MustSignInAgain(OpenIddictRequest request, AuthenticateResult session) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds && TimeProvider.System.GetUtcNow() - Sessions.BeganAt(session) > TimeSpan.FromSeconds(seconds));

    /// <summary>The same request without what asked for the login that has happened by then: else it would be asked for again, for ever.</summary>
    private static string AfterLogin(HttpContext context, OpenIddictRequest request) => context.Request.PathBase + context.Request.Path + QueryString.Create(
        request.GetParameters()
            .Where(p => p.Key is not (Parameters.Prompt or Parameters.MaxAge))
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)));

    private static IResult Refused(string error, string description) => Results.Forbid(new(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
    }), [Scheme]);
}
