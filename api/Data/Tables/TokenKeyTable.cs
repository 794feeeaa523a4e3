using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WfhApi.Accounts;

namespace WfhApi.Data.Tables;

internal sealed class TokenKeyTable : IEntityTypeConfiguration<TokenKey>
{
    public void Configure(EntityTypeBuilder<TokenKey> table)
    {
        table.HasKey(k => k.Generation).HasName(TokenKey.GenerationTaken);
        table.Property(k => k.Generation).ValueGeneratedNever();
    }
}
