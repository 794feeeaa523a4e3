using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class RecapLockTable : IEntityTypeConfiguration<RecapLock>
{
    public void Configure(EntityTypeBuilder<RecapLock> table)
    {
        table.HasKey(l => new { l.AgencyId, l.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(l => new { l.AgencyId, l.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(l => new { l.AgencyId, l.LockedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(l => new { l.AgencyId, l.UnlockedBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(l => l.UnlockReason).HasMaxLength(RecapLock.ReasonMaxLength);
        table.Ignore(l => l.Holds);
        table.HasIndex(l => new { l.AgencyId, l.UnitId, l.Month }).IsUnique().HasFilter("unlocked_at is null").HasDatabaseName(RecapLock.LockedOnce);

        // The locks of a month, office by office.
        table.HasIndex(l => new { l.AgencyId, l.Month }).HasDatabaseName("ix_recap_lock_month");
    }
}

internal sealed class RecapRowTable : IEntityTypeConfiguration<RecapRow>
{
    public void Configure(EntityTypeBuilder<RecapRow> table)
    {
        table.HasKey(r => new { r.AgencyId, r.Month, r.EmployeeId });
        table.HasOne<RecapLock>().WithMany().HasForeignKey(r => new { r.AgencyId, r.LockId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(r => new { r.AgencyId, r.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Unit>().WithMany().HasForeignKey(r => new { r.AgencyId, r.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(r => r.Nip).HasMaxLength(Nip.Length);
        table.Property(r => r.Name).HasMaxLength(Employee.NameMaxLength);
        table.Property(r => r.Grade).HasMaxLength(Employee.GradeMaxLength);
        table.Property(r => r.Position).HasMaxLength(Employee.PositionMaxLength);
        table.Property(r => r.Days).IsJson();
    }
}

internal sealed class RecapAmendmentTable : IEntityTypeConfiguration<RecapAmendment>
{
    public void Configure(EntityTypeBuilder<RecapAmendment> table)
    {
        table.HasKey(a => new { a.AgencyId, a.Id });
        table.HasOne<RecapLock>().WithMany().HasForeignKey(a => new { a.AgencyId, a.LockId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.MadeBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(a => a.Source).HasConversion<string>().HasMaxLength(12);
        table.Property(a => a.Reason).HasMaxLength(Correction.ReasonMaxLength);
        table.Property(a => a.Before).IsJson();
        table.Property(a => a.After).IsJson();

        // What changed a person's month after it was locked, oldest first.
        table.HasIndex(a => new { a.AgencyId, a.EmployeeId, a.Date, a.MadeAt }).HasDatabaseName("ix_recap_amendment_person");

        // What changed a lock.
        table.HasIndex(a => new { a.AgencyId, a.LockId, a.MadeAt }).HasDatabaseName("ix_recap_amendment_lock");
    }
}
