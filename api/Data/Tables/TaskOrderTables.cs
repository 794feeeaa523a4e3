using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class TaskOrderTable : IEntityTypeConfiguration<TaskOrder>
{
    public void Configure(EntityTypeBuilder<TaskOrder> table)
    {
        table.HasKey(o => new { o.AgencyId, o.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(o => new { o.AgencyId, o.OfficeId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Unit>().WithMany().HasForeignKey(o => new { o.AgencyId, o.SigningUnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(o => new { o.AgencyId, o.DraftedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(o => new { o.AgencyId, o.SignerId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(o => new { o.AgencyId, o.EndedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(o => o.People).WithOne().HasForeignKey(p => new { p.AgencyId, p.TaskOrderId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(o => o.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(o => o.Consideration).HasMaxLength(TaskOrder.ConsiderationMaxLength);
        table.Property(o => o.Number).HasMaxLength(TaskOrder.NumberMaxLength);
        table.Property(o => o.Place).HasMaxLength(TaskOrder.PlaceMaxLength);
        table.Property(o => o.SignerName).HasMaxLength(Employee.NameMaxLength);
        table.Property(o => o.SignerNip).HasMaxLength(Nip.Length);
        table.Property(o => o.SignerPosition).HasMaxLength(TaskOrder.SignerPositionMaxLength);
        table.Property(o => o.SignerRank).HasMaxLength(TaskOrder.RankMaxLength);
        table.Property(o => o.Token).HasMaxLength(TaskOrder.TokenMaxLength);
        table.Property(o => o.Reason).HasMaxLength(TaskOrder.ReasonMaxLength);
        table.Property(o => o.Version).IsRowVersion();
        table.HasIndex(o => new { o.AgencyId, o.OfficeId, o.Year, o.Serial }).IsUnique().HasDatabaseName(TaskOrder.NumberTaken);

        // Whoever scans the QR code of a letter; the token names its agency.
        table.HasIndex(o => new { o.AgencyId, o.Token }).IsUnique().HasDatabaseName("ux_task_order_token");

        // What waits for the signature of a head.
        table.HasIndex(o => new { o.AgencyId, o.SigningUnitId, o.Id }).HasFilter("status = 'Draft'").HasDatabaseName("ix_task_order_waiting");

        // The orders that somebody drafted for others.
        table.HasIndex(o => new { o.AgencyId, o.DraftedBy }).HasDatabaseName("ix_task_order_drafted_by");
    }
}

internal sealed class TaskOrderPersonTable : IEntityTypeConfiguration<TaskOrderPerson>
{
    public void Configure(EntityTypeBuilder<TaskOrderPerson> table)
    {
        table.HasKey(p => new { p.AgencyId, p.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(p => new { p.AgencyId, p.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.Name).HasMaxLength(Employee.NameMaxLength);
        table.Property(p => p.Nip).HasMaxLength(Nip.Length);
        table.Property(p => p.Grade).HasMaxLength(Employee.GradeMaxLength);
        table.Property(p => p.Rank).HasMaxLength(TaskOrder.RankMaxLength);
        table.Property(p => p.Position).HasMaxLength(Employee.PositionMaxLength);
        table.Property(p => p.UnitName).HasMaxLength(Unit.NameMaxLength);
        table.Property(p => p.Address).HasMaxLength(HomePlace.AddressMaxLength);
        table.HasIndex(p => new { p.AgencyId, p.TaskOrderId, p.EmployeeId }).IsUnique().HasDatabaseName("ux_task_order_person");

        // A check-in asks whether this person has an order for the day; a person reads their own.
        table.HasIndex(p => new { p.AgencyId, p.EmployeeId }).HasDatabaseName("ix_task_order_person_employee");
    }
}

internal sealed class LetterCounterTable : IEntityTypeConfiguration<LetterCounter>
{
    public void Configure(EntityTypeBuilder<LetterCounter> table)
    {
        table.HasKey(c => new { c.AgencyId, c.UnitId, c.Year });
        table.HasOne<Unit>().WithMany().HasForeignKey(c => new { c.AgencyId, c.UnitId }).OnDelete(DeleteBehavior.Restrict);
    }
}
