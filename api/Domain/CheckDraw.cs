using System.Security.Cryptography;
using System.Text;

namespace WfhApi.Domain;

/// <summary>
/// The seed by which people are drawn for the checks of a day. It is made before the day, only its hash is shown; when the day is
/// over the seed is shown, and anybody can compute who was drawn.
/// </summary>
public sealed class CheckDraw
{
    public const int SeedBytes = 32;

    public required Guid AgencyId { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Seed { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>SHA-256 of the seed's hex text, in lower-case hex.</summary>
    public string Commitment => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Seed)));

    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>HMAC-SHA-256 with the seed's hex text as key over "date|slot|employee id": the lowest of a superior's people are drawn.</summary>
    public string Ticket(string slotCode, Guid employeeId) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.ASCII.GetBytes(Seed), Encoding.UTF8.GetBytes($"{Date:yyyy-MM-dd}|{slotCode}|{employeeId}")));

    public IReadOnlySet<Guid> Drawn(string slotCode, IEnumerable<Guid> people, int count) =>
        people.OrderBy(p => Ticket(slotCode, p), StringComparer.Ordinal).Take(count).ToHashSet();
}
