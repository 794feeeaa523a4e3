using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace WfhApi.Tests.Architecture;

/// <summary>Tenancy is a key (decisions/0005): read from the model, and where the model knows less, from the database.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TableTests
{
    /// <summary>Tables that carry an agency and are keyed otherwise, and why.</summary>
    private static readonly Dictionary<Type, string> KeyedOtherwise = new()
    {
        [typeof(Account)] = "people sign in before their agency is known; Identity keys accounts by one id",
    };

    private static IModel Model { get; } = Read();

    private static IEnumerable<IEntityType> TenantTables => Model.GetEntityTypes().Where(t => t.FindProperty("AgencyId") is not null && !KeyedOtherwise.ContainsKey(t.ClrType));

    private static bool BeginsWithAgency(IReadOnlyList<IProperty> properties) => properties[0].Name == "AgencyId";

    [Test]
    public void Every_table_of_the_domain_belongs_to_an_agency() => Assert.That(
        from t in Model.GetEntityTypes()
        where t.ClrType.Namespace == "WfhApi.Domain" && t.ClrType != typeof(Agency) && t.FindProperty("AgencyId") is null
        select t.ClrType.Name,
        Is.Empty,
        "Give it an AgencyId, first in its key.");

    [Test]
    public void Every_key_begins_with_the_agency() => Assert.That(
        from t in TenantTables
        from key in t.GetKeys()
        where !BeginsWithAgency(key.Properties)
        select $"{t.GetTableName()}: {key.GetName()}",
        Is.Empty,
        "HasKey(x => new { x.AgencyId, … }).");

    [Test]
    public void Every_unique_index_begins_with_the_agency() => Assert.That(
        from t in TenantTables
        from index in t.GetIndexes()
        where index.IsUnique && !BeginsWithAgency(index.Properties)
        select $"{t.GetTableName()}: {index.GetDatabaseName()}",
        Is.Empty,
        "HasIndex(x => new { x.AgencyId, … }): what is unique in one agency may be so in another.");

    [Test]
    public void Every_foreign_key_begins_with_the_agency() => Assert.That(
        from t in Model.GetEntityTypes().Where(t => t.FindProperty("AgencyId") is not null)
        from key in t.GetForeignKeys()
        where key.PrincipalEntityType.FindProperty("AgencyId") is not null || key.PrincipalEntityType.ClrType == typeof(Agency)
        where !KeyedOtherwise.ContainsKey(key.PrincipalEntityType.ClrType) && !BeginsWithAgency(key.Properties)
        select $"{t.GetTableName()}: {key.GetConstraintName()}",
        Is.Empty,
        "HasForeignKey(x => new { x.AgencyId, … }): no row refers to another agency's, by construction.");

    [Test]
    public void No_key_of_a_tenant_is_a_sequence() => Assert.That(
        from t in TenantTables
        from p in t.FindPrimaryKey()!.Properties
        where p.ClrType == typeof(int) || p.ClrType == typeof(long)

        // A year counts nothing: numbers of letters begin anew with it.
        where p.Name != nameof(LetterCounter.Year)
        select $"{t.GetTableName()}.{p.Name}",
        Is.Empty,
        "Guid.CreateVersion7: a sequence is a place that all tenants share.");

    [Test]
    public void Enums_are_stored_as_text() => Assert.That(
        from t in Model.GetEntityTypes()
        from p in t.GetProperties()
        where (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum && (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) != typeof(string)
        select $"{t.GetTableName()}.{p.Name}",
        Is.Empty,
        "HasConversion<string>().HasMaxLength(…): whoever reads the table reads words.");

    [Test]
    public void Every_text_has_a_length() => Assert.That(
        from t in Model.GetEntityTypes()
        where t.ClrType.Namespace == "WfhApi.Domain"
        from p in t.GetProperties()
        where p.GetColumnType() == "text"
        select $"{t.GetTableName()}.{p.Name}",
        Is.Empty,
        "HasMaxLength with a constant of the entity.");

    [Test]
    public async Task Every_constraint_that_the_code_names_exists()
    {
        var named = from t in Code.Types
                    from f in t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                    where f.IsLiteral && f.FieldType == typeof(string)
                    let name = (string)f.GetRawConstantValue()!
                    where new[] { "ux_", "ix_", "ex_", "pk_", "fk_" }.Any(p => name.StartsWith(p, StringComparison.Ordinal))
                    select (Where: $"{t.Name}.{f.Name}", Name: name);
        var existing = await Api.InDatabase(db => db.Database.SqlQuery<string>(
            $"""select conname::text as "Value" from pg_constraint union select indexname::text from pg_indexes""").ToListAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(named, Is.Not.Empty);
            Assert.That(named.Where(n => !existing.Contains(n.Name)), Is.Empty, "A handler that waits for this name would answer 500 instead of its refusal.");
        }
    }

    [Test]
    public async Task The_migrations_make_the_tables_that_the_code_describes() =>
        Assert.That(await Api.InDatabase(db => Task.FromResult(db.Database.HasPendingModelChanges())), Is.False, "dotnet ef migrations add <Name>");

    private static IModel Read()
    {
        using var scope = Api.Host.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<WfhDb>().GetService<IDesignTimeModel>().Model;
    }
}
