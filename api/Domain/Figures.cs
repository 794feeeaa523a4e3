namespace WfhApi.Domain;

/// <summary>Every figure with its definition and its measures: boards, trends and evaluations read them here and nowhere else.</summary>
public static class Figures
{
    private static readonly LocalText OfPeople = new("Semua pegawai yang hari kerjanya terbuka.", "Everybody whose work day is open.");

    private static readonly LocalText OfExpected = new(
        "Pegawai yang hari itu harus bekerja (WFO, WFH, WFA atau dinas luar) dan kantornya tidak ditutup.",
        "People who are to work that day (office, home, elsewhere or on duty outside) and whose office is not closed.");

    private static readonly LocalText OfCheckedIn = new("Pegawai yang sudah presensi masuk.", "People who have checked in.");
    private static readonly LocalText OfHome = new("Pegawai yang dijadwalkan WFH.", "People rostered at home.");
    private static readonly LocalText OfReports = new("Hari kerja yang mewajibkan laporan harian.", "Work days that ask for a daily report.");
    private static readonly LocalText OfControls = new("Kontrol sore yang diminta kebijakan.", "Afternoon controls that the circular asks for.");

    private static readonly Defined[] All =
    [
        new(Measure.Days, null, new(
            FigureCode.People, new("Pegawai", "People"),
            new("Pegawai yang hari kerjanya terbuka. Dalam beberapa hari: jumlah hari orang.", "People whose work day is open. Over several days: person-days."),
            null, ["work_day.employee_id", "work_day.date"], ["JAKBAR-08"])),
        new(Measure.Home, Measure.Days, new(
            FigureCode.Home, new("WFH", "At home"), new("Pegawai yang dijadwalkan bekerja dari rumah.", "People rostered at home."),
            OfPeople, ["work_day.mode"], ["DKI-02", "JAMBI-04"])),
        new(Measure.Office, Measure.Days, new(
            FigureCode.Office, new("Di kantor", "In the office"), new("Pegawai yang dijadwalkan bekerja di kantor.", "People rostered in the office."),
            OfPeople, ["work_day.mode"], ["SERANG-06"])),
        new(Measure.Outward, Measure.Days, new(
            FigureCode.Outward, new("Dinas luar dan WFA", "Outside and elsewhere"), new("Pegawai yang dinas luar atau bekerja dari tempat lain.", "People on duty outside or working from elsewhere."),
            OfPeople, ["work_day.mode"], ["JAKBAR-08"])),
        new(Measure.Away, Measure.Days, new(
            FigureCode.Away, new("Tidak bertugas", "Away"), new("Pegawai yang cuti, sakit, izin atau tugas belajar.", "People on leave, sick, on permit or studying."),
            OfPeople, ["work_day.mode"], ["JAKBAR-08"])),
        new(Measure.CheckedIn, Measure.Expected, new(
            FigureCode.CheckedIn, new("Sudah presensi", "Checked in"), new("Pegawai yang sudah presensi masuk.", "People who have checked in."),
            OfExpected, ["work_day.check_in_at", "work_day.mode", "work_day.excused"], ["SERANG-11"])),
        new(Measure.OnTime, Measure.CheckedIn, new(
            FigureCode.OnTime, new("Tepat waktu", "On time"), new("Presensi masuk tanpa menit terlambat, sesudah gangguan sistem diperhitungkan.", "Checked in with no minute late, outages taken into account."),
            OfCheckedIn, ["work_day.check_in_at", "work_day.late_minutes"], ["SERANG-11"])),
        new(Measure.Late, Measure.CheckedIn, new(
            FigureCode.Late, new("Terlambat", "Late"), new("Presensi masuk dengan satu menit terlambat atau lebih.", "Checked in a minute late or more."),
            OfCheckedIn, ["work_day.check_in_at", "work_day.late_minutes"], ["SERANG-11"])),
        new(Measure.NotCheckedIn, Measure.Expected, new(
            FigureCode.NotCheckedIn, new("Belum presensi", "Not checked in"), new("Pegawai yang belum presensi masuk.", "People who have not checked in."),
            OfExpected, ["work_day.check_in_at", "work_day.mode", "work_day.excused"], ["SERANG-11"])),
        new(Measure.OutsidePlace, Measure.CheckedIn, new(
            FigureCode.OutsidePlace, new("Di luar lokasi", "Outside the place"),
            new("Presensi dengan posisi di luar tempat yang diizinkan. Ini pertanyaan, bukan kesimpulan.", "Checked in with a position outside the permitted places. A question, no verdict."),
            OfCheckedIn, ["work_day.place"], ["JAMBI-13", "DKI-07"])),
        new(Measure.WithoutTasks, Measure.Home, new(
            FigureCode.WithoutTasks, new("WFH tanpa tugas", "Home without tasks"), new("Pegawai WFH yang tidak diberi satu tugas pun hari itu.", "People at home who were given no task that day."),
            OfHome, ["work_day.mode", "work_day.task_count"], ["JAKBAR-04"])),
        new(Measure.LightLoad, Measure.Home, new(
            FigureCode.LightLoad, new("Beban kurang", "Light load"), new("Pegawai WFH dengan rencana kerja di bawah menit minimum kebijakan.", "People at home with fewer planned minutes than the circular's minimum."),
            OfHome, ["work_day.planned_minutes", "work_day.minimum_planned_minutes"], ["DKI-09"])),
        new(Measure.TasksAssigned, null, new(
            FigureCode.TasksAssigned, new("Tugas diberikan", "Tasks given"), new("Tugas untuk hari itu, tanpa yang dibatalkan atau dilanjutkan ke hari lain.", "Tasks of the day, without those cancelled or carried over."),
            null, ["work_day.task_count"], ["SERANG-03", "SERANG-04"])),
        new(Measure.TasksDone, Measure.TasksAssigned, new(
            FigureCode.Completion, new("Tugas selesai", "Completion rate"), new("Tugas yang selesai atau disetujui.", "Tasks that are done or accepted."),
            new("Tugas yang diberikan untuk hari itu.", "The tasks given for the day."), ["work_day.tasks_done", "work_day.task_count"], ["SERANG-03"])),
        new(Measure.ChecksMade, null, new(
            FigureCode.ChecksMade, new("Pengecekan dilakukan", "Checks made"), new("Jadwal pengecekan yang pegawainya dihubungi.", "Check slots for which the person was called."),
            null, ["work_day.checks_made"], ["DKI-05", "DKI-06"])),
        new(Measure.ChecksAnswered, Measure.ChecksMade, new(
            FigureCode.ChecksAnswered, new("Pengecekan dijawab", "Checks answered"), new("Pengecekan yang dijawab pegawai, tepat waktu atau terlambat.", "Checks that the person answered, in time or late."),
            new("Pengecekan yang dilakukan; yang tidak dilakukan atasan tidak dihitung.", "Checks that were made; what the superior did not make does not count."), ["work_day.checks_answered", "work_day.checks_made"], ["DKI-06", "METRO-07"])),
        new(Measure.ReportsIn, Measure.ReportsExpected, new(
            FigureCode.ReportsIn, new("Laporan masuk", "Reports in"), new("Laporan harian yang sudah dikirim, juga yang disetujui atau dikembalikan.", "Daily reports that were submitted, also those accepted or returned."),
            OfReports, ["work_day.report", "work_day.report_expected"], ["METRO-09", "JAMBI-10"])),
        new(Measure.ReportsAccepted, Measure.ReportsExpected, new(
            FigureCode.ReportsAccepted, new("Laporan disetujui", "Reports accepted"), new("Laporan harian yang disetujui atasan.", "Daily reports that the superior accepted."),
            OfReports, ["work_day.report", "work_day.report_expected"], ["JAKBAR-09"])),
        new(Measure.ControlsMade, Measure.ControlsExpected, new(
            FigureCode.Controlled, new("Dikontrol", "Controlled"), new("Kontrol sore yang dicatat atasan.", "Afternoon controls that the superior recorded."),
            OfControls, ["work_day.controls_made", "work_day.controls_expected"], ["JAKBAR-05"])),
        new(Measure.NotControlled, Measure.ControlsExpected, new(
            FigureCode.NotControlled, new("Tidak dikontrol", "Not controlled"),
            new("Kontrol sore yang tidak dicatat sampai hari ditutup. Tanggung jawab atasan, bukan pegawai.", "Afternoon controls that were not recorded before the day was closed. The superior answers for it, not the employee."),
            OfControls, ["work_day.controls_made", "work_day.controls_expected", "work_day.state"], ["JAKBAR-05"])),
        new(Measure.FindingsOpen, null, new(
            FigureCode.FindingsOpen, new("Temuan terbuka", "Findings open"), new("Temuan tentang hari itu yang belum diputuskan dan belum selesai sendiri.", "Findings about the day that nobody has decided and that did not settle."),
            null, ["finding.status", "finding.work_date"], ["JUMAT-02", "JAMBI-13"])),
    ];

    public static IReadOnlyList<FigureDefinition> Definitions { get; } = [.. All.Select(d => d.Definition)];

    /// <summary>Those that are a share, and so can be compared between sets of different size.</summary>
    public static IReadOnlyList<FigureCode> Shares { get; } = [.. All.Where(d => d.Of is not null).Select(d => d.Definition.Code)];

    /// <summary>Those that say something about a day at work wherever it is worked: for comparisons of groups.</summary>
    public static IReadOnlyList<FigureCode> Compared { get; } =
        [FigureCode.Completion, FigureCode.OnTime, FigureCode.CheckedIn, FigureCode.ChecksAnswered, FigureCode.ReportsIn, FigureCode.Controlled];

    public static IReadOnlyList<FigureValue> Of(Tally tally) => [.. All.Select(d => d.In(tally))];

    public static FigureValue Of(Tally tally, FigureCode code) => All[(int)code].In(tally);

    private sealed record Defined(Measure Counted, Measure? Of, FigureDefinition Definition)
    {
        public FigureValue In(Tally tally) => new(Definition.Code, tally[Counted], Of is { } of ? tally[of] : null);
    }
}
