namespace WfhApi.Domain.Tests;

public sealed class DailyReportTests
{
    private static readonly DateTimeOffset Now = A.At(A.Monday, 16, 0);
    private static readonly Guid Superior = Guid.NewGuid();
    private static readonly ReportRow[] Rows = [new("Menyusun rekap", "Rekap", 3, "berkas", new(8, 0), new(10, 0), null, [], null)];

    private static DailyReport Report() => new() { AgencyId = Guid.NewGuid(), Id = Guid.NewGuid(), EmployeeId = Guid.NewGuid(), WorkDate = A.Monday };

    [Test]
    public void A_report_without_an_activity_is_not_submitted() =>
        Assert.That(Report().Submit(Now).Error?.Code, Is.EqualTo("report-is-empty"));

    [Test]
    public void A_report_is_saved_submitted_and_accepted()
    {
        var report = Report();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Status, Is.EqualTo(ReportStatus.Draft));
            Assert.That(report.Save(Rows, "Listrik padam", Now).Error, Is.Null);
            Assert.That(report.Submit(Now).Error, Is.Null);
            Assert.That(report.Accept(Superior, Now, null).Error, Is.Null);
            Assert.That((report.Status, report.SubmittedAt, report.ReviewedBy, report.Obstacles), Is.EqualTo((ReportStatus.Accepted, (DateTimeOffset?)Now, (Guid?)Superior, "Listrik padam")));
        }
    }

    [Test]
    public void A_submitted_report_is_not_edited_until_it_is_returned()
    {
        var report = Report();
        report.Save(Rows, null, Now);
        report.Submit(Now);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Save([], null, Now).Error?.Code, Is.EqualTo("report-not-in-state"));
            Assert.That(report.Submit(Now).Error?.Code, Is.EqualTo("report-not-in-state"));
            Assert.That(report.Rows, Is.EqualTo(Rows));
            Assert.That(report.Return(Superior, Now, "Tambahkan bukti").Error, Is.Null);
            Assert.That(report.Save(Rows, "Sudah dilengkapi", Now).Error, Is.Null);
            Assert.That(report.Status, Is.EqualTo(ReportStatus.Returned), "Saving is not submitting again.");
            Assert.That(report.Submit(Now.AddHours(1)).Error, Is.Null);
            Assert.That(report.SubmittedAt, Is.EqualTo(Now.AddHours(1)));
        }
    }

    [Test]
    public void Only_a_submitted_report_is_reviewed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Report().Accept(Superior, Now, null).Error?.Code, Is.EqualTo("report-not-in-state"));
            Assert.That(Report().Return(Superior, Now, "-").Error?.Code, Is.EqualTo("report-not-in-state"));
        }
    }
}
