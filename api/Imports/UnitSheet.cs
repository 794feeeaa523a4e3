namespace WfhApi.Imports;

/// <summary>Units by code, as one tree: a row may hang below a unit that another row of the same file adds.</summary>
internal sealed class UnitSheet : ImportSheet
{
    private static readonly Dictionary<string, UnitKind> Kinds = Words(
        ("pemda", UnitKind.Government),
        ("pemerintah daerah", UnitKind.Government),
        ("sekretariat daerah", UnitKind.RegionalSecretariat),
        ("setda", UnitKind.RegionalSecretariat),
        ("perangkat daerah", UnitKind.Office),
        ("opd", UnitKind.Office),
        ("dinas", UnitKind.Office),
        ("badan", UnitKind.Office),
        ("kantor", UnitKind.Office),
        ("inspektorat", UnitKind.Office),
        ("suku dinas", UnitKind.SubOffice),
        ("sudin", UnitKind.SubOffice),
        ("sekretariat", UnitKind.Secretariat),
        ("bidang", UnitKind.Division),
        ("bagian", UnitKind.Division),
        ("seksi", UnitKind.Section),
        ("subbagian", UnitKind.Section),
        ("subbidang", UnitKind.Section),
        ("upt", UnitKind.TechnicalUnit),
        ("uptd", UnitKind.TechnicalUnit),
        ("kecamatan", UnitKind.District),
        ("kelurahan", UnitKind.Village),
        ("rsud", UnitKind.Hospital),
        ("rumah sakit", UnitKind.Hospital),
        ("puskesmas", UnitKind.HealthCentre),
        ("sekolah", UnitKind.School),
        ("satpol pp", UnitKind.PublicOrder),
        ("pemadam kebakaran", UnitKind.FireAndRescue),
        ("damkar", UnitKind.FireAndRescue),
        ("dinas perhubungan", UnitKind.Transport),
        ("dishub", UnitKind.Transport),
        ("bpbd", UnitKind.DisasterManagement));

