using System.Globalization;

namespace WfhApi.Domain;

public enum Sex { Male, Female }

/// <summary>How an ASN is employed; the two kinds have different numbers and grades.</summary>
public enum EmploymentKind
{
    /// <summary>Pegawai negeri sipil: career civil servant.</summary>
    Pns,

    /// <summary>Pegawai pemerintah dengan perjanjian kerja: government employee with a work agreement.</summary>
    Pppk,
}

public sealed record InvalidNip(string Reason, LocalText Why) : UnprocessableError(Reason, Why);

/// <summary>
/// Employee number of 18 digits. PNS: birth date (8), start of service YYYYMM (6), sex (1), serial (3). PPPK: birth date
/// (8), year (4), a two-digit code that is not a month, sex (1), serial (3). It has no checksum, so only the shape is judged.
/// </summary>
public sealed record Nip
{
    public const int Length = 18;

    private Nip(string value, EmploymentKind kind) => (Value, Kind) = (value, kind);

    public string Value { get; }

    public EmploymentKind Kind { get; }

    public DateOnly BirthDate => DateOnly.ParseExact(Value[..8], "yyyyMMdd", CultureInfo.InvariantCulture);

    public Sex Sex => Value[14] == '1' ? Sex.Male : Sex.Female;

    /// <summary>Accepts pasted spaces; anything else that is not a digit is refused and named.</summary>
    public static Result<Nip> Parse(string? text, EmploymentKind kind)
    {
        var digits = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
        if (digits.Any(c => !char.IsAsciiDigit(c)))
        {
            return new InvalidNip("nip-not-digits", new("NIP hanya boleh berisi angka.", "A NIP holds digits only."));
        }

        if (digits.Length != Length)
        {
            return new InvalidNip("nip-length", new($"NIP harus 18 angka, yang diberikan {digits.Length}.", $"A NIP has 18 digits; this one has {digits.Length}."));
        }

        if (!DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) || birth.Year < 1930)
        {
            return new InvalidNip("nip-birth-date", new("Delapan angka pertama NIP bukan tanggal lahir yang sah.", "The first eight digits of the NIP are not a valid birth date."));
        }

        if (kind == EmploymentKind.Pns
            && (!DateOnly.TryParseExact(digits[8..14] + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) || start <= birth))
        {
            return new InvalidNip("nip-start-month", new("Angka ke-9 sampai ke-14 NIP bukan tahun dan bulan mulai bekerja yang sah.", "Digits 9 to 14 of the NIP are not a valid year and month of a start of service."));
        }

        if (digits[14] is not ('1' or '2'))
        {
            return new InvalidNip("nip-sex", new("Angka ke-15 NIP harus 1 atau 2.", "Digit 15 of the NIP must be 1 or 2."));
        }

        return digits[15..] == "000"
            ? new InvalidNip("nip-serial", new("Nomor urut NIP mulai dari 001.", "The serial of a NIP starts at 001."))
            : new Nip(digits, kind);
    }

    public override string ToString() => Value;
}
