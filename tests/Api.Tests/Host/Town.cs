namespace WfhApi.Tests.Host;

/// <summary>
/// A small agency of one test's own: an office with a division of two sections and a second office beside it, everyone whom a
/// test needs to meet, a circular in force, and nobody shared with another test.
/// </summary>
internal sealed class Town
{
    private static int _serial;

    /// <summary>A Friday on which nothing is celebrated; 07:25 in Jakarta is a good moment to begin a day.</summary>
    public static readonly DateOnly Friday = new(2026, 4, 10);

    /// <summary>The API that knows this town: the one that all tests share, unless the test has its own.</summary>
    public required ApiFactory Host { get; init; }
    public required Agency Agency { get; init; }
    public required PolicyVersion Policy { get; init; }
    public required Unit Root { get; init; }
    public required Unit Office { get; init; }
    public required Unit Division { get; init; }
    public required Unit Section { get; init; }
    public required Unit SisterSection { get; init; }
    public required Unit OtherOffice { get; init; }
    public required Employee Mayor { get; init; }
    public required Employee PersonnelAdmin { get; init; }
    public required Employee Auditor { get; init; }
    public required Employee PlatformAdmin { get; init; }
    public required Employee HeadOfOffice { get; init; }
    public required Employee Officer { get; init; }
    public required Employee HeadOfDivision { get; init; }

    /// <summary>Heads <see cref="Section"/>: the direct superior of <see cref="Ani"/> and <see cref="Budi"/>.</summary>
    public required Employee Superior { get; init; }

    /// <summary>Heads <see cref="SisterSection"/>; no stranger to the office, but Ani is none of their people.</summary>
    public required Employee SisterSuperior { get; init; }
    public required Employee Ani { get; init; }
    public required Employee Budi { get; init; }
    public required Employee SisterStaff { get; init; }

    /// <summary>Where Ani and Budi live, as registered.</summary>
    public static GeoPoint Home { get; } = new(-6.1754, 106.8272);

