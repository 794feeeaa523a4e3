using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace WfhApi.Accounts;

/// <summary>The codes of an authenticator app (RFC 6238), each accepted once: Identity alone would take a code seen over a shoulder again.</summary>
internal sealed class OneTimeCodes : AuthenticatorTokenProvider<Account>
{
    private const string Provider = "[Wfh]";
    private const string Used = "UsedCodes";

    // Longer than the two steps of 30 seconds that Identity tolerates on either side.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(4);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (!await base.ValidateAsync(purpose, token, manager, user))
        {
            return false;
        }

        var now = TimeProvider.System.GetUtcNow();
        var recent = (await manager.GetAuthenticationTokenAsync(user, Provider, Used) ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(use => DateTimeOffset.FromUnixTimeSeconds(long.Parse(use.Split('@')[1], CultureInfo.InvariantCulture)) > now - Window)
            .ToList();
        if (recent.Any(use => use.Split('@')[0] == token))
        {
            return false;
        }

        // Of two logins with one code at the same time, the concurrency stamp lets one through.
        var written = await manager.SetAuthenticationTokenAsync(user, Provider, Used, string.Join(' ', recent.Append($"{token}@{now.ToUnixTimeSeconds()}")));
        return written.Succeeded;
    }
}
