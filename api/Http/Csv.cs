namespace WfhApi.Http;

/// <summary>Lines of a CSV file (RFC 4180) that a spreadsheet opens without harm.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv";

    /// <summary>Text in UTF-8 with a byte order mark, by which a spreadsheet knows it.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);

    public static string Line(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    /// <summary>A cell that a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
