using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo.Province;

/// <summary>A unit of the province while the tree grows; how many people it gets is known when all units are there.</summary>
internal sealed class UnitDraft(string code, string name, UnitKind kind, Post? head, UnitStaff staff)
{
    public string Code => code;

    public UnitStaff Staff => staff;

    public TaskTheme? Theme { get; init; }

    public GeoPoint? Site { get; init; }

    public bool KeepsPersonnel { get; init; }

    public bool HasHead => head is not null;

    /// <summary>Its people without its head.</summary>
    public int Members { get; set; }

    public List<UnitDraft> Children { get; } = [];

    /// <param name="above">What the people of the unit above do, where the unit does not differ.</param>
    public UnitPlan Plan(TaskTheme above)
    {
        var theme = Theme ?? above;
        return new(code, name, kind, head, staff.Posts(theme, Members), [.. Children.Select(c => c.Plan(theme))])
        {
            Site = Site,
            Theme = Theme,
            KeepsPersonnel = KeepsPersonnel,
        };
    }

    public static UnitDraft Secretariat(string office) => new($"{office}-SEK", "Sekretariat", UnitKind.Secretariat, Administrator("Sekretaris"), UnitStaff.Secretariat);

    public static UnitDraft GeneralAffairs(string office) =>
        new($"{office}-UMPEG", "Subbagian Umum dan Kepegawaian", UnitKind.Section, Pengawas("Kepala Subbagian Umum dan Kepegawaian"), UnitStaff.Desk)
        {
            Theme = TaskTheme.GeneralAffairs,
            KeepsPersonnel = true,
        };

    public static UnitDraft Finance(string office) =>
        new($"{office}-KEU", "Subbagian Keuangan", UnitKind.Section, Pengawas("Kepala Subbagian Keuangan"), UnitStaff.Desk) { Theme = TaskTheme.Finance };

    public static UnitDraft Division(string office, int number, string name) =>
        new($"{office}-B{number}", $"Bidang {name}", UnitKind.Division, Administrator($"Kepala Bidang {name}"), UnitStaff.Division);

    public static UnitDraft Section(string division, int number, string name) =>
        new($"{division}-S{number}", name, UnitKind.Section, Pengawas($"Kepala {name}"), UnitStaff.Section);
}
