namespace WfhApi.Load.Rig;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">The figure, in its unit.</param>
/// <param name="Against">What it is compared with, of the same run; empty: nothing.</param>
/// <param name="Ratio">Figure against that; empty where there is none.</param>
/// <param name="Target">What was asked for.</param>
/// <param name="Met">Whether it is met; null: only told.</param>
internal sealed record Result(string What, string Figure, string Against = "", string Ratio = "", string Target = "", bool? Met = null);

/// <summary>Collects the lines, says each when it is known, and writes them as a Markdown table between two marks of a file.</summary>
internal sealed class Report(TextWriter output)
{
    private const string Begin = "<!-- load: begin -->";
    private const string End = "<!-- load: end -->";

    private static readonly string[] Heading = ["| | measured | beside it, in the same run | ratio | target | |", "|---|---|---|---|---|---|"];

    private readonly List<Result> _rows = [];

    public bool AllMet => _rows.TrueForAll(r => r.Met != false);

    public void Add(Result row)
    {
        _rows.Add(row);
        string[] parts = [row.Met switch { true => "met   ", false => "MISSED", null => "      " }, row.What, row.Figure, row.Against, row.Ratio, row.Target];
        output.WriteLine(string.Join("  ", parts.Where(t => t.Length > 0)));
    }

    public void Say(string line) => output.WriteLine($"        {line}");

    public string Table() => string.Join('\n', Heading.Concat(_rows.Select(r => $"| {r.What} | {r.Figure} | {r.Against} | {r.Ratio} | {r.Target} | {r.Met switch { true => "met", false => "**missed**", null => string.Empty }} |")));

    public async Task WriteInto(string path)
    {
        var text = await File.ReadAllTextAsync(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has no place for the table: {Begin} and {End} are missing.");
        }

        await File.WriteAllTextAsync(path, $"{text[..(from + Begin.Length)]}\n\n{Table()}\n\n{text[to..]}");
    }
}

internal static class Shown
{
    public static string Ms(this double milliseconds) => $"{milliseconds.ToString(milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} ms";

    public static string Seconds(this double seconds) => $"{seconds.ToString(seconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} s";

    public static string Rate(this double perSecond) => $"{perSecond.ToString("#,0", CultureInfo.InvariantCulture)}/s";

    public static string Times(this double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    public static string People(this int people) => people.ToString("#,0", CultureInfo.InvariantCulture);
}
