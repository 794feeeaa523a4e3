using SkiaSharp;

namespace WfhApi.Letters;

/// <summary>
/// Sheets of A4 that are written from the top down; what does not fit goes on the next. Text stays text, so that a letter can be
/// searched, copied and read aloud.
/// </summary>
internal sealed class LetterPaper : IDisposable
{
    /// <summary>Upright, as letters are.</summary>
    public static readonly SKSize A4 = new(595.28f, 841.89f);

    /// <summary>Folio on its side, as offices print wide tables (215 × 330 mm).</summary>
    public static readonly SKSize WideFolio = new(935.43f, 609.45f);

    private const float LineSpacing = 1.28f;

    private readonly MemoryStream _stream = new();
    private readonly SKDocument _document;
    private readonly LetterFonts _fonts;
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _line = new() { Color = SKColors.Black, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 0.6f };
    private readonly SKSize _size;
    private readonly string? _mark;
    private SKCanvas _canvas;

    /// <param name="mark">Written across each page: what this letter is not.</param>
    /// <param name="size">The sheet; A4 upright when left out.</param>
    /// <param name="margin">White at each side.</param>
    public LetterPaper(LetterFonts fonts, string title, DateTimeOffset at, string? mark, SKSize? size = null, float margin = 62)
    {
        (_fonts, _mark, _size, Margin, Y) = (fonts, mark, size ?? A4, margin, margin);
        _document = SKDocument.CreatePdf(_stream, new SKDocumentPdfMetadata { Title = title, Creation = at.UtcDateTime, Modified = at.UtcDateTime, Producer = "WfhApi" });
        _canvas = NewPage();
    }

    public float Width => _size.Width;

    public float Margin { get; }

    public float TextWidth => Width - (2 * Margin);

    /// <summary>Where the next line begins.</summary>
    public float Y { get; set; }

    public int Pages { get; private set; }

    private float Bottom => _size.Height - Math.Min(56, Margin);

    public void Dispose()
    {
        _ink.Dispose();
        _line.Dispose();
        _document.Dispose();
        _stream.Dispose();
    }

    public byte[] Close()
    {
        _document.EndPage();
        _document.Close();
        return _stream.ToArray();
    }

    /// <summary>Begins a new sheet where less than this is left.</summary>
    public void Need(float height)
    {
        if (Y + height > Bottom)
        {
            _document.EndPage();
            _canvas = NewPage();
            Y = Margin;
        }
    }

    public void Centred(string text, float size, bool bold = false)
    {
        foreach (var line in Wrap(text, size, bold, TextWidth))
        {
            Need(size * LineSpacing);
            using var font = FontOf(line, size, bold);
            _canvas.DrawText(line, Width / 2, Y + size, SKTextAlign.Center, font, _ink);
            Y += size * LineSpacing;
        }
    }

    public void Rule(float weight)
    {
        using var pen = new SKPaint { Color = SKColors.Black, Style = SKPaintStyle.Stroke, StrokeWidth = weight };
        _canvas.DrawLine(Margin, Y, Width - Margin, Y, pen);
        Y += weight;
    }

    /// <summary>Text in a column; it goes on on the next sheet.</summary>
    public void Column(string text, float x, float width, float size, bool bold = false)
    {
        foreach (var line in Wrap(text, size, bold, width))
        {
            Need(size * LineSpacing);
            Write(line, x, Y, size, bold);
            Y += size * LineSpacing;
        }
    }

    /// <summary>A heading at the margin, and beside it what belongs to it, numbered where there are several.</summary>
    public void Section(string heading, IReadOnlyList<string> entries, float size)
    {
        const float headingWidth = 86;
        const float numberWidth = 20;
        Need(size * LineSpacing);
        Write(heading, Margin, Y, size, bold: false);
        Write(":", Margin + headingWidth - 10, Y, size, bold: false);
        for (var i = 0; i < entries.Count; i++)
        {
            var numbered = entries.Count > 1;
            Need(size * LineSpacing);
            if (numbered)
            {
                Write($"{i + 1}.", Margin + headingWidth, Y, size, bold: false);
            }

            var x = Margin + headingWidth + (numbered ? numberWidth : 0);
            Column(entries[i], x, Width - Margin - x, size);
            Y += size * 0.25f;
        }

        Y += size * 0.5f;
    }

