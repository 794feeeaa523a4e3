using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace WfhApi.Accounts;

/// <summary>A browser's session at the login server, and the refresh tokens that were given out on the strength of it.</summary>
internal sealed class Sessions(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens)
{
    private const string IdItem = "sid";
    private const string BeganItem = "auth_time";

    /// <summary>Gives a new session its id and its beginning. Renewed cookies keep both.</summary>
    public static Task Begin(CookieSigningInContext context)
    {
        var items = context.Properties.Items;
        items.TryAdd(IdItem, Guid.NewGuid().ToString("N"));
        items.TryAdd(BeganItem, TimeProvider.System.GetUtcNow().ToString("O"));
        return Task.CompletedTask;
    }

    public static string? IdOf(AuthenticateResult session) => session.Properties?.Items.TryGetValue(IdItem, out var id) == true ? id : null;

    public static DateTimeOffset BeganAt(AuthenticateResult session) =>
        session.Properties?.Items.TryGetValue(BeganItem, out var began) == true
            ? DateTimeOffset.Parse(began!, System.Globalization.CultureInfo.InvariantCulture)
            : DateTimeOffset.MinValue;

    /// <summary>Records that a client got tokens within a session, so that they end with it.</summary>
    public async Task<string?> Authorize(string? sessionId, string subject, string clientId, IEnumerable<string> scopes, CancellationToken ct)
    {
        var authorization = new OpenIddictAuthorizationDescriptor
        {
            ApplicationId = clientId,
            Subject = subject,
            Status = Statuses.Valid,
            Type = AuthorizationTypes.AdHoc,
            CreationDate = TimeProvider.System.GetUtcNow(),
            Properties = { [IdItem] = JsonSerializer.SerializeToElement(sessionId) },
        };
        authorization.Scopes.UnionWith(scopes);
        return await authorizations.GetIdAsync(await authorizations.CreateAsync(authorization, ct), ct);
    }

    /// <summary>Ends what was given out within one session.</summary>
    public async Task End(string subject, string sessionId, CancellationToken ct)
    {
        await foreach (var authorization in authorizations.FindBySubjectAsync(subject, ct))
        {
            if (await authorizations.HasStatusAsync(authorization, Statuses.Valid, ct)
                && (await authorizations.GetPropertiesAsync(authorization, ct)).TryGetValue(IdItem, out var id)
                && id.GetString() == sessionId
                && await authorizations.GetIdAsync(authorization, ct) is { } authorizationId)
            {
                await EndAuthorization(authorizationId, ct);
            }
        }
    }

    public async Task EndAuthorization(string authorizationId, CancellationToken ct)
    {
        await tokens.RevokeByAuthorizationIdAsync(authorizationId, ct);
        if (await authorizations.FindByIdAsync(authorizationId, ct) is { } authorization)
        {
            await authorizations.TryRevokeAsync(authorization, ct);
        }
    }

    /// <summary>Ends everything that was ever given out for a person: the refresh tokens of every device.</summary>
    public async Task EndAll(string subject, CancellationToken ct)
    {
        await authorizations.RevokeBySubjectAsync(subject, ct);
        await tokens.RevokeBySubjectAsync(subject, ct);
    }

    /// <summary>Deletes what expired long ago. Safe to run twice, and on several instances.</summary>
    public async Task Prune(TimeSpan age, CancellationToken ct)
    {
        var before = TimeProvider.System.GetUtcNow() - age;
        await tokens.PruneAsync(before, ct);
        await authorizations.PruneAsync(before, ct);
    }
}