    public static DateTimeOffset At(string time, DateOnly? date = null) => Zones.At(date ?? Friday, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), "Asia/Jakarta");

    /// <param name="mode">Where Ani, Budi and the sister section's staff are rostered on Friday.</param>
    /// <param name="rules">The circular; the national one of 2026 when left out.</param>
    /// <param name="zone">The zone of the agency.</param>
    /// <param name="host">An API of the test's own.</param>
    public static async Task<Town> Build(WorkMode mode = WorkMode.Home, PolicyRules? rules = null, string zone = "Asia/Jakarta", ApiFactory? host = null)
    {
        var serial = Interlocked.Increment(ref _serial);
        var agency = new Agency { Id = Guid.CreateVersion7(), Code = $"kota{serial}-{Guid.NewGuid().ToString("N")[..8]}", Name = $"Kota Uji {serial}", TimeZoneId = zone, StandingRules = Presets.Standing };
        var root = Unit.Root(agency.Id, Guid.CreateVersion7(), "PEMDA", "Pemerintah Kota Uji", zone);
        var office = root.Child(Guid.CreateVersion7(), "DISDUK", "Dinas Kependudukan", UnitKind.Office);
        office.Site = new(-6.2, 106.8);
        var division = office.Child(Guid.CreateVersion7(), "DISDUK-1", "Bidang Pelayanan", UnitKind.Division);
        var section = division.Child(Guid.CreateVersion7(), "DISDUK-1A", "Seksi Identitas", UnitKind.Section);
        var sister = division.Child(Guid.CreateVersion7(), "DISDUK-1B", "Seksi Pindah Datang", UnitKind.Section);
        var other = root.Child(Guid.CreateVersion7(), "DISHUB", "Dinas Perhubungan", UnitKind.Transport);

        var people = 0;
        Employee Person(Unit unit, string name, string position, PositionLevel level) => new()
        {
            AgencyId = agency.Id,
            Id = Guid.CreateVersion7(),
            Nip = $"19850412201001{(people % 2) + 1}{++people:000}",
            Kind = EmploymentKind.Pns,
            Name = name,
            UnitId = unit.Id,
            Position = position,
            Level = level,
            Grade = "III/b",
        };

        var town = new Town
        {
            Host = host ?? Api.Host,
            Agency = agency,
            Root = root,
            Office = office,
            Division = division,
            Section = section,
            SisterSection = sister,
            OtherOffice = other,
            Mayor = Person(root, "Wali Kota", "Wali Kota", PositionLevel.JptUtama),
            PersonnelAdmin = Person(root, "Admin BKPSDM", "Analis SDM Aparatur", PositionLevel.FungsionalAhliMuda),
            Auditor = Person(root, "Auditor", "Auditor", PositionLevel.FungsionalAhliMuda),
            PlatformAdmin = Person(root, "Admin Platform", "Pranata Komputer", PositionLevel.FungsionalAhliMuda),
            HeadOfOffice = Person(office, "Kepala Dinas", "Kepala Dinas", PositionLevel.JptPratama),
            Officer = Person(office, "Sekretaris Dinas", "Sekretaris", PositionLevel.Administrator),
            HeadOfDivision = Person(division, "Kepala Bidang", "Kepala Bidang", PositionLevel.Administrator),
            Superior = Person(section, "Kepala Seksi Identitas", "Kepala Seksi", PositionLevel.Pengawas),
            SisterSuperior = Person(sister, "Kepala Seksi Pindah Datang", "Kepala Seksi", PositionLevel.Pengawas),
            Ani = Person(section, "Ani Lestari", "Pengadministrasi", PositionLevel.Pelaksana),
            Budi = Person(section, "Budi Santoso", "Pengadministrasi", PositionLevel.Pelaksana),
            SisterStaff = Person(sister, "Citra Dewi", "Pengadministrasi", PositionLevel.Pelaksana),
            Policy = new PolicyVersion
            {
                AgencyId = agency.Id,
                Id = Guid.CreateVersion7(),
                PolicyId = Guid.CreateVersion7(),
                Version = 1,
                Number = "800.1.5/1-UJI/2026",
                Title = "Penyesuaian tugas kedinasan",
                LegalBases = ["PermenPANRB 4/2025"],
                Signer = "Sekretaris Daerah",
                IssuedOn = new(2026, 3, 30),
                EffectiveFrom = new(2026, 4, 1),
                EffectiveTo = new(2026, 12, 31),
                ScopeUnitId = root.Id,
                Status = PolicyStatus.Active,
                Rules = rules ?? Presets.Get("jumat-2026").Rules,
            },
        };
        await Api.InDatabase(async db =>
        {
            db.AddRange(agency, root, office, division, section, sister, other);
            await db.SaveChangesAsync();
            db.AddRange(
                town.Mayor, town.PersonnelAdmin, town.Auditor, town.PlatformAdmin, town.HeadOfOffice, town.Officer, town.HeadOfDivision,
                town.Superior, town.SisterSuperior, town.Ani, town.Budi, town.SisterStaff, town.Policy);
            root.HeadEmployeeId = town.Mayor.Id;
            office.HeadEmployeeId = town.HeadOfOffice.Id;
            division.HeadEmployeeId = town.HeadOfDivision.Id;
            section.HeadEmployeeId = town.Superior.Id;
            sister.HeadEmployeeId = town.SisterSuperior.Id;
            await db.SaveChangesAsync();
            db.AddRange(
                town.Grant(town.PersonnelAdmin, Role.PersonnelAdmin, root), town.Grant(town.Auditor, Role.Auditor, root),
                town.Grant(town.PlatformAdmin, Role.PlatformAdmin, root), town.Grant(town.Officer, Role.UnitOfficer, office));
            foreach (var person in new[] { town.Ani, town.Budi, town.SisterStaff })
            {
                db.Add(new HomePlace { AgencyId = agency.Id, Id = Guid.CreateVersion7(), EmployeeId = person.Id, Label = "Rumah", Address = "Jl. Melati 1", Point = Home, RadiusMetres = 100, ValidFrom = new(2026, 1, 1) });
                db.Add(new RosterDay { AgencyId = agency.Id, EmployeeId = person.Id, Date = Friday, UnitId = person.UnitId, Mode = mode, PolicyVersionId = town.Policy.Id, Source = RosterSource.Manual });
            }

            return await db.SaveChangesAsync();
        }, host);
        return town;
    }

    public RoleGrant Grant(Employee person, Role role, Unit unit) => new()
    {
        AgencyId = Agency.Id,
        Id = Guid.CreateVersion7(),
        EmployeeId = person.Id,
        Role = role,
        UnitId = unit.Id,
        From = new(2020, 1, 1),
    };

    /// <summary>A client with this person's token, for whom it is this time of the town's Friday.</summary>
    public HttpClient As(Employee person, string time = "07:25", DateOnly? date = null) =>
        Callers.Of(Tokens.Of(person, host: Host), Zones.At(date ?? Friday, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Agency.TimeZoneId), Host);

    public Task<T> InDatabase<T>(Func<WfhDb, Task<T>> work) => Api.InDatabase(work, Host);

    /// <summary>A machine of this agency with these scopes.</summary>
    public HttpClient AsIntegrator(params string[] scopes) => Callers.Of(Tokens.OfClient(Agency, scopes), At("12:00"));
}
