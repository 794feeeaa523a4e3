namespace WfhApi.Data.Demo;

/// <summary>National holidays and collective leave as decided for 2026 and the two years before, and the fixed dates of 2027 (domain.md §3).</summary>
internal static class DemoCalendar
{
    private static readonly (int Month, int Day, string Name)[] National2024 =
    [
        (1, 1, "Tahun Baru 2024 Masehi"), (2, 8, "Isra Mikraj Nabi Muhammad saw."), (2, 10, "Tahun Baru Imlek 2575 Kongzili"), (2, 14, "Pemilihan umum"), (3, 11, "Hari Suci Nyepi Tahun Baru Saka 1946"),
        (3, 29, "Wafat Yesus Kristus"), (3, 31, "Kebangkitan Yesus Kristus (Paskah)"), (4, 10, "Idulfitri 1445 Hijriah"), (4, 11, "Idulfitri 1445 Hijriah"), (5, 1, "Hari Buruh Internasional"),
        (5, 9, "Kenaikan Yesus Kristus"), (5, 23, "Hari Raya Waisak 2568 BE"), (6, 1, "Hari Lahir Pancasila"), (6, 17, "Iduladha 1445 Hijriah"), (7, 7, "Tahun Baru Islam 1446 Hijriah"),
        (8, 17, "Proklamasi Kemerdekaan"), (9, 16, "Maulid Nabi Muhammad saw."), (11, 27, "Pemilihan kepala daerah"), (12, 25, "Kelahiran Yesus Kristus (Natal)"),
    ];

    private static readonly (int Month, int Day, string Name)[] Collective2024 =
    [
        (2, 9, "Cuti bersama Imlek"), (3, 12, "Cuti bersama Nyepi"), (4, 8, "Cuti bersama Idulfitri"), (4, 9, "Cuti bersama Idulfitri"), (4, 12, "Cuti bersama Idulfitri"), (4, 15, "Cuti bersama Idulfitri"),
        (5, 10, "Cuti bersama Kenaikan Yesus Kristus"), (5, 24, "Cuti bersama Waisak"), (6, 18, "Cuti bersama Iduladha"), (12, 26, "Cuti bersama Natal"),
    ];

    private static readonly (int Month, int Day, string Name)[] National2025 =
    [
        (1, 1, "Tahun Baru 2025 Masehi"), (1, 27, "Isra Mikraj Nabi Muhammad saw."), (1, 29, "Tahun Baru Imlek 2576 Kongzili"), (3, 29, "Hari Suci Nyepi Tahun Baru Saka 1947"),
        (3, 31, "Idulfitri 1446 Hijriah"), (4, 1, "Idulfitri 1446 Hijriah"), (4, 18, "Wafat Yesus Kristus"), (4, 20, "Kebangkitan Yesus Kristus (Paskah)"), (5, 1, "Hari Buruh Internasional"),
        (5, 12, "Hari Raya Waisak 2569 BE"), (5, 29, "Kenaikan Yesus Kristus"), (6, 1, "Hari Lahir Pancasila"), (6, 6, "Iduladha 1446 Hijriah"), (6, 27, "Tahun Baru Islam 1447 Hijriah"),
        (8, 17, "Proklamasi Kemerdekaan"), (9, 5, "Maulid Nabi Muhammad saw."), (12, 25, "Kelahiran Yesus Kristus (Natal)"),
    ];

    private static readonly (int Month, int Day, string Name)[] Collective2025 =
    [
        (1, 28, "Cuti bersama Imlek"), (3, 28, "Cuti bersama Nyepi"), (4, 2, "Cuti bersama Idulfitri"), (4, 3, "Cuti bersama Idulfitri"), (4, 4, "Cuti bersama Idulfitri"), (4, 7, "Cuti bersama Idulfitri"),
        (5, 13, "Cuti bersama Waisak"), (5, 30, "Cuti bersama Kenaikan Yesus Kristus"), (6, 9, "Cuti bersama Iduladha"), (8, 18, "Cuti bersama Proklamasi Kemerdekaan"), (12, 26, "Cuti bersama Natal"),
    ];

