using Microsoft.AspNetCore.Identity;

namespace WfhApi.Accounts;

/// <summary>Long enough (Identity's own rule), without the NIP, and not one of those that everybody tries first.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    // Those of twelve letters or more that head the published lists, and what an Indonesian office would think of.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567891011", "012345678901", "0123456789012",
        "111111111111", "000000000000", "aaaaaaaaaaaa", "abcdefghijkl", "abcdefgh1234", "abcd12345678", "abc123456789",
        "qwertyuiop12", "qwertyuiop123", "qwertyuiop[]", "qwerty123456", "qwerty1234567", "qwertyqwerty", "1q2w3e4r5t6y", "1qaz2wsx3edc", "zaq12wsxcde3",
        "password1234", "password12345", "passwordpassword", "password2024", "password2025", "password2026", "p@ssw0rd1234", "administrator", "administrator1", "letmeinletmein",
        "welcome12345", "iloveyou1234", "changeme1234", "superadmin123", "admin1234567", "admin12345678",
        "katasandi123", "katasandi1234", "rahasia12345", "rahasia123456", "rahasianegara", "indonesia123", "indonesia1234", "indonesia1945", "indonesia2024",
        "indonesia2025", "indonesia2026", "indonesiaraya", "merdeka12345", "merdeka171945", "pancasila123", "bismillah123", "bismillah1234", "alhamdulillah",
        "sayangkamu123", "aparatursipil", "pegawainegeri", "pemerintah123", "jakarta12345", "jakarta123456", "kepegawaian1",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        password is null ? IdentityResult.Success
        : user.UserName is { Length: > 0 } nip && string.Concat(password.Where(c => !char.IsWhiteSpace(c))).Contains(nip, StringComparison.Ordinal)
            ? Refused("PasswordHoldsNip", Words.PasswordHoldsNip)
        : Common.Contains(password) ? Refused("PasswordTooCommon", Words.PasswordTooCommon)
        : IdentityResult.Success);

    private static IdentityResult Refused(string code, LocalText why) => IdentityResult.Failed(new IdentityError { Code = code, Description = why.ToString() });
}

/// <summary>What Identity says to people, in their language.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = Words.PasswordTooShort(length).ToString() };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = Words.WrongCurrentPassword.ToString() };

    public override IdentityError ConcurrencyFailure() => new() { Code = nameof(ConcurrencyFailure), Description = Words.ChangedMeanwhile.ToString() };
}
