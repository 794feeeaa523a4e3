using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WfhApi.Accounts.Pages;

[AllowAnonymous]
internal sealed class ProblemModel : AccountPage
{
    [BindProperty(Name = "error", SupportsGet = true)]
    public string? Given { get; set; }

    /// <summary>An error code of OAuth: nothing else that stands in the address is repeated on the page.</summary>
    public string? Error => Given is { Length: <= 40 } && Given.All(c => char.IsAsciiLetterLower(c) || c == '_') ? Given : null;

    public void OnGet() => Response.StatusCode = StatusCodes.Status400BadRequest;
}
