using SkiaSharp;

namespace WfhApi.Letters;

/// <summary>
/// The fonts of letters. They travel with the program: a server has none, and a letter looks the same everywhere. A letter embeds
/// what it is written with, so it is written with the Latin letters alone; the whole font serves a text that needs more.
/// </summary>
internal sealed class LetterFonts : IDisposable
{
    private readonly (SKTypeface Latin, SKTypeface Whole) _regular = Load("Regular");
    private readonly (SKTypeface Latin, SKTypeface Whole) _bold = Load("Bold");

    public SKTypeface For(string text, bool bold)
    {
        var (latin, whole) = bold ? _bold : _regular;
        return text.All(IsLatin) ? latin : whole;
    }

    public void Dispose()
    {
        foreach (var (latin, whole) in new[] { _regular, _bold })
        {
            latin.Dispose();
            whole.Dispose();
        }
    }

    /// <summary>Latin with every accent of its first three blocks, and the dashes, quotation marks and dots of print.</summary>
    private static bool IsLatin(char letter) => letter is <= '\u017F' or (>= '\u2010' and <= '\u2026');

    private static (SKTypeface Latin, SKTypeface Whole) Load(string style)
    {
        using var stream = typeof(LetterFonts).Assembly.GetManifestResourceStream($"WfhApi.Letters.Fonts.LiberationSans-{style}.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var whole = Typeface(bytes);
        using var font = new SKFont(whole);
        var letters = Enumerable.Range(0, '\u2026' + 1).Where(c => IsLatin((char)c));
        return (Typeface(FontSubset.Of(bytes, letters.Select(c => font.GetGlyph(c)))), whole);
    }

    private static SKTypeface Typeface(byte[] font)
    {
        using var data = SKData.CreateCopy(font);
        return SKTypeface.FromData(data);
    }
}
