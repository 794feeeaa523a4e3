using System.Globalization;

namespace WfhApi.Letters;

/// <summary>The evaluation of a circular for whoever decides: one sheet, the verdict first.</summary>
internal static class EvaluationLetter
{
    private const float Body = 9.5f;
    private const float Small = 8;

    /// <summary>So many offices stand on the sheet, the lowest first; the screen has all.</summary>
    private const int OfficesShown = 10;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id");

    /// <summary>An office against the threshold.</summary>
    public sealed record OfficeLine(string Name, Judgement Judgement);

    /// <summary>The same people under two conditions.</summary>
    public sealed record Comparison(int People, IReadOnlyList<(FigureCode Code, ShareEstimate? First, ShareEstimate? Second, bool Differs)> Figures);

    /// <summary>What was decided, by whom and why.</summary>
    public sealed record Decided(EvaluationDecision Decision, string Reason, DateTimeOffset At, string? By);

    /// <summary>Everything that the sheet says.</summary>
    public sealed record Content(
        string Agency,
        string Number,
        string Title,
        DateOnly From,
        DateOnly To,
        DateTimeOffset At,
        decimal ThresholdPercent,
        bool Whole,
        int? People,
        Judgement Total,
        IReadOnlyList<FigureValue>? Figures,
        IReadOnlyList<OfficeLine> Offices,
        int OfficesLeftOut,
        Comparison? HomeAndOffice,
        Comparison? BeforeAndDuring,
        string Recommendation,
        Decided? Decision);

    public static byte[] Draw(Content content, string timeZoneId, LetterFonts fonts)
    {
        using var paper = new LetterPaper(fonts, $"Evaluasi {content.Number}", content.At, mark: null);
        paper.Y = 40;
        paper.Centred(content.Agency.ToUpperInvariant(), 12, bold: true);
        paper.Centred("EVALUASI KEBIJAKAN BEKERJA DARI RUMAH", 12, bold: true);
        paper.Centred($"{content.Number} · {content.Title}", Body);
        paper.Centred($"{content.From.InWords().Id} sampai {content.To.InWords().Id}{(content.Whole ? string.Empty : " · hanya unit kerja dalam kewenangan pembaca")}", Small);
        paper.Y += 4;
        paper.Rule(1.2f);
        paper.Y += 8;
        paper.Column(Verdict(content), paper.Margin, paper.TextWidth, 12, bold: true);
        paper.Y += 2;
        paper.Column(content.Recommendation, paper.Margin, paper.TextWidth, Body);
        paper.Y += 8;
        Totals(paper, content);
        Offices(paper, content);
        Compared(paper, "Hari WFH dibandingkan hari WFO orang yang sama", ("WFO", "WFH"), content.HomeAndOffice);
        Compared(paper, "Sebelum dibandingkan selama kebijakan, orang yang sama", ("Sebelum", "Selama"), content.BeforeAndDuring);
        paper.Column(content.Decision is { } decided
                ? $"Keputusan: {Word(decided.Decision)}. {decided.Reason} ({decided.By ?? "–"}, {Zones.DayOf(decided.At, timeZoneId).InWords().Id})"
                : "Keputusan: belum diambil. Hasil di atas adalah usul sistem; pejabat yang berwenang memutuskan.",
            paper.Margin, paper.TextWidth, Body, bold: true);
        paper.Y += 4;
        paper.Column(
            $"Dihitung {Zones.Local(content.At, timeZoneId):dd-MM-yyyy HH.mm}. Rentang dalam kurung: selang kepercayaan 95% (Wilson). Kelompok di bawah {SmallGroups.Smallest} orang tidak ditampilkan.",
            paper.Margin, paper.TextWidth, 7);
        return paper.Close();
    }

    private static string Verdict(Content content) => content.Total switch
    {
        { Completion: { } share, Verdict: EvaluationVerdict.Met } => $"Memenuhi ambang: {Share(share)} tugas WFH selesai, ambang {Percent(content.ThresholdPercent)}.",
        { Completion: { } share } => $"Di bawah ambang: {Share(share)} tugas WFH selesai, ambang {Percent(content.ThresholdPercent)}.",
        _ => "Belum dapat dinilai.",
    };

