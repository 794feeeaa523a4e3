using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace WfhApi.Tests.Accounts;

/// <summary>The app on a person's phone (RFC 6238: SHA-1, six digits, thirty seconds).</summary>
internal sealed partial class Authenticator(string secret)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Pairs with the secret that the page shows to those who cannot scan.</summary>
    public static Authenticator Paired(Page page) => new(WebUtility.HtmlDecode(KeyOnPage().Match(page.Html).Groups[1].Value).Replace(" ", string.Empty, StringComparison.Ordinal));

    /// <summary>The code now, or of a later step.</summary>
    public string Code(int stepsAhead = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + stepsAhead);

        // The algorithm of the standard, which every authenticator app uses.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private byte[] Bytes()
    {
        var bits = string.Concat(secret.Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    [GeneratedRegex("<code class=\"key\">([A-Z2-7 ]+)</code>")]
    private static partial Regex KeyOnPage();
}