    private static readonly Dictionary<string, string> Zones = new()
    {
        ["wib"] = "Asia/Jakarta",
        ["wita"] = "Asia/Makassar",
        ["wit"] = "Asia/Jayapura",
        ["asiajakarta"] = "Asia/Jakarta",
        ["asiapontianak"] = "Asia/Pontianak",
        ["asiamakassar"] = "Asia/Makassar",
        ["asiajayapura"] = "Asia/Jayapura",
    };

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", true, "kode", "code", "kode_unit", "unit_code"),
        new("name", true, "nama", "name", "nama_unit"),
        new("parentCode", true, "induk", "parent_code", "kode_induk"),
        new("kind", true, "jenis", "kind", "jenis_unit"),
        new("timeZone", false, "zona", "time_zone", "zona_waktu"),
        new("headNip", false, "nip_kepala", "head_nip"),
    ];

    protected override LocalText KeyName => new("kode unit", "unit code");

    public override void Read(RowDraft row)
    {
        row.Text("code", Unit.CodeMaxLength);
        row.Key = row.Values.GetValueOrDefault("code");
        row.Text("name", Unit.NameMaxLength);
        row.Word("kind", Kinds);
        row.Optional("parentCode", Unit.CodeMaxLength);
        if (row.Cell("timeZone") is { Length: > 0 } zone)
        {
            if (Zones.TryGetValue(Plain(zone), out var known))
            {
                row.Set("timeZone", known);
            }
            else
            {
                row.Fault("unknown-value", "timeZone", $"'{RowDraft.Shortened(zone)}' tidak dikenal; tulis WIB, WITA atau WIT.", $"'{RowDraft.Shortened(zone)}' is not known; write WIB, WITA or WIT.");
            }
        }

        if (row.Has("headNip"))
        {
            var nip = string.Concat(row.Cell("headNip").TrimStart('\'').Where(c => !char.IsWhiteSpace(c)));
            row.Set("headNip", nip.Length == 0 ? null : nip);
        }
    }

    public override async Task FindFaults(WfhDb db, Import import, CancellationToken ct)
    {
        await MarkRepeated(db, import, ct);
        var heads = new LocalText("Kepala dengan NIP ini belum terdaftar. Impor pegawainya lebih dahulu.", "No employee has this NIP yet. Import the employees first.");
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_row r
            set outcome = 'Invalid', faults = r.faults || jsonb_build_array(jsonb_build_object('code', 'unknown-head', 'column', 'headNip',
                'why', jsonb_build_object('id', {heads.Id}::text, 'en', {heads.En}::text)))
            where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and r.values ->> 'headNip' is not null
              and not exists (select from employee e where e.agency_id = r.agency_id and e.nip = r.values ->> 'headNip')
            """,
            ct);
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == import.AgencyId).ToListAsync(ct);
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.AgencyId == import.AgencyId && r.ImportId == import.Id).OrderBy(r => r.Number).ToListAsync(ct);
        foreach (var (row, fault) in FaultsOfTree(import, units, rows))
        {
            List<ImportFault> faults = [.. row.Faults, fault];
            await db.ImportRows.Where(r => r.AgencyId == row.AgencyId && r.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Outcome, RowOutcome.Invalid).SetProperty(r => r.Faults, faults), ct);
        }
    }

    public override Task Compare(WfhDb db, Import import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        with known as (
            select u.code, jsonb_build_object('code', u.code, 'name', u.name, 'kind', u.kind, 'parentCode', p.code, 'timeZone', u.time_zone_id, 'headNip', h.nip) as now
            from unit u
            left join unit p on p.agency_id = u.agency_id and p.id = u.parent_id
            left join employee h on h.agency_id = u.agency_id and h.id = u.head_employee_id
            where u.agency_id = {import.AgencyId})
        update import_row r
        set before = k.now, outcome = case when k.code is null then 'New' when k.now @> r.values then 'Unchanged' else 'Changed' end
        from import_row s
        left join known k on k.code = s.key
        where s.agency_id = {import.AgencyId} and s.import_id = {import.Id} and s.outcome is distinct from 'Invalid'
          and r.agency_id = s.agency_id and r.id = s.id
        """,
        ct);

    /// <summary>A tree has some thousands of units: it is put together in memory, from the root down, by the rules of the domain.</summary>
    public override async Task<int> Apply(WfhDb db, Import import, CancellationToken ct)
    {
        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.AgencyId == import.AgencyId && r.ImportId == import.Id && (r.Outcome == RowOutcome.New || r.Outcome == RowOutcome.Changed)).ToListAsync(ct);
        var units = await db.Units.Where(u => u.AgencyId == import.AgencyId).ToDictionaryAsync(u => u.Code, ct);
        if (FaultsOfTree(import, [.. units.Values], rows).Count > 0)
        {
            return 0;
        }

        var nips = rows.ConvertAll(r => r.Values.GetValueOrDefault("headNip")).OfType<string>().ToList();
        var heads = await db.Employees.Where(e => e.AgencyId == import.AgencyId && nips.Contains(e.Nip)).ToDictionaryAsync(e => e.Nip, e => e.Id, ct);
        var codes = units.Values.ToDictionary(u => u.Id, u => u.Code);
        var parents = units.Values.ToDictionary(u => u.Code, u => u.ParentId is { } id ? codes[id] : null);
        var said = rows.ToDictionary(r => r.Key!);
        foreach (var row in rows)
        {
            parents[row.Key!] = row.Values["parentCode"];
        }

        var below = parents.Where(p => p.Value is not null).ToLookup(p => p.Value!, p => p.Key);
        var open = new Stack<string>(parents.Where(p => p.Value is null).Select(p => p.Key));
        while (open.TryPop(out var code))
        {
            if (said.TryGetValue(code, out var row))
            {
                Fill(units[code], row, heads);
            }

            foreach (var child in below[code])
            {
                if (!units.TryGetValue(child, out var unit))
                {
                    // Below a unit that is filled already: what the row leaves open is as above it.
                    unit = units[code].Child(said[child].Id, child, child, UnitKind.Section);
                    db.Units.Add(units[child] = unit);
                }
                else if (!unit.Lineage.SequenceEqual([.. units[code].Lineage, unit.Id]))
                {
                    unit.HangBelow(units[code]);
                }

                open.Push(child);
            }
        }

        await db.SaveChangesAsync(ct);
        return rows.Count;
    }

    private static void Fill(Unit unit, ImportRow row, Dictionary<string, Guid> heads)
    {
        (unit.Name, unit.Kind) = (row.Values["name"]!, Enum.Parse<UnitKind>(row.Values["kind"]!));
        unit.TimeZoneId = row.Values.GetValueOrDefault("timeZone") ?? unit.TimeZoneId;
        if (row.Values.TryGetValue("headNip", out var nip))
        {
            unit.HeadEmployeeId = nip is null ? null : heads[nip];
        }
    }

    /// <summary>Rows that would leave the tree of the author, hang nowhere, or close a circle.</summary>
    private static List<(ImportRow Row, ImportFault Fault)> FaultsOfTree(Import import, IReadOnlyCollection<Unit> units, IReadOnlyCollection<ImportRow> rows)
    {
        var known = units.ToDictionary(u => u.Code);
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        var sound = rows.Where(r => r.Outcome != RowOutcome.Invalid && r.Key is not null).ToDictionary(r => r.Key!);
        List<(ImportRow, ImportFault)> faults = [];
        while (true)
        {
            var wrong = sound.Values.Select(r => (Row: r, Fault: Fault(r))).Where(r => r.Fault is not null).ToList();
            if (wrong.Count == 0)
            {
                return faults;
            }

            // What hangs below a wrong row is wrong as well, unless the unit is known already.
            wrong.ForEach(w => sound.Remove(w.Row.Key!));
            faults.AddRange(wrong.Select(w => (w.Row, w.Fault!)));
        }

        bool Mine(Unit unit) => unit.Lineage.Any(l => import.Roots.Contains(l));

        string? ParentOf(string code) =>
            sound.TryGetValue(code, out var row) ? row.Values.GetValueOrDefault("parentCode")
            : known.GetValueOrDefault(code)?.ParentId is { } id ? codes[id]
            : null;

        ImportFault? Fault(ImportRow row)
        {
            var unit = known.GetValueOrDefault(row.Key!);
            if (unit is not null && !Mine(unit))
            {
                return new("unit-code-taken", "code", new("Kode ini dipakai unit yang tidak Anda kelola.", "This code belongs to a unit that is not yours to change."));
            }

            if (row.Values.GetValueOrDefault("parentCode") is not { } parent)
            {
                return unit is { ParentId: null } ? null : new("not-empty", "parentCode", new("Unit ini harus mempunyai induk.", "This unit must hang below another."));
            }

            if (!sound.ContainsKey(parent) && !(known.TryGetValue(parent, out var above) && Mine(above)))
            {
                return new("unknown-unit", "parentCode", new($"Unit induk {parent} tidak dikenal.", $"The unit above, {parent}, is not known."));
            }

            HashSet<string> passed = [row.Key!];
            for (var up = parent; up is not null; up = ParentOf(up))
            {
                if (!passed.Add(up))
                {
                    return new("unit-tree-cycle", "parentCode", new($"Susunan unit melingkar: {string.Join(" → ", passed.Take(6))}.", $"The units form a circle: {string.Join(" → ", passed.Take(6))}."));
                }
            }

            return null;
        }
    }
}
