using System.Globalization;

namespace WfhApi.Letters;

/// <summary>Whose report it is, and where it stands.</summary>
internal sealed record ReportSheetHead(
    string Agency, string? Office, string Place, string Name, string Nip, string Grade, string Position, string Unit, DateOnly Date, string Mode, string Status, string? Obstacles, string? Note,
    PaperSigner? Superior, DateTimeOffset At);

/// <summary>Laporan kinerja harian on A4: who, where and when; the activities with output and proof; the note; both who sign.</summary>
internal static class DailyReportSheet
{
    private const float Body = 9.5f;
    private const float Small = 8;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <param name="files">The names of the files that prove the activities.</param>
    public static byte[] Draw(ReportSheetHead head, IReadOnlyList<ReportRow> rows, IReadOnlyDictionary<Guid, string> files, LetterFonts fonts)
    {
        using var paper = new LetterPaper(fonts, $"Laporan kinerja harian {head.Name} {head.Date:yyyy-MM-dd}", head.At, null, margin: 48);
        paper.Head(head.Agency, head.Office);
        paper.Y += 12;
        paper.Centred("LAPORAN KINERJA HARIAN", 12, bold: true);
        paper.Y += 8;
        foreach (var (name, value) in new[]
        {
            ("Nama", head.Name), ("NIP", head.Nip), ("Pangkat/Gol.", Grades.Rank(head.Grade) is { } rank ? $"{rank} ({head.Grade})" : head.Grade), ("Jabatan", head.Position),
            ("Unit kerja", head.Unit), ("Hari/tanggal", $"{Indonesian.DateTimeFormat.GetDayName(head.Date.DayOfWeek)}, {LetterDates.InWords(head.Date)}"), ("Mode kerja", head.Mode), ("Status", head.Status),
        })
        {
            var top = paper.Y;
            paper.Fixed(name, paper.Margin, top, 90, Body);
            paper.Fixed(":", paper.Margin + 92, top, 8, Body);
            paper.Column(value, paper.Margin + 102, paper.TextWidth - 102, Body);
        }

        paper.Y += 8;
        paper.Table(
            [("No.", 0.06f), ("Waktu", 0.09f), ("Uraian kegiatan", 0.27f), ("Output", 0.16f), ("Volume", 0.08f), ("Satuan", 0.09f), ("Bukti dukung", 0.12f), ("Keterangan", 0.13f)],
            [
                .. rows.Select((r, i) => (IReadOnlyList<string>)
                [
                    $"{i + 1}.", Time(r), r.Activity, r.Output, r.Quantity.ToString("0.##", Indonesian), r.OutputUnit,
                    string.Join("\n", r.FileIds.Select(f => files.GetValueOrDefault(f, "berkas"))), r.Remark ?? string.Empty,
                ]),
            ],
            Small);
        paper.Y += 8;
        paper.Section("Kendala", [head.Obstacles ?? "–"], Body);
        paper.Section("Catatan", [head.Note ?? "–"], Body);
        const float column = 210;
        paper.Need(124);
        var signing = paper.Y + 8;
        var left = paper.Signature(paper.Margin, signing, column, Body, ["Mengetahui,", head.Superior is { } s ? $"{s.Position}," : "Atasan langsung,"], head.Superior);
        var right = paper.Signature(
            paper.Width - paper.Margin - column, signing, column, Body, [$"{head.Place}, {LetterDates.InWords(head.Date)}", "Pegawai yang melaporkan,"],
            new(head.Position, head.Name, head.Nip, null));
        paper.Y = Math.Max(left, right);
        return paper.Close();
    }

    private static string Time(ReportRow row) => row switch
    {
        { From: { } from, To: { } to } => $"{from:HH\\.mm}–{to:HH\\.mm}",
        { From: { } from } => $"{from:HH\\.mm}",
        _ => "–",
    };
}