    /// <summary>A table with ruled cells; a row stays together, and the head stands again on each sheet.</summary>
    /// <param name="padding">White around the text of a cell.</param>
    /// <param name="centredFrom">From this column on the text stands in the middle; in no column when left out.</param>
    public void Table(IReadOnlyList<(string Head, float Share)> columns, IReadOnlyList<IReadOnlyList<string>> rows, float size, float padding = 4, int centredFrom = int.MaxValue)
    {
        float[] widths = [.. columns.Select(c => c.Share * TextWidth)];
        string[] head = [.. columns.Select(c => c.Head)];

        // The head never stands alone at the foot of a sheet.
        Need(HeightOf(head, bold: true) + (rows.Count > 0 ? HeightOf(rows[0], bold: false) : 0));
        Row(head, bold: true);
        foreach (var row in rows)
        {
            if (Y + HeightOf(row, bold: false) > Bottom)
            {
                Need(_size.Height);
                Row(head, bold: true);
            }

            Row(row, bold: false);
        }

        float HeightOf(IReadOnlyList<string> cells, bool bold) =>
            (2 * padding) + (cells.Select((c, i) => Wrap(c, size, bold, widths[i] - (2 * padding)).Count).Max() * size * LineSpacing);

        void Row(IReadOnlyList<string> cells, bool bold)
        {
            var (height, x) = (HeightOf(cells, bold), Margin);
            for (var i = 0; i < cells.Count; i++)
            {
                _canvas.DrawRect(x, Y, widths[i], height, _line);
                var y = Y + padding;
                foreach (var line in Wrap(cells[i], size, bold, widths[i] - (2 * padding)))
                {
                    using var font = FontOf(line, size, bold);
                    var indent = i < centredFrom ? padding : (widths[i] - font.MeasureText(line)) / 2;
                    Write(line, x + indent, y, size, bold);
                    y += size * LineSpacing;
                }

                x += widths[i];
            }

            Y += height;
        }
    }

    /// <summary>A QR code drawn module by module: sharp at every size, and no picture.</summary>
    public void Code(string content, float x, float y, float side)
    {
        using var code = QRCoder.QRCodeGenerator.GenerateQrCode(content, QRCoder.QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var one = side / modules.Count;
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    _canvas.DrawRect(x + (column * one), y + (row * one), one, one, ink);
                }
            }
        }

        _canvas.DrawUrlAnnotation(new SKRect(x, y, x + side, y + side), content);
    }

    /// <summary>A column that is known to fit, wherever the pen stands.</summary>
    public float Fixed(string text, float x, float y, float width, float size, bool bold = false)
    {
        foreach (var line in Wrap(text, size, bold, width))
        {
            Write(line, x, y, size, bold);
            y += size * LineSpacing;
        }

        return y;
    }

    private void Write(string text, float x, float y, float size, bool bold)
    {
        using var font = FontOf(text, size, bold);
        _canvas.DrawText(text, x, y + size, SKTextAlign.Left, font, _ink);
    }

    private SKCanvas NewPage()
    {
        var canvas = _document.BeginPage(_size.Width, _size.Height);
        Pages++;
        if (_mark is not null)
        {
            using var font = FontOf(_mark, 84, bold: true);
            using var grey = new SKPaint { Color = new SKColor(0, 0, 0, 26), IsAntialias = true };
            canvas.Save();
            canvas.RotateDegrees(-50, Width / 2, _size.Height / 2);
            canvas.DrawText(_mark, Width / 2, _size.Height / 2, SKTextAlign.Center, font, grey);
            canvas.Restore();
        }

        return canvas;
    }

    private SKFont FontOf(string text, float size, bool bold) => new(_fonts.For(text, bold), size)
    {
        // As wide on paper as the font says, whatever a screen would round it to.
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
    };

    /// <summary>Lines that fit; a word longer than a line is broken.</summary>
    private List<string> Wrap(string text, float size, bool bold, float width)
    {
        using var font = FontOf(text, size, bold);
        List<string> lines = [];
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = string.Empty;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (font.MeasureText(longer) <= width)
                {
                    line = longer;
                    continue;
                }

                if (line.Length > 0)
                {
                    lines.Add(line);
                }

                line = word;
                while (font.MeasureText(line) > width && line.Length > 1)
                {
                    var fits = Math.Clamp((int)font.BreakText(line, width), 1, line.Length - 1);
                    lines.Add(line[..fits]);
                    line = line[fits..];
                }
            }

            lines.Add(line);
        }

        return lines;
    }
}
