using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo.Province;

/// <summary>How many people a unit of a kind usually has, and in which posts. A province with more or fewer people a unit keeps the proportions.</summary>
/// <param name="Usual">Without the head, in a province of 75 people a unit.</param>
/// <param name="Least">However small the province.</param>
/// <param name="Mix">Posts by what the unit does, with their weights in <see cref="Post.Count"/>.</param>
internal sealed record UnitStaff(int Usual, int Least, Func<TaskTheme, Post[]> Mix)
{
    public static readonly UnitStaff None = new(0, 0, _ => []);
    public static readonly UnitStaff Office = new(4, 1, theme => [Young(Profession(theme), 2), Analysts(1)]);
    public static readonly UnitStaff Bureau = new(40, 2, _ => [Young("Analis Kebijakan", 2), Analysts(4), DataProcessors(2), Clerks(3)]);
    public static readonly UnitStaff Secretariat = new(6, 1, _ => [Young("Perencana", 1), Clerks(1)]);
    public static readonly UnitStaff Desk = new(14, 1, theme => [Clerks(5), theme == TaskTheme.Finance ? First("Analis Keuangan Pusat dan Daerah", 3) : Skilled("Arsiparis", 2), DataProcessors(4), new("Pengemudi", PositionLevel.Pelaksana, 1)]);
    public static readonly UnitStaff Division = new(20, 3, theme => [First(Profession(theme), 4), Analysts(3), Young(Profession(theme), 2), DataProcessors(2), Clerks(1)]);
    public static readonly UnitStaff Section = new(22, 2, theme => [First(Profession(theme), 4), DataProcessors(4), Analysts(3), Clerks(2), Operators(1)]);
    public static readonly UnitStaff Branch = new(90, 2, theme => [DataProcessors(4), Clerks(3), First(Profession(theme), 3), Operators(5), Skilled("Arsiparis", 1)]);
    public static readonly UnitStaff School = new(85, 2, _ => [First("Guru", 6), Young("Guru", 4), Clerks(1)]);
    public static readonly UnitStaff Hospital = new(900, 4, _ => [Skilled("Perawat", 10), Advanced("Perawat", 4), Skilled("Bidan", 3), First("Dokter", 3), Young("Dokter", 2), Clerks(4), Operators(3)]);
    public static readonly UnitStaff HealthCentre = new(80, 2, _ => [Skilled("Perawat", 5), Skilled("Bidan", 4), First("Dokter", 2), First("Tenaga Promosi Kesehatan dan Ilmu Perilaku", 1), Clerks(2)]);
    public static readonly UnitStaff District = new(30, 1, _ => [Analysts(3), Clerks(3), DataProcessors(2)]);
    public static readonly UnitStaff DistrictOffice = new(8, 1, _ => [Clerks(3), DataProcessors(1)]);
    public static readonly UnitStaff Village = new(14, 1, _ => [new("Pengelola Layanan Operasional", PositionLevel.Pelaksana, 3), Clerks(2)]);
    public static readonly UnitStaff PublicOrder = new(400, 3, _ => [Skilled("Polisi Pamong Praja", 6), Advanced("Polisi Pamong Praja", 3), Clerks(1)]);
    public static readonly UnitStaff Fire = new(300, 3, _ => [Skilled("Pemadam Kebakaran", 7), Advanced("Pemadam Kebakaran", 2), Clerks(1)]);
    public static readonly UnitStaff Transport = new(160, 2, _ => [new("Petugas Pengatur Lalu Lintas", PositionLevel.Pelaksana, 4), Skilled("Penguji Kendaraan Bermotor", 2), Analysts(1)]);
    public static readonly UnitStaff Disaster = new(120, 2, _ => [Operators(4), First("Analis Kebencanaan", 2), DataProcessors(2)]);

    public static UnitStaff Of(UnitKind office) => office switch
    {
        UnitKind.PublicOrder => PublicOrder,
        UnitKind.FireAndRescue => Fire,
        UnitKind.Transport => Transport,
        UnitKind.DisasterManagement => Disaster,
        _ => Office,
    };

    public Post[] Posts(TaskTheme theme, int members)
    {
        var mix = Mix(theme);
        var counts = Shares.Of(members, [.. mix.Select(p => (double)p.Count)]);
        return [.. mix.Select((post, n) => post with { Count = counts[n] }).Where(p => p.Count > 0)];
    }

    private static string Profession(TaskTheme theme) => theme switch
    {
        TaskTheme.Technology => "Pranata Komputer",
        TaskTheme.Planning => "Perencana",
        TaskTheme.Personnel => "Analis Sumber Daya Manusia Aparatur",
        TaskTheme.Audit => "Auditor",
        TaskTheme.Finance => "Analis Keuangan Pusat dan Daerah",
        TaskTheme.Health => "Epidemiolog Kesehatan",
        TaskTheme.Education => "Pengembang Teknologi Pembelajaran",
        TaskTheme.Social => "Pekerja Sosial",
        TaskTheme.CivilRegistry => "Administrator Database Kependudukan",
        TaskTheme.Disaster => "Analis Kebencanaan",
        _ => "Analis Kebijakan",
    };
}

internal static class Shares
{
    /// <summary>Whole numbers that add up, by weight; what rounding leaves goes to the largest remainders.</summary>
    public static int[] Of(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(w => sum > 0 ? total * w / sum : 0).ToArray();
        var whole = exact.Select(e => (int)e).ToArray();
        foreach (var n in Enumerable.Range(0, exact.Length).OrderByDescending(n => exact[n] - whole[n]).Take(total - whole.Sum()))
        {
            whole[n]++;
        }

        return whole;
    }
}
