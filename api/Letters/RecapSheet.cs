using System.Globalization;

namespace WfhApi.Letters;

/// <summary>One line of the monthly recap on paper.</summary>
internal sealed record RecapSheetLine(string Nip, string Name, string Grade, IReadOnlyList<RecapDay> Days, RecapFigures Figures);

/// <summary>A day that was set right after the lock, on paper.</summary>
internal sealed record RecapSheetChange(string Name, DateOnly Date, string Change, string Reason, string By, DateOnly At);

/// <summary>What stands around the table.</summary>
/// <param name="Locked">How the month was closed; null: it is open, and the sheet says so.</param>
internal sealed record RecapSheetHead(string Agency, string? Office, string Unit, string Place, DateOnly Month, DateOnly PrintedOn, DateTimeOffset At, string? Locked, PaperSigner? Signer);

/// <summary>Rekapitulasi presensi bulanan in the official layout: no, NIP, name, golongan, the days as codes, totals, minutes, hours and per cent.</summary>
internal static class RecapSheet
{
    private const float Small = 5.6f;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static byte[] Draw(RecapSheetHead head, IReadOnlyList<RecapSheetLine> lines, IReadOnlyList<RecapSheetChange> changes, IReadOnlyList<DayOff> off, LetterFonts fonts)
    {
        var month = head.Month.MonthInWords().Id;
        using var paper = new LetterPaper(fonts, $"Rekapitulasi presensi {month} {head.Unit}", head.At, head.Locked is null ? "SEMENTARA" : null, LetterPaper.WideFolio, margin: 30);
        paper.Head(head.Agency, head.Office);
        paper.Y += 8;
        paper.Centred("REKAPITULASI PRESENSI PEGAWAI", 11, bold: true);
        paper.Centred($"{head.Unit} · {month}", 9);
        paper.Centred(head.Locked ?? "Bulan ini belum dikunci; angka dapat berubah.", 7.5f);
        paper.Y += 6;
        var codes = Recap.CodesOf(lines.Select(l => l.Figures));
        paper.Table(Columns(head.Month, codes), [.. lines.Select((l, i) => Row(i + 1, l, codes))], Small, padding: 1.2f, centredFrom: 2);
        paper.Y += 6;

        // A signature never stands alone on a sheet.
        paper.Need(160);
        Legend(paper, off);
        if (changes.Count > 0)
        {
            paper.Y += 8;
            paper.Need(50);
            paper.Column("Perubahan setelah kunci (tidak mengubah angka di atas)", paper.Margin, paper.TextWidth, 8, bold: true);
            paper.Y += 3;
            paper.Table(
                [("Nama", 0.2f), ("Hari", 0.1f), ("Semula → menjadi", 0.24f), ("Alasan", 0.26f), ("Oleh", 0.12f), ("Dicatat", 0.08f)],
                [.. changes.Select(c => (IReadOnlyList<string>)[c.Name, $"{c.Date:dd-MM-yyyy}", c.Change, c.Reason, c.By, $"{c.At:dd-MM-yyyy}"])],
                6.5f, padding: 2);
        }

        paper.Need(112);
        const float column = 230;
        paper.Y = paper.Signature(
            paper.Width - paper.Margin - column, paper.Y + 10, column, 8.5f,
            [$"{head.Place}, {LetterDates.InWords(head.PrintedOn)}", head.Signer is { } signer ? $"{signer.Position}," : "Mengetahui,"], head.Signer);
        return paper.Close();
    }

    /// <summary>Hours and minutes, as offices add them up.</summary>
    public static string Hours(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    private static (string Head, float Share)[] Columns(DateOnly month, IReadOnlyList<string> codes)
    {
        const float number = 0.02f, person = 0.128f, grade = 0.026f, code = 0.0188f, minutes = 0.023f, hours = 0.035f, percent = 0.029f;
        var days = Recap.LastDay(month).Day;
        var rest = 1 - number - person - grade - (code * codes.Count) - (minutes * 2) - (hours * 2) - percent;
        return
        [
            ("No", number), ("Nama / NIP", person), ("Gol.", grade),
            .. Enumerable.Range(1, days).Select(d => ($"{d}", rest / days)),
            .. codes.Select(c => (c, code)),
            ("TL mnt", minutes), ("PSW mnt", minutes), ("Wajib jam", hours), ("Terisi jam", hours), ("%", percent),
        ];
    }

    private static IReadOnlyList<string> Row(int number, RecapSheetLine line, IReadOnlyList<string> codes)
    {
        var f = line.Figures;
        return
        [
            $"{number}", $"{line.Name}\n{line.Nip}", line.Grade,
            .. line.Days.Select(d => d.Open ? "·" : d.Code ?? string.Empty),
            .. codes.Select(c => f.Codes.FirstOrDefault(x => x.Code == c) is { } count ? $"{count.Days}" : string.Empty),
            $"{f.LateMinutes}", $"{f.EarlyMinutes}", Hours(f.RequiredMinutes), Hours(f.WorkedMinutes), f.Percent is { } p ? p.ToString("0.0", Indonesian) : "–",
        ];
    }

    private static void Legend(LetterPaper paper, IReadOnlyList<DayOff> off)
    {
        paper.Column(
            "H hadir di kantor; WFH kerja dari rumah; WFA kerja dari tempat lain; DL dinas luar; CT cuti tahunan; CS cuti sakit; CM cuti melahirkan; CAP cuti karena alasan penting; CB cuti besar; CLTN cuti di luar tanggungan negara; S sakit; I izin; TB tugas belajar; TK tanpa keterangan; L libur; CBS cuti bersama; TL terlambat; PSW pulang sebelum waktu. "
            + "Jam wajib adalah jam kerja neto hari kerja di kantor dan di luar kantor; hari tanpa presensi masuk atau pulang tidak dihitung sebagai jam terisi.",
            paper.Margin, paper.TextWidth, 6.5f);
        var named = off.Where(d => d.Name is not null).ToList();
        if (named.Count > 0)
        {
            paper.Column($"Libur dan cuti bersama: {string.Join("; ", named.Select(d => $"{d.Date.Day} {d.Name}"))}.", paper.Margin, paper.TextWidth, 6.5f);
        }
    }
}
