using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Sylvan.Data.Csv;

namespace WfhApi.Imports;

/// <summary>A row as it is written, with the number that a spreadsheet shows for it.</summary>
internal sealed record SheetRow(int Number, string[] Cells);

/// <summary>
/// Reads a table row by row, whatever it is told to be: XLSX by its content, else text with commas, semicolons or tabs in UTF-8,
/// UTF-16 or Windows-1252, as the spreadsheets of the offices write it.
/// </summary>
internal sealed class SheetFile(Stream file)
{
    private const int SniffBytes = 4096;
    private const int LongestRow = 1 << 20;

    /// <summary>A small file can unfold into gigabytes; a table of the largest size that we take does not.</summary>
    private const long UnfoldedBytesMax = 600L * 1024 * 1024;

    // The reader of workbooks asks for Windows-1252 by name, even where it will not need it.
    static SheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    private int? _rows;

    /// <summary>Null where its beginning says that it is no table.</summary>
    public IEnumerable<SheetRow>? Rows()
    {
        var start = new byte[SniffBytes];
        var length = file.ReadAtLeast(start, SniffBytes, throwOnEndOfStream: false);
        file.Position = 0;
        var head = start.AsSpan(0, length);
        if (head.StartsWith(Zip))
        {
            return UnfoldsWithinReason() ? Workbook() : null;
        }

        var utf16 = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return head.StartsWith("%PDF"u8) || (!utf16 && head.Contains((byte)0)) ? null : Text();
    }

    /// <summary>How many rows there will be when so many are read: told by a workbook, estimated of a text by its length.</summary>
    public int Total(int read) => Math.Max(read, _rows ?? (file.Position == 0 ? read : (int)Math.Min(int.MaxValue, (long)read * file.Length / file.Position)));

    /// <summary>What the readers throw on a file that is no table after all.</summary>
    public static bool IsUnreadable(Exception e) =>
        e is InvalidDataException or ExcelDataReader.Exceptions.ExcelReaderException or CsvFormatException or System.Xml.XmlException or FormatException;

    private bool UnfoldsWithinReason()
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("xl/workbook.xml") is not null && archive.Entries.Sum(e => e.Length) <= UnfoldedBytesMax;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private IEnumerable<SheetRow> Workbook()
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
        _rows = reader.RowCount;
        for (var number = 1; reader.Read(); number++)
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Written(reader.GetValue(i));
            }

            yield return new(number, cells);
        }
    }

    /// <summary>A cell as a person would have typed it.</summary>
    private static string Written(object? value) => value switch
    {
        null => string.Empty,
        string text => Clean(text),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private IEnumerable<SheetRow> Text()
    {
        var encoding = EncodingOf();
        var delimiter = DelimiterOf(encoding);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            Delimiter = delimiter,
            HasHeaders = false,
            MaxBufferSize = LongestRow,
            CsvStyle = CsvStyle.Standard,
        });
        for (var number = 1; reader.Read(); number++)
        {
            var cells = new string[reader.RowFieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Clean(reader.GetString(i));
            }

            yield return new(number, cells);
        }
    }

    /// <summary>Whatever is no UTF-8 from its first byte to its last is read as the offices' older spreadsheets write.</summary>
    private Encoding EncodingOf()
    {
        try
        {
            using var strict = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
            var buffer = new char[1 << 16];
            while (strict.Read(buffer) > 0)
            {
            }

            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private char DelimiterOf(Encoding encoding)
    {
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: SniffBytes, leaveOpen: true);
        var start = new char[SniffBytes];
        var header = start.AsSpan(0, text.ReadBlock(start));
        header = header.IndexOfAny('\r', '\n') is >= 0 and var end ? header[..end] : header;
        file.Position = 0;
        var (comma, semicolon, tab) = (header.Count(','), header.Count(';'), header.Count('\t'));
        return tab > comma && tab > semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }

    /// <summary>PostgreSQL keeps no NUL; spaces around a value are nobody's meaning.</summary>
    private static string Clean(string text) => (text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", string.Empty, StringComparison.Ordinal) : text).Trim();
}
