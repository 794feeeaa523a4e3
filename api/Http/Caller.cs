using System.Security.Claims;
using Microsoft.Extensions.Options;
using WfhApi.Accounts;

namespace WfhApi.Http;

/// <summary>
/// Who is calling, and over which part of the tree. It is filled once a request, from the token's subject and the
/// organisation as it stands today: headship, acting posts and dated roles are never read from the token.
/// </summary>
internal sealed class Caller
{
    private CallerRow? _row;
    private string? _subject;

    public Guid AgencyId { get; private set; }

    /// <summary>The subject of the token: keys of two callers never meet under it.</summary>
    public string Subject => _subject ?? throw new InvalidOperationException("The caller is not known yet.");

    public bool Known => _subject is not null;

    public bool IsClient => Known && _row is null;

    /// <summary>The person; a client has none, and no endpoint for people admits a client.</summary>
    public Guid EmployeeId => Person.EmployeeId;

    public Guid UnitId => Person.UnitId;

    public string TimeZoneId => Person.TimeZoneId;

    public IReadOnlySet<Role> Roles { get; private set; } = new HashSet<Role>();

    public IReadOnlySet<string> Scopes { get; private set; } = new HashSet<string>();

    /// <summary>Roots of what the caller leads today: tasks, reviews and decisions reach everyone at or below them.</summary>
    public Guid[] Leads { get; private set; } = [];

    /// <summary>Roots of what the caller may read about other people.</summary>
    public Guid[] Watches { get; private set; } = [];

    /// <summary>Roots of what the caller plans: an office makes and publishes its own rosters (SERANG-07), by its head or its officer.</summary>
    public Guid[] Plans { get; private set; } = [];
    /// <summary>Roots of whose people's papers the caller keeps as officer of an office.</summary>
    public Guid[] OfficerOf { get; private set; } = [];

    private CallerRow Person => _row ?? throw new InvalidOperationException("This caller is not a person.");

    public void IsPerson(string subject, Guid agencyId, CallerRow row)
    {
        (_subject, AgencyId, _row) = (subject, agencyId, row);
        var grants = row.Grants.Zip(row.GrantUnits, (role, unit) => (Role: Enum.Parse<Role>(role), Unit: unit)).ToList();
        Roles = grants.Select(g => g.Role).ToHashSet();
        Leads = [.. row.Heads.Concat(row.ActsFor).Concat(grants.Where(g => g.Role == Role.HeadOfOffice).Select(g => g.Unit)).Distinct()];
        OfficerOf = [.. grants.Where(g => g.Role == Role.UnitOfficer).Select(g => g.Unit).Distinct()];
        Plans = [.. Leads.Union(OfficerOf)];

        // A platform administrator runs the machinery; it is no licence to read about people.
        Watches = [.. Leads.Concat(grants.Where(g => g.Role != Role.PlatformAdmin).Select(g => g.Unit)).Distinct()];
    }

    public void IsClientOf(string subject, Guid agencyId, IEnumerable<string> scopes, Guid[] roots) =>
        (_subject, AgencyId, Scopes, Watches) = (subject, agencyId, scopes.ToHashSet(), roots);
}

/// <summary>What one read of the organisation says of a person today.</summary>
internal sealed class CallerRow
{
    public required Guid AgencyId { get; init; }
    public required Guid EmployeeId { get; init; }
    public required Guid UnitId { get; init; }
    public required string TimeZoneId { get; init; }
    public required Guid[] Heads { get; init; }
    public required Guid[] ActsFor { get; init; }
    public required string[] Grants { get; init; }
    public required Guid[] GrantUnits { get; init; }
}

/// <summary>Turns a validated token into a <see cref="Caller"/>.</summary>
internal sealed class CallerLoader(WfhDb db, People people, Caller caller, IOptions<AuthOptions> names)
{
    public async Task<bool> Load(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (caller.Known)
        {
            return true;
        }

        if (principal.Identity?.IsAuthenticated != true || principal.FindFirstValue("sub") is not { } subject)
        {
            return false;
        }

        if (Guid.TryParse(principal.FindFirstValue("employee"), out var employeeId) && Guid.TryParse(principal.FindFirstValue("agency"), out var agencyId))
        {
            return Take(subject, await people.Today(agencyId, employeeId, ct));
        }

        // Another identity provider knows people by their NIP, not by our ids.
        if (principal.FindFirstValue(names.Value.NipClaim) is { } nip && principal.FindFirstValue(names.Value.AgencyClaim) is { } code)
        {
            var person = await (from e in db.Employees
                                join a in db.Agencies on e.AgencyId equals a.Id
                                where a.Code == code && e.Nip == nip
                                select new { e.AgencyId, e.Id }).SingleOrDefaultAsync(ct);
            return person is not null && Take(subject, await people.Today(person.AgencyId, person.Id, ct));
        }

        var scopes = principal.FindAll("scope").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var agency = Guid.TryParse(principal.FindFirstValue("agency"), out var id) ? id
            : await db.Agencies.Where(a => a.Code == principal.FindFirstValue(names.Value.AgencyClaim)).Select(a => a.Id).SingleOrDefaultAsync(ct);
        var roots = await db.Units.Where(u => u.AgencyId == agency && u.ParentId == null).Select(u => u.Id).ToArrayAsync(ct);
        if (roots.Length == 0)
        {
            return false;
        }

        caller.IsClientOf(subject, agency, scopes, roots);
        return true;
    }

    private bool Take(string subject, CallerRow? row)
    {
        if (row is null)
        {
            return false;
        }

        caller.IsPerson(subject, row.AgencyId, row);
        return true;
    }
}
