using System.Diagnostics;

namespace WfhApi.Domain;

/// <summary>Findings in words: what the machine noticed and by which rule, without a judgement.</summary>
public static class FindingWords
{
    public static LocalText Title(FindingKind kind) => kind switch
    {
        FindingKind.NotCheckedIn => new("Belum presensi masuk", "No check-in"),
        FindingKind.Late => new("Terlambat", "Late"),
        FindingKind.LeftEarly => new("Pulang lebih awal", "Left early"),
        FindingKind.OutsidePlace => new("Di luar lokasi terdaftar", "Outside the registered place"),
        FindingKind.DoubtfulPosition => new("Posisi meragukan", "Doubtful position"),
        FindingKind.NoTaskOrder => new("WFH tanpa SPT", "WFH without a task order"),
        FindingKind.NoTasks => new("Tanpa tugas", "No tasks"),
        FindingKind.LightLoad => new("Beban tugas ringan", "Light load"),
        FindingKind.CheckpointMissed => new("Titik kontrol terlewat", "Checkpoint missed"),
        FindingKind.ReportMissing => new("Belum ada laporan", "No report"),
        FindingKind.UnansweredCall => new("Panggilan tidak dijawab", "Unanswered calls"),
        FindingKind.Silence => new("Tidak menjawab dalam batas waktu", "Silence beyond the limit"),
        FindingKind.SameFile => new("Berkas yang sama pernah dikirim", "The same file was sent before"),
        FindingKind.SimilarPicture => new("Gambar hampir sama pernah dikirim", "A nearly equal picture was sent before"),
        FindingKind.NotControlled => new("Tidak dikontrol", "Not controlled"),
        FindingKind.NoRoster => new("Jadwal belum terbit", "No roster published"),
        _ => throw new UnreachableException($"{kind} has no title."),
    };

    /// <param name="zone">In which times are told.</param>
    public static LocalText Explain(FindingKind kind, FindingFacts f, string zone)
    {
        string Id(DateTimeOffset? at) => at is { } a ? $"{Zones.Local(a, zone):HH'.'mm}" : "–";
        string En(DateTimeOffset? at) => at is { } a ? $"{Zones.Local(a, zone):HH':'mm}" : "–";
        LocalText Said(LocalText found) => f.AnsweredAt is null ? found : f.DeviceAt is null
            ? new($"{found.Id} Jawaban ditulis tanpa jaringan dan diterima pukul {Id(f.AnsweredAt)}; jam perangkat tidak dapat dipakai.", $"{found.En} The answer was written without network and received at {En(f.AnsweredAt)}; the device's clock is of no use.")
            : new($"{found.Id} Jawaban ditulis tanpa jaringan pukul {Id(f.DeviceAt)} menurut perangkat dan diterima pukul {Id(f.AnsweredAt)}.", $"{found.En} The answer was written without network at {En(f.DeviceAt)} by the device and received at {En(f.AnsweredAt)}.");
        return kind switch
        {
            FindingKind.NotCheckedIn => new($"Presensi masuk ditunggu sampai pukul {Id(f.DueAt)} dan belum tercatat.", $"A check-in was expected by {En(f.DueAt)} and is not recorded."),
            FindingKind.Late => new($"Presensi masuk pukul {Id(f.At)}, {f.Minutes} menit setelah batas {Id(f.DueAt)}.", $"Checked in at {En(f.At)}, {f.Minutes} minutes after {En(f.DueAt)}."),
            FindingKind.LeftEarly => new($"Presensi pulang pukul {Id(f.At)}, {f.Minutes} menit sebelum {Id(f.DueAt)}.", $"Checked out at {En(f.At)}, {f.Minutes} minutes before {En(f.DueAt)}."),
            FindingKind.OutsidePlace => new($"Posisi saat presensi pukul {Id(f.At)} berada di luar lokasi terdaftar.", $"The position at {En(f.At)} was outside the registered place."),
            FindingKind.DoubtfulPosition => new($"Posisi saat presensi pukul {Id(f.At)} tidak dapat dipastikan.", $"The position at {En(f.At)} could not be trusted."),
            FindingKind.NoTaskOrder => new("Presensi WFH tanpa SPT yang ditandatangani.", "A WFH check-in without a signed task order."),
            FindingKind.NoTasks => new("Hari WFH dimulai tanpa tugas dari atasan.", "The WFH day began without tasks from the superior."),
            FindingKind.LightLoad => new($"Rencana {f.Minutes} menit dari sedikitnya {f.LimitMinutes} menit.", $"{f.Minutes} minutes planned of at least {f.LimitMinutes}."),
            FindingKind.CheckpointMissed when f.Title is { } title => new($"{title.Id} ditunggu sampai pukul {Id(f.DueAt)}.", $"{title.En} was expected by {En(f.DueAt)}."),
            FindingKind.CheckpointMissed => new("Sebuah titik kontrol terlewat.", "A checkpoint was missed."),
            FindingKind.ReportMissing => new($"Laporan harian ditunggu sampai pukul {Id(f.DueAt)}.", $"The daily report was expected by {En(f.DueAt)}."),
            FindingKind.UnansweredCall => Said(new($"{f.Count} pengecekan tidak dijawab dalam {f.LimitMinutes} menit.", $"{f.Count} checks were not answered within {f.LimitMinutes} minutes.")),
            FindingKind.Silence => Said(new($"Panggilan pukul {Id(f.At)} tidak dijawab dalam {f.LimitMinutes} menit.", $"The call of {En(f.At)} was not answered within {f.LimitMinutes} minutes.")),
            FindingKind.SameFile => new("Isi berkas ini persis sama dengan yang pernah dikirim.", "The content is exactly the same as one sent before."),
            FindingKind.SimilarPicture => new("Gambar ini hampir sama dengan yang pernah dikirim.", "The picture is nearly the same as one sent before."),
            FindingKind.NotControlled => new($"{f.Count} pegawai WFH tidak dikontrol sampai hari ditutup.", $"{f.Count} people at home were not controlled before the day closed."),
            FindingKind.NoRoster => new($"Sampai pukul {Id(f.At)} pada hari sebelumnya belum ada jadwal terbit.", $"By {En(f.At)} of the day before no roster was published."),
            _ => throw new UnreachableException($"{kind} has no text."),
        };
    }

    /// <summary>The rule behind a finding, as domain documents name it.</summary>
    public static string Source(FindingKind kind) => kind switch
    {
        FindingKind.OutsidePlace => "JAMBI-13",
        FindingKind.NoTaskOrder => "METRO-01",
        FindingKind.NoTasks => "JAKBAR-04",
        FindingKind.LightLoad => "DKI-09",
        FindingKind.ReportMissing => "METRO-09",
        FindingKind.UnansweredCall => "DKI-06",
        FindingKind.Silence => "METRO-07",
        FindingKind.NotControlled => "JAKBAR-05",
        FindingKind.CheckpointMissed => "JAMBI-09",
        FindingKind.NotCheckedIn or FindingKind.Late => "SERANG-11",
        _ => "WFH",
    };
}
