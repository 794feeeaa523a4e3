namespace WfhApi.Features.Rosters;

/// <summary>
/// Changes where a person works on published days: home, recall to the office, duty, leave, sickness. A day at home must fit the
/// circular, the quota and the minimum on site; everything else is recorded as it is. Each change keeps actor, reason and effect.
/// </summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="From">First day, today at the earliest.</param>
/// <param name="To">Last day, at most 62 days on, of leave a year; days off between are left out.</param>
/// <param name="Mode">Where the person works, or why they do not.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
public sealed record ChangeRosterDays(Guid EmployeeId, DateOnly From, DateOnly To, WorkMode Mode, string Reason) : ICommand<IReadOnlyList<RosterChangeView>>, ICreates;

/// <summary>The changes of published days of the people whom I may see, the newest first.</summary>
/// <param name="From">First day that was changed.</param>
/// <param name="To">Last day, at most 62 days on.</param>
/// <param name="UnitId">Only at or below this unit.</param>
public sealed record GetRosterChanges(DateOnly From, DateOnly To, Guid? UnitId, int Limit, string? Cursor) : IQuery<Page<RosterChangeView>>;

/// <summary>One change of a published day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EmployeeId">The person.</param>
/// <param name="EmployeeName">Their name.</param>
/// <param name="Date">The day.</param>
/// <param name="Before">Where they were planned.</param>
/// <param name="After">Where they are now.</param>
/// <param name="Source">What sort of change it was.</param>
/// <param name="Reason">Why.</param>
/// <param name="ChangedByName">Who changed it.</param>
/// <param name="ChangedAt">When.</param>
/// <param name="HomeAfter">People of the office at home on that day afterwards.</param>
/// <param name="Quota">The office's quota of the day; null: no circular was in force.</param>
public sealed record RosterChangeView(
    Guid Id, Guid EmployeeId, string EmployeeName, DateOnly Date, WorkMode Before, WorkMode After, RosterSource Source, string Reason, string ChangedByName, DateTimeOffset ChangedAt, int HomeAfter, int? Quota);

public sealed record NothingToChange() : ConflictError("nothing-to-change", new(
    "Semua hari itu sudah demikian, atau bukan hari kerja.", "All these days are so already, or are no working days."));

internal sealed class ChangeRosterDaysValidator : AbstractValidator<ChangeRosterDays>
{
    private const int LeaveDaysMax = 366;

    public ChangeRosterDaysValidator()
    {
        RuleFor(c => c.EmployeeId).NotEmpty();
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).EndsRangeFrom(c => c.From).When(c => c.Mode.IsAtWork());

        // Leave for a birth is three months, without pay it is years.
        RuleFor(c => c.To).EndsRangeFrom(c => c.From, LeaveDaysMax).When(c => !c.Mode.IsAtWork());
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(RosterDay.ReasonMaxLength);
    }
}

internal sealed class GetRosterChangesValidator : AbstractValidator<GetRosterChanges>
{
    public GetRosterChangesValidator()
    {
        RuleFor(q => q.To).EndsRangeFrom(q => q.From);
        RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
    }
}

internal sealed class ChangeRosterDaysHandler(WfhDb db, Caller caller, RosterRoom room, RosterScribe scribe) : IRequestHandler<ChangeRosterDays, Result<IReadOnlyList<RosterChangeView>>>
{
    public async Task<Result<IReadOnlyList<RosterChangeView>>> Handle(ChangeRosterDays command, CancellationToken ct)
    {
        var person = await db.Employees.AsNoTracking().PlannedBy(db, caller).SingleOrDefaultAsync(e => e.Id == command.EmployeeId, ct);
        if (person is null)
        {
            return new EmployeeNotFound { Field = "employeeId" };
        }

        var calendar = await room.Calendar(caller.AgencyId, command.To, ct);
        List<DayChange> days =
        [
            .. Enumerable.Range(0, command.To.DayNumber - command.From.DayNumber + 1).Select(command.From.AddDays)
                .Where(d => command.From == command.To || calendar.HoursOn(calendar.Agency.StandingRules, d) is not null)
                .Select(d => new DayChange(person.Id, d, command.Mode)),
        ];
        if (days.Count == 0)
        {
            return new NothingToChange();
        }

        var source = command.Mode.IsAtWork() ? RosterSource.Manual : RosterSource.Leave;
        var changed = await scribe.Change(calendar, days, source, command.Reason.Trim(), caller.EmployeeId, ct);
        if (changed.Error is { } refusal)
        {
            return refusal;
        }

        if (changed.Value.Count == 0)
        {
            return new NothingToChange();
        }

        await db.SaveChangesAsync(ct);
        var ids = changed.Value.Select(c => c.Id).ToList();
        return await db.RosterChanges.Where(c => c.AgencyId == caller.AgencyId && ids.Contains(c.Id)).OrderBy(c => c.Date).InWords(db).ToListAsync(ct);
    }
}

internal sealed class GetRosterChangesHandler(WfhDb db, Caller caller) : IRequestHandler<GetRosterChanges, Result<Page<RosterChangeView>>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<Page<RosterChangeView>>> Handle(GetRosterChanges query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var seen = db.Employees.SeenBy(db, caller);
        var changes = db.RosterChanges.Where(c => c.AgencyId == caller.AgencyId && query.From <= c.Date && c.Date <= query.To && seen.Any(e => e.Id == c.EmployeeId));
        if (query.UnitId is { } unit)
        {
            changes = changes.Where(c => db.Units.Any(u => u.AgencyId == c.AgencyId && u.Id == c.UnitId && u.Lineage.Contains(unit)));
        }

        if (after is not null)
        {
            changes = changes.Where(c => c.ChangedAt < after.At || (c.ChangedAt == after.At && c.Id < after.Id));
        }

        var rows = await changes.OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(query.Limit + 1).InWords(db).ToListAsync(ct);
        return rows.ToPage(query.Limit, c => new Key(c.ChangedAt, c.Id));
    }
}

internal static class RosterChangesInWords
{
    public static IQueryable<RosterChangeView> InWords(this IQueryable<RosterChange> changes, WfhDb db) => changes.Select(c => new RosterChangeView(
        c.Id,
        c.EmployeeId,
        db.Employees.Where(e => e.AgencyId == c.AgencyId && e.Id == c.EmployeeId).Select(e => e.Name).Single(),
        c.Date,
        c.Before,
        c.After,
        c.Source,
        c.Reason,
        db.Employees.Where(e => e.AgencyId == c.AgencyId && e.Id == c.ChangedBy).Select(e => e.Name).Single(),
        c.ChangedAt,
        c.HomeAfter,
        c.Quota));
}
