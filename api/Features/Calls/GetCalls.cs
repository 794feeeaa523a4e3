namespace WfhApi.Features.Calls;

/// <summary>The calls to people whom I may see, newest first.</summary>
/// <param name="Date">Of this working day; today when left out.</param>
/// <param name="EmployeeId">Only of this person.</param>
/// <param name="Status">Only those that stand so.</param>
public sealed record GetCalls(DateOnly? Date, Guid? EmployeeId, CallStatus? Status, int Limit, string? Cursor) : IQuery<Page<CallView>>;

/// <summary>The calls to me, newest first, at most 100.</summary>
/// <param name="Date">Of this working day; today when left out.</param>
public sealed record GetMyCalls(DateOnly? Date) : IQuery<IReadOnlyList<CallView>>;

internal sealed class GetCallsValidator : AbstractValidator<GetCalls>
{
    public GetCallsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetCallsHandler(WfhDb db, Caller caller, CallReader reader, TimeProvider clock) : IRequestHandler<GetCalls, Result<Page<CallView>>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<Page<CallView>>> Handle(GetCalls query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var (date, seen) = (query.Date ?? Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId), db.Employees.SeenBy(db, caller));
        var rows = reader.Rows().Where(r => r.Call.WorkDate == date && seen.Any(e => e.Id == r.Call.EmployeeId));
        if (query.EmployeeId is { } person)
        {
            rows = rows.Where(r => r.Call.EmployeeId == person);
        }

        if (query.Status is { } status)
        {
            rows = rows.Where(r => r.Call.Status == status);
        }

        if (after is not null)
        {
            rows = rows.Where(r => r.Call.AskedAt < after.At || (r.Call.AskedAt == after.At && r.Call.Id < after.Id));
        }

        var page = await rows.OrderByDescending(r => r.Call.AskedAt).ThenByDescending(r => r.Call.Id).Take(query.Limit + 1).ToListAsync(ct);
        return page.ConvertAll(reader.Shown).ToPage(query.Limit, c => new Key(c.AskedAt, c.Id));
    }
}

internal sealed class GetMyCallsHandler(Caller caller, CallReader reader, TimeProvider clock) : IRequestHandler<GetMyCalls, Result<IReadOnlyList<CallView>>>
{
    private const int Max = 100;

    public async Task<Result<IReadOnlyList<CallView>>> Handle(GetMyCalls query, CancellationToken ct)
    {
        var date = query.Date ?? Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        var rows = await reader.Rows().Where(r => r.Call.EmployeeId == caller.EmployeeId && r.Call.WorkDate == date).OrderByDescending(r => r.Call.AskedAt).Take(Max).ToListAsync(ct);
        return rows.ConvertAll(reader.Shown);
    }
}
