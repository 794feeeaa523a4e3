using System.Globalization;

namespace WfhApi.Imports;

/// <summary>Holidays by date. A day on which somebody's work has begun stays a working day; its name cannot make it another.</summary>
internal sealed class HolidaySheet : ImportSheet
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private static readonly Dictionary<string, HolidayKind> Kinds = Words(
        ("nasional", HolidayKind.National),
        ("libur nasional", HolidayKind.National),
        ("cuti bersama", HolidayKind.CollectiveLeave),
        ("daerah", HolidayKind.Local),
        ("lokal", HolidayKind.Local),
        ("libur daerah", HolidayKind.Local));

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("date", true, "tanggal", "date"),
        new("name", true, "nama", "name", "keterangan"),
        new("kind", true, "jenis", "kind"),
    ];

    protected override LocalText KeyName => new("tanggal", "date");

    public override void Read(RowDraft row)
    {
        var text = row.Cell("date");
        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || DateOnly.TryParseExact(text, Formats, Indonesian, DateTimeStyles.None, out date))
        {
            row.Key = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            row.Set("date", row.Key);
        }
        else
        {
            row.Fault("unreadable-value", "date", $"'{RowDraft.Shortened(text)}' bukan tanggal; tulis seperti 2026-08-17 atau 17/08/2026.", $"'{RowDraft.Shortened(text)}' is no date; write it like 2026-08-17 or 17/08/2026.");
        }

        row.Text("name", Holiday.NameMaxLength);
        row.Word("kind", Kinds);
    }

    public override async Task FindFaults(WfhDb db, Import import, CancellationToken ct)
    {
        await MarkRepeated(db, import, ct);
        var begun = new DayHasBegun(default).Message;
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_row r
            set outcome = 'Invalid', faults = r.faults || jsonb_build_array(jsonb_build_object('code', 'day-has-begun', 'column', 'date',
                'why', jsonb_build_object('id', replace({begun.Id}::text, '0001-01-01', r.key), 'en', replace({begun.En}::text, '0001-01-01', r.key))))
            where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and r.key is not null
              and exists (select from work_day d where d.agency_id = r.agency_id and d.date = r.key::date)
              and not exists (select from holiday h where h.agency_id = r.agency_id and h.date = r.key::date)
            """,
            ct);
    }

    public override Task Compare(WfhDb db, Import import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        with known as (
            select h.date, jsonb_build_object('date', to_char(h.date, 'YYYY-MM-DD'), 'name', h.name, 'kind', h.kind) as now
            from holiday h where h.agency_id = {import.AgencyId})
        update import_row r
        set before = k.now, outcome = case when k.date is null then 'New' when k.now @> r.values then 'Unchanged' else 'Changed' end
        from import_row s
        left join known k on k.date = s.key::date
        where s.agency_id = {import.AgencyId} and s.import_id = {import.Id} and s.outcome is distinct from 'Invalid'
          and r.agency_id = s.agency_id and r.id = s.id
        """,
        ct);

    public override Task<int> Apply(WfhDb db, Import import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        insert into holiday (agency_id, id, date, name, kind)
        select r.agency_id, r.id, r.key::date, r.values ->> 'name', r.values ->> 'kind'
        from import_row r
        where r.agency_id = {import.AgencyId} and r.import_id = {import.Id} and r.outcome in ('New', 'Changed')
          and (r.outcome = 'Changed' or not exists (select from work_day d where d.agency_id = r.agency_id and d.date = r.key::date))
        on conflict (agency_id, date) do update set name = excluded.name, kind = excluded.kind
        """,
        ct);
}
