using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace WfhApi.Accounts;

/// <summary>Keeps the secret of the second factor and the recovery codes protected: Identity's own store writes them as they are.</summary>
internal sealed class AccountStore(WfhDb db, IdentityErrorDescriber errors, IDataProtectionProvider protection)
    : UserOnlyStore<Account, WfhDb, Guid>(db, errors)
{
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } secret ? Protector(user).Unprotect(secret) : null;

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Protector(user).Protect(value), cancellationToken);

    // The account is part of the purpose: a secret copied to another row cannot be read there.
    private IDataProtector Protector(Account user) => protection.CreateProtector("WfhApi.AccountSecrets", user.Id.ToString());
}
