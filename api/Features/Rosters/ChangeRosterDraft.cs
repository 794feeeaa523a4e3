namespace WfhApi.Features.Rosters;

/// <summary>Changes a proposal: puts people at home on days, or takes them off. What that breaks is told, and refused only on publication.</summary>
/// <param name="Changes">At most 200.</param>
public sealed record ChangeRosterDraft(IReadOnlyList<DraftTurn> Changes) : ICommand<RosterGrid>
{
    internal Guid Id { get; init; }
}

/// <summary>One person on one day of a proposal.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Date">The day.</param>
/// <param name="Home">True: at home; false: in the office.</param>
public sealed record DraftTurn(Guid EmployeeId, DateOnly Date, bool Home);

public sealed record DayEnteredByHand(DateOnly Date) : ConflictError("day-entered-by-hand", new(
    $"Hari {Date.InWords().Id} sudah ditetapkan seseorang (cuti, tukar hari, atau panggilan); ubah langsung pada jadwal terbit.",
    $"The day {Date.InWords().En} was set by a person (leave, swap or recall); change it on the published roster."));

internal sealed class ChangeRosterDraftValidator : AbstractValidator<ChangeRosterDraft>
{
    public ChangeRosterDraftValidator() => RuleFor(c => c.Changes).NotEmpty().AtMost(Cursors.LimitMax);
}

internal sealed class ChangeRosterDraftHandler(WfhDb db, Caller caller, SeenVersion seen, RosterGrids grids) : IRequestHandler<ChangeRosterDraft, Result<RosterGrid>>
{
    public async Task<Result<RosterGrid>> Handle(ChangeRosterDraft command, CancellationToken ct)
    {
        var roster = await db.Rosters.SingleOrDefaultAsync(r => r.AgencyId == caller.AgencyId && r.Id == command.Id && db.Units.PlannedBy(caller).Any(u => u.Id == r.UnitId), ct);
        if (roster is null)
        {
            return new NotFound();
        }

        if (!seen.Is(roster.Version))
        {
            return new ChangedMeanwhile();
        }

        var people = command.Changes.Select(c => c.EmployeeId).Distinct().ToList();
        var known = await db.Employees
            .Where(e => e.AgencyId == caller.AgencyId && people.Contains(e.Id) && db.Units.Any(u => u.AgencyId == e.AgencyId && u.Id == e.UnitId && u.Lineage.Contains(roster.UnitId)))
            .Select(e => e.Id).ToListAsync(ct);
        if (known.Count < people.Count)
        {
            return new EmployeeNotFound { Field = "changes" };
        }

        var byHand = await db.RosterDays
            .Where(r => r.AgencyId == caller.AgencyId && people.Contains(r.EmployeeId) && roster.From <= r.Date && r.Date <= roster.To && RosterRoom.ByPeople.Contains(r.Source))
            .Select(r => new { r.EmployeeId, r.Date }).ToListAsync(ct);
        foreach (var change in command.Changes)
        {
            if (byHand.Exists(r => r.EmployeeId == change.EmployeeId && r.Date == change.Date))
            {
                return new DayEnteredByHand(change.Date) { Field = "changes" };
            }

            if (roster.Place(change.EmployeeId, change.Date, change.Home).Error is { } refusal)
            {
                return refusal with { Field = "changes" };
            }
        }

        if (!await db.SavedUnchanged(ct))
        {
            return new ChangedMeanwhile();
        }

        return await grids.Read(await db.Units.AsNoTracking().SingleAsync(u => u.AgencyId == caller.AgencyId && u.Id == roster.UnitId, ct), roster.From, ct);
    }
}
