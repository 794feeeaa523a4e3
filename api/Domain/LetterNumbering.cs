using System.Globalization;

namespace WfhApi.Domain;

/// <summary>A number given to a letter: its text, and the running part of the year that made it unique.</summary>
public sealed record LetterNumber(string Text, int Serial, int Year);

/// <summary>How an agency numbers its letters, and from where it writes them.</summary>
/// <param name="Template">With <c>{serial}</c>, and where wanted <c>{unit}</c> (code of the OPD), <c>{year}</c>: <c>800.1.5/{serial}-{unit}/{year}</c>.</param>
/// <param name="Place">The town under the letter, before its date; null: taken from the agency's name.</param>
public sealed record LetterNumbering(string Template, string? Place = null)
{
    public static LetterNumbering Default { get; } = new("800.1.5/{serial}-{unit}/{year}");

    public LetterNumber Number(int serial, string unitCode, int year) => new(
        Template
            .Replace("{serial}", serial.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{unit}", unitCode, StringComparison.Ordinal)
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        serial,
        year);

    /// <summary>Pemerintah Kota Metro writes from Metro.</summary>
    public string PlaceOf(string agencyName)
    {
        string[] kinds = ["Pemerintah Kabupaten ", "Pemerintah Kota ", "Pemerintah Provinsi ", "Kabupaten ", "Kota ", "Provinsi "];
        return Place ?? (Array.Find(kinds, k => agencyName.StartsWith(k, StringComparison.Ordinal)) is { } kind ? agencyName[kind.Length..] : agencyName);
    }
}

/// <summary>
/// The last number that an OPD gave in a year. Whoever signs takes the next in the transaction of the signature: others wait,
/// and a signature that fails leaves no gap.
/// </summary>
public sealed class LetterCounter
{
    public required Guid AgencyId { get; init; }
    public required Guid UnitId { get; init; }
    public required int Year { get; init; }
    public required int LastSerial { get; set; }
}
