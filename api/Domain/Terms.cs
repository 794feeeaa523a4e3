using System.Diagnostics;

namespace WfhApi.Domain;

/// <summary>The states of the product in words for people; the names in the contract are for programs.</summary>
public static class Terms
{
    public static LocalText Word(this AssignmentStatus status) => status switch
    {
        AssignmentStatus.Assigned => new("baru diberikan", "newly given"),
        AssignmentStatus.Acknowledged => new("sudah diterima pegawai", "acknowledged"),
        AssignmentStatus.InProgress => new("sedang dikerjakan", "in progress"),
        AssignmentStatus.Completed => new("selesai, menunggu tinjauan", "done, waiting for review"),
        AssignmentStatus.Returned => new("dikembalikan", "returned"),
        AssignmentStatus.Accepted => new("disetujui", "accepted"),
        AssignmentStatus.CarriedOver => new("dilanjutkan ke hari lain", "carried over to another day"),
        AssignmentStatus.Cancelled => new("dibatalkan", "cancelled"),
        _ => throw new UnreachableException($"{status} has no word."),
    };

    public static LocalText Word(this ReportStatus status) => status switch
    {
        ReportStatus.Draft => new("konsep", "draft"),
        ReportStatus.Submitted => new("sudah dikirim", "submitted"),
        ReportStatus.Returned => new("dikembalikan", "returned"),
        ReportStatus.Accepted => new("disetujui", "accepted"),
        _ => throw new UnreachableException($"{status} has no word."),
    };

    public static LocalText Word(this TaskOrderStatus status) => status switch
    {
        TaskOrderStatus.Draft => new("menunggu tanda tangan", "waiting for the signature"),
        TaskOrderStatus.Signed => new("sudah ditandatangani", "signed"),
        TaskOrderStatus.Refused => new("ditolak", "refused"),
        TaskOrderStatus.Withdrawn => new("ditarik kembali", "withdrawn"),
        _ => throw new UnreachableException($"{status} has no word."),
    };

    public static LocalText Word(this WorkMode mode) => mode switch
    {
        WorkMode.Office => new("bekerja di kantor", "work in the office"),
        WorkMode.Home => new("bekerja dari rumah", "work from home"),
        WorkMode.Elsewhere => new("bekerja dari tempat lain", "work from elsewhere"),
        WorkMode.FieldDuty => new("dinas luar", "duty outside the office"),
        WorkMode.Leave => new("cuti tahunan", "annual leave"),
        WorkMode.Sick => new("sakit", "sick"),
        WorkMode.Permit => new("izin", "permitted absence"),
        WorkMode.Study => new("tugas belajar", "study assignment"),
        WorkMode.SickLeave => new("cuti sakit", "sick leave"),
        WorkMode.Maternity => new("cuti melahirkan", "maternity leave"),
        WorkMode.UrgentLeave => new("cuti karena alasan penting", "leave for an urgent reason"),
        WorkMode.LongLeave => new("cuti besar", "long leave"),
        WorkMode.UnpaidLeave => new("cuti di luar tanggungan negara", "unpaid leave"),
        _ => throw new UnreachableException($"{mode} has no word."),
    };
}
