using System.Text;

namespace WfhApi.Imports;

/// <summary>A column of a template.</summary>
/// <param name="Name">Its name in the contract and in faults.</param>
/// <param name="Required">The file cannot be used without it.</param>
/// <param name="Headers">How it may be headed, in either language; compared without case, spaces and signs.</param>
internal sealed record SheetColumn(string Name, bool Required, params string[] Headers);

/// <summary>What one row says, as it is being read.</summary>
internal sealed class RowDraft(IReadOnlyDictionary<string, int> positions, string[] cells)
{
    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<string, string?> _values = [];

    public string? Key { get; set; }

    public IReadOnlyList<ImportFault> Faults => _faults;

    public IReadOnlyDictionary<string, string?> Values => _values;

    public bool Has(string column) => positions.ContainsKey(column);

    public string Cell(string column) => positions.TryGetValue(column, out var i) && i < cells.Length ? cells[i] : string.Empty;

    public void Set(string field, string? value) => _values[field] = value;

    public void Fault(string code, string? column, string id, string en) => _faults.Add(new(code, column, new(id, en)));

    /// <summary>A text that must be there and fit.</summary>
    public void Text(string column, int max)
    {
        var text = Cell(column);
        if (text.Length == 0)
        {
            Fault("not-empty", column, "Kolom ini wajib diisi.", "This column must be filled in.");
        }
        else if (Fits(column, text, max))
        {
            Set(column, text);
        }
    }

    /// <summary>A text that may be empty, in a column that may be absent.</summary>
    public void Optional(string column, int max, Func<string, bool>? valid = null)
    {
        if (!Has(column))
        {
            return;
        }

        var text = Cell(column);
        if (text.Length > 0 && valid?.Invoke(text) == false)
        {
            Fault("unreadable-value", column, $"'{Shortened(text)}' tidak dapat dibaca.", $"'{Shortened(text)}' cannot be read.");
        }
        else if (Fits(column, text, max))
        {
            Set(column, text.Length == 0 ? null : text);
        }
    }

    /// <summary>One of the words that stand for a value.</summary>
    public T? Word<T>(string column, IReadOnlyDictionary<string, T> words, string code = "unknown-value")
        where T : struct, Enum
    {
        var text = Cell(column);
        if (words.TryGetValue(ImportSheet.Plain(text), out var value))
        {
            Set(column, value.ToString());
            return value;
        }

        if (text.Length == 0)
        {
            Fault("not-empty", column, "Kolom ini wajib diisi.", "This column must be filled in.");
        }
        else
        {
            Fault(code, column, $"'{Shortened(text)}' tidak dikenal.", $"'{Shortened(text)}' is not known.");
        }

        return null;
    }

    public static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..39]}…";

    private bool Fits(string column, string text, int max)
    {
        if (text.Length > max)
        {
            Fault("maximum-length", column, $"Paling banyak {max} karakter.", $"At most {max} characters.");
        }

        return text.Length <= max;
    }
}

/// <summary>One kind of table: its columns, what a row must be, how rows compare with what is known, and how they are applied.</summary>
internal abstract class ImportSheet
{
    public abstract IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Reads one row; what is known of the agency plays no part yet.</summary>
    public abstract void Read(RowDraft row);

    /// <summary>Finds the faults that show only between rows, or beside what is known. Once, after every row is read.</summary>
    public abstract Task FindFaults(WfhDb db, Import import, CancellationToken ct);

    /// <summary>Says of every row without faults what it would do to what is known now.</summary>
    public abstract Task Compare(WfhDb db, Import import, CancellationToken ct);

    /// <summary>Applies new and changed rows inside the caller's transaction.</summary>
    /// <returns>How many rows were applied: fewer than there are when something changed since they were judged.</returns>
    public abstract Task<int> Apply(WfhDb db, Import import, CancellationToken ct);

    /// <summary>The name of the key for people, in both languages.</summary>
    protected abstract LocalText KeyName { get; }

    protected string KeyColumn => Columns[0].Name;

    /// <summary>A header or a word without case, spaces and signs.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>Every name of an enum's values, and the words for them that the offices use.</summary>
    protected static Dictionary<string, T> Words<T>(params (string Word, T Value)[] words)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>().ToDictionary(v => Plain(v.ToString()));
        foreach (var (word, value) in words)
        {
            all[Plain(word)] = value;
        }

        return all;
    }

    /// <summary>One key twice in a file: which row is meant nobody can tell, so all of them are named.</summary>
    protected Task<int> MarkRepeated(WfhDb db, Import import, CancellationToken ct)
    {
        var (id, en) = ($"{KeyName.Id} ini ada di baris #.", $"This {KeyName.En} stands in rows #.");
        return db.Database.ExecuteSqlAsync(
            $"""
            with repeated as materialized (
                select key, array_to_string((array_agg(number order by number))[1:6], ', ') as rows
                from import_row where agency_id = {import.AgencyId} and import_id = {import.Id} and key is not null
                group by key having count(*) > 1)
            update import_row r
            set outcome = 'Invalid', faults = r.faults || jsonb_build_array(jsonb_build_object('code', 'twice', 'column', {KeyColumn}::text,
                'why', jsonb_build_object('id', replace({id}::text, '#', d.rows), 'en', replace({en}::text, '#', d.rows))))
            from repeated d
            where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and r.key = d.key
            """,
            ct);
    }
}
