using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WfhApi.Data.Tables;

internal sealed class NotificationTable : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> table)
    {
        table.HasKey(n => new { n.AgencyId, n.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(n => new { n.AgencyId, n.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        table.Property(n => n.Text).IsJson();
        table.Property(n => n.Link).HasMaxLength(Notification.LinkMaxLength);
        table.Property(n => n.Occasion).HasMaxLength(Notification.OccasionMaxLength);
        table.HasIndex(n => new { n.AgencyId, n.EmployeeId, n.Occasion }).IsUnique().HasDatabaseName(Notification.ToldOnce);

        // A person's own, newest first.
        table.HasIndex(n => new { n.AgencyId, n.EmployeeId, n.CreatedAt }).HasDatabaseName("ix_notification_person");
    }
}
