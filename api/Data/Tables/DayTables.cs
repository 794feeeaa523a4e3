using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class PolicyVersionTable : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> table)
    {
        table.HasKey(p => new { p.AgencyId, p.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(p => new { p.AgencyId, p.ScopeUnitId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(p => p.Number).HasMaxLength(PolicyVersion.NumberMaxLength);
        table.Property(p => p.Title).HasMaxLength(PolicyVersion.TitleMaxLength);
        table.Property(p => p.Signer).HasMaxLength(PolicyVersion.SignerMaxLength);
        table.Property(p => p.Status).HasConversion<string>().HasMaxLength(8);
        table.Property(p => p.Rules).IsJson();
        table.Property(p => p.RevocationReason).HasMaxLength(PolicyVersion.ReasonMaxLength);
        table.Property(p => p.Decision).HasConversion<string>().HasMaxLength(8);
        table.Property(p => p.DecisionReason).HasMaxLength(PolicyVersion.ReasonMaxLength);
        table.Property(p => p.RowVersion).IsRowVersion();
        table.Ignore(p => p.Content);
        table.Ignore(p => p.EvaluationDueOn);
        table.Ignore(p => p.EvaluationDates);
        table.HasIndex(p => new { p.AgencyId, p.PolicyId, p.Version }).IsUnique().HasDatabaseName(PolicyVersion.VersionTaken);
        table.HasIndex(p => new { p.AgencyId, p.PolicyId }).IsUnique().HasFilter("status = 'Draft'").HasDatabaseName(PolicyVersion.DraftTaken);
    }
}

internal sealed class PolicyAcknowledgementTable : IEntityTypeConfiguration<PolicyAcknowledgement>
{
    public void Configure(EntityTypeBuilder<PolicyAcknowledgement> table)
    {
        table.HasKey(a => new { a.AgencyId, a.PolicyVersionId, a.UnitId });
        table.HasOne<PolicyVersion>().WithMany().HasForeignKey(a => new { a.AgencyId, a.PolicyVersionId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Unit>().WithMany().HasForeignKey(a => new { a.AgencyId, a.UnitId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.AcknowledgedBy }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RosterDayTable : IEntityTypeConfiguration<RosterDay>
{
    public void Configure(EntityTypeBuilder<RosterDay> table)
    {
        table.HasKey(r => new { r.AgencyId, r.EmployeeId, r.Date });
        table.HasOne<Employee>().WithMany().HasForeignKey(r => new { r.AgencyId, r.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<PolicyVersion>().WithMany().HasForeignKey(r => new { r.AgencyId, r.PolicyVersionId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(r => r.Mode).HasConversion<string>().HasMaxLength(12);
        table.Property(r => r.Source).HasConversion<string>().HasMaxLength(12);
        table.Property(r => r.Reason).HasMaxLength(RosterDay.ReasonMaxLength);

        // Opening a day, and the grid of a unit.
        table.HasIndex(r => new { r.AgencyId, r.UnitId, r.Date }).HasDatabaseName("ix_roster_day_unit_date");
    }
}

internal sealed class WorkDayTable : IEntityTypeConfiguration<WorkDay>
{
    public void Configure(EntityTypeBuilder<WorkDay> table)
    {
        table.HasKey(d => new { d.AgencyId, d.EmployeeId, d.Date });
        table.HasOne<Employee>().WithMany().HasForeignKey(d => new { d.AgencyId, d.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<PolicyVersion>().WithMany().HasForeignKey(d => new { d.AgencyId, d.PolicyVersionId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(d => d.Mode).HasConversion<string>().HasMaxLength(12);
        table.Property(d => d.State).HasConversion<string>().HasMaxLength(8);
        table.Property(d => d.Place).HasConversion<string>().HasMaxLength(12);
        table.Property(d => d.Confidence).HasConversion<string>().HasMaxLength(8);
        table.Property(d => d.Report).HasConversion<string>().HasMaxLength(12);
        table.Property(d => d.Checkpoints).IsJson();
        table.Property(d => d.Raised).IsJson().HasDefaultValueSql("'[]'::jsonb");
        table.Ignore(d => d.Facts);
        table.Ignore(d => d.AtWork);
        table.Ignore(d => d.WorkedMinutes);
        table.Ignore(d => d.RecapCode);

        // The live board of some units on one day, and its figures: a day that is over is counted from the index alone.
        table.HasIndex(d => new { d.AgencyId, d.Date, d.UnitId }).HasDatabaseName("ix_work_day_date_unit").IncludeProperties(
            d => new
            {
                d.Mode,
                d.State,
                d.Excused,
                d.CheckInAt,
                d.LateMinutes,
                d.Place,
                d.TaskCount,
                d.TasksDone,
                d.PlannedMinutes,
                d.MinimumPlannedMinutes,
                d.Report,
                d.ReportExpected,
                d.ChecksMade,
                d.ChecksAnswered,
                d.ControlsExpected,
                d.ControlsMade,
            });

        // Whether a day of before was changed since its figures were counted.
        table.HasIndex(d => new { d.AgencyId, d.Date, d.UpdatedAt }).HasDatabaseName("ix_work_day_date_updated");

        // The machine looks at the days whose moment has come.
        table.HasIndex(d => d.NextLookAt).HasFilter("next_look_at is not null").HasDatabaseName("ix_work_day_next_look");

        // Days on which nobody came, for the ladder of a year.
        table.HasIndex(d => new { d.AgencyId, d.EmployeeId, d.Date }).HasFilter("state = 'Closed' and check_in_at is null and check_out_at is null").HasDatabaseName("ix_work_day_absent");

        // Integrators read what changed since they last asked.
        table.HasIndex(d => new { d.AgencyId, d.UpdatedAt }).HasDatabaseName("ix_work_day_updated");
    }
}

internal sealed class CheckInTable : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(c => new { c.AgencyId, c.PhotoFileId }).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.WorkDate, c.Kind }).IsUnique().HasDatabaseName(CheckIn.OncePerKindAndDay);

        // Few have a photo, or were entered by somebody else: the others need no entry.
        table.HasIndex(c => new { c.AgencyId, c.PhotoFileId }).HasFilter("photo_file_id is not null");
        table.HasIndex(c => new { c.AgencyId, c.EnteredBy }).HasFilter("entered_by is not null");
        table.Property(c => c.Kind).HasConversion<string>().HasMaxLength(4);
        table.Property(c => c.Mode).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Place).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Confidence).HasConversion<string>().HasMaxLength(8);
        table.Property(c => c.Doubts).IsJson();
        table.Property(c => c.Source).HasConversion<string>().HasMaxLength(12).HasDefaultValue(PresenceSource.Device).HasSentinel(PresenceSource.Device);
        table.Property(c => c.EnteredFrom).HasMaxLength(CheckIn.EnteredFromMaxLength);
        table.Property(c => c.EnteredReason).HasMaxLength(CheckIn.EnteredReasonMaxLength);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EnteredBy }).OnDelete(DeleteBehavior.Restrict);
        table.Ignore(c => c.Point);
    }
}

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> table)
    {
        table.HasKey(a => new { a.AgencyId, a.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.AssignedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Assignment>().WithMany().HasForeignKey(a => new { a.AgencyId, a.CarriedFromId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(a => a.Title).HasMaxLength(Assignment.TitleMaxLength);
        table.Property(a => a.Description).HasMaxLength(Assignment.DescriptionMaxLength);
        table.Property(a => a.ExpectedOutput).HasMaxLength(Assignment.OutputMaxLength);
        table.Property(a => a.OutputUnit).HasMaxLength(Assignment.OutputUnitMaxLength);
        table.Property(a => a.TargetQuantity).HasPrecision(12, 2);
        table.Property(a => a.DoneQuantity).HasPrecision(12, 2);
        table.Property(a => a.ReviewNote).HasMaxLength(Assignment.NoteMaxLength);
        table.Property(a => a.Status).HasConversion<string>().HasMaxLength(16);
        table.Property(a => a.Version).IsRowVersion();
        table.Ignore(a => a.Counts);
        table.Ignore(a => a.Done);

        // A person's tasks of a day; the counts of the work day.
        table.HasIndex(a => new { a.AgencyId, a.EmployeeId, a.WorkDate }).HasDatabaseName("ix_assignment_employee_day");
        table.HasIndex(a => new { a.AgencyId, a.CarriedFromId }).IsUnique().HasDatabaseName(Assignment.CarriedOnce);
    }
}

internal sealed class AssignmentProgressTable : IEntityTypeConfiguration<AssignmentProgress>
{
    public void Configure(EntityTypeBuilder<AssignmentProgress> table)
    {
        table.HasKey(p => new { p.AgencyId, p.Id });
        table.HasOne<Assignment>().WithMany().HasForeignKey(p => new { p.AgencyId, p.AssignmentId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.DoneQuantity).HasPrecision(12, 2);
        table.Property(p => p.Note).HasMaxLength(AssignmentProgress.NoteMaxLength);
    }
}

internal sealed class TaskTemplateTable : IEntityTypeConfiguration<TaskTemplate>
{
    public void Configure(EntityTypeBuilder<TaskTemplate> table)
    {
        table.HasKey(t => new { t.AgencyId, t.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(t => new { t.AgencyId, t.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(t => t.Title).HasMaxLength(Assignment.TitleMaxLength);
        table.Property(t => t.Description).HasMaxLength(Assignment.DescriptionMaxLength);
        table.Property(t => t.ExpectedOutput).HasMaxLength(Assignment.OutputMaxLength);
        table.Property(t => t.OutputUnit).HasMaxLength(Assignment.OutputUnitMaxLength);
        table.Property(t => t.TargetQuantity).HasPrecision(12, 2);
        table.HasIndex(t => new { t.AgencyId, t.UnitId, t.Title }).IsUnique().HasDatabaseName(TaskTemplate.TitleTaken);
    }
}

internal sealed class DailyReportTable : IEntityTypeConfiguration<DailyReport>
{
    public void Configure(EntityTypeBuilder<DailyReport> table)
    {
        table.HasKey(r => new { r.AgencyId, r.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(r => new { r.AgencyId, r.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(r => r.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(r => r.Rows).IsJson();
        table.Property(r => r.Obstacles).HasMaxLength(DailyReport.ObstaclesMaxLength);
        table.Property(r => r.ReviewNote).HasMaxLength(DailyReport.NoteMaxLength);
        table.Property(r => r.Version).IsRowVersion();
        table.HasIndex(r => new { r.AgencyId, r.EmployeeId, r.WorkDate }).IsUnique().HasDatabaseName(DailyReport.OnePerDay);
    }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.HasKey(f => new { f.AgencyId, f.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(f => new { f.AgencyId, f.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        table.Property(f => f.ContentType).HasMaxLength(StoredFile.ContentTypeMaxLength);
        table.Property(f => f.Sha256).HasMaxLength(StoredFile.Sha256Length).IsFixedLength();
        table.Property(f => f.StorageKey).HasMaxLength(StoredFile.StorageKeyMaxLength);
        table.Property(f => f.ThumbnailKey).HasMaxLength(StoredFile.StorageKeyMaxLength);
        table.Property(f => f.Purpose).HasConversion<string>().HasMaxLength(16);

        // Was the very same file, or a picture like it, sent before?
        table.HasIndex(f => new { f.AgencyId, f.Sha256 }).HasDatabaseName("ix_stored_file_sha256");
        table.HasIndex(f => f.FingerprintParts).HasMethod("gin").HasDatabaseName("ix_stored_file_fingerprint");

        // Retention: photos whose time is over.
        table.HasIndex(f => new { f.AgencyId, f.UploadedAt }).HasFilter("purpose = 'CheckInPhoto' and content_removed_at is null").HasDatabaseName("ix_stored_file_photos_kept");
    }
}

internal sealed class PersonalDataAccessTable : IEntityTypeConfiguration<PersonalDataAccess>
{
    public void Configure(EntityTypeBuilder<PersonalDataAccess> table)
    {
        table.HasKey(a => new { a.AgencyId, a.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.EmployeeId }).OnDelete(DeleteBehavior.Cascade);

        table.Property(a => a.What).HasConversion<string>().HasMaxLength(8).HasDefaultValue(OpenedData.File).HasSentinel(OpenedData.File);

        // The employee asks who opened their data, newest first.
        table.HasIndex(a => new { a.AgencyId, a.EmployeeId, a.At }).HasDatabaseName("ix_personal_data_access_employee");
    }
}

internal sealed class IdempotentAnswerTable : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> table)
    {
        table.HasKey(a => new { a.AgencyId, a.Caller, a.Key }).HasName(IdempotentAnswer.KeyTaken);
        table.Property(a => a.Caller).HasMaxLength(100);
        table.Property(a => a.Key).HasMaxLength(IdempotentAnswer.KeyMaxLength);
        table.Property(a => a.RequestHash).HasMaxLength(64).IsFixedLength();
        table.Property(a => a.Answer).HasColumnType("jsonb");

        // The nightly job drops old answers.
        table.HasIndex(a => a.CreatedAt).HasDatabaseName("ix_idempotent_answer_created");
    }
}
