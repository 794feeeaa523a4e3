using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Npgsql;

namespace WfhApi.Data;

public sealed class WfhDb(DbContextOptions<WfhDb> options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Employee> Employees => Set<Employee>();
    public DbSet<HomePlace> HomePlaces => Set<HomePlace>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<RamadanPeriod> RamadanPeriods => Set<RamadanPeriod>();
    public DbSet<EmployeeTransfer> EmployeeTransfers => Set<EmployeeTransfer>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();
    public DbSet<PolicyAcknowledgement> PolicyAcknowledgements => Set<PolicyAcknowledgement>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();
    public DbSet<ContactPreferences> ContactPreferences => Set<ContactPreferences>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<Roster> Rosters => Set<Roster>();
    public DbSet<RosterChange> RosterChanges => Set<RosterChange>();
    public DbSet<RosterSwap> RosterSwaps => Set<RosterSwap>();
    public DbSet<UnitClosure> UnitClosures => Set<UnitClosure>();
    public DbSet<RosterDay> RosterDays => Set<RosterDay>();
    public DbSet<WorkDay> WorkDays => Set<WorkDay>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<AssignmentProgress> AssignmentProgress => Set<AssignmentProgress>();
    public DbSet<TaskTemplate> TaskTemplates => Set<TaskTemplate>();
    public DbSet<TaskOrder> TaskOrders => Set<TaskOrder>();
    public DbSet<LetterCounter> LetterCounters => Set<LetterCounter>();
    public DbSet<Call> Calls => Set<Call>();
    public DbSet<CheckDraw> CheckDraws => Set<CheckDraw>();
    public DbSet<AfternoonControl> AfternoonControls => Set<AfternoonControl>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<FindingEvent> FindingEvents => Set<FindingEvent>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Outage> Outages => Set<Outage>();
    public DbSet<RecapLock> RecapLocks => Set<RecapLock>();
    public DbSet<RecapRow> RecapRows => Set<RecapRow>();
    public DbSet<RecapAmendment> RecapAmendments => Set<RecapAmendment>();
    public DbSet<DailyReport> DailyReports => Set<DailyReport>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<PersonalDataAccess> PersonalDataAccesses => Set<PersonalDataAccess>();
    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Statements that travel together, in the transaction that is open.</summary>
    public NpgsqlBatch Batch() => new((NpgsqlConnection)Database.GetDbConnection());

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict<Guid>();
        builder.ApplyConfigurationsFromAssembly(typeof(WfhDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // One word order for every table, Identity's and OpenIddict's among them: singular, snake_case.
            var name = entity.GetTableName();
            if (name is not null && !entity.IsOwned())
            {
                entity.SetTableName(Naming.Table(entity.ClrType));
            }
        }
    }
}

internal static class DbErrors
{
    /// <summary>False where somebody changed one of the rows since it was read; then nothing is saved.</summary>
    public static async Task<bool> SavedUnchanged(this WfhDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public static bool Violates(this DbUpdateException e, string constraint) =>
        e.InnerException is PostgresException p && p.Violates(constraint);

    public static bool Violates(this PostgresException e, string constraint) =>
        e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation && e.ConstraintName == constraint;
}
