namespace WfhApi.Data.Demo;

/// <summary>A person as the law numbers and ranks them: birth, start of service, sex, NIP and grade agree with each other.</summary>
internal sealed class PersonMaker(AgencyPlan plan, Guid agencyId)
{
    /// <summary>The year ages are counted in: fixed, so that a NIP does not change with the day of the seed.</summary>
    private const int ReferenceYear = 2026;

    private static readonly int[] StartMonths = [1, 2, 3, 4, 12];
    private static readonly string[] Streets = ["Melati", "Mawar", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Flamboyan", "Pahlawan", "Merdeka", "Gajah Mada", "Diponegoro", "Imam Bonjol", "Masjid Al-Ikhlas", "Sawo", "Rambutan", "Kelapa Dua", "Pelita", "Damai", "Karya Bakti", "Nusa Indah"];

    private readonly HashSet<string> _nips = [];
    private readonly HashSet<string> _names = [];
    private int _number;

    public List<HomePlace> Homes { get; } = [];

    public Employee Make(Unit unit, GeoPoint office, Post post, int index, bool persona)
    {
        var dice = Dice.For("person", plan.Code, unit.Code, post.Title, $"{index}");
        var sex = dice.Chance(0.52) ? Sex.Male : Sex.Female;
        var region = (Region)dice.Weighted(plan.Regions);
        var newcomer = !persona && post.Level is PositionLevel.Pelaksana or PositionLevel.FungsionalAhliPertama && dice.Chance(0.03);
        var kind = !newcomer && !persona && dice.Chance(PppkShare(post.Level)) ? EmploymentKind.Pppk : EmploymentKind.Pns;
        var (youngest, oldest) = newcomer ? (23, 28) : Ages(post.Level);
        var birth = new DateOnly(ReferenceYear - dice.Between(youngest, oldest), dice.Between(1, 12), 1).AddDays(dice.Between(0, 27));
        var started = newcomer ? ReferenceYear - 1
            : kind == EmploymentKind.Pppk ? dice.Between(2021, 2025)
            : Math.Min(ReferenceYear - 2, birth.Year + dice.Between(21, 27));
        var service = ReferenceYear - started;
        var id = Ids.Of("employee", plan.Code, unit.Code, post.Title, $"{index}");
        var name = Name(dice, region, sex);
        var number = ++_number;
        var person = new Employee
        {
            AgencyId = agencyId,
            Id = id,
            Nip = NewNip(dice, birth, started, newcomer, kind, sex),
            Kind = kind,
            Name = Titles.Of(dice, name, post, region, sex, ReferenceYear - birth.Year),
            UnitId = unit.Id,
            Position = post.Title,
            Level = post.Level,
            Grade = GradeOf(dice, post, kind, service),
            State = newcomer ? EmploymentState.NewInPost
                : !persona && post.Level == PositionLevel.Pelaksana && dice.Chance(0.03) ? EmploymentState.UnderDiscipline
                : EmploymentState.Active,
            Email = $"{Slug(name)}{number}@{plan.Code}.contoh.go.id",

            // 0800-00 is assigned to nobody: a call to a number of the demo reaches no one.
            Phone = $"+62 800 00{number / 100 % 100:00} {(number * 37 % 100) + 1:00}{number % 100:00}",
        };
        AddHomes(dice, person, office, persona);
        return person;
    }

    private static double PppkShare(PositionLevel level) => level switch
    {
        PositionLevel.FungsionalTerampil => 0.28,
        PositionLevel.FungsionalAhliPertama => 0.24,
        PositionLevel.Pelaksana => 0.15,
        _ => 0,
    };

    private static (int Youngest, int Oldest) Ages(PositionLevel level) => level switch
    {
        PositionLevel.JptUtama or PositionLevel.JptMadya => (53, 57),
        PositionLevel.JptPratama => (48, 57),
        PositionLevel.Administrator => (42, 55),
        PositionLevel.Pengawas => (37, 53),
        PositionLevel.FungsionalAhliMadya or PositionLevel.FungsionalAhliUtama => (45, 57),
        PositionLevel.FungsionalAhliMuda => (36, 50),
        PositionLevel.FungsionalAhliPertama => (26, 39),
        PositionLevel.FungsionalPenyelia => (42, 55),
        PositionLevel.FungsionalMahir => (33, 48),
        PositionLevel.FungsionalTerampil => (24, 37),
        _ => (24, 55),
    };

    private static string GradeOf(Dice dice, Post post, EmploymentKind kind, int service)
    {
        var graduate = post.Title.StartsWith("Penelaah", StringComparison.Ordinal);
        var diploma = post.Title.StartsWith("Pengolah", StringComparison.Ordinal);
        if (kind == EmploymentKind.Pppk)
        {
            return post.Level switch
            {
                PositionLevel.FungsionalAhliPertama => "IX",
                PositionLevel.FungsionalTerampil => "VII",
                _ => graduate ? "IX" : diploma ? "VII" : "V",
            };
        }

        // One step every four years from where the diploma lets people begin.
        string Climb(string[] ladder) => ladder[Math.Min(service / 4, ladder.Length - 1)];
        return post.Level switch
        {
            PositionLevel.JptUtama or PositionLevel.JptMadya => dice.Of(["IV/d", "IV/e"]),
            PositionLevel.JptPratama => dice.Of(["IV/b", "IV/c", "IV/c", "IV/d"]),
            PositionLevel.Administrator => dice.Of(["IV/a", "IV/a", "IV/b"]),
            PositionLevel.Pengawas => dice.Of(["III/c", "III/d", "III/d"]),
            PositionLevel.FungsionalAhliUtama => "IV/d",
            PositionLevel.FungsionalAhliMadya => dice.Of(["IV/a", "IV/b", "IV/c"]),
            PositionLevel.FungsionalAhliMuda => dice.Of(["III/c", "III/d"]),
            PositionLevel.FungsionalAhliPertama => Climb(["III/a", "III/b"]),
            PositionLevel.FungsionalPenyelia => dice.Of(["III/c", "III/d"]),
            PositionLevel.FungsionalMahir => dice.Of(["III/a", "III/b"]),
            PositionLevel.FungsionalTerampil => Climb(["II/c", "II/d"]),
            PositionLevel.FungsionalPemula => "II/a",
            _ => graduate ? Climb(["III/a", "III/b", "III/c", "III/d"]) : diploma ? Climb(["II/c", "II/d", "III/a", "III/b", "III/c"]) : Climb(["II/a", "II/b", "II/c", "II/d", "III/a", "III/b"]),
        };
    }

    private static string Slug(string name) => string.Concat(name.ToLowerInvariant().Replace(". ", ".", StringComparison.Ordinal).Replace(' ', '.').Where(c => char.IsAsciiLetter(c) || c == '.'));

    private string Name(Dice dice, Region region, Sex sex)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = Names.Full(dice, region, sex);
            if (_names.Add(name) || attempt == 20)
            {
                return name;
            }
        }
    }

    private string NewNip(Dice dice, DateOnly birth, int started, bool newcomer, EmploymentKind kind, Sex sex)
    {
        var month = newcomer ? 12 : dice.Of(StartMonths);
        for (var serial = plan.FirstSerial - 1 + dice.Between(1, 40); ; serial++)
        {
            // Digits 13 and 14 of a PPPK number are a code, not a month.
            var nip = $"{birth.Key()}{started:0000}{(kind == EmploymentKind.Pppk ? 21 : month):00}{(sex == Sex.Male ? 1 : 2)}{serial:000}";
            if (_nips.Add(nip))
            {
                return nip;
            }
        }
    }

    private void AddHomes(Dice dice, Employee person, GeoPoint office, bool persona)
    {
        var count = persona ? 1 : dice.Weighted(0.03, 0.88, 0.09);
        for (var n = 0; n < count; n++)
        {
            var (near, point) = HomeOf(dice, office);
            Homes.Add(new()
            {
                AgencyId = agencyId,
                Id = Ids.Of("home", $"{person.Id}", $"{n}"),
                EmployeeId = person.Id,
                Label = n == 0 ? "Rumah" : dice.Of(["Rumah orang tua", "Rumah kos", "Rumah mertua"]),
                Address = $"Jl. {dice.Of(Streets)} {dice.Of(["I", "II", "III", "IV", "Raya"])} No. {dice.Between(1, 148)}, RT {dice.Between(1, 12):000}/RW {dice.Between(1, 9):000}, Kel. {near.Village}, Kec. {near.District}, {near.City ?? plan.City}",
                Point = point,
                RadiusMetres = dice.Of([75, 100, 100, 150]),
                ValidFrom = new(2025, 1, 1),
            });
        }
    }

    /// <summary>Two to fifteen kilometres from the office, in a neighbourhood of the city.</summary>
    private (Neighbourhood Near, GeoPoint Point) HomeOf(Dice dice, GeoPoint office)
    {
        var around = plan.NeighbourhoodsAround?.Invoke(office) ?? plan.Neighbourhoods;
        while (true)
        {
            var near = dice.Of(around);
            var point = dice.Around(near.Point, 30, 650);
            if (point.MetresTo(office) is >= 2_000 and <= 15_000)
            {
                return (near, point);
            }
        }
    }
}

