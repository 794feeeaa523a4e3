using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace WfhApi.Accounts.Pages;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Login)]
internal sealed class TwoFactorModel(SignInManager<Account> signIn, UserManager<Account> accounts) : AccountPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    public async Task<IActionResult> OnGet() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? BackToLogin() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return BackToLogin();
        }

        if (!Require(nameof(Code), Code, Words.CodeMissing))
        {
            return Page();
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(WithoutSpaces(Code!), isPersistent: false, rememberClient: false);
        return Answer(result, nameof(Code), Words.CodeWrong);
    }

    public async Task<IActionResult> OnPostRecovery()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return BackToLogin();
        }

        if (!Require(nameof(RecoveryCode), RecoveryCode, Words.RecoveryCodeMissing))
        {
            return Page();
        }

        // Identity neither counts wrong recovery codes nor minds the lock; here they are guesses like any other.
        if (await accounts.IsLockedOutAsync(account))
        {
            return Answer(Microsoft.AspNetCore.Identity.SignInResult.LockedOut, nameof(RecoveryCode), Words.LockedOut);
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(WithoutSpaces(RecoveryCode!).ToUpperInvariant());
        if (!result.Succeeded)
        {
            await accounts.AccessFailedAsync(account);
        }

        return Answer(result, nameof(RecoveryCode), Words.RecoveryCodeWrong);
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private IActionResult Answer(Microsoft.AspNetCore.Identity.SignInResult result, string field, LocalText wrong)
    {
        if (result.Succeeded)
        {
            return LocalRedirect(Destination);
        }

        Refuse(field, result.IsLockedOut ? Words.LockedOut : wrong);
        return Page();
    }

    private RedirectToPageResult BackToLogin() => RedirectToPage("/Login", new { ReturnUrl });
}
