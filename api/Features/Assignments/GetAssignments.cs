namespace WfhApi.Features.Assignments;

/// <summary>My tasks of some days, in the order in which they were given.</summary>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
public sealed record GetMyAssignments(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<AssignmentView>>;

/// <summary>Tasks of the people whom I may see, newest day first; a page at a time.</summary>
/// <param name="From">First work date.</param>
/// <param name="To">Last work date, at most 62 days on.</param>
/// <param name="EmployeeId">Only this person's.</param>
/// <param name="UnitId">Only of people at or below this unit.</param>
/// <param name="Status">Only in this status.</param>
/// <param name="Unfinished">True: only what is neither finished, carried on nor cancelled.</param>
public sealed record GetAssignments(DateOnly From, DateOnly To, Guid? EmployeeId, Guid? UnitId, AssignmentStatus? Status, bool Unfinished, int Limit, string? Cursor) : IQuery<Page<AssignmentView>>;

/// <summary>One task of mine, or of a person whom I may see, with everything told of it.</summary>
public sealed record GetAssignment(Guid Id) : IQuery<AssignmentHistory>;

/// <summary>A task with what was told of it.</summary>
/// <param name="Assignment">The task as it stands.</param>
/// <param name="Progress">What the employee told, oldest first.</param>
public sealed record AssignmentHistory(AssignmentView Assignment, IReadOnlyList<ProgressTold> Progress);

/// <summary>What the employee told of a task at one moment.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Offline">Captured without network and sent later.</param>
/// <param name="DeviceAt">For such: when the device captured it; null where its clock cannot be right.</param>
/// <param name="DoneQuantity">The quantity done so far.</param>
/// <param name="Note">What they wrote.</param>
/// <param name="FileIds">The evidence.</param>
public sealed record ProgressTold(Guid Id, DateTimeOffset At, bool Offline, DateTimeOffset? DeviceAt, decimal DoneQuantity, string? Note, IReadOnlyList<Guid> FileIds);

internal sealed class ProgressToldProfile : Profile
{
    public ProgressToldProfile() => CreateMap<AssignmentProgress, ProgressTold>();
}

internal sealed class GetMyAssignmentsValidator : AbstractValidator<GetMyAssignments>
{
    public GetMyAssignmentsValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetAssignmentsValidator : AbstractValidator<GetAssignments>
{
    public GetAssignmentsValidator()
    {
        RuleFor(q => q.To).EndsRangeFrom(q => q.From);
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
    }
}

internal sealed class GetMyAssignmentsHandler(WfhDb db, Caller caller) : IRequestHandler<GetMyAssignments, Result<IReadOnlyList<AssignmentView>>>
{
    public async Task<Result<IReadOnlyList<AssignmentView>>> Handle(GetMyAssignments query, CancellationToken ct) => await db.Assignments
        .Where(a => a.AgencyId == caller.AgencyId && a.EmployeeId == caller.EmployeeId && query.From <= a.WorkDate && a.WorkDate <= query.To && a.Status != AssignmentStatus.Cancelled)
        .OrderBy(a => a.WorkDate).ThenBy(a => a.Id)
        .AsViews(db, caller).ToListAsync(ct);
}

internal sealed class GetAssignmentsHandler(WfhDb db, Caller caller) : IRequestHandler<GetAssignments, Result<Page<AssignmentView>>>
{
    private sealed record Key(DateOnly WorkDate, Guid Id);

    public async Task<Result<Page<AssignmentView>>> Handle(GetAssignments query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var people = db.Employees.SeenBy(db, caller);
        if (query.EmployeeId is { } employee)
        {
            people = people.Where(e => e.Id == employee);
        }

        if (query.UnitId is { } unit)
        {
            people = people.Where(e => db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(unit)));
        }

        var tasks = db.Assignments.Where(a => a.AgencyId == caller.AgencyId && query.From <= a.WorkDate && a.WorkDate <= query.To && people.Any(e => e.Id == a.EmployeeId));
        if (query.Status is { } status)
        {
            tasks = tasks.Where(a => a.Status == status);
        }

        if (query.Unfinished)
        {
            AssignmentStatus[] open = [AssignmentStatus.Assigned, AssignmentStatus.Acknowledged, AssignmentStatus.InProgress, AssignmentStatus.Returned];
            tasks = tasks.Where(a => open.Contains(a.Status));
        }

        if (after is not null)
        {
            tasks = tasks.Where(a => a.WorkDate < after.WorkDate || (a.WorkDate == after.WorkDate && a.Id > after.Id));
        }

        var read = await tasks.OrderByDescending(a => a.WorkDate).ThenBy(a => a.Id).Take(query.Limit + 1).AsViews(db, caller).ToListAsync(ct);

        // The joins after the page was cut promise no order.
        var rows = read.OrderByDescending(a => a.WorkDate).ThenBy(a => a.Id).ToList();
        return rows.ToPage(query.Limit, r => new Key(r.WorkDate, r.Id));
    }
}

internal sealed class GetAssignmentHandler(WfhDb db, Caller caller, Mappings mappings) : IRequestHandler<GetAssignment, Result<AssignmentHistory>>
{
    public async Task<Result<AssignmentHistory>> Handle(GetAssignment query, CancellationToken ct)
    {
        var task = await db.Assignments
            .Where(a => a.AgencyId == caller.AgencyId && a.Id == query.Id && db.Employees.SeenBy(db, caller).Any(e => e.Id == a.EmployeeId))
            .AsViews(db, caller).SingleOrDefaultAsync(ct);
        if (task is null)
        {
            return new NotFound();
        }

        var progress = await db.AssignmentProgress.Where(p => p.AgencyId == caller.AgencyId && p.AssignmentId == query.Id)
            .OrderBy(p => p.At).ThenBy(p => p.Id).ProjectTo<ProgressTold>(mappings).ToListAsync(ct);
        return new AssignmentHistory(task, progress);
    }
}
