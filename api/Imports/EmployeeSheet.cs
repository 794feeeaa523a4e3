using System.Text.RegularExpressions;

namespace WfhApi.Imports;

/// <summary>Employees by NIP. A column that the file lacks leaves what is known; an empty cell empties it.</summary>
internal sealed partial class EmployeeSheet : ImportSheet
{
    private static readonly Dictionary<string, EmploymentKind> Kinds = Words<EmploymentKind>(("P3K", EmploymentKind.Pppk));

    private static readonly Dictionary<string, EmploymentState> States = Words(
        ("aktif", EmploymentState.Active),
        ("baru", EmploymentState.NewInPost),
        ("baru menjabat", EmploymentState.NewInPost),
        ("hukuman disiplin", EmploymentState.UnderDiscipline),
        ("nonaktif", EmploymentState.Inactive),
        ("tidak aktif", EmploymentState.Inactive),
        ("pensiun", EmploymentState.Inactive));

    private static readonly Dictionary<string, PositionLevel> Levels = Words(
        ("pimpinan tinggi utama", PositionLevel.JptUtama),
        ("pimpinan tinggi madya", PositionLevel.JptMadya),
        ("pimpinan tinggi pratama", PositionLevel.JptPratama),
        ("eselon III", PositionLevel.Administrator),
        ("eselon IV", PositionLevel.Pengawas),
        ("staf", PositionLevel.Pelaksana),
        ("pemula", PositionLevel.FungsionalPemula),
        ("terampil", PositionLevel.FungsionalTerampil),
        ("mahir", PositionLevel.FungsionalMahir),
        ("penyelia", PositionLevel.FungsionalPenyelia),
        ("ahli pertama", PositionLevel.FungsionalAhliPertama),
        ("ahli muda", PositionLevel.FungsionalAhliMuda),
        ("ahli madya", PositionLevel.FungsionalAhliMadya),
        ("ahli utama", PositionLevel.FungsionalAhliUtama));

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("nip", true, "nip"),
        new("name", true, "nama", "name", "nama_pegawai", "full_name"),
        new("kind", true, "jenis", "kind", "jenis_pegawai"),
        new("unitCode", true, "kode_unit", "unit_code"),
        new("position", true, "jabatan", "position"),
        new("level", true, "jenjang", "level", "jenjang_jabatan"),
        new("grade", true, "golongan", "grade", "golongan_ruang"),
        new("state", false, "status", "state"),
        new("email", false, "email", "surel"),
        new("phone", false, "telepon", "phone", "no_hp"),
    ];

    protected override LocalText KeyName => new("NIP", "NIP");

    public override void Read(RowDraft row)
    {
        var kind = row.Word("kind", Kinds);
        ReadNip(row, kind);
        row.Text("name", Employee.NameMaxLength);
        row.Text("unitCode", Unit.CodeMaxLength);
        row.Text("position", Employee.PositionMaxLength);
        row.Word("level", Levels, "unknown-level");
        var grade = row.Cell("grade").Replace(" ", string.Empty, StringComparison.Ordinal);
        if (kind is { } known && !Grades.Valid(grade, known))
        {
            row.Fault("grade", "grade", "Golongan tidak sesuai: I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK.", "The grade does not fit: I/a to IV/e for PNS, I to XVII for PPPK.");
        }

        row.Set("grade", grade);
        if (row.Has("state") && row.Cell("state").Length > 0)
        {
            row.Word("state", States);
        }

        row.Optional("email", Employee.EmailMaxLength, text => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1);
        row.Optional("phone", Employee.PhoneMaxLength);
    }

    public override async Task FindFaults(WfhDb db, Import import, CancellationToken ct)
    {
        await MarkRepeated(db, import, ct);
        await MarkOutOfReach(db, import, ct);
    }

    public override Task Compare(WfhDb db, Import import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        with known as (
            select e.nip, jsonb_build_object('kind', e.kind, 'name', e.name, 'unitCode', u.code, 'position', e.position, 'level', e.level,
                'grade', e.grade, 'state', e.state, 'email', e.email, 'phone', e.phone) as now
            from employee e
            join unit u on u.agency_id = e.agency_id and u.id = e.unit_id
            where e.agency_id = {import.AgencyId})
        update import_row r
        set before = k.now, outcome = case when k.nip is null then 'New' when k.now @> r.values then 'Unchanged' else 'Changed' end
        from import_row s
        left join known k on k.nip = s.key
        where s.agency_id = {import.AgencyId} and s.import_id = {import.Id} and s.outcome is distinct from 'Invalid'
          and r.agency_id = s.agency_id and r.id = s.id
        """,
        ct);

    public override Task<int> Apply(WfhDb db, Import import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $$"""
        insert into employee (agency_id, id, nip, kind, name, unit_id, position, level, grade, state, email, phone)
        select r.agency_id, r.id, r.key, f ->> 'kind', f ->> 'name', u.id, f ->> 'position', f ->> 'level', f ->> 'grade', f ->> 'state', f ->> 'email', f ->> 'phone'
        from import_row r
        cross join lateral (select coalesce(r.before, '{"state": "Active"}') || r.values as f) x
        join unit u on u.agency_id = r.agency_id and u.code = f ->> 'unitCode' and u.lineage && {{import.Roots}}
        where r.agency_id = {{import.AgencyId}} and r.import_id = {{import.Id}} and r.outcome in ('New', 'Changed')
        on conflict (agency_id, nip) do update set kind = excluded.kind, name = excluded.name, unit_id = excluded.unit_id, position = excluded.position,
            level = excluded.level, grade = excluded.grade, state = excluded.state, email = excluded.email, phone = excluded.phone
        """,
        ct);

    private static void ReadNip(RowDraft row, EmploymentKind? kind)
    {
        var text = row.Cell("nip").TrimStart('\'');
        if (AsNumber().IsMatch(text))
        {
            row.Fault(
                "nip-as-number",
                "nip",
                "Aplikasi lembar kerja menyimpan NIP ini sebagai bilangan sehingga angkanya hilang. Ubah format kolom menjadi Teks, lalu isi kembali.",
                "The spreadsheet kept this NIP as a number and lost digits. Format the column as text and fill it in again.");
            return;
        }

        // Where the kind cannot be read, the shape that both kinds share is still judged.
        var nip = Nip.Parse(text, kind ?? EmploymentKind.Pppk);
        if (nip.Error is { } error)
        {
            row.Fault(error.Code, "nip", error.Message.Id, error.Message.En);
            return;
        }

        row.Key = nip.Value.Value;
    }

    /// <summary>Units that do not exist for the author, and people who sit in one.</summary>
    private static async Task MarkOutOfReach(WfhDb db, Import import, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_row r
            set outcome = 'Invalid', faults = r.faults || jsonb_build_array(jsonb_build_object('code', 'unknown-unit', 'column', 'unitCode',
                'why', jsonb_build_object('id', format('Kode unit %s tidak dikenal.', r.values ->> 'unitCode'), 'en', format('Unit code %s is not known.', r.values ->> 'unitCode'))))
            where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and r.values ? 'unitCode'
              and not exists (select from unit u where u.agency_id = r.agency_id and u.code = r.values ->> 'unitCode' and u.lineage && {import.Roots})
            """,
            ct);
        var taken = new LocalText("NIP ini terdaftar di unit yang tidak Anda kelola.", "This NIP is registered in a unit that is not yours to change.");
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_row r
            set outcome = 'Invalid', faults = r.faults || jsonb_build_array(jsonb_build_object('code', 'nip-taken', 'column', 'nip',
                'why', jsonb_build_object('id', {taken.Id}::text, 'en', {taken.En}::text)))
            from employee e
            join unit u on u.agency_id = e.agency_id and u.id = e.unit_id
            where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and e.agency_id = r.agency_id and e.nip = r.key and not u.lineage && {import.Roots}
            """,
            ct);
    }

    [GeneratedRegex(@"^\d([.,]\d+)?E\+?\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex AsNumber();
}