/// <summary>Academic and other titles as they stand before and after a name.</summary>
internal static class Titles
{
    /// <summary>Heads whose office asks for a profession.</summary>
    private static readonly (string Word, string Before, string[] After)[] ByOffice =
    [
        ("Dinas Kesehatan", "dr.", ["M.Kes.", "M.K.M."]), ("Direktur RSUD", "dr.", ["M.Kes.", "M.A.R.S."]), ("Kepala Puskesmas", string.Empty, ["S.K.M.", "S.Kep., Ns."]),
        ("Hukum", string.Empty, ["S.H.", "S.H., M.H."]), ("Sekretaris Camat", string.Empty, ["S.STP.", "S.Sos.", "S.IP."]), ("Camat", string.Empty, ["S.STP., M.Si.", "S.STP.", "S.IP., M.Si."]),
        ("Lurah", string.Empty, ["S.STP.", "S.IP.", "S.Sos."]),
    ];

    private static readonly (string Word, string Before, string[] After)[] ByPost =
    [
        ("Dokter", "dr.", [string.Empty, string.Empty, "Sp.PD.", "Sp.A."]), ("Perawat", string.Empty, ["A.Md.Kep.", "S.Kep., Ns."]), ("Bidan", string.Empty, ["A.Md.Keb.", "S.Tr.Keb."]),
        ("Guru", string.Empty, ["S.Pd.", "S.Pd.", "S.Pd., M.Pd."]), ("Kepala SM", string.Empty, ["S.Pd., M.Pd."]),
        ("Pranata Komputer Ahli", string.Empty, ["S.Kom.", "S.Kom.", "S.T."]), ("Pranata Komputer", string.Empty, ["A.Md.Kom."]), ("Administrator Database", string.Empty, ["S.Kom.", "S.Si."]),
        ("Auditor", string.Empty, ["S.E.", "S.E., Ak.", "S.H."]), ("Perancang Peraturan", string.Empty, ["S.H.", "S.H., M.H."]),
        ("Perencana", string.Empty, ["S.T.", "S.E.", "S.P.W.K."]), ("Statistisi", string.Empty, ["S.Stat.", "S.S.T."]), ("Epidemiolog", string.Empty, ["S.K.M.", "S.K.M., M.Epid."]),
        ("Promosi Kesehatan", string.Empty, ["S.K.M."]), ("Sumber Daya Manusia Aparatur", string.Empty, ["S.Sos.", "S.A.P.", "S.Psi."]),
        ("Pekerja Sosial", string.Empty, ["S.Tr.Sos.", "S.Sos."]), ("Penyuluh Sosial", string.Empty, ["S.Sos."]),
        ("Analis Keuangan", string.Empty, ["S.E.", "S.Ak."]), ("Arsiparis", string.Empty, ["A.Md."]), ("Penelaah", string.Empty, ["S.E.", "S.Sos.", "S.H.", "S.A.P.", "S.I.Kom.", "S.T."]),
        ("Pengolah", string.Empty, ["A.Md.", "A.Md.", "S.Kom.", string.Empty]), ("Pengadministrasi", string.Empty, [string.Empty, string.Empty, string.Empty, "A.Md.", "S.E."]),
    ];

