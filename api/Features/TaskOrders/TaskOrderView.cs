namespace WfhApi.Features.TaskOrders;

/// <summary>A task order (surat perintah tugas, SPT) as the letter states it.</summary>
/// <param name="Id">Id of the order, stable.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Number">Its number; null until it is signed.</param>
/// <param name="OfficeId">The OPD that gives it.</param>
/// <param name="OfficeName">Its name.</param>
/// <param name="People">Who is sent (kepada), in the order of the letter.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Dates">The days in between on which it holds; null: every one.</param>
/// <param name="LegalBases">The law that it stands on (dasar).</param>
/// <param name="Consideration">Why it is given (pertimbangan).</param>
/// <param name="Tasks">What is to be done (untuk).</param>
/// <param name="Copies">Who receives a copy (tembusan).</param>
/// <param name="DraftedById">Who drafted it.</param>
/// <param name="DraftedByName">Their name.</param>
/// <param name="DraftedAt">When.</param>
/// <param name="Place">Where it was signed.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="SignerName">Who signed.</param>
/// <param name="SignerNip">Their NIP.</param>
/// <param name="SignerPosition">Their position as it stands in the letter, with Plt. or Plh. where they act.</param>
/// <param name="Reason">Why it was refused or withdrawn.</param>
/// <param name="EndedByName">Who refused or withdrew it.</param>
/// <param name="EndedAt">When.</param>
/// <param name="VerificationPath">Where anybody can verify the letter: what its QR code leads to; null until it is signed.</param>
/// <param name="Changeable">True where the caller may change the draft.</param>
/// <param name="Signable">True where the caller may sign or refuse it now.</param>
/// <param name="Withdrawable">True where the caller may withdraw it: a draft of their own, or a signed one of their office.</param>
/// <param name="Version">Version of the row, to be sent as <c>If-Match</c>.</param>
public sealed record TaskOrderView(
    Guid Id,
    TaskOrderStatus Status,
    string? Number,
    Guid OfficeId,
    string OfficeName,
    IReadOnlyList<PersonOnOrder> People,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DateOnly>? Dates,
    IReadOnlyList<string> LegalBases,
    string Consideration,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<string> Copies,
    Guid DraftedById,
    string DraftedByName,
    DateTimeOffset DraftedAt,
    string? Place,
    DateTimeOffset? SignedAt,
    string? SignerName,
    string? SignerNip,
    string? SignerPosition,
    string? Reason,
    string? EndedByName,
    DateTimeOffset? EndedAt,
    string? VerificationPath,
    bool Changeable,
    bool Signable,
    bool Withdrawable,
    uint Version) : IVersioned;

/// <summary>A person whom the order sends, as they were when it was drafted.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="Nip">18 digits.</param>
/// <param name="Grade">Golongan/ruang.</param>
/// <param name="Rank">Pangkat; null for PPPK.</param>
/// <param name="Position">Jabatan.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="HomePlaceId">The registered home.</param>
/// <param name="Address">Its address.</param>
public sealed record PersonOnOrder(
    Guid EmployeeId, string Name, string Nip, string Grade, string? Rank, string Position, string UnitName, Guid HomePlaceId, string Address);

/// <summary>Finds task orders as far as the caller reaches them, and puts them into the words of the contract.</summary>
[PerRequest]
internal sealed class TaskOrderDesk(WfhDb db, Caller caller)
{
    /// <summary>Orders that name me or that I drafted, and those of people whom I may read about.</summary>
    public IQueryable<TaskOrder> Seen()
    {
        var (self, seen) = (caller.EmployeeId, db.Employees.SeenBy(db, caller));
        return db.TaskOrders.Where(o => o.AgencyId == caller.AgencyId && (o.DraftedBy == self || o.People.Any(p => seen.Any(e => e.Id == p.EmployeeId))));
    }

    /// <summary>Orders that I drafted, and those all of whose people I keep the papers of.</summary>
    public IQueryable<TaskOrder> Kept(IQueryable<TaskOrder> orders)
    {
        var (self, kept) = (caller.EmployeeId, People());
        return orders.Where(o => o.DraftedBy == self || o.People.All(p => kept.Any(e => e.Id == p.EmployeeId)));
    }

