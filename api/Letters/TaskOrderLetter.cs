namespace WfhApi.Letters;

/// <summary>The task order as a letter of the government, in the order that tata naskah dinas gives (Permendagri 1/2023).</summary>
internal static class TaskOrderLetter
{
    private const float Body = 10.5f;
    private const float Small = 9;

    /// <param name="link">Where the letter is verified; null: it is not signed, and bears no code.</param>
    public static byte[] Draw(TaskOrder order, string agency, Unit office, string? link, LetterFonts fonts)
    {
        var at = order.SignedAt ?? order.ChangedAt;
        using var paper = new LetterPaper(fonts, $"Surat Perintah Tugas {order.Number}".TrimEnd(), at, MarkOf(order.Status));
        paper.Head(agency, office.ParentId is null ? null : office.Name);
        paper.Y += 18;
        paper.Centred("SURAT PERINTAH TUGAS", 13, bold: true);
        paper.Centred($"NOMOR: {order.Number ?? "…"}", Body);
        paper.Y += 14;
        paper.Section("Dasar", order.LegalBases, Body);
        paper.Section("Pertimbangan", [order.Consideration], Body);
        paper.Need(60);
        paper.Y += 2;
        paper.Centred("MEMERINTAHKAN", 11, bold: true);
        paper.Y += 8;
        paper.Column("Kepada:", paper.Margin, paper.TextWidth, Body);
        paper.Y += 4;
        var dates = LetterDates.InWords(order);
        paper.Table(
            [("No.", 0.06f), ("Nama/NIP", 0.26f), ("Pangkat/Gol.", 0.15f), ("Jabatan", 0.19f), ("Tanggal", 0.15f), ("Alamat", 0.19f)],
            [
                .. order.People.Select(p => (IReadOnlyList<string>)
                [
                    $"{p.Line}.", $"{p.Name}\nNIP {p.Nip}", p.Rank is { } rank ? $"{rank} ({p.Grade})" : p.Grade, $"{p.Position}\n{p.UnitName}", dates, p.Address,
                ]),
            ],
            Small);
        paper.Y += 12;
        paper.Section("Untuk", order.Tasks, Body);
        Signature(paper, order, office, link, at);
        if (order.Copies.Length > 0)
        {
            paper.Y += 10;
            paper.Need(40);
            paper.Column("Tembusan:", paper.Margin, paper.TextWidth, Small);
            foreach (var (i, copy) in order.Copies.Index())
            {
                paper.Column($"{i + 1}. {copy}", paper.Margin, paper.TextWidth, Small);
            }
        }

        return paper.Close();
    }

    /// <summary>The block stays together: a signature never stands alone on a sheet, nor its code without it.</summary>
    private static void Signature(LetterPaper paper, TaskOrder order, Unit office, string? link, DateTimeOffset at)
    {
        const float code = 84;
        const float column = 230;
        paper.Need(178);
        var (top, x) = (paper.Y + 8, paper.Width - paper.Margin - column);
        var y = top;
        if (order.SignedAt is null)
        {
            y = paper.Fixed("Belum ditandatangani", x, y, column, Body, bold: true);
        }
        else
        {
            y = paper.Fixed($"Ditetapkan di {order.Place}", x, y, column, Body);
            y = paper.Fixed($"pada tanggal {LetterDates.InWords(office.DayOf(at))}", x, y, column, Body);
            y = paper.Fixed($"{order.SignerPosition},", x, y + 6, column, Body, bold: true);
            y = paper.Fixed($"Disahkan melalui sistem pada {Zones.Local(at, office.TimeZoneId):dd-MM-yyyy HH.mm} {ZoneOf(at, office)}", x, y + 14, column, 8);
            y = paper.Fixed($"{order.SignerName}", x, y + 14, column, Body, bold: true);
            y = order.SignerRank is { } rank ? paper.Fixed(rank, x, y, column, Body) : y;
            y = paper.Fixed($"NIP {order.SignerNip}", x, y, column, Body);
        }

        if (link is not null)
        {
            paper.Code(link, paper.Margin, top, code);
            y = Math.Max(y, paper.Fixed($"Periksa keaslian surat ini dengan kode QR atau di {link}", paper.Margin, top + code + 6, x - paper.Margin - 20, 7));
        }

        paper.Y = y;
    }

    private static string? MarkOf(TaskOrderStatus status) => status switch
    {
        TaskOrderStatus.Draft => "KONSEP",
        TaskOrderStatus.Refused => "DITOLAK",
        TaskOrderStatus.Withdrawn => "DITARIK",
        _ => null,
    };

    private static string ZoneOf(DateTimeOffset at, Unit office) => Zones.Local(at, office.TimeZoneId).Offset.Hours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        _ => office.TimeZoneId,
    };
}
