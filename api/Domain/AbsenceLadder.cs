namespace WfhApi.Domain;

/// <summary>How heavy the measure is that the law names.</summary>
public enum AbsenceLevel
{
    /// <summary>Hukuman disiplin ringan.</summary>
    Light,

    /// <summary>Hukuman disiplin sedang.</summary>
    Medium,

    /// <summary>Hukuman disiplin berat.</summary>
    Heavy,
}

/// <summary>A step of the law on unexcused absence over a calendar year.</summary>
public sealed record AbsenceStep(AbsenceLevel Level, int FromDays, int? ToDays, LocalText Measure);

/// <summary>What the law says of so many unexcused days. It warns; an official looks into it, hears the person and decides.</summary>
/// <param name="Level">How heavy the measure is that the law names.</param>
/// <param name="FromDays">The step begins with so many days in the year.</param>
/// <param name="ToDays">It ends with so many; null: no end.</param>
/// <param name="InARow">True where ten working days in a row alone lead to it.</param>
/// <param name="Text">The step as a sentence, in the caller's language.</param>
public sealed record AbsenceWarning(AbsenceLevel Level, int FromDays, int? ToDays, bool InARow, string Text);

/// <summary>PP 94/2021, articles 9 to 11: cumulative unexcused absence in a year, and ten working days in a row.</summary>
public static class AbsenceLadder
{
    /// <summary>Fewer days in a year warn of nothing.</summary>
    public const int FirstStep = 3;

    public const int InARow = 10;

    /// <summary>The law of the country, the same for every government: so it is data of the program and not of a circular.</summary>
    public static readonly IReadOnlyList<AbsenceStep> Steps =
    [
        new(AbsenceLevel.Light, FirstStep, 3, new("teguran lisan", "a verbal reprimand")),
        new(AbsenceLevel.Light, 4, 6, new("teguran tertulis", "a written reprimand")),
        new(AbsenceLevel.Light, 7, 10, new("pernyataan tidak puas secara tertulis", "a written statement of discontent")),
        new(AbsenceLevel.Medium, 11, 13, new("pemotongan tunjangan kinerja 25% selama 6 bulan", "25% of the allowance for 6 months")),
        new(AbsenceLevel.Medium, 14, 16, new("pemotongan tunjangan kinerja 25% selama 9 bulan", "25% of the allowance for 9 months")),
        new(AbsenceLevel.Medium, 17, 20, new("pemotongan tunjangan kinerja 25% selama 12 bulan", "25% of the allowance for 12 months")),
        new(AbsenceLevel.Heavy, 21, 24, new("penurunan jabatan setingkat lebih rendah selama 12 bulan", "one post lower for 12 months")),
        new(AbsenceLevel.Heavy, 25, 27, new("pembebasan dari jabatan menjadi pelaksana selama 12 bulan", "removal from the post for 12 months")),
        new(AbsenceLevel.Heavy, 28, null, new("pemberhentian", "dismissal")),
    ];

    /// <param name="daysInYear">Unexcused days since 1 January.</param>
    /// <param name="longestRun">The longest row of working days of them.</param>
    public static AbsenceWarning? Of(int daysInYear, int longestRun)
    {
        var row = longestRun >= InARow;
        if ((row ? Steps[^1] : Steps.LastOrDefault(s => daysInYear >= s.FromDays)) is not { } step)
        {
            return null;
        }

        var range = step.ToDays is not { } to ? $"≥ {step.FromDays}" : to == step.FromDays ? $"{to}" : $"{step.FromDays}–{to}";
        var text = row && daysInYear < step.FromDays
            ? new LocalText(
                $"{longestRun} hari kerja berturut-turut tanpa keterangan. PP 94/2021 menyebut {step.Measure.Id} mulai {InARow} hari berturut-turut. Pejabat yang berwenang memeriksa dan memutuskan.",
                $"{longestRun} working days in a row without excuse. PP 94/2021 names {step.Measure.En} from {InARow} in a row. The official in charge examines and decides.")
            : new LocalText(
                $"{daysInYear} hari tanpa keterangan tahun ini. PP 94/2021 menyebut {step.Measure.Id} ({range} hari). Pejabat yang berwenang memeriksa dan memutuskan.",
                $"{daysInYear} days without excuse this year. PP 94/2021 names {step.Measure.En} ({range} days). The official in charge examines and decides.");
        return new(step.Level, step.FromDays, step.ToDays, row, text.ToString());
    }

    /// <summary>The longest row of absent days; the days of the person in their order, whether absent or not.</summary>
    public static int LongestRun(IEnumerable<bool> absent)
    {
        var (run, longest) = (0, 0);
        foreach (var day in absent)
        {
            run = day ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
