namespace WfhApi.Letters;

/// <summary>Who signs a paper, as law writes it.</summary>
internal sealed record PaperSigner(string Position, string Name, string Nip, string? Rank);

/// <summary>What all papers of a government have in common: its head, and who signs.</summary>
internal static class Letterhead
{
    /// <summary>Kop: the government, the office where there is one, and the double rule.</summary>
    public static void Head(this LetterPaper paper, string agency, string? office)
    {
        paper.Centred(agency.ToUpperInvariant(), 13, bold: true);
        if (office is not null)
        {
            paper.Centred(office.ToUpperInvariant(), 15, bold: true);
        }

        paper.Y += 6;
        paper.Rule(2);
        paper.Y += 1.5f;
        paper.Rule(0.6f);
    }

    /// <summary>A block of a signature with room for it; it stays together.</summary>
    /// <param name="lines">Above the name: the place and date, the post.</param>
    public static float Signature(this LetterPaper paper, float x, float top, float width, float size, IReadOnlyList<string> lines, PaperSigner? signer)
    {
        var y = top;
        foreach (var line in lines)
        {
            y = paper.Fixed(line, x, y, width, size);
        }

        y += size * 4;
        y = paper.Fixed(signer?.Name ?? "(………………………………………)", x, y, width, size, bold: true);
        if (signer?.Rank is { } rank)
        {
            y = paper.Fixed(rank, x, y, width, size);
        }

        return signer is null ? y : paper.Fixed($"NIP {signer.Nip}", x, y, width, size);
    }
}
