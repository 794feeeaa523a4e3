using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class ImportTable : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> table)
    {
        table.HasKey(i => new { i.AgencyId, i.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(i => new { i.AgencyId, i.RequestedBy }).OnDelete(DeleteBehavior.Cascade);
        table.Property(i => i.Kind).HasConversion<string>().HasMaxLength(12);
        table.Property(i => i.Status).HasConversion<string>().HasMaxLength(12);
        table.Property(i => i.FileName).HasMaxLength(Import.FileNameMaxLength);
        table.Property(i => i.StorageKey).HasMaxLength(StoredFile.StorageKeyMaxLength);
        table.Property(i => i.Failure).IsJson();

        // What a person imported, newest first.
        table.HasIndex(i => new { i.AgencyId, i.RequestedBy, i.RequestedAt }).HasDatabaseName("ix_import_mine");

        // What is to be worked on.
        table.HasIndex(i => i.RequestedAt).HasFilter("status in ('Queued', 'Checking', 'Applying')").HasDatabaseName("ix_import_open");
    }
}

internal sealed class ImportRowTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> table)
    {
        table.HasKey(r => new { r.AgencyId, r.Id });
        table.HasOne<Import>().WithMany().HasForeignKey(r => new { r.AgencyId, r.ImportId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(r => r.Key).HasMaxLength(ImportRow.KeyMaxLength);
        table.Property(r => r.Values).IsJson();
        table.Property(r => r.Before).IsJson();
        table.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(12);
        table.Property(r => r.Faults).IsJson();

        // The rows of a file, in its order; the column that tells new from wrong is read along.
        table.HasIndex(r => new { r.AgencyId, r.ImportId, r.Number }).HasDatabaseName("ix_import_row_number");

        // The same key twice in one file.
        table.HasIndex(r => new { r.AgencyId, r.ImportId, r.Key }).HasDatabaseName("ix_import_row_key");
    }
}
