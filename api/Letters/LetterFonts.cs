using SkiaSharp;

namespace WfhApi.Letters;

/// <summary>The fonts of letters. They travel with the program: a server has none, and a letter looks the same everywhere.</summary>
internal sealed class LetterFonts : IDisposable
{
    public SKTypeface Regular { get; } = Load("Regular");

    public SKTypeface Bold { get; } = Load("Bold");

    public void Dispose()
    {
        Regular.Dispose();
        Bold.Dispose();
    }

    private static SKTypeface Load(string style)
    {
        using var stream = typeof(LetterFonts).Assembly.GetManifestResourceStream($"WfhApi.Letters.Fonts.LiberationSans-{style}.ttf")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
