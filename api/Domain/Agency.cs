namespace WfhApi.Domain;

/// <summary>A regional government; the tenant. Nothing of one agency exists for another.</summary>
public sealed class Agency
{
    public const int CodeMaxLength = 32;
    public const int NameMaxLength = 160;
    public const int TimeZoneMaxLength = 64;

    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string TimeZoneId { get; set; }

    /// <summary>The office rules of every day on which no circular applies: hours, presence windows, buckets, check-in and check-out.</summary>
    public required PolicyRules StandingRules { get; set; }

    /// <summary>How its letters are numbered; null: <see cref="LetterNumbering.Default"/>.</summary>
    public LetterNumbering? Numbering { get; set; }
}

/// <summary>What sort of unit it is; circulars exclude and cover units by it (DKI-04).</summary>
public enum UnitKind
{
    /// <summary>Pemerintah daerah itself, root of the tree.</summary>
    Government,

    /// <summary>Sekretariat daerah.</summary>
    RegionalSecretariat,

    /// <summary>Perangkat daerah: dinas, badan, kantor.</summary>
    Office,

    /// <summary>Suku dinas: the branch of an office in a city of DKI Jakarta.</summary>
    SubOffice,

    /// <summary>Sekretariat of an office.</summary>
    Secretariat,

    /// <summary>Bidang or bagian.</summary>
    Division,

    /// <summary>Seksi or subbagian.</summary>
    Section,

    /// <summary>Unit pelaksana teknis (UPT).</summary>
    TechnicalUnit,

    /// <summary>Kecamatan.</summary>
    District,

    /// <summary>Kelurahan.</summary>
    Village,

    /// <summary>Rumah sakit umum daerah (RSUD).</summary>
    Hospital,

    /// <summary>Puskesmas.</summary>
    HealthCentre,

    /// <summary>Sekolah.</summary>
    School,

    /// <summary>Satuan polisi pamong praja (Satpol PP).</summary>
    PublicOrder,

    /// <summary>Pemadam kebakaran dan penyelamatan.</summary>
    FireAndRescue,

    /// <summary>Dinas perhubungan.</summary>
    Transport,

    /// <summary>Badan penanggulangan bencana daerah (BPBD).</summary>
    DisasterManagement,
}

/// <summary>A node of the organisation tree. <see cref="Lineage"/> holds every ancestor and the unit itself.</summary>
public sealed class Unit
{
    public const int CodeMaxLength = 32;
    public const int NameMaxLength = 160;
    public const string CodeTaken = "ux_unit_code";
    public const int RadiusMinMetres = 20;
    public const int RadiusMaxMetres = 2000;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public Guid? ParentId { get; private set; }
    public required Guid[] Lineage { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required UnitKind Kind { get; set; }
    public required string TimeZoneId { get; set; }
    public Guid? HeadEmployeeId { get; set; }

    /// <summary>The OPD to which the unit belongs, which is the second level of the tree: quota and roster are set per OPD (SERANG-05).</summary>
    public Guid OfficeId => Lineage[Math.Min(1, Lineage.Length - 1)];

    /// <summary>The office site, where one is known: on-site check-ins are compared with it.</summary>
    public GeoPoint? Site { get; set; }

    public int SiteRadiusMetres { get; set; } = 150;

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }

    public static Unit Root(Guid agencyId, Guid id, string code, string name, string timeZoneId) => new()
    {
        AgencyId = agencyId,
        Id = id,
        Lineage = [id],
        Code = code,
        Name = name,
        Kind = UnitKind.Government,
        TimeZoneId = timeZoneId,
    };

    public Unit Child(Guid id, string code, string name, UnitKind kind) => new()
    {
        AgencyId = AgencyId,
        Id = id,
        ParentId = Id,
        Lineage = [.. Lineage, id],
        Code = code,
        Name = name,
        Kind = kind,
        TimeZoneId = TimeZoneId,
    };

    /// <summary>The calendar day of this unit at an instant: "today" is the unit's day, not the server's.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => Zones.DayOf(instant, TimeZoneId);

    /// <summary>Hangs the unit below another as part of a whole tree that has no cycle; the caller goes from the root down.</summary>
    public void HangBelow(Unit parent) => (ParentId, Lineage) = (parent.Id, [.. parent.Lineage, Id]);

    /// <summary>Moves the unit below another, with its whole <paramref name="subtree"/> (which may contain the unit itself).</summary>
    public Result<Done> MoveBelow(Unit parent, IEnumerable<Unit> subtree)
    {
        if (parent.Lineage.Contains(Id))
        {
            return new UnitTreeCycle(Name, parent.Name);
        }

        var depth = Lineage.Length - 1;
        foreach (var unit in subtree)
        {
            if (unit.Id != Id)
            {
                unit.Lineage = [.. parent.Lineage, .. unit.Lineage[depth..]];
            }
        }

        Lineage = [.. parent.Lineage, Id];
        ParentId = parent.Id;
        return Done.It;
    }
}

public sealed record UnitTreeCycle(string Unit, string Parent) : UnprocessableError("unit-tree-cycle", new(
    $"{Unit} tidak dapat dipindahkan ke bawah {Parent}, karena {Parent} berada di bawahnya.",
    $"{Unit} cannot move below {Parent}, which is below it."));

public static class Zones
{
    public static TimeZoneInfo Of(string timeZoneId) => TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);

    public static DateOnly DayOf(DateTimeOffset instant, string timeZoneId) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Of(timeZoneId)).DateTime);

    public static DateTimeOffset Local(DateTimeOffset instant, string timeZoneId) =>
        TimeZoneInfo.ConvertTime(instant, Of(timeZoneId));

    /// <summary>The instant of a wall-clock time; Indonesia has no summer time, so there is exactly one.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, string timeZoneId)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Of(timeZoneId).GetUtcOffset(local)).ToUniversalTime();
    }
}
