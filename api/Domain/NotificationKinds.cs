namespace WfhApi.Domain;

/// <summary>What each kind of notification is about, how long it is worth hearing, and how it reads outside the product.</summary>
public static class NotificationKinds
{
    public static NotificationTopic Topic(this NotificationKind kind) => kind switch
    {
        NotificationKind.CallWaiting => NotificationTopic.Calls,
        NotificationKind.Reminder or NotificationKind.ChecksDue => NotificationTopic.Reminders,
        NotificationKind.FindingAsked or NotificationKind.FindingReplied or NotificationKind.FindingDecided or NotificationKind.FindingEscalated => NotificationTopic.Findings,
        NotificationKind.CorrectionAsked or NotificationKind.CorrectionDecided => NotificationTopic.Corrections,
        NotificationKind.RosterPublished or NotificationKind.RosterChanged or NotificationKind.RosterMissing
            or NotificationKind.SwapAsked or NotificationKind.SwapDecided or NotificationKind.Closure => NotificationTopic.Rosters,
        NotificationKind.TaskOrderDrafted or NotificationKind.TaskOrderDecided => NotificationTopic.TaskOrders,
        NotificationKind.PolicyActivated or NotificationKind.PolicyRevoked or NotificationKind.EvaluationDue => NotificationTopic.Circulars,
        NotificationKind.RecapLocked or NotificationKind.RecapUnlocked or NotificationKind.RecapAmended => NotificationTopic.Recaps,
        _ => throw new System.Diagnostics.UnreachableException($"{kind} is about no topic."),
    };

    /// <summary>Late news of a call or a reminder only confuses.</summary>
    public static TimeSpan Lifetime(this NotificationKind kind) => kind switch
    {
        NotificationKind.CallWaiting => TimeSpan.FromMinutes(10),
        NotificationKind.Reminder or NotificationKind.ChecksDue => TimeSpan.FromHours(2),
        _ => TimeSpan.FromDays(3),
    };

    /// <summary>
    /// What a channel outside the product says: that something is there and where to read it. It names no person, number, place
    /// or measure, so whoever sees the screen of a locked phone learns nothing (UU 27/2022).
    /// </summary>
    public static LocalText Abroad(this NotificationKind kind) => kind switch
    {
        NotificationKind.PolicyActivated => new("Kebijakan baru berlaku dan menunggu konfirmasi Anda.", "A new circular is in force and waits for your confirmation."),
        NotificationKind.PolicyRevoked => new("Sebuah kebijakan dicabut; jadwal Anda mungkin berubah.", "A circular was revoked; your roster may have changed."),
        NotificationKind.EvaluationDue => new("Evaluasi sebuah kebijakan jatuh tempo.", "The evaluation of a circular is due."),
        NotificationKind.RosterPublished => new("Jadwal kantor Anda sudah terbit.", "The roster of your office is published."),
        NotificationKind.RosterChanged => new("Jadwal Anda berubah.", "Your roster has changed."),
        NotificationKind.RosterMissing => new("Jadwal untuk hari kerja berikutnya belum terbit.", "The roster of the next working day is not published."),
        NotificationKind.SwapAsked => new("Ada permintaan tukar hari yang menunggu Anda.", "A request to swap days waits for you."),
        NotificationKind.SwapDecided => new("Permintaan tukar hari Anda sudah diputuskan.", "Your request to swap days was decided."),
        NotificationKind.Closure => new("Ada kabar tentang penutupan kantor Anda.", "There is news about the closure of your office."),
        NotificationKind.TaskOrderDrafted => new("Surat perintah tugas menunggu tanda tangan Anda.", "A task order waits for your signature."),
        NotificationKind.TaskOrderDecided => new("Surat perintah tugas Anda sudah diputuskan.", "Your task order was decided."),
        NotificationKind.CallWaiting => new("Atasan Anda memanggil. Jawab sekarang.", "Your superior is calling. Answer now."),
        NotificationKind.Reminder => new("Ada kewajiban hari ini yang jatuh tempo.", "Something of today is due."),
        NotificationKind.ChecksDue => new("Saatnya memeriksa pegawai yang bekerja dari rumah.", "It is time to check your people at home."),
        NotificationKind.FindingAsked => new("Ada pertanyaan yang menunggu tanggapan Anda.", "A question waits for your reply."),
        NotificationKind.FindingReplied => new("Ada tanggapan yang menunggu keputusan Anda.", "A reply waits for your decision."),
        NotificationKind.FindingDecided => new("Ada keputusan yang dapat Anda baca.", "There is a decision for you to read."),
        NotificationKind.FindingEscalated => new("Ada hal yang diteruskan kepada Anda untuk diputuskan.", "Something was passed on to you for a decision."),
        NotificationKind.CorrectionAsked => new("Permintaan koreksi menunggu keputusan Anda.", "A request for correction waits for your decision."),
        NotificationKind.CorrectionDecided => new("Ada kabar tentang catatan presensi Anda.", "There is news about your presence records."),
        NotificationKind.RecapLocked => new("Rekap sebuah bulan dikunci.", "The recap of a month was locked."),
        NotificationKind.RecapUnlocked => new("Rekap sebuah bulan dibuka kembali.", "The recap of a month was opened again."),
        NotificationKind.RecapAmended => new("Rekap yang sudah dikunci berubah.", "A recap that was locked has changed."),
        _ => throw new System.Diagnostics.UnreachableException($"{kind} has no words for other channels."),
    };

    /// <summary>The one message of a day.</summary>
    public static LocalText Digest(int count) => new(
        $"{count} pemberitahuan menunggu Anda.", count == 1 ? "1 notification waits for you." : $"{count} notifications wait for you.");
}
