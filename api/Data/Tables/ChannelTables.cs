using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WfhApi.Messages;

namespace WfhApi.Data.Tables;

internal sealed class ContactPointTable : IEntityTypeConfiguration<ContactPoint>
{
    public void Configure(EntityTypeBuilder<ContactPoint> table)
    {
        table.HasKey(c => new { c.AgencyId, c.Id });
        table.HasOne<Employee>().WithMany().HasForeignKey(c => new { c.AgencyId, c.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(c => c.Channel).HasConversion<string>().HasMaxLength(12);
        table.Property(c => c.Address).HasMaxLength(ContactPoint.AddressMaxLength);
        table.Property(c => c.Label).HasMaxLength(ContactPoint.LabelMaxLength);
        table.Property(c => c.PublicKey).HasMaxLength(ContactPoint.KeyMaxLength);
        table.Property(c => c.Secret).HasMaxLength(ContactPoint.KeyMaxLength);
        table.Property(c => c.CodeHash).HasMaxLength(64);
        table.Ignore(c => c.InUse);

        // A person's addresses, asked for at every notification.
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.Channel }).HasDatabaseName("ix_contact_point_person");
        table.HasIndex(c => new { c.AgencyId, c.EmployeeId, c.Channel }).IsUnique().HasFilter("confirmed_at is null").HasDatabaseName(ContactPoint.OneWaits);
        table.HasIndex(c => new { c.AgencyId, c.Address }).IsUnique().HasFilter("channel = 'WebPush'").HasDatabaseName(ContactPoint.BrowserTaken);

        // Who speaks from a number that WhatsApp names.
        table.HasIndex(c => c.Address).HasFilter("channel = 'WhatsApp'").HasDatabaseName("ix_contact_point_number");
    }
}

internal sealed class ContactPreferencesTable : IEntityTypeConfiguration<ContactPreferences>
{
    public void Configure(EntityTypeBuilder<ContactPreferences> table)
    {
        table.HasKey(p => new { p.AgencyId, p.EmployeeId }).HasName(ContactPreferences.OneEach);
        table.HasOne<Employee>().WithMany().HasForeignKey(p => new { p.AgencyId, p.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.Choices).IsJson();
        table.Property(p => p.Quiet).IsJson();
        table.Property(p => p.Language).HasMaxLength(2);
        table.Property(p => p.Version).IsRowVersion();
    }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> table)
    {
        // The key is what must not happen twice.
        table.HasKey(d => new { d.AgencyId, d.NotificationId, d.ContactPointId });
        table.HasOne<Notification>().WithMany().HasForeignKey(d => new { d.AgencyId, d.NotificationId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<ContactPoint>().WithMany().HasForeignKey(d => new { d.AgencyId, d.ContactPointId }).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Employee>().WithMany().HasForeignKey(d => new { d.AgencyId, d.EmployeeId }).OnDelete(DeleteBehavior.Cascade);
        table.Property(d => d.Channel).HasConversion<string>().HasMaxLength(12);
        table.Property(d => d.State).HasConversion<string>().HasMaxLength(12);
        table.Property(d => d.ProviderId).HasMaxLength(Delivery.ProviderIdMaxLength);
        table.Property(d => d.Error).HasMaxLength(Delivery.ErrorMaxLength);
        table.Ignore(d => d.Settled);

        // What a channel has to do now.
        table.HasIndex(d => new { d.Channel, d.NextAt }).HasFilter("next_at is not null").HasDatabaseName("ix_delivery_next");

        // What a person was sent, newest first.
        table.HasIndex(d => new { d.AgencyId, d.EmployeeId, d.DueAt }).HasDatabaseName("ix_delivery_person");

        // How the channels fared for an agency of late.
        table.HasIndex(d => new { d.AgencyId, d.DueAt }).HasDatabaseName("ix_delivery_agency");

        // What a report of WhatsApp is about.
        table.HasIndex(d => d.ProviderId).HasFilter("provider_id is not null").HasDatabaseName("ix_delivery_provider");
    }
}

internal sealed class PushKeyTable : IEntityTypeConfiguration<PushKey>
{
    public void Configure(EntityTypeBuilder<PushKey> table)
    {
        table.HasKey(k => k.Id);
        table.Property(k => k.Id).ValueGeneratedNever();
        table.Property(k => k.PublicKey).HasMaxLength(ContactPoint.KeyMaxLength);
    }
}
