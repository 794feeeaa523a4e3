using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace WfhApi.Accounts.Pages;

/// <summary>One line of the demo list.</summary>
public sealed record DemoPerson(string Agency, string Persona, string Name, string Nip);

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Login)]
internal sealed class LoginModel(PasswordLogin login, WfhDb db, IHostEnvironment environment) : AccountPage
{
    [BindProperty]
    public string? Nip { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<DemoPerson> Demo { get; private set; } = [];

    public Task OnGet(CancellationToken ct) => ReadDemo(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        // Both are asked for before either is judged, so that one look at the page shows all that is missing.
        if (!Require(nameof(Nip), Nip, Words.NipMissing) | !Require(nameof(Password), Password, Words.PasswordMissing))
        {
            await ReadDemo(ct);
            return Page();
        }

        return await SignIn(Nip!, Password!, ct);
    }

    /// <summary>Signs in with the password that all demo accounts have: no other way in, only less typing.</summary>
    public async Task<IActionResult> OnPostDemo(string? nip, CancellationToken ct) =>
        environment.IsForTrials() && nip is not null ? await SignIn(nip, DemoAccounts.Password, ct) : NotFound();

    private async Task<IActionResult> SignIn(string nip, string password, CancellationToken ct)
    {
        var result = await login.SignIn(nip, password, ct);
        if (result.Succeeded)
        {
            return LocalRedirect(Destination);
        }

        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/TwoFactor", new { ReturnUrl });
        }

        Refuse(string.Empty, Words.Failed);
        await ReadDemo(ct);
        return Page();
    }

    private async Task ReadDemo(CancellationToken ct)
    {
        if (!environment.IsForTrials())
        {
            return;
        }

        var people = await (from claim in db.UserClaims
                            join account in db.Users on claim.UserId equals account.Id
                            join employee in db.Employees on new { account.AgencyId, Id = account.EmployeeId } equals new { employee.AgencyId, employee.Id }
                            where claim.ClaimType == DemoAccounts.PersonaClaim
                            orderby claim.Id
                            select new { claim.ClaimValue, employee.Name, account.UserName }).ToListAsync(ct);
        Demo = [.. people.Select(p => (p.ClaimValue!.Split(" · ", 2), p) is ([var agency, var persona], _)
            ? new DemoPerson(agency, persona, p.Name, p.UserName!)
            : new DemoPerson(string.Empty, p.ClaimValue, p.Name, p.UserName!))];
    }
}
