using Microsoft.AspNetCore.Authentication;

namespace WfhApi.Accounts;

/// <summary>
/// The login server looks at each request for one of its own, and none of its addresses lies below the API's: there it is not
/// asked, as its look costs a check-in as much as the token does.
/// </summary>
internal sealed class HandlersByAddress(AuthenticationHandlerProvider all) : IAuthenticationHandlerProvider
{
    public Task<IAuthenticationHandler?> GetHandlerAsync(HttpContext context, string authenticationScheme) =>
        authenticationScheme == OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreDefaults.AuthenticationScheme && context.Request.Path.StartsWithSegments(Endpoints.ApiRoot)
            ? Task.FromResult<IAuthenticationHandler?>(null)
            : all.GetHandlerAsync(context, authenticationScheme);
}
