using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class AgencyTable : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> table)
    {
        table.Property(a => a.Code).HasMaxLength(Agency.CodeMaxLength);
        table.Property(a => a.Name).HasMaxLength(Agency.NameMaxLength);
        table.Property(a => a.TimeZoneId).HasMaxLength(Agency.TimeZoneMaxLength);
        table.Property(a => a.StandingRules).IsJson();
        table.Property(a => a.Numbering).IsJson();
        table.HasIndex(a => a.Code).IsUnique();
    }
}

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> table)
    {
        table.HasKey(u => new { u.AgencyId, u.Id });
        table.HasOne<Agency>().WithMany().HasForeignKey(u => u.AgencyId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Unit>().WithMany().HasForeignKey(u => new { u.AgencyId, u.ParentId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(u => u.Code).HasMaxLength(Unit.CodeMaxLength);
        table.Property(u => u.Name).HasMaxLength(Unit.NameMaxLength);
        table.Property(u => u.TimeZoneId).HasMaxLength(Agency.TimeZoneMaxLength);
        table.Property(u => u.Kind).HasConversion<string>().HasMaxLength(24);
        table.Property(u => u.Site).IsJson();
        table.Property(u => u.Version).IsRowVersion();
        table.HasIndex(u => new { u.AgencyId, u.Code }).IsUnique().HasDatabaseName(Unit.CodeTaken);

        // Scope: which units does this person head?
        table.HasIndex(u => new { u.AgencyId, u.HeadEmployeeId }).HasDatabaseName("ix_unit_head");

        // Scope: everything below these units.
        table.HasIndex(u => u.Lineage).HasMethod("gin").HasDatabaseName("ix_unit_lineage");
    }
}

internal sealed class EmployeeTable : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> table)
    {
        table.HasKey(e => new { e.AgencyId, e.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(e => new { e.AgencyId, e.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(e => e.Nip).HasMaxLength(Nip.Length);
        table.Property(e => e.Name).HasMaxLength(Employee.NameMaxLength);
        table.Property(e => e.Position).HasMaxLength(Employee.PositionMaxLength);
        table.Property(e => e.Grade).HasMaxLength(Employee.GradeMaxLength);
        table.Property(e => e.Email).HasMaxLength(Employee.EmailMaxLength);
        table.Property(e => e.Phone).HasMaxLength(Employee.PhoneMaxLength);
        table.Property(e => e.Kind).HasConversion<string>().HasMaxLength(8);
        table.Property(e => e.Level).HasConversion<string>().HasMaxLength(24);
        table.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        table.Property(e => e.Version).IsRowVersion();
        table.HasIndex(e => new { e.AgencyId, e.Nip }).IsUnique().HasDatabaseName(Employee.NipTaken);

        // Boards and lists: the people of these units, by name.
        table.HasIndex(e => new { e.AgencyId, e.UnitId, e.Name }).HasDatabaseName("ix_employee_unit_name");
    }
}

internal sealed class HomePlaceTable : IEntityTypeConfiguration<HomePlace>
{
    public void Configure(EntityTypeBuilder<HomePlace> table)
    {
        table.HasKey(p => new { p.AgencyId, p.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(p => new { p.AgencyId, p.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.Label).HasMaxLength(HomePlace.LabelMaxLength);
        table.Property(p => p.Address).HasMaxLength(HomePlace.AddressMaxLength);
        table.Property(p => p.Point).IsJson();
    }
}

internal sealed class DelegationTable : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> table)
    {
        table.HasKey(d => new { d.AgencyId, d.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(d => new { d.AgencyId, d.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(d => new { d.AgencyId, d.ActingEmployeeId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(d => d.Kind).HasConversion<string>().HasMaxLength(8);
        table.Property(d => d.DecreeNumber).HasMaxLength(Delegation.DecreeNumberMaxLength);

        // Scope: for which units does this person act?
        table.HasIndex(d => new { d.AgencyId, d.ActingEmployeeId }).HasDatabaseName("ix_delegation_acting");
    }
}

internal sealed class RoleGrantTable : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> table)
    {
        table.HasKey(g => new { g.AgencyId, g.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(g => new { g.AgencyId, g.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(g => new { g.AgencyId, g.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(g => g.Role).HasConversion<string>().HasMaxLength(24);
    }
}

internal sealed class HolidayTable : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> table)
    {
        table.HasKey(h => new { h.AgencyId, h.Id });
        table.HasOne<Agency>().WithMany().HasForeignKey(h => h.AgencyId).OnDelete(DeleteBehavior.Restrict);
        table.Property(h => h.Name).HasMaxLength(Holiday.NameMaxLength);
        table.Property(h => h.Kind).HasConversion<string>().HasMaxLength(16);
        table.Property(h => h.Version).IsRowVersion();
        table.HasIndex(h => new { h.AgencyId, h.Date }).IsUnique().HasDatabaseName(Holiday.OnePerDay);
    }
}

internal sealed class RamadanPeriodTable : IEntityTypeConfiguration<RamadanPeriod>
{
    public void Configure(EntityTypeBuilder<RamadanPeriod> table)
    {
        table.HasKey(p => new { p.AgencyId, p.Id });
        table.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        table.Property(p => p.Version).IsRowVersion();
    }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table) =>
        table.HasOne<Employee>().WithMany().HasForeignKey(a => new { a.AgencyId, a.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
}

internal sealed class EmployeeTransferTable : IEntityTypeConfiguration<EmployeeTransfer>
{
    public void Configure(EntityTypeBuilder<EmployeeTransfer> table)
    {
        table.HasKey(t => new { t.AgencyId, t.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(t => new { t.AgencyId, t.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(t => new { t.AgencyId, t.RequestedBy }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Unit>().WithMany().HasForeignKey(t => new { t.AgencyId, t.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(t => t.Position).HasMaxLength(Employee.PositionMaxLength);
        table.Property(t => t.Level).HasConversion<string>().HasMaxLength(24);
        table.Property(t => t.DecreeNumber).HasMaxLength(EmployeeTransfer.DecreeNumberMaxLength);
        table.HasIndex(t => new { t.AgencyId, t.EmployeeId, t.From }).IsUnique().HasFilter("cancelled_at is null").HasDatabaseName(EmployeeTransfer.OnePerDay);

        // What takes effect today.
        table.HasIndex(t => new { t.AgencyId, t.From }).HasFilter("applied_at is null and cancelled_at is null").HasDatabaseName("ix_employee_transfer_due");
    }
}
