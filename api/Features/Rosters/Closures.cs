namespace WfhApi.Features.Rosters;

/// <summary>
/// Closes a unit for some days, infections in it say: whoever is planned in the office works from home as far as they can, nobody is
/// absent, nobody checks in on site, and the quota does not count (METRO-04).
/// </summary>
/// <param name="UnitId">The unit, with everything below it.</param>
/// <param name="From">First day, today at the earliest.</param>
/// <param name="To">Last day, at most 62 days on.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
public sealed record DeclareClosure(Guid UnitId, DateOnly From, DateOnly To, string Reason) : ICommand<ClosureView>, ICreates;

/// <summary>Opens a closed unit again: its people are planned in the office as before.</summary>
/// <param name="From">The first day on which it is open, today at the earliest.</param>
public sealed record LiftClosure(DateOnly From) : ICommand<ClosureView>
{
    internal Guid Id { get; init; }
}

/// <summary>Closures of the units that I may see that hold in a range.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, at most 366 days on.</param>
public sealed record GetClosures(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<ClosureView>>;

/// <summary>A closed unit.</summary>
/// <param name="Id">Id of the closure.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day as declared.</param>
/// <param name="LiftedFrom">The day from which it is open again; null: not lifted.</param>
/// <param name="Reason">Why.</param>
/// <param name="DeclaredByName">Who declared it.</param>
/// <param name="DeclaredAt">When.</param>
public sealed record ClosureView(Guid Id, Guid UnitId, string UnitName, DateOnly From, DateOnly To, DateOnly? LiftedFrom, string Reason, string DeclaredByName, DateTimeOffset DeclaredAt);

internal sealed class DeclareClosureValidator : AbstractValidator<DeclareClosure>
{
    public DeclareClosureValidator()
    {
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).EndsRangeFrom(c => c.From);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(RosterDay.ReasonMaxLength);
    }
}

internal sealed class LiftClosureValidator : AbstractValidator<LiftClosure>
{
    public LiftClosureValidator() => RuleFor(c => c.From).NotEmpty();
}

internal sealed class GetClosuresValidator : AbstractValidator<GetClosures>
{
    private const int DaysMax = 366;

    public GetClosuresValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From, DaysMax);
}

internal sealed class DeclareClosureHandler(WfhDb db, Caller caller, ClosedUnits closed, TimeProvider clock) : IRequestHandler<DeclareClosure, Result<ClosureView>>
{
    public async Task<Result<ClosureView>> Handle(DeclareClosure command, CancellationToken ct)
    {
        var plans = caller.Plans;
        var unit = await db.Units.SingleOrDefaultAsync(u => u.AgencyId == caller.AgencyId && u.Id == command.UnitId && u.Lineage.Any(l => plans.Contains(l)), ct);
        if (unit is null)
        {
            return new UnitNotFound { Field = "unitId" };
        }

        if (command.From < unit.DayOf(clock.GetUtcNow()))
        {
            return new RosterDayIsPast(command.From) { Field = "from" };
        }

        var closure = new UnitClosure
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            UnitId = unit.Id,
            From = command.From,
            To = command.To,
            Reason = command.Reason.Trim(),
            DeclaredBy = caller.EmployeeId,
            DeclaredAt = clock.GetUtcNow(),
        };
        db.UnitClosures.Add(closure);
        await db.SaveChangesAsync(ct);
        await closed.Close(closure, unit, ct);
        return await db.UnitClosures.Where(c => c.AgencyId == caller.AgencyId && c.Id == closure.Id).InWords(db).SingleAsync(ct);
    }
}

