using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class CallTable : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.AskedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.RecordedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EscalatedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Call>().WithMany().HasForeignKey(c => new { c.AgencyId, c.PreviousId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(c => new { c.AgencyId, c.PhotoFileId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(c => c.Purpose).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Medium).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.StatedPlace).HasConversion<string>().HasMaxLength(16);
        table.Property(c => c.Place).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Confidence).HasConversion<string>().HasMaxLength(8);
        table.Property(c => c.Doubts).IsJson();
        table.Property(c => c.SlotCode).HasMaxLength(CheckpointSlot.CodeMaxLength);
        table.Property(c => c.Text).HasMaxLength(Call.TextMaxLength);
        table.Property(c => c.Answer).HasMaxLength(Call.TextMaxLength);
        table.Property(c => c.Note).HasMaxLength(Call.TextMaxLength);
        table.Property(c => c.VideoLink).HasMaxLength(Call.LinkMaxLength);
        table.Property(c => c.StatedAddress).HasMaxLength(Call.AddressMaxLength);
        table.Ignore(c => c.InTime);
        table.Ignore(c => c.ResponseSeconds);
        table.Ignore(c => c.Occasion);

        // The calls of a person's day.
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.WorkDate }).HasDatabaseName("ix_call_employee_day");

        // The calls of a day, newest first.
        table.HasIndex(c => new { c.AgencyId, c.WorkDate, c.AskedAt }).HasDatabaseName("ix_call_day");
        table.HasIndex(c => new { c.AgencyId, c.PreviousId }).IsUnique().HasDatabaseName(Call.RetriedOnce);
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId }).IsUnique().HasFilter("status = 'Waiting'").HasDatabaseName(Call.OneRings);

        // Calls whose limit passed.
        table.HasIndex(c => c.DueAt).HasFilter("status = 'Waiting'").HasDatabaseName("ix_call_waiting_due");
    }
}

internal sealed class CheckDrawTable : IEntityTypeConfiguration<CheckDraw>
{
    public void Configure(EntityTypeBuilder<CheckDraw> table)
    {
        table.HasKey(d => new { d.AgencyId, d.Date });
        table.Property(d => d.Seed).HasMaxLength(2 * CheckDraw.SeedBytes).IsFixedLength();
        table.Ignore(d => d.Commitment);
    }
}

internal sealed class AfternoonControlTable : IEntityTypeConfiguration<AfternoonControl>
{
    public void Configure(EntityTypeBuilder<AfternoonControl> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.RecordedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.CountersignedBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(c => c.Tasks).IsJson();
        table.Property(c => c.Note).HasMaxLength(AfternoonControl.NoteMaxLength);
        table.Property(c => c.Version).IsRowVersion();
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.WorkDate }).IsUnique().HasDatabaseName(AfternoonControl.OncePerDay);
    }
}

internal sealed class FindingTable : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> table)
    {
        table.HasKey(f => new { f.AgencyId, f.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(f => new { f.AgencyId, f.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Unit>().WithMany().HasForeignKey(f => new { f.AgencyId, f.HandlerUnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PolicyVersion>().WithMany().HasForeignKey(f => new { f.AgencyId, f.PolicyVersionId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(f => new { f.AgencyId, f.DecidedBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        table.Property(f => f.Occasion).HasMaxLength(Finding.OccasionMaxLength);
        table.Property(f => f.Facts).IsJson();
        table.Property(f => f.Proposal).HasConversion<string>().HasMaxLength(20);
        table.Property(f => f.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(f => f.Reply).HasMaxLength(Finding.NoteMaxLength);
        table.Property(f => f.DecisionNote).HasMaxLength(Finding.NoteMaxLength);
        table.Property(f => f.Version).IsRowVersion();
        table.Ignore(f => f.Waiting);
        table.HasIndex(f => new { f.AgencyId, f.EmployeeId, f.Occasion }).IsUnique().HasDatabaseName(Finding.FoundOnce);

        // A person's findings of a day.
        table.HasIndex(f => new { f.AgencyId, f.EmployeeId, f.WorkDate }).HasDatabaseName("ix_finding_employee_day");

        // The inbox of whoever heads a unit.
        table.HasIndex(f => new { f.AgencyId, f.HandlerUnitId, f.DecideBy }).HasFilter("status in ('Open', 'Asked', 'Replied')").HasDatabaseName("ix_finding_waiting");

        // How many of a day's findings nobody has decided.
        table.HasIndex(f => new { f.AgencyId, f.WorkDate }).HasFilter("status in ('Open', 'Asked', 'Replied')").HasDatabaseName("ix_finding_undecided");

        // What goes one level up by itself.
        table.HasIndex(f => f.DecideBy).HasFilter("status in ('Open', 'Asked', 'Replied')").HasDatabaseName("ix_finding_decide_by");
    }
}

internal sealed class FindingEventTable : IEntityTypeConfiguration<FindingEvent>
{
    public void Configure(EntityTypeBuilder<FindingEvent> table)
    {
        table.HasKey(e => new { e.AgencyId, e.Id });
        table.HasOne<Finding>().WithMany().HasForeignKey(e => new { e.AgencyId, e.FindingId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(e => new { e.AgencyId, e.ActorId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(e => e.Act).HasConversion<string>().HasMaxLength(12);
        table.Property(e => e.Note).HasMaxLength(Finding.NoteMaxLength);

        // The story of a finding.
        table.HasIndex(e => new { e.AgencyId, e.FindingId, e.At }).HasDatabaseName("ix_finding_event_finding");
    }
}

internal sealed class CorrectionTable : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.DecidedBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(c => c.Kind).HasConversion<string>().HasMaxLength(4);
        table.Property(c => c.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Reason).HasMaxLength(Correction.ReasonMaxLength);
        table.Property(c => c.DecisionNote).HasMaxLength(Correction.ReasonMaxLength);
        table.Property(c => c.Version).IsRowVersion();
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.WorkDate, c.Kind }).IsUnique().HasFilter("status = 'Asked'").HasDatabaseName(Correction.OneOpen);

        // What a person asked, and what waits for a superior.
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.AskedAt }).HasDatabaseName("ix_correction_employee");
    }
}

internal sealed class OutageTable : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> table)
    {
        table.HasKey(o => new { o.AgencyId, o.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(o => new { o.AgencyId, o.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(o => new { o.AgencyId, o.DeclaredBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(o => new { o.AgencyId, o.WithdrawnBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(o => o.Reason).HasMaxLength(Outage.ReasonMaxLength);
        table.Ignore(o => o.Holds);

        // Which outages touch a day.
        table.HasIndex(o => new { o.AgencyId, o.To }).HasDatabaseName("ix_outage_to");
    }
}
