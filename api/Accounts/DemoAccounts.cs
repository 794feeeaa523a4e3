using Microsoft.AspNetCore.Identity;

namespace WfhApi.Accounts;

/// <summary>A login to be made for an employee of the demo. <c>Persona</c> (agency · persona) puts it on the list of the login page.</summary>
public sealed record DemoAccount(Guid AgencyId, Guid EmployeeId, string Nip, string? Persona = null);

/// <summary>Accounts and clients with passwords that everybody knows. They cannot be made outside Development and Testing.</summary>
internal sealed class DemoAccounts(WfhDb db, Clients clients, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, IHostEnvironment environment)
{
    public const string Password = "Rahasia-2026";
    public const string IntegratorSecret = "Rahasia-Integrator-2026";
    public const string PersonaClaim = "demo_persona";

    public async Task Create(IReadOnlyCollection<DemoAccount> demo, CancellationToken ct)
    {
        RefuseInProduction();

        // One hash for all: a thousand separate ones would take minutes and protect nothing, as the password is printed.
        string? hash = null;
        List<Account> accounts = [];
        foreach (var (agencyId, employeeId, nip, persona) in demo)
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                AgencyId = agencyId,
                EmployeeId = employeeId,
                UserName = nip,
                NormalizedUserName = normalizer.NormalizeName(nip),
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            account.PasswordHash = hash ??= hasher.HashPassword(account, Password);
            accounts.Add(account);
            if (persona is not null)
            {
                db.UserClaims.Add(new() { UserId = account.Id, ClaimType = PersonaClaim, ClaimValue = persona });
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.CopyRows(accounts, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>A client named <c>demo-integrator-(agency code)</c> with every scope of its agency.</summary>
    public Task CreateIntegrator(Guid agencyId, string agencyCode, string agencyName, CancellationToken ct)
    {
        RefuseInProduction();
        return clients.RegisterIntegrator(new($"demo-integrator-{agencyCode}", IntegratorSecret, $"Integrasi demo {agencyName}", agencyId, IntegratorScopes.All), ct);
    }

    /// <summary>Who can sign in, as <c>seed</c> prints it: agency and persona, name, NIP.</summary>
    public async Task<IReadOnlyList<string>> Lines(CancellationToken ct)
    {
        RefuseInProduction();
        var rows = await (from claim in db.UserClaims
                          join account in db.Users on claim.UserId equals account.Id
                          join person in db.Employees on new { account.AgencyId, Id = account.EmployeeId } equals new { person.AgencyId, person.Id }
                          where claim.ClaimType == PersonaClaim
                          orderby claim.ClaimValue
                          select new { claim.ClaimValue, person.Name, account.UserName }).ToListAsync(ct);
        return
        [
            .. rows.Select(r => $"{r.UserName}  {r.ClaimValue,-62}  {r.Name}"),
            $"Kata sandi setiap akun demo: {Password}",
        ];
    }

    private void RefuseInProduction()
    {
        if (!environment.IsForTrials())
        {
            throw new InvalidOperationException("Demo accounts have passwords that everybody knows. They are made in Development and Testing only.");
        }
    }
}
