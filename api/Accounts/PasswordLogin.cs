using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace WfhApi.Accounts;

/// <summary>Signs in with a NIP and a password, and lets nobody learn from the answer or its duration which NIPs have an account.</summary>
internal sealed class PasswordLogin(UserManager<Account> accounts, SignInManager<Account> signIn, Nobody nobody)
{
    // The hash costs the same for everybody, but a counted failure is also written down, which shows in milliseconds.
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(400);

    public async Task<SignInResult> SignIn(string nip, string password, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await Judge(string.Concat(nip.Where(c => !char.IsWhiteSpace(c))), password);
        if (result is { Succeeded: false, RequiresTwoFactor: false } && RefusalTakes - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, TimeProvider.System, ct);
        }

        return result;
    }

    private async Task<SignInResult> Judge(string nip, string password)
    {
        var account = await accounts.FindByNameAsync(nip);
        if (account is null || await accounts.IsLockedOutAsync(account) || !await signIn.CanSignInAsync(account))
        {
            nobody.Verify(password);
            return SignInResult.Failed;
        }

        return await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
    }
}

/// <summary>A person who does not exist, with a password that costs as much to verify as everybody's.</summary>
internal sealed class Nobody
{
    private readonly Account _account = new() { AgencyId = Guid.Empty, EmployeeId = Guid.Empty };
    private readonly PasswordHasher<Account> _hasher;
    private readonly string _hash;

    public Nobody(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new(options);
        _hash = _hasher.HashPassword(_account, Guid.NewGuid().ToString());
    }

    public void Verify(string password) => _hasher.VerifyHashedPassword(_account, _hash, password);
}
