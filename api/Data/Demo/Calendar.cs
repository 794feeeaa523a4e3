namespace WfhApi.Data.Demo;

/// <summary>National holidays and collective leave as decided for 2026, and the fixed dates of 2027 (domain.md §3).</summary>
internal static class DemoCalendar
{
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

    public static IEnumerable<Holiday> Holidays(Guid agencyId) =>
        Of(agencyId, 2026, HolidayKind.National, National2026)
            .Concat(Of(agencyId, 2026, HolidayKind.CollectiveLeave, Collective2026))
            .Concat(Of(agencyId, 2027, HolidayKind.National, National2027));

    /// <summary>Ramadan 1447 H: the evening before Idulfitri, 21 March 2026, ends it.</summary>
    public static RamadanPeriod Ramadan(Guid agencyId) =>
        new() { AgencyId = agencyId, Id = Ids.Of("ramadan", $"{agencyId}", "1447"), From = new(2026, 2, 19), To = new(2026, 3, 20) };

    private static IEnumerable<Holiday> Of(Guid agencyId, int year, HolidayKind kind, (int Month, int Day, string Name)[] days) =>
        from day in days
        let date = new DateOnly(year, day.Month, day.Day)
        select new Holiday { AgencyId = agencyId, Id = Ids.Of("holiday", $"{agencyId}", date.Key()), Date = date, Name = day.Name, Kind = kind };

    public static DateOnly Monday(this DateOnly date) => RosterDesk.MondayOf(date);
}