internal sealed class LiftClosureHandler(WfhDb db, Caller caller, ClosedUnits closed, TimeProvider clock) : IRequestHandler<LiftClosure, Result<ClosureView>>
{
    public async Task<Result<ClosureView>> Handle(LiftClosure command, CancellationToken ct)
    {
        var plans = caller.Plans;
        var closure = await db.UnitClosures.SingleOrDefaultAsync(
            c => c.AgencyId == caller.AgencyId && c.Id == command.Id && db.Units.Any(u => u.AgencyId == c.AgencyId && u.Id == c.UnitId && u.Lineage.Any(l => plans.Contains(l))), ct);
        if (closure is null)
        {
            return new NotFound();
        }

        var unit = await db.Units.SingleAsync(u => u.AgencyId == caller.AgencyId && u.Id == closure.UnitId, ct);
        if (command.From < unit.DayOf(clock.GetUtcNow()))
        {
            return new RosterDayIsPast(command.From) { Field = "from" };
        }

        if (closure.Lift(command.From, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await closed.Reopen(closure, unit, ct);
        return await db.UnitClosures.Where(c => c.AgencyId == caller.AgencyId && c.Id == closure.Id).InWords(db).SingleAsync(ct);
    }
}

internal sealed class GetClosuresHandler(WfhDb db, Caller caller) : IRequestHandler<GetClosures, Result<IReadOnlyList<ClosureView>>>
{
    public async Task<Result<IReadOnlyList<ClosureView>>> Handle(GetClosures query, CancellationToken ct)
    {
        // Who sits in a closed unit must know of it, whatever else they see.
        var own = await db.Units.Where(u => u.AgencyId == caller.AgencyId && u.Id == caller.UnitId).Select(u => u.Lineage).SingleAsync(ct);
        return await db.UnitClosures
            .Where(c => c.AgencyId == caller.AgencyId && c.From <= query.To && query.From <= c.To && (c.LiftedFrom == null || c.LiftedFrom > query.From))
            .Where(c => own.Contains(c.UnitId) || db.Units.SeenBy(caller).Any(u => u.Id == c.UnitId))
            .OrderBy(c => c.From).ThenBy(c => c.Id).InWords(db).ToListAsync(ct);
    }
}

internal static class ClosuresInWords
{
    public static IQueryable<ClosureView> InWords(this IQueryable<UnitClosure> closures, WfhDb db) => closures.Select(c => new ClosureView(
        c.Id,
        c.UnitId,
        db.Units.Where(u => u.AgencyId == c.AgencyId && u.Id == c.UnitId).Select(u => u.Name).Single(),
        c.From,
        c.To,
        c.LiftedFrom,
        c.Reason,
        db.Employees.Where(e => e.AgencyId == c.AgencyId && e.Id == c.DeclaredBy).Select(e => e.Name).Single(),
        c.DeclaredAt));
}

/// <summary>Moves the days of a unit's people when it closes and when it opens again.</summary>
[PerRequest]
internal sealed class ClosedUnits(WfhDb db, RosterRoom room, WorkDayBook book, Notices notices, TimeProvider clock)
{
    public async Task Close(UnitClosure closure, Unit unit, CancellationToken ct)
    {
        var calendar = await room.Calendar(closure.AgencyId, closure.To, ct);
        var dates = Dates(calendar, closure.From, closure.To);
        var people = await People(unit, ct);
        var now = clock.GetUtcNow();
        var moved = await db.Database.SqlQuery<Guid>(
            $"""
            with days as (
                insert into roster_day as r (agency_id, employee_id, date, unit_id, mode, source, reason)
                select {closure.AgencyId}, p.id, d.date, p.unit_id, 'Home', 'Closure', {closure.Reason}
                from employee p cross join unnest({dates}) as d (date)
                where p.agency_id = {closure.AgencyId} and p.id = any({people})
                on conflict (agency_id, employee_id, date) do update set mode = 'Home', source = 'Closure', reason = excluded.reason where r.mode = 'Office'
                returning employee_id, date, unit_id),
            log as (
                insert into roster_change (agency_id, id, employee_id, date, unit_id, before, after, source, reason, changed_by, changed_at, home_after)
                select {closure.AgencyId}, gen_random_uuid(), employee_id, date, unit_id, 'Office', 'Home', 'Closure', {closure.Reason}, {closure.DeclaredBy}, {now}, 0 from days)
            select distinct employee_id from days
            """).ToListAsync(ct);
        await Replan(calendar, unit, moved, closure.From, now, ct);
        await notices.Tell(
            closure.AgencyId,
            people,
            NotificationKind.Closure,
            new($"{unit.Name} ditutup {closure.From.InWords().Id} sampai {closure.To.InWords().Id}: {closure.Reason}", $"{unit.Name} is closed from {closure.From.InWords().En} to {closure.To.InWords().En}: {closure.Reason}"),
            "/jadwal-saya",
            $"closure:{closure.Id}",
            ct);
    }

    public async Task Reopen(UnitClosure closure, Unit unit, CancellationToken ct)
    {
        var calendar = await room.Calendar(closure.AgencyId, closure.To, ct);
        var people = await People(unit, ct);
        var now = clock.GetUtcNow();
        var moved = await db.Database.SqlQuery<Guid>(
            $"""
            with days as (
                delete from roster_day
                where agency_id = {closure.AgencyId} and employee_id = any({people}) and date between {closure.LiftedFrom} and {closure.To} and source = 'Closure'
                returning employee_id, date, unit_id),
            log as (
                insert into roster_change (agency_id, id, employee_id, date, unit_id, before, after, source, reason, changed_by, changed_at, home_after)
                select {closure.AgencyId}, gen_random_uuid(), employee_id, date, unit_id, 'Home', 'Office', 'Closure', {closure.Reason}, {closure.DeclaredBy}, {now}, 0 from days)
            select distinct employee_id from days
            """).ToListAsync(ct);
        var lifted = closure.LiftedFrom!.Value;
        await Replan(calendar, unit, moved, lifted, now, ct);
        await notices.Tell(
            closure.AgencyId,
            people,
            NotificationKind.Closure,
            new($"{unit.Name} dibuka kembali mulai {lifted.InWords().Id}.", $"{unit.Name} is open again from {lifted.InWords().En}."),
            "/jadwal-saya",
            $"closure-lifted:{closure.Id}",
            ct);
    }

    private static DateOnly[] Dates(AgencyCalendar calendar, DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(d => calendar.HoursOn(calendar.Agency.StandingRules, d) is not null)];

    private Task<Guid[]> People(Unit unit, CancellationToken ct) => db.Employees
        .Where(e => e.AgencyId == unit.AgencyId && e.State != EmploymentState.Inactive && db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(unit.Id)))
        .Select(e => e.Id).ToArrayAsync(ct);

    /// <summary>Days that have been opened already follow the new plan at once.</summary>
    private async Task Replan(AgencyCalendar calendar, Unit unit, List<Guid> people, DateOnly from, DateTimeOffset now, CancellationToken ct)
    {
        var today = unit.DayOf(now);
        if (from > today || people.Count == 0)
        {
            return;
        }

        var staff = await db.Employees.AsNoTracking().Where(e => e.AgencyId == unit.AgencyId && people.Contains(e.Id)).ToListAsync(ct);
        var rows = await db.RosterDays.AsNoTracking().Where(r => r.AgencyId == unit.AgencyId && people.Contains(r.EmployeeId) && r.Date == today).ToDictionaryAsync(r => r.EmployeeId, ct);
        foreach (var person in staff)
        {
            await book.Replan(calendar, person, today, rows.GetValueOrDefault(person.Id), ct);
        }
    }
}
