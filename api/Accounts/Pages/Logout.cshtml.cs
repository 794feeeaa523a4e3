using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace WfhApi.Accounts.Pages;

[AllowAnonymous]
internal sealed class LogoutModel(SignInManager<Account> signIn, Sessions sessions) : AccountPage
{
    public bool HasSession { get; private set; }

    public async Task OnGet() => HasSession = (await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } subject && Sessions.IdOf(session) is { } id)
        {
            await sessions.End(subject, id, ct);
        }

        await signIn.SignOutAsync();
        return LocalAddress.Of(ReturnUrl) is { } address ? LocalRedirect(address) : RedirectToPage();
    }
}
