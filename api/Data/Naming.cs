using System.Text.RegularExpressions;

namespace WfhApi.Data;

internal static partial class Naming
{
    /// <summary>Identity and OpenIddict get a prefix, so that the tables of the domain stand apart from borrowed ones.</summary>
    public static string Table(Type entity)
    {
        var name = entity.Name.Split('`')[0];
        name = name.StartsWith("OpenIddictEntityFrameworkCore", StringComparison.Ordinal) ? "Oidc" + name["OpenIddictEntityFrameworkCore".Length..]
            : name.StartsWith("IdentityUser", StringComparison.Ordinal) ? "Account" + name["IdentityUser".Length..]
            : name;
        return WordStart().Replace(name, "_$1").ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
