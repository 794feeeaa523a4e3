using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo.Province;

/// <summary>
/// Grows the units of the province one by one until there are as many as asked for: first those without which there is no
/// government, then of each kind in its share, so that a small province is the large one in small.
/// </summary>
internal sealed class ProvinceTree
{
    public const string PersonaUnit = $"{ProvinceOffices.Planning}-B1-S1";
    public const string VacantUnit = $"{ProvinceOffices.Education}-B1";
    public const string AwayUnit = $"{ProvinceOffices.Planning}-B2";

    private static readonly ProvincePlaces.Town Capital = ProvincePlaces.Towns[0];

    private readonly List<UnitDraft> _units = [];
    private readonly Dictionary<string, UnitDraft> _byCode = [];
    private readonly UnitDraft _root;

    private ProvinceTree(int units)
    {
        _root = Add(null, new("PROVINSI", PlanOfProvince.Name, UnitKind.Government, null, UnitStaff.None));
        foreach (var _ in Core().Concat(Mixed()))
        {
            if (_units.Count == units)
            {
                break;
            }
        }
    }

    public static UnitPlan Of(int people, int units)
    {
        var tree = new ProvinceTree(units);
        tree.Fill(people);
        return tree._root.Plan(TaskTheme.GeneralAffairs);
    }

    /// <summary>Everybody beyond the heads and the least that each unit needs goes where people usually are.</summary>
    private void Fill(int people)
    {
        var heads = _units.Count(u => u.HasHead && u.Code != VacantUnit);
        var more = Shares.Of(people - heads - _units.Sum(u => u.Staff.Least), [.. _units.Select(u => (double)u.Staff.Usual)]);
        foreach (var (unit, extra) in _units.Zip(more))
        {
            unit.Members = unit.Staff.Least + extra;
        }
    }

    private UnitDraft Add(UnitDraft? parent, UnitDraft unit)
    {
        parent?.Children.Add(unit);
        _units.Add(unit);
        _byCode.Add(unit.Code, unit);
        return unit;
    }

    private IEnumerable<UnitDraft> Core()
    {
        var secretary = Add(_root, new("SETDA", "Sekretariat Daerah", UnitKind.RegionalSecretariat, new($"Sekretaris Daerah {PlanOfProvince.Place}", PositionLevel.JptMadya, 1), UnitStaff.None)
        {
            Site = Capital.Site("SETDA"),
            Theme = TaskTheme.Secretariat,
        });
        yield return secretary;
        yield return Add(secretary, new("SETDA-UMUM", "Biro Umum", UnitKind.Division, Pratama("Kepala Biro Umum"), UnitStaff.Bureau) { Theme = TaskTheme.GeneralAffairs, KeepsPersonnel = true });
        yield return Add(secretary, new("SETDA-HUKUM", "Biro Hukum", UnitKind.Division, Pratama("Kepala Biro Hukum"), UnitStaff.Bureau));
        foreach (var office in ProvinceOffices.Core)
        {
            var unit = Office(office);
            yield return unit;
            if (office.Kind == UnitKind.Office)
            {
                yield return Add(unit, UnitDraft.Secretariat(office.Code));
                yield return Add(unit, UnitDraft.Division(office.Code, 1, office.Divisions[0]));
            }
        }

        yield return Add(_byCode[$"{ProvinceOffices.Planning}-B1"], UnitDraft.Section($"{ProvinceOffices.Planning}-B1", 1, "Subbidang Data dan Informasi Perencanaan"));
        yield return Add(_byCode[ProvinceOffices.Planning], UnitDraft.Division(ProvinceOffices.Planning, 2, "Perekonomian"));
    }

    /// <summary>Of the kinds that go on, always the one that lags most behind its share.</summary>
    private IEnumerable<UnitDraft> Mixed()
    {
        List<Branch> branches =
        [
            new(0.40, Departments().GetEnumerator()), new(0.085, Services().GetEnumerator()), new(0.25, Schools().GetEnumerator()),
            new(0.015, Hospitals().GetEnumerator()), new(0.08, HealthCentres().GetEnumerator()), new(0.17, Districts().GetEnumerator()),
        ];
        while (true)
        {
            var next = branches.MinBy(b => b.Grown / b.Share)!;
            if (next.Units.MoveNext())
            {
                next.Grown++;
                yield return next.Units.Current;
            }
            else
            {
                branches.Remove(next);
            }
        }
    }

    private IEnumerable<UnitDraft> Departments()
    {
        foreach (var office in ProvinceOffices.Core.Concat(ProvinceOffices.Further))
        {
            if (!_byCode.TryGetValue(office.Code, out var unit))
            {
                yield return unit = Office(office);
            }

            if (!_byCode.ContainsKey($"{office.Code}-SEK"))
            {
                yield return Add(unit, UnitDraft.Secretariat(office.Code));
            }

            yield return Add(_byCode[$"{office.Code}-SEK"], UnitDraft.GeneralAffairs(office.Code));
        }

        IReadOnlyList<ProvinceOffice> all = [.. ProvinceOffices.Core, .. ProvinceOffices.Further];
        for (var d = 1; d <= all.Max(o => o.Divisions.Length); d++)
        {
            foreach (var office in all.Where(o => o.Divisions.Length >= d && !_byCode.ContainsKey($"{o.Code}-B{d}")))
            {
                yield return Add(_byCode[office.Code], UnitDraft.Division(office.Code, d, office.Divisions[d - 1]));
            }
        }

        foreach (var office in all)
        {
            yield return Add(_byCode[$"{office.Code}-SEK"], UnitDraft.Finance(office.Code));
        }

        for (var s = 1; s <= ProvinceOffices.Sections.Length; s++)
        {
            foreach (var (office, division) in all.SelectMany(o => o.Divisions.Select((_, d) => (o, $"{o.Code}-B{d + 1}"))).Where(x => !_byCode.ContainsKey($"{x.Item2}-S{s}")))
            {
                yield return Add(_byCode[division], UnitDraft.Section(division, s, $"{office.SectionWord} {ProvinceOffices.Sections[s - 1]}"));
            }
        }
    }