    private static void Totals(LetterPaper paper, Content content)
    {
        if (content.Figures is not { } figures)
        {
            return;
        }

        FigureCode[] shown = [FigureCode.Completion, FigureCode.OnTime, FigureCode.ChecksAnswered, FigureCode.ReportsIn, FigureCode.NotControlled];
        Heading(paper, $"Hari WFH: {content.People} pegawai, {figures[(int)FigureCode.People].Count} hari orang");
        paper.Table(
            [.. shown.Select(code => (Name(code), 1f / shown.Length))],
            [[.. shown.Select(code => figures[(int)code] is { Of: > 0 and var of } figure ? $"{Percent(Math.Round(figure.Count * 100m / of, 1))} ({figure.Count} dari {of})" : "–")]],
            Small);
        paper.Y += 8;
    }

    private static void Offices(LetterPaper paper, Content content)
    {
        if (content.Offices.Count == 0)
        {
            return;
        }

        var below = content.Offices.Count(o => o.Judgement.Verdict == EvaluationVerdict.NotMet);
        Heading(paper, $"Per perangkat daerah: {below} dari {content.Offices.Count} di bawah ambang{(content.OfficesLeftOut > 0 ? $", {content.OfficesLeftOut} tidak ditampilkan (terlalu kecil atau tanpa tugas)" : string.Empty)}");
        paper.Table(
            [("Perangkat daerah (terendah dahulu)", 0.52f), ("Tugas selesai", 0.3f), ("Hasil", 0.18f)],
            [
                .. content.Offices.Take(OfficesShown).Select(o => (IReadOnlyList<string>)
                [
                    Short(o.Name), $"{Share(o.Judgement.Completion!)}, {o.Judgement.Completion!.Count} dari {o.Judgement.Completion.Of}",
                    o.Judgement.Verdict == EvaluationVerdict.Met ? "memenuhi" : o.Judgement.Certain ? "di bawah" : "di bawah (belum pasti)",
                ]),
            ],
            Small);
        paper.Y += 8;
    }

    private static void Compared(LetterPaper paper, string heading, (string First, string Second) sides, Comparison? comparison)
    {
        if (comparison is null)
        {
            paper.Column($"{heading}: kurang dari {SmallGroups.Smallest} orang, tidak dibandingkan.", paper.Margin, paper.TextWidth, Small);
            paper.Y += 6;
            return;
        }

        Heading(paper, $"{heading} ({comparison.People} orang)");
        paper.Table(
            [("Angka", 0.28f), (sides.First, 0.26f), (sides.Second, 0.26f), ("Perbedaan", 0.2f)],
            [
                .. comparison.Figures.Where(f => f.First is not null || f.Second is not null).Select(f => (IReadOnlyList<string>)
                    [Name(f.Code), f.First is { } a ? Share(a) : "–", f.Second is { } b ? Share(b) : "–", f.Differs ? "nyata" : "dalam rentang kebetulan"]),
            ],
            Small);
        paper.Y += 8;
    }

    private static void Heading(LetterPaper paper, string text)
    {
        paper.Column(text, paper.Margin, paper.TextWidth, Body, bold: true);
        paper.Y += 3;
    }

    private static string Name(FigureCode code) => Figures.Definitions[(int)code].Name.Id;

    private static string Share(ShareEstimate share) => $"{Percent(share.Percent)} ({Number(share.LowPercent)}–{Number(share.HighPercent)})";

    private static string Percent(decimal value) => $"{Number(value)}%";

    private static string Number(decimal value) => value.ToString("0.#", Indonesian);

    private static string Short(string name) => name.Length <= 60 ? name : $"{name[..58]}…";

    private static string Word(EvaluationDecision decision) => decision switch
    {
        EvaluationDecision.Continue => "dilanjutkan",
        EvaluationDecision.Amend => "diubah",
        _ => "dicabut",
    };
}
