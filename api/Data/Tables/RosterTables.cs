using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class RosterTable : IEntityTypeConfiguration<Roster>
{
    public void Configure(EntityTypeBuilder<Roster> table)
    {
        table.HasKey(r => new { r.AgencyId, r.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(r => new { r.AgencyId, r.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.Property(r => r.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(r => r.Plan).IsJson();
        table.Property(r => r.Version).IsRowVersion();

        // The rosters of a month, and whether an office has one for tomorrow.
        table.HasIndex(r => new { r.AgencyId, r.UnitId, r.From }).HasDatabaseName("ix_roster_unit_from");

        // What is still to be made.
        table.HasIndex(r => r.RequestedAt).HasFilter("status = 'Queued'").HasDatabaseName("ix_roster_queued");

        // How far a run is.
        table.HasIndex(r => new { r.AgencyId, r.RunId }).HasDatabaseName("ix_roster_run");
    }
}

internal sealed class RosterChangeTable : IEntityTypeConfiguration<RosterChange>
{
    public void Configure(EntityTypeBuilder<RosterChange> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.ChangedBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(c => c.Before).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.After).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Source).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Reason).HasMaxLength(RosterDay.ReasonMaxLength);

        // The history of an office's days, newest first.
        table.HasIndex(c => new { c.AgencyId, c.UnitId, c.Date }).HasDatabaseName("ix_roster_change_unit_date");
    }
}

internal sealed class RosterSwapTable : IEntityTypeConfiguration<RosterSwap>
{
    public void Configure(EntityTypeBuilder<RosterSwap> table)
    {
        table.HasKey(s => new { s.AgencyId, s.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(s => new { s.AgencyId, s.AskedBy }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(s => new { s.AgencyId, s.ColleagueId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(s => new { s.AgencyId, s.DecidedBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(s => s.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(s => s.Reason).HasMaxLength(RosterDay.ReasonMaxLength);
        table.Property(s => s.DecisionNote).HasMaxLength(RosterDay.ReasonMaxLength);
        table.Property(s => s.Version).IsRowVersion();

        // What a person asked or was asked.
        table.HasIndex(s => new { s.AgencyId, s.AskedBy }).HasDatabaseName("ix_roster_swap_asked_by");
        table.HasIndex(s => new { s.AgencyId, s.ColleagueId }).HasDatabaseName("ix_roster_swap_colleague");
        table.HasIndex(s => new { s.AgencyId, s.AskedBy, s.GivenDate }).IsUnique().HasFilter("status in ('Asked', 'Agreed')").HasDatabaseName(RosterSwap.DayTaken);
    }
}

internal sealed class UnitClosureTable : IEntityTypeConfiguration<UnitClosure>
{
    public void Configure(EntityTypeBuilder<UnitClosure> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Unit>().WithMany().HasForeignKey(c => new { c.AgencyId, c.UnitId }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.DeclaredBy }).OnDelete(DeleteBehavior.Restrict);
        table.Property(c => c.Reason).HasMaxLength(RosterDay.ReasonMaxLength);
        table.HasIndex(c => new { c.AgencyId, c.UnitId, c.From }).HasDatabaseName("ix_unit_closure_unit");
    }
}