    /// <summary>For whom the caller drafts: themselves, and as officer of an office its people.</summary>
    public IQueryable<Employee> People()
    {
        var (agency, self, roots) = (caller.AgencyId, caller.EmployeeId, caller.OfficerOf);
        return db.Employees.Where(e => e.AgencyId == agency && e.State != EmploymentState.Inactive
            && (e.Id == self || db.Units.Any(u => u.AgencyId == agency && u.Id == e.UnitId && u.Lineage.Any(l => roots.Contains(l)))));
    }

    /// <summary>Orders whose signing unit the caller leads, directly or from above.</summary>
    public IQueryable<TaskOrder> Led(IQueryable<TaskOrder> orders)
    {
        var led = db.Units.LedBy(caller);
        return orders.Where(o => led.Any(u => u.Id == o.SigningUnitId));
    }

    /// <summary>Nobody stands above who leads the whole government.</summary>
    public Task<bool> LeadsAll(CancellationToken ct) =>
        db.Units.AnyAsync(u => u.AgencyId == caller.AgencyId && u.ParentId == null && caller.Leads.Contains(u.Id), ct);

    /// <summary>These orders, locked until the transaction ends, in one order for everybody.</summary>
    public async Task<List<TaskOrder>> Lock(IQueryable<TaskOrder> reached, Guid[] ids, CancellationToken ct)
    {
        Guid[] found = [.. await reached.Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(ct)];
        return await db.TaskOrders
            .FromSql($"select *, xmin from task_order where agency_id = {caller.AgencyId} and id = any({found}) order by id for update")
            .Include(o => o.People.OrderBy(p => p.Line)).ToListAsync(ct);
    }

    public async Task<TaskOrderView?> Read(Guid id, CancellationToken ct)
    {
        var orders = db.TaskOrders.Where(o => o.AgencyId == caller.AgencyId && o.Id == id);
        var row = await (from o in orders.Include(o => o.People.OrderBy(p => p.Line))
                         join u in db.Units on new { o.AgencyId, Id = o.OfficeId } equals new { u.AgencyId, u.Id }
                         join e in db.Employees on new { o.AgencyId, Id = o.DraftedBy } equals new { e.AgencyId, e.Id }
                         select new
                         {
                             Order = o,
                             Office = u.Name,
                             u.TimeZoneId,
                             DraftedBy = e.Name,
                             EndedBy = db.Employees.Where(x => x.AgencyId == o.AgencyId && x.Id == o.EndedBy).Select(x => x.Name).SingleOrDefault(),
                         }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var order = row.Order;
        var (kept, led) = (await Kept(orders).AnyAsync(ct), await Led(orders).AnyAsync(ct));
        var own = order.People.Any(p => p.EmployeeId == caller.EmployeeId);
        DateTimeOffset? Local(DateTimeOffset? at) => at is { } instant ? Zones.Local(instant, row.TimeZoneId) : null;
        return new(
            order.Id, order.Status, order.Number, order.OfficeId, row.Office,
            [.. order.People.Select(p => new PersonOnOrder(p.EmployeeId, p.Name, p.Nip, p.Grade, p.Rank, p.Position, p.UnitName, p.HomePlaceId, p.Address))],
            order.From, order.To, order.Dates, order.LegalBases, order.Consideration, order.Tasks, order.Copies,
            order.DraftedBy, row.DraftedBy, Zones.Local(order.DraftedAt, row.TimeZoneId),
            order.Place, Local(order.SignedAt), order.SignerName, order.SignerNip, order.SignerPosition,
            order.Reason, row.EndedBy, Local(order.EndedAt), order.Token is { } token ? PathOf(token) : null,
            kept && order.Status == TaskOrderStatus.Draft,
            led && order.Status == TaskOrderStatus.Draft && (!own || await LeadsAll(ct)),
            (kept && order.Status == TaskOrderStatus.Draft) || (led && order.Status == TaskOrderStatus.Signed),
            order.Version);
    }

    /// <summary>The public page of a letter.</summary>
    public static string PathOf(string token) => $"/verifikasi/{token}";
}
