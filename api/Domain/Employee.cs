namespace WfhApi.Domain;

/// <summary>Jenjang jabatan, from the eselon of structural posts to the steps of functional ones.</summary>
public enum PositionLevel
{
    /// <summary>Jabatan pimpinan tinggi utama (eselon I).</summary>
    JptUtama,

    /// <summary>Jabatan pimpinan tinggi madya (eselon I).</summary>
    JptMadya,

    /// <summary>Jabatan pimpinan tinggi pratama (eselon II).</summary>
    JptPratama,

    /// <summary>Administrator (eselon III), such as a camat.</summary>
    Administrator,

    /// <summary>Pengawas (eselon IV), such as a lurah.</summary>
    Pengawas,

    /// <summary>Pelaksana: staff without a structural or functional post.</summary>
    Pelaksana,

    /// <summary>Fungsional keterampilan, Pemula.</summary>
    FungsionalPemula,

    /// <summary>Fungsional keterampilan, Terampil.</summary>
    FungsionalTerampil,

    /// <summary>Fungsional keterampilan, Mahir.</summary>
    FungsionalMahir,

    /// <summary>Fungsional keterampilan, Penyelia.</summary>
    FungsionalPenyelia,

    /// <summary>Fungsional keahlian, Ahli Pertama.</summary>
    FungsionalAhliPertama,

    /// <summary>Fungsional keahlian, Ahli Muda.</summary>
    FungsionalAhliMuda,

    /// <summary>Fungsional keahlian, Ahli Madya.</summary>
    FungsionalAhliMadya,

    /// <summary>Fungsional keahlian, Ahli Utama.</summary>
    FungsionalAhliUtama,
}

/// <summary>Whether a person is in service, and what limits their working from home.</summary>
public enum EmploymentState
{
    /// <summary>In service.</summary>
    Active,

    /// <summary>In service, new in the post: no working from home by choice (FWA-01).</summary>
    NewInPost,

    /// <summary>In service, under a disciplinary measure: no working from home by choice (FWA-01).</summary>
    UnderDiscipline,

    /// <summary>No longer in service; signs in no more and is expected on no day.</summary>
    Inactive,
}

public sealed class Employee
{
    public const int NameMaxLength = 120;
    public const int PositionMaxLength = 160;
    public const int GradeMaxLength = 8;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 20;
    public const string NipTaken = "ux_employee_nip";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required string Nip { get; set; }
    public required EmploymentKind Kind { get; set; }
    public required string Name { get; set; }
    public required Guid UnitId { get; set; }
    public required string Position { get; set; }
    public required PositionLevel Level { get; set; }

    /// <summary>Golongan/ruang: I/a to IV/e for PNS, I to XVII for PPPK.</summary>
    public required string Grade { get; set; }

    public EmploymentState State { get; set; } = EmploymentState.Active;
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    public DateTimeOffset? NoticeAcknowledgedAt { get; private set; }

    /// <summary>Keeps the first acknowledgement: repeating it changes nothing.</summary>
    public void AcknowledgeNotice(DateTimeOffset at) => NoticeAcknowledgedAt ??= at;
}

/// <summary>Pangkat and golongan as law writes them.</summary>
public static class Grades
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];

    /// <summary>Pangkat by golongan/ruang (PP 99/2000); PPPK have none.</summary>
    private static readonly Dictionary<string, string> Ranks = new()
    {
        ["I/a"] = "Juru Muda",
        ["I/b"] = "Juru Muda Tingkat I",
        ["I/c"] = "Juru",
        ["I/d"] = "Juru Tingkat I",
        ["II/a"] = "Pengatur Muda",
        ["II/b"] = "Pengatur Muda Tingkat I",
        ["II/c"] = "Pengatur",
        ["II/d"] = "Pengatur Tingkat I",
        ["III/a"] = "Penata Muda",
        ["III/b"] = "Penata Muda Tingkat I",
        ["III/c"] = "Penata",
        ["III/d"] = "Penata Tingkat I",
        ["IV/a"] = "Pembina",
        ["IV/b"] = "Pembina Tingkat I",
        ["IV/c"] = "Pembina Utama Muda",
        ["IV/d"] = "Pembina Utama Madya",
        ["IV/e"] = "Pembina Utama",
    };

    public static string? Rank(string grade) => Ranks.GetValueOrDefault(grade);

    public static bool Valid(string grade, EmploymentKind kind) => kind == EmploymentKind.Pppk
        ? Roman.Contains(grade)
        : grade.Split('/') is [var group, var room]
            && Roman.AsSpan(0, 4).Contains(group)
            && room.Length == 1
            && (group == "IV" ? "abcde" : "abcd").Contains(room[0], StringComparison.Ordinal);
}

/// <summary>A place where the employee may work from home. A person may have several; each has its dates.</summary>
public sealed class HomePlace
{
    public const int LabelMaxLength = 60;
    public const int AddressMaxLength = 300;
    public const int RadiusMinMetres = 20;
    public const int RadiusMaxMetres = 2000;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required string Label { get; set; }
    public required string Address { get; set; }
    public required GeoPoint Point { get; set; }
    public required int RadiusMetres { get; set; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; private set; }

    public bool ValidOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);

    public Result<Done> End(DateOnly lastDay)
    {
        if (lastDay < ValidFrom)
        {
            return new EndsBeforeItBegins(ValidFrom);
        }

        ValidTo = lastDay;
        return Done.It;
    }
}

public sealed record EndsBeforeItBegins(DateOnly From) : UnprocessableError("ends-before-it-begins", new(
    $"Tanggal akhir tidak boleh sebelum tanggal mulai {From.InWords().Id}.", $"The last day must not be before the first, {From.InWords().En}."));

/// <summary>Why somebody acts for the head of a unit.</summary>
public enum DelegationKind
{
    /// <summary>Pelaksana tugas: the post is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: the holder is away.</summary>
    Plh,
}

/// <summary>For these days somebody acts as head of a unit, by a numbered decision.</summary>
public sealed class Delegation
{
    public const int DecreeNumberMaxLength = 80;

    /// <summary>An exclusion constraint: two people never act for one unit on one day.</summary>
    public const string Overlap = "ex_delegation_overlap";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid ActingEmployeeId { get; init; }
    public required DelegationKind Kind { get; init; }
    public required string DecreeNumber { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; set; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public Result<Done> End(DateOnly lastDay)
    {
        if (lastDay < From)
        {
            return new EndsBeforeItBegins(From);
        }

        if (lastDay > To)
        {
            return new EndsLaterThanDecided(To);
        }

        To = lastDay;
        return Done.It;
    }
}

public sealed record EndsLaterThanDecided(DateOnly To) : UnprocessableError("ends-later-than-decided", new(
    $"Penugasan ini berakhir {To.InWords().Id}; perpanjangan memerlukan keputusan tersendiri.",
    $"This acting post ends on {To.InWords().En}; a longer one needs a decision of its own."));

public enum Role { UnitOfficer, HeadOfOffice, PersonnelAdmin, Leader, Auditor, PlatformAdmin }

/// <summary>A dated role over a unit and everything below it. Superior is not granted: it follows from the tree.</summary>
public sealed class RoleGrant
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Role Role { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
}
