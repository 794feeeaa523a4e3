using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace WfhApi.Accounts.Pages;

[Authorize(AuthenticationSchemes = SessionScheme.Name)]
[EnableRateLimiting(RateLimits.Login)]
internal sealed class PasswordModel(UserManager<Account> accounts, SignInManager<Account> signIn, Sessions sessions) : AccountPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Repeat { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    public string? Nip { get; private set; }

    public async Task OnGet() => Nip = (await accounts.GetUserAsync(User))?.UserName;

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var account = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The session was checked, and yet its account is gone.");
        (Nip, Changed) = (account.UserName, false);
        if (!Complete())
        {
            return Page();
        }

        if (await Confirmation.Check(accounts, account, Current!) is { } why)
        {
            Refuse(nameof(Current), why);
            return Page();
        }

        var change = await accounts.ChangePasswordAsync(account, Current!, New!);
        if (!change.Succeeded)
        {
            foreach (var error in change.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(New), error.Description);
            }

            return Page();
        }

        await sessions.EndAll(account.Id.ToString(), ct);
        await signIn.RefreshSignInAsync(account);
        return RedirectToPage(new { Changed = true });
    }

    private bool Complete()
    {
        var complete = Require(nameof(Current), Current, Words.PasswordMissing) & Require(nameof(New), New, Words.NewPasswordMissing);
        if (!complete)
        {
            return false;
        }

        if (New!.Length > PasswordRules.MaxLength)
        {
            Refuse(nameof(New), Words.PasswordTooLong);
        }
        else if (New == Current)
        {
            Refuse(nameof(New), Words.SamePassword);
        }
        else if (New != Repeat)
        {
            Refuse(nameof(Repeat), Words.RepeatDiffers);
        }

        return ModelState.IsValid;
    }
}

/// <summary>The password of somebody who is signed in, asked for again. Wrong ones count: the session may be in other hands.</summary>
internal static class Confirmation
{
    public static async Task<LocalText?> Check(UserManager<Account> accounts, Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return Words.LockedOut;
        }

        if (await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return await accounts.IsLockedOutAsync(account) ? Words.LockedOut : Words.WrongCurrentPassword;
    }
}

internal static class SessionScheme
{
    /// <summary><see cref="IdentityConstants.ApplicationScheme"/>, as the constant that an attribute needs.</summary>
    public const string Name = "Identity.Application";
}
