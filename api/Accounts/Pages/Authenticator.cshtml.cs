using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;

namespace WfhApi.Accounts.Pages;

[Authorize(AuthenticationSchemes = SessionScheme.Name)]
[EnableRateLimiting(RateLimits.Login)]
internal sealed class AuthenticatorModel(UserManager<Account> accounts, SignInManager<Account> signIn, IUserStore<Account> store) : AccountPage
{
    private const int RecoveryCodeCount = 10;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool TurnedOff { get; set; }

    public string? Nip { get; private set; }

    public bool Enabled { get; private set; }

    public bool TurningOff { get; private set; }

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>The secret in groups of four, for those who have to type it.</summary>
    public string Key { get; private set; } = string.Empty;

    public string QrPath { get; private set; } = string.Empty;

    public int QrSize { get; private set; }

    public async Task OnGet(CancellationToken ct) => await Show(await Me(), ct);

    public async Task<IActionResult> OnPostOn(CancellationToken ct)
    {
        var account = await Me();
        TurnedOff = false;
        if (!Require(nameof(Code), Code, Words.CodeMissing))
        {
            return await Again(account, ct);
        }

        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, string.Concat(Code!.Where(c => !char.IsWhiteSpace(c)))))
        {
            Refuse(nameof(Code), Words.CodeWrong);
            return await Again(account, ct);
        }

        Must(await accounts.SetTwoFactorEnabledAsync(account, true));
        return await ShowNewCodes(account);
    }

    public async Task<IActionResult> OnPostCodes(CancellationToken ct)
    {
        var account = await Me();
        return await Confirmed(account) ? await ShowNewCodes(account) : await Again(account, ct);
    }

    public async Task<IActionResult> OnPostOff(CancellationToken ct)
    {
        TurningOff = true;
        var account = await Me();
        if (!await Confirmed(account))
        {
            return await Again(account, ct);
        }

        Must(await accounts.SetTwoFactorEnabledAsync(account, false));

        // The old secret is forgotten: whoever turns it on again pairs the app anew.
        Must(await accounts.ResetAuthenticatorKeyAsync(account));
        await signIn.RefreshSignInAsync(account);
        return RedirectToPage(new { TurnedOff = true });
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Identity refused: {string.Join(", ", result.Errors.Select(e => e.Code))}.");
        }
    }

    private async Task<Account> Me() =>
        await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("The session was checked, and yet its account is gone.");

    private async Task<bool> Confirmed(Account account)
    {
        if (!Require(nameof(Password), Password, Words.PasswordMissing))
        {
            return false;
        }

        if (await Confirmation.Check(accounts, account, Password!) is { } why)
        {
            Refuse(nameof(Password), why);
            return false;
        }

        return true;
    }

    private async Task<IActionResult> ShowNewCodes(Account account)
    {
        NewCodes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) ?? throw new InvalidOperationException("Identity made no recovery codes.")];
        await signIn.RefreshSignInAsync(account);
        return Page();
    }

    private async Task<IActionResult> Again(Account account, CancellationToken ct)
    {
        await Show(account, ct);
        return Page();
    }

    private async Task Show(Account account, CancellationToken ct)
    {
        (Nip, Enabled) = (account.UserName, account.TwoFactorEnabled);
        if (Enabled)
        {
            CodesLeft = await accounts.CountRecoveryCodesAsync(account);
            return;
        }

        var key = await accounts.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            // Past the manager, whose way would change the security stamp: looking at this page must not end other sessions.
            key = accounts.GenerateNewAuthenticatorKey();
            await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, ct);
            Must(await accounts.UpdateAsync(account));
        }

        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        Draw($"otpauth://totp/{Uri.EscapeDataString(Words.Product.Id)}:{account.UserName}?secret={key}&issuer={Uri.EscapeDataString(Words.Product.Id)}&digits=6");
    }

    private void Draw(string uri)
    {
        // The matrix holds the four modules of white on each side by which readers find the code (ISO 18004).
        using var code = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        QrSize = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < QrSize; y++)
        {
            for (var x = 0; x < QrSize; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        QrPath = path.ToString();
    }
}
