using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WfhApi.Accounts.Pages;

/// <summary>What the login pages share.</summary>
public abstract class AccountPage : PageModel
{
    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(Name = ExpiredForm.Parameter, SupportsGet = true)]
    public bool Expired { get; set; }

    public string Destination => LocalAddress.Of(ReturnUrl) ?? "/";

    public bool SignedIn => User.FindFirstValue(ClaimTypes.NameIdentifier) is not null;

    /// <summary>The value of <c>aria-invalid</c>; without a mistake the attribute is left out.</summary>
    public string? Invalid(string field) => HasError(field) ? "true" : null;

    public bool HasError(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    /// <summary>The ids of a field's hint and, when there is one, of its error.</summary>
    public string? DescribedBy(string field, string? hint = null) =>
        string.Join(' ', new[] { hint, HasError(field) ? $"{field}-error" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    private protected void Refuse(string field, LocalText why) => ModelState.AddModelError(field, why.ToString());

    private protected bool Require(string field, string? value, LocalText why)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Refuse(field, why);
        }

        return !string.IsNullOrWhiteSpace(value);
    }
}