    private static readonly (int Month, int Day, string Name)[] National2026 =
    [
        (1, 1, "Tahun Baru 2026 Masehi"), (1, 16, "Isra Mikraj Nabi Muhammad saw."), (2, 17, "Tahun Baru Imlek 2577 Kongzili"), (3, 19, "Hari Suci Nyepi Tahun Baru Saka 1948"),
        (3, 21, "Idulfitri 1447 Hijriah"), (3, 22, "Idulfitri 1447 Hijriah"), (4, 3, "Wafat Yesus Kristus"), (4, 5, "Kebangkitan Yesus Kristus (Paskah)"), (5, 1, "Hari Buruh Internasional"),
        (5, 14, "Kenaikan Yesus Kristus"), (5, 27, "Iduladha 1447 Hijriah"), (5, 31, "Hari Raya Waisak 2570 BE"), (6, 1, "Hari Lahir Pancasila"),
        (6, 16, "Tahun Baru Islam 1448 Hijriah"), (8, 17, "Proklamasi Kemerdekaan"), (8, 25, "Maulid Nabi Muhammad saw."), (12, 25, "Kelahiran Yesus Kristus (Natal)"),
    ];

    private static readonly (int Month, int Day, string Name)[] Collective2026 =
    [
        (2, 16, "Cuti bersama Imlek"), (3, 18, "Cuti bersama Nyepi"), (3, 20, "Cuti bersama Idulfitri"), (3, 23, "Cuti bersama Idulfitri"), (3, 24, "Cuti bersama Idulfitri"),
        (5, 15, "Cuti bersama Kenaikan Yesus Kristus"), (5, 28, "Cuti bersama Iduladha"), (12, 24, "Cuti bersama Natal"),
    ];

    private static readonly (int Month, int Day, string Name)[] National2027 =
    [
        (1, 1, "Tahun Baru 2027 Masehi"), (3, 26, "Wafat Yesus Kristus"), (3, 28, "Kebangkitan Yesus Kristus (Paskah)"), (5, 1, "Hari Buruh Internasional"),
        (5, 6, "Kenaikan Yesus Kristus"), (6, 1, "Hari Lahir Pancasila"), (8, 17, "Proklamasi Kemerdekaan"), (12, 25, "Kelahiran Yesus Kristus (Natal)"),
    ];

    /// <param name="agencyId">Whose calendar.</param>
    /// <param name="from">The first year: the small governments have no days before 2026.</param>
    public static IEnumerable<Holiday> Holidays(Guid agencyId, int from = 2026) =>
        Of(agencyId, 2024, HolidayKind.National, National2024)
            .Concat(Of(agencyId, 2024, HolidayKind.CollectiveLeave, Collective2024))
            .Concat(Of(agencyId, 2025, HolidayKind.National, National2025))
            .Concat(Of(agencyId, 2025, HolidayKind.CollectiveLeave, Collective2025))
            .Concat(Of(agencyId, 2026, HolidayKind.National, National2026))
            .Concat(Of(agencyId, 2026, HolidayKind.CollectiveLeave, Collective2026))
            .Concat(Of(agencyId, 2027, HolidayKind.National, National2027))
            .Where(h => h.Date.Year >= from);

    /// <summary>Ramadan 1447 H: the evening before Idulfitri, 21 March 2026, ends it.</summary>
    public static RamadanPeriod Ramadan(Guid agencyId) => Ramadan(agencyId, 1447, new(2026, 2, 19), new(2026, 3, 20));

    public static IEnumerable<RamadanPeriod> Ramadans(Guid agencyId, int from) =>
        new[] { Ramadan(agencyId, 1445, new(2024, 3, 12), new(2024, 4, 9)), Ramadan(agencyId, 1446, new(2025, 3, 1), new(2025, 3, 30)), Ramadan(agencyId) }.Where(r => r.From.Year >= from);

    private static RamadanPeriod Ramadan(Guid agencyId, int year, DateOnly first, DateOnly last) =>
        new() { AgencyId = agencyId, Id = Ids.Of("ramadan", $"{agencyId}", $"{year}"), From = first, To = last };

    private static IEnumerable<Holiday> Of(Guid agencyId, int year, HolidayKind kind, (int Month, int Day, string Name)[] days) =>
        from day in days
        let date = new DateOnly(year, day.Month, day.Day)
        select new Holiday { AgencyId = agencyId, Id = Ids.Of("holiday", $"{agencyId}", date.Key()), Date = date, Name = day.Name, Kind = kind };

    public static DateOnly Monday(this DateOnly date) => RosterDesk.MondayOf(date);
}
