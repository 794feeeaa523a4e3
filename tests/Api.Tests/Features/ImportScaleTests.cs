using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WfhApi.Tests.Features;

/// <summary>As large as the largest government; alone on the machine, as they measure.</summary>
[NonParallelizable]
internal sealed class ImportScaleTests
{
    private const int Province = 60_000;
    private const int City = 6_000;
    private const int TooMany = 100_001;

    /// <summary>The process of these tests holds the API, the file that is sent and what the runner keeps.</summary>
    private const long PeakMegabytes = 1500;

    [TestCase("csv", Province)]
    [TestCase("xlsx", City)]
    public async Task Everybody_is_checked_and_applied_within_a_minute(string type, int people)
    {
        var town = await Town.Build();
        var content = File(type, people);
        var before = Settled();
        var watch = Stopwatch.StartNew();

        var (ready, checking) = await Measured(town, content, type);
        var judged = watch.Elapsed;
        await town.As(town.PersonnelAdmin).Post($"/imports/{ready.Id()}/apply").Body();
        var (applied, applying) = await Peak(() => ImportTests.Settled(town, ready.Id()));
        TestContext.Out.WriteLine(
            $"{type}, {content.Length / 1024} KB, {ready["rowsTotal"]} rows: checked in {judged.TotalSeconds:0.0} s, applied in {(watch.Elapsed - judged).TotalSeconds:0.0} s, peak {Math.Max(checking, applying)} MB, of which {before} MB before");

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{applied["status"]} {applied["rowsNew"]} {applied["rowsInvalid"]}", Is.EqualTo($"done {people} 0"));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
            Assert.That(Math.Max(checking, applying), Is.LessThan(PeakMegabytes));
        }

        var again = await ImportTests.Settled(town, await ImportTests.Sent(town, "employees", content, $"pegawai.{type}"));
        Assert.That((int?)again["rowsUnchanged"], Is.EqualTo(people), "the same file again changes nothing");
    }

    [TestCase("csv")]
    [TestCase("xlsx")]
    public async Task One_row_too_many_is_refused_with_nothing_half_done(string type)
    {
        var town = await Town.Build();

        var content = File(type, TooMany);
        var before = Settled();
        var (failed, peak) = await Measured(town, content, type);
        TestContext.Out.WriteLine($"{type}, {content.Length / 1024} KB, {TooMany} rows: refused, peak {peak} MB, of which {before} MB before");

        Assert.That($"{failed["status"]} {failed["failure"]!["code"]}: {failed["failure"]!["message"]}", Is.EqualTo("failed too-many-rows: Berkas ini lebih dari 100.000 baris. Bagilah menjadi beberapa berkas."));
        Assert.That((await town.As(town.PersonnelAdmin).Get($"/imports/{failed.Id()}/rows").Body())["items"]!.AsArray(), Is.Empty);
        Assert.That(await town.InDatabase(db => db.Employees.CountAsync(e => e.AgencyId == town.Agency.Id)), Is.EqualTo(12));
    }

    private static Task<(JsonNode Import, long Megabytes)> Measured(Town town, byte[] content, string type) => Peak(async () =>
    {
        var id = await ImportTests.Sent(town, "employees", content, $"pegawai.{type}");
        return await ImportTests.Settled(town, id);
    });

    /// <summary>What it needs before, when the file that was written for the test has been forgotten.</summary>
    private static long Settled()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet / 1024 / 1024;
    }

    /// <summary>What the process needs while it works, looked at ten times a second.</summary>
    private static async Task<(JsonNode Import, long Megabytes)> Peak(Func<Task<JsonNode>> work)
    {
        var (running, most) = (Task.Run(work), 0L);
        while (await Task.WhenAny(running, Task.Delay(100)) != running)
        {
            most = Math.Max(most, Environment.WorkingSet / 1024 / 1024);
        }

        return (await running, Math.Max(most, Environment.WorkingSet / 1024 / 1024));
    }

    private static byte[] File(string type, int rows)
    {
        var people = Enumerable.Range(0, rows).Select(Person);
        return type == "xlsx"
            ? Tables.Workbook([ImportTests.Header.Split(','), .. people])
            : Encoding.UTF8.GetBytes(people.Aggregate(new StringBuilder(ImportTests.Header), (text, cells) => text.Append('\n').AppendJoin(',', cells.Select(c => $"\"{c}\""))).ToString());
    }

    private static object[] Person(int i) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{1960 + (i / 999 / 12)}{(i / 999 % 12) + 1:00}17201421{1 + (i % 2)}{(i % 999) + 1:000}"),
        $"Pegawai {i}, S.Sos.",
        "PPPK",
        i % 2 == 0 ? "DISDUK-1A" : "DISDUK-1B",
        "Pengadministrasi Umum",
        "pelaksana",
        "IX",
    ];
}