    private IEnumerable<UnitDraft> Services() =>
        from town in ProvincePlaces.Towns
        from office in ProvinceOffices.Core.Concat(ProvinceOffices.Further)
        where office.Branch is not null && _byCode.ContainsKey(office.Code)
        select Add(_byCode[office.Code], Service(UnitKind.TechnicalUnit, $"{office.Code}-{town.Short}", $"{office.Branch} {town.Name}", town, office.Theme, Administrator($"Kepala {office.Branch} {town.Name}"), UnitStaff.Branch));

    /// <summary>Town by town, eight schools a round below the branch of the education office there.</summary>
    private IEnumerable<UnitDraft> Schools()
    {
        const int ARound = 8;
        for (var round = 0; ; round++)
        {
            foreach (var town in ProvincePlaces.Towns)
            {
                var branch = $"CABDIN-{town.Short}";
                if (round == 0)
                {
                    yield return Add(_byCode[ProvinceOffices.Education], Service(UnitKind.TechnicalUnit, branch, $"Cabang Dinas Pendidikan {town.Name}", town, TaskTheme.Education, Administrator($"Kepala Cabang Dinas Pendidikan {town.Name}"), UnitStaff.Division));
                }

                for (var n = 0; n < ARound; n++)
                {
                    var (word, number) = (n % 8 < 5 ? "SMA" : "SMK", n % 8 < 5 ? (round * 5) + n + 1 : (round * 3) + n - 4);
                    yield return Add(_byCode[branch], Service(UnitKind.School, $"{word}N-{number}-{town.Short}", $"{word} Negeri {number} {town.Name}", town, TaskTheme.Education, new($"Kepala {word} Negeri {number} {town.Name}", PositionLevel.FungsionalAhliMadya, 1), UnitStaff.School));
                }
            }
        }
    }

    private IEnumerable<UnitDraft> Hospitals() => Numbered((town, n) =>
    {
        var name = n < ProvincePlaces.Towns.Count ? $"RSUD {town.Name}" : $"RSUD {ProvincePlaces.Village((n * 29) + 7)}";
        return Add(_byCode[ProvinceOffices.Health], Service(UnitKind.Hospital, $"RSUD-{n + 1}", name, town, TaskTheme.Health, Pratama($"Direktur {name}"), UnitStaff.Hospital));
    });

    private IEnumerable<UnitDraft> HealthCentres() => Numbered((town, n) =>
    {
        var name = $"Puskesmas {ProvincePlaces.Village((n * 13) + 3)}";
        return Add(_byCode[ProvinceOffices.Health], Service(UnitKind.HealthCentre, $"PKM-{n + 1}", name, town, TaskTheme.Health, Pengawas($"Kepala {name}"), UnitStaff.HealthCentre));
    });

    /// <summary>In each town the regent's office, then a district with its secretariat and its villages, town after town.</summary>
    private IEnumerable<UnitDraft> Districts()
    {
        const int Villages = 6;
        for (var d = 0; ; d++)
        {
            var town = ProvincePlaces.Towns[d % ProvincePlaces.Towns.Count];
            if (d < ProvincePlaces.Towns.Count)
            {
                yield return Add(_root, Service(UnitKind.Office, $"KAB-{town.Short}", $"Kabupaten Administrasi {town.Name}", town, TaskTheme.District, Pratama($"Bupati Administrasi {town.Name}"), UnitStaff.District));
            }

            var (code, name) = ($"KEC-{d + 1}", ProvincePlaces.Village((d * 17) + 5));
            var district = Add(_byCode[$"KAB-{town.Short}"], Service(UnitKind.District, code, $"Kecamatan {name}", town, TaskTheme.District, Administrator($"Camat {name}"), UnitStaff.District));
            yield return district;
            yield return Add(district, new($"{code}-SEK", $"Sekretariat Kecamatan {name}", UnitKind.Secretariat, Pengawas("Sekretaris Camat"), UnitStaff.DistrictOffice) { KeepsPersonnel = true });
            for (var v = 0; v < Villages; v++)
            {
                var village = ProvincePlaces.Village((d * Villages) + v);
                yield return Add(district, Service(UnitKind.Village, $"KEL-{d + 1}-{v + 1}", $"Kelurahan {village}", town, TaskTheme.District, Pengawas($"Lurah {village}"), UnitStaff.Village));
            }
        }
    }

    private static IEnumerable<UnitDraft> Numbered(Func<ProvincePlaces.Town, int, UnitDraft> make)
    {
        for (var n = 0; ; n++)
        {
            yield return make(ProvincePlaces.Towns[n % ProvincePlaces.Towns.Count], n);
        }
    }

    private UnitDraft Office(ProvinceOffice office) =>
        Add(_root, Service(office.Kind, office.Code, office.Name, Capital, office.Theme, Pratama(office.HeadTitle), UnitStaff.Of(office.Kind)));

    private static UnitDraft Service(UnitKind kind, string code, string name, ProvincePlaces.Town town, TaskTheme theme, Post head, UnitStaff staff) =>
        new(code, name, kind, head, staff) { Site = town.Site(code), Theme = theme };

    /// <summary>One kind of unit, its share of those beyond the core, and how many there are.</summary>
    private sealed class Branch(double share, IEnumerator<UnitDraft> units)
    {
        public double Share => share;

        public IEnumerator<UnitDraft> Units => units;

        public int Grown { get; set; }
    }
}