    public static string Of(Dice dice, string name, Post post, Region region, Sex sex, int age)
    {
        var structural = post.Level < PositionLevel.Pelaksana;
        var found = (structural ? ByOffice : ByPost).FirstOrDefault(p => post.Title.Contains(p.Word, StringComparison.Ordinal));
        var (before, after) = found.Word is not null ? (found.Before, dice.Of(found.After))
            : post.Level switch
            {
                // Drs. and Dra. were given until 1993: only the older ones hold them.
                PositionLevel.JptMadya or PositionLevel.JptPratama => dice.Of([age < 55 ? (string.Empty, "S.Sos., M.Si.") : (sex == Sex.Male ? "Drs." : "Dra.", "M.Si."), ("Ir.", "M.T."), (string.Empty, "S.E., M.M."), ("Dr.", "S.Sos., M.A.P."), (string.Empty, "S.H., M.H.")]),
                PositionLevel.Administrator => (string.Empty, dice.Of(["S.E., M.M.", "S.Sos., M.Si.", "S.T., M.T.", "S.H., M.H.", "S.A.P., M.A.P."])),
                PositionLevel.Pengawas => (string.Empty, dice.Of(["S.E.", "S.Sos.", "S.H.", "S.A.P.", "S.Kom.", "S.IP., M.Si."])),
                PositionLevel.FungsionalAhliPertama or PositionLevel.FungsionalAhliMuda or PositionLevel.FungsionalAhliMadya => (string.Empty, dice.Of(["S.Sos.", "S.E.", "S.T.", "S.IP."])),
                _ => (string.Empty, string.Empty),
            };
        var pilgrim = age > 42 && region != Region.Batak && dice.Chance(0.14) ? (sex == Sex.Male ? "H." : "Hj.") : string.Empty;
        var front = string.Join(' ', new[] { pilgrim, before, name }.Where(p => p.Length > 0));
        return after.Length > 0 ? $"{front}, {after}" : front;
    }
}
