namespace WfhApi.Data.Demo;

/// <summary>One agency of the demo as it is planned, before it becomes rows.</summary>
internal sealed record AgencyPlan(string Code, string Name, string City, string Preset, string PolicyNumber, UnitPlan Root)
{
    /// <summary>Weights of <see cref="Region"/> in the order of the enum.</summary>
    public required double[] Regions { get; init; }

    public required IReadOnlyList<Neighbourhood> Neighbourhoods { get; init; }

    /// <summary>Those around a place of work, where the agency is larger than a city.</summary>
    public Func<GeoPoint, IReadOnlyList<Neighbourhood>>? NeighbourhoodsAround { get; init; }

    /// <summary>Employee numbers are unique across agencies: a large one counts its serials from where the small ones do not come.</summary>
    public int FirstSerial { get; init; } = 1;

    /// <summary>The unit whose head is the persona of the direct superior; its first member is the persona of the employee.</summary>
    public required string PersonaUnit { get; init; }

    /// <summary>The office of the personas of officer and head of office.</summary>
    public required string PersonaOffice { get; init; }

    /// <summary>Codes of the offices that give the personnel admin, the auditor and the platform admin.</summary>
    public required string PersonnelOffice { get; init; }

    public required string AuditOffice { get; init; }
    public required string TechnologyOffice { get; init; }

    /// <summary>The unit whose post is vacant (Plt) and the one whose holder is away (Plh).</summary>
    public required string VacantUnit { get; init; }

    public required string AwayUnit { get; init; }

    /// <summary>The first day of the circular, by the day of the seed.</summary>
    public Func<DateOnly, DateOnly> InForceFrom { get; init; } = day => day.AddDays(-42);

    /// <summary>The first year of which the calendar must know the holidays.</summary>
    public int CalendarFrom { get; init; } = 2026;

    public required Func<PolicyRules, PolicyFacts, PolicyRules> Adapt { get; init; }
}

/// <summary>What the adapted circular may refer to.</summary>
internal sealed record PolicyFacts(DateOnly SeedDay, IReadOnlyList<string> AdministrativeNips);

internal sealed record Neighbourhood(string Village, string District, double Latitude, double Longitude)
{
    /// <summary>Where it is not the city of the agency.</summary>
    public string? City { get; init; }

    public GeoPoint Point => new(Latitude, Longitude);
}

internal sealed record Post(string Title, PositionLevel Level, int Count);

/// <summary>A unit with its head and posts. The theme decides which tasks its people get.</summary>
internal sealed record UnitPlan(string Code, string Name, UnitKind Kind, Post? Head, Post[] Posts, UnitPlan[] Children)
{
    public GeoPoint? Site { get; init; }

    public TaskTheme? Theme { get; init; }

    /// <summary>Its head keeps the personnel files of the office and makes the roster.</summary>
    public bool KeepsPersonnel { get; init; }
}

/// <summary>The words in which the five trees are written.</summary>
internal static class PlanWords
{
    public static Post Pratama(string title) => new(title, PositionLevel.JptPratama, 1);

    public static Post Administrator(string title) => new(title, PositionLevel.Administrator, 1);

    public static Post Pengawas(string title) => new(title, PositionLevel.Pengawas, 1);

    public static Post Analysts(int count) => new("Penelaah Teknis Kebijakan", PositionLevel.Pelaksana, count);

    public static Post DataProcessors(int count) => new("Pengolah Data dan Informasi", PositionLevel.Pelaksana, count);

    public static Post Clerks(int count) => new("Pengadministrasi Perkantoran", PositionLevel.Pelaksana, count);

    public static Post Operators(int count) => new("Operator Layanan Operasional", PositionLevel.Pelaksana, count);

    public static Post Young(string title, int count) => new($"{title} Ahli Muda", PositionLevel.FungsionalAhliMuda, count);

    public static Post First(string title, int count) => new($"{title} Ahli Pertama", PositionLevel.FungsionalAhliPertama, count);

    public static Post Skilled(string title, int count) => new($"{title} Terampil", PositionLevel.FungsionalTerampil, count);

    public static Post Advanced(string title, int count) => new($"{title} Mahir", PositionLevel.FungsionalMahir, count);

    public static UnitPlan Office(string code, string name, double latitude, double longitude, TaskTheme theme, Post head, params UnitPlan[] children) =>
        new(code, name, UnitKind.Office, head, [], children) { Site = new(latitude, longitude), Theme = theme };

    /// <summary>Sekretariat with its subbagian umum dan kepegawaian: every office has one.</summary>
    public static UnitPlan Secretariat(string office, int clerks, params UnitPlan[] more) => new(
        $"{office}-SEK", "Sekretariat", UnitKind.Secretariat, Administrator("Sekretaris"), [new("Perencana Ahli Muda", PositionLevel.FungsionalAhliMuda, 1)],
        [
            new($"{office}-UMPEG", "Subbagian Umum dan Kepegawaian", UnitKind.Section, Pengawas("Kepala Subbagian Umum dan Kepegawaian"),
                [Clerks(clerks), new("Arsiparis Terampil", PositionLevel.FungsionalTerampil, 1)], []) { Theme = TaskTheme.GeneralAffairs, KeepsPersonnel = true },
            .. more,
        ]);

    public static UnitPlan Finance(string office, int staff) => new(
        $"{office}-KEU", "Subbagian Keuangan", UnitKind.Section, Pengawas("Kepala Subbagian Keuangan"), [DataProcessors(staff), First("Analis Keuangan Pusat dan Daerah", 1)], [])
    {
        Theme = TaskTheme.Finance,
    };

    public static UnitPlan Division(string code, string name, params Post[] posts) => new(code, name, UnitKind.Division, Administrator($"Kepala {name}"), posts, []);

    public static UnitPlan Division(string code, string name, Post[] posts, params UnitPlan[] sections) => new(code, name, UnitKind.Division, Administrator($"Kepala {name}"), posts, sections);

    public static UnitPlan Section(string code, string name, params Post[] posts) => new(code, name, UnitKind.Section, Pengawas($"Kepala {name}"), posts, []);

    public static UnitPlan Service(UnitKind kind, string code, string name, double latitude, double longitude, TaskTheme theme, Post head, params Post[] posts) =>
        new(code, name, kind, head, posts, []) { Site = new(latitude, longitude), Theme = theme };

    public static UnitPlan District(string code, string name, double latitude, double longitude, int staff, params UnitPlan[] villages) =>
        new(code, $"Kecamatan {name}", UnitKind.District, Administrator($"Camat {name}"), [Analysts(2), Clerks(staff)],
            [
                new($"{code}-SEK", $"Sekretariat Kecamatan {name}", UnitKind.Secretariat, Pengawas("Sekretaris Camat"), [Clerks(2)], []) { KeepsPersonnel = true },
                .. villages,
            ])
        {
            Site = new(latitude, longitude),
            Theme = TaskTheme.District,
        };

    public static UnitPlan Village(string code, string name, double latitude, double longitude) =>
        Service(UnitKind.Village, code, $"Kelurahan {name}", latitude, longitude, TaskTheme.District, Pengawas($"Lurah {name}"), new Post("Pengelola Layanan Operasional", PositionLevel.Pelaksana, 2), Clerks(1));
}
