namespace WfhApi.Features.TaskOrders;

/// <summary>Task orders that send me or that I drafted, the newest first; a page at a time.</summary>
/// <param name="Status">Only in this status.</param>
/// <param name="Date">Only those that hold on this day.</param>
public sealed record GetMyTaskOrders(TaskOrderStatus? Status, DateOnly? Date, int Limit, string? Cursor) : IQuery<Page<TaskOrderInList>>;

/// <summary>Task orders of the people whom I may see, the newest first; a page at a time.</summary>
/// <param name="Status">Only in this status.</param>
/// <param name="Date">Only those that hold on this day.</param>
/// <param name="UnitId">Only those that send somebody at or below this unit.</param>
/// <param name="ToSign">True: only drafts that wait for my own signature.</param>
public sealed record GetTaskOrders(TaskOrderStatus? Status, DateOnly? Date, Guid? UnitId, bool ToSign, int Limit, string? Cursor) : IQuery<Page<TaskOrderInList>>;

/// <summary>One task order that sends me, that I drafted, or of people whom I may see.</summary>
public sealed record GetTaskOrder(Guid Id) : IQuery<TaskOrderView>;

/// <summary>A task order in a list.</summary>
/// <param name="Id">Id of the order.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Number">Its number; null until it is signed.</param>
/// <param name="OfficeName">The OPD that gives it.</param>
/// <param name="Name">The first person whom it sends.</param>
/// <param name="Position">Their position.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="PeopleCount">How many it sends.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Dates">The days in between on which it holds; null: every one.</param>
/// <param name="Tasks">What is to be done.</param>
/// <param name="DraftedByName">Who drafted it.</param>
/// <param name="DraftedAt">When.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="Reason">Why it was refused or withdrawn.</param>
/// <param name="Signable">True where the caller may sign or refuse it now.</param>
/// <param name="Version">Version of the row: what is signed is what was read.</param>
public sealed record TaskOrderInList(
    Guid Id,
    TaskOrderStatus Status,
    string? Number,
    string OfficeName,
    string Name,
    string Position,
    string UnitName,
    int PeopleCount,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DateOnly>? Dates,
    IReadOnlyList<string> Tasks,
    string DraftedByName,
    DateTimeOffset DraftedAt,
    DateTimeOffset? SignedAt,
    string? Reason,
    bool Signable,
    uint Version);

internal sealed class GetMyTaskOrdersValidator : AbstractValidator<GetMyTaskOrders>
{
    public GetMyTaskOrdersValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetTaskOrdersValidator : AbstractValidator<GetTaskOrders>
{
    public GetTaskOrdersValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyTaskOrdersHandler(WfhDb db, Caller caller, TaskOrderList list) : IRequestHandler<GetMyTaskOrders, Result<Page<TaskOrderInList>>>
{
    public Task<Result<Page<TaskOrderInList>>> Handle(GetMyTaskOrders query, CancellationToken ct)
    {
        var self = caller.EmployeeId;
        var mine = db.TaskOrders.Where(o => o.AgencyId == caller.AgencyId && (o.DraftedBy == self || o.People.Any(p => p.EmployeeId == self)));
        return list.Page(mine, query.Status, query.Date, query.Limit, query.Cursor, ct);
    }
}

internal sealed class GetTaskOrdersHandler(WfhDb db, Caller caller, TaskOrderDesk desk, TaskOrderList list) : IRequestHandler<GetTaskOrders, Result<Page<TaskOrderInList>>>
{
    public async Task<Result<Page<TaskOrderInList>>> Handle(GetTaskOrders query, CancellationToken ct)
    {
        var orders = desk.Seen();
        if (query.UnitId is { } unit)
        {
            orders = orders.Where(o => o.People.Any(p => db.Employees.Any(e => e.AgencyId == o.AgencyId && e.Id == p.EmployeeId
                && db.Units.Any(u => u.AgencyId == o.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(unit)))));
        }

        if (query.ToSign)
        {
            // Whoever leads the government may sign for every head, but is not asked to: only for those who lead directly it waits.
            var (leads, self, all) = (caller.Leads, caller.EmployeeId, await desk.LeadsAll(ct));
            orders = orders.Where(o => o.Status == TaskOrderStatus.Draft && leads.Contains(o.SigningUnitId) && (all || o.People.All(p => p.EmployeeId != self)));
        }

        return await list.Page(orders, query.Status, query.Date, query.Limit, query.Cursor, ct);
    }
}

internal sealed class GetTaskOrderHandler(TaskOrderDesk desk) : IRequestHandler<GetTaskOrder, Result<TaskOrderView>>
{
    public async Task<Result<TaskOrderView>> Handle(GetTaskOrder query, CancellationToken ct) =>
        await desk.Seen().AnyAsync(o => o.Id == query.Id, ct) ? (await desk.Read(query.Id, ct))! : new NotFound();
}

/// <summary>Both lists, by the same rules.</summary>
[PerRequest]
internal sealed class TaskOrderList(WfhDb db, Caller caller, TaskOrderDesk desk)
{
    private sealed record Key(Guid Id);

    public async Task<Result<Page<TaskOrderInList>>> Page(IQueryable<TaskOrder> orders, TaskOrderStatus? status, DateOnly? date, int limit, string? cursor, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(cursor, out var after))
        {
            return new BadCursor();
        }

        if (status is { } wanted)
        {
            orders = orders.Where(o => o.Status == wanted);
        }

        if (date is { } day)
        {
            orders = orders.Where(o => o.From <= day && day <= o.To && (o.Dates == null || o.Dates.Contains(day)));
        }

        if (after is not null)
        {
            orders = orders.Where(o => o.Id < after.Id);
        }

        var (self, all) = (caller.EmployeeId, await desk.LeadsAll(ct));
        var led = desk.Led(db.TaskOrders);

        // Ids are made by time (UUIDv7): their order is that of the drafts.
        var rows = await (from o in orders
                          join u in db.Units on new { o.AgencyId, Id = o.OfficeId } equals new { u.AgencyId, u.Id }
                          join e in db.Employees on new { o.AgencyId, Id = o.DraftedBy } equals new { e.AgencyId, e.Id }
                          orderby o.Id descending
                          select new
                          {
                              Order = o,
                              Office = u.Name,
                              u.TimeZoneId,
                              DraftedBy = e.Name,
                              First = o.People.OrderBy(p => p.Line).First(),
                              Count = o.People.Count,
                              Led = led.Any(l => l.AgencyId == o.AgencyId && l.Id == o.Id) && (all || o.People.All(p => p.EmployeeId != self)),
                          }).AsNoTracking().Take(limit + 1).ToListAsync(ct);
        return rows.ConvertAll(r => new TaskOrderInList(
                r.Order.Id, r.Order.Status, r.Order.Number, r.Office, r.First.Name, r.First.Position, r.First.UnitName, r.Count,
                r.Order.From, r.Order.To, r.Order.Dates, r.Order.Tasks, r.DraftedBy, Zones.Local(r.Order.DraftedAt, r.TimeZoneId),
                r.Order.SignedAt is { } at ? Zones.Local(at, r.TimeZoneId) : null, r.Order.Reason,
                r.Led && r.Order.Status == TaskOrderStatus.Draft, r.Order.Version))
            .ToPage(limit, r => new Key(r.Id));
    }
}
