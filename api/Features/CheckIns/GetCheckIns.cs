namespace WfhApi.Features.CheckIns;

/// <summary>My own check-ins of some days, oldest first.</summary>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
public sealed record GetMyCheckIns(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<CheckInReceipt>>;

/// <summary>The check-ins of one person whom I may see. Points and exact distances stay with the person (UU 27/2022).</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
public sealed record GetCheckIns(Guid EmployeeId, DateOnly From, DateOnly To) : IQuery<IReadOnlyList<CheckInReceipt>>;

internal sealed class GetMyCheckInsValidator : AbstractValidator<GetMyCheckIns>
{
    public GetMyCheckInsValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetCheckInsValidator : AbstractValidator<GetCheckIns>
{
    public GetCheckInsValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetMyCheckInsHandler(Caller caller, CheckInReader reader) : IRequestHandler<GetMyCheckIns, Result<IReadOnlyList<CheckInReceipt>>>
{
    public async Task<Result<IReadOnlyList<CheckInReceipt>>> Handle(GetMyCheckIns query, CancellationToken ct) =>
        await reader.Read(caller.EmployeeId, query.From, query.To, ofCaller: true, ct);
}

internal sealed class GetCheckInsHandler(WfhDb db, Caller caller, CheckInReader reader) : IRequestHandler<GetCheckIns, Result<IReadOnlyList<CheckInReceipt>>>
{
    public async Task<Result<IReadOnlyList<CheckInReceipt>>> Handle(GetCheckIns query, CancellationToken ct) =>
        await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.EmployeeId, ct)
            ? await reader.Read(query.EmployeeId, query.From, query.To, ofCaller: false, ct)
            : new EmployeeNotFound();
}

[PerRequest]
internal sealed class CheckInReader(WfhDb db, Caller caller)
{
    public async Task<List<CheckInReceipt>> Read(Guid employeeId, DateOnly from, DateOnly to, bool ofCaller, CancellationToken ct)
    {
        var rows = await (from c in db.CheckIns
                          join d in db.WorkDays on new { c.AgencyId, c.EmployeeId, Date = c.WorkDate } equals new { d.AgencyId, d.EmployeeId, d.Date }
                          join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                          where c.AgencyId == caller.AgencyId && c.EmployeeId == employeeId && @from <= c.WorkDate && c.WorkDate <= to
                          orderby c.WorkDate, c.At
                          select new { Record = c, u.TimeZoneId, d.PolicyVersionId, d.WithoutTaskOrder }).AsNoTracking().ToListAsync(ct);
        Guid[] policies = [.. rows.Select(r => r.PolicyVersionId).OfType<Guid>().Distinct()];
        var rules = await db.PolicyVersions.Where(p => p.AgencyId == caller.AgencyId && policies.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Rules, ct);
        var standing = await db.Agencies.Where(a => a.Id == caller.AgencyId).Select(a => a.StandingRules).SingleAsync(ct);
        return rows.ConvertAll(r => r.Record.AsReceipt(r.TimeZoneId, r.PolicyVersionId is { } id ? rules[id] : standing, r.WithoutTaskOrder, ofCaller));
    }
}
