namespace WfhApi.Features.Rosters;

/// <summary>
/// Makes proposals for a month: of the office of a unit, or of every office below it. One office is answered at once; many are
/// made in the background, and <c>GET /rosters/runs/{id}</c> tells how far. A draft of the month is replaced; days that are published
/// or have begun stay as they are.
/// </summary>
/// <param name="UnitId">An office or a unit of it; the root for all offices (personnel administrators only).</param>
/// <param name="Month">Any day of the month.</param>
public sealed record GenerateRosters(Guid UnitId, DateOnly Month) : ICommand<RosterRun>, ICreates;

/// <summary>Rosters that were asked for together.</summary>
/// <param name="RunId">Id of the run.</param>
/// <param name="Offices">Offices that get a proposal.</param>
/// <param name="Made">Proposals that are ready.</param>
/// <param name="Skipped">Offices whose remaining days are all published already; only told when the run is begun.</param>
/// <param name="RosterId">The proposal, where the run is of one office.</param>
public sealed record RosterRun(Guid RunId, int Offices, int Made, int Skipped, Guid? RosterId);

/// <summary>How far a run of mine is.</summary>
public sealed record GetRosterRun(Guid RunId) : IQuery<RosterRun>;

internal sealed class GenerateRostersValidator : AbstractValidator<GenerateRosters>
{
    public GenerateRostersValidator()
    {
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.Month).NotEmpty();
    }
}

internal sealed class GenerateRostersHandler(WfhDb db, Caller caller, RosterWorkshop workshop, TimeProvider clock) : IRequestHandler<GenerateRosters, Result<RosterRun>>
{
    public async Task<Result<RosterRun>> Handle(GenerateRosters command, CancellationToken ct)
    {
        var unit = await db.Units.PlannedBy(caller).SingleOrDefaultAsync(u => u.Id == command.UnitId, ct);
        if (unit is null)
        {
            return new UnitNotFound { Field = "unitId" };
        }

        var first = new DateOnly(command.Month.Year, command.Month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var offices = await Offices(unit, ct);
        var ids = offices.ConvertAll(o => o.Id);

        // Two who generate at once wait for each other, in one order.
        await db.Database.ExecuteSqlAsync($"select id from unit where agency_id = {caller.AgencyId} and id = any({ids}) order by id for no key update", ct);
        var existing = (await db.Rosters.Where(r => r.AgencyId == caller.AgencyId && ids.Contains(r.UnitId) && r.From <= last && first <= r.To).ToListAsync(ct)).ToLookup(r => r.UnitId);
        var (run, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        List<Roster> asked = [];
        foreach (var office in offices)
        {
            var from = office.DayOf(now).AddDays(1);
            from = from > first ? from : first;
            foreach (var published in existing[office.Id].Where(r => r.Status == RosterStatus.Published).OrderBy(r => r.From))
            {
                from = published.From <= from && from <= published.To ? published.To.AddDays(1) : from;
            }

            db.Rosters.RemoveRange(existing[office.Id].Where(r => r.Status != RosterStatus.Published));
            if (from <= last)
            {
                asked.Add(new()
                {
                    AgencyId = caller.AgencyId,
                    Id = Guid.CreateVersion7(),
                    UnitId = office.Id,
                    From = from,
                    To = existing[office.Id].Where(r => r.Status == RosterStatus.Published && r.From > from).Select(r => r.From.AddDays(-1)).Append(last).Min(),
                    Status = RosterStatus.Queued,
                    RunId = run,
                    RequestedBy = caller.EmployeeId,
                    RequestedAt = now,
                });
            }
        }

        if (asked.Count == 0)
        {
            return new MonthIsPublished { Field = "month" };
        }

        await db.SaveChangesAsync(ct);
        db.Rosters.AddRange(asked);
        await db.SaveChangesAsync(ct);
        if (asked is [var only])
        {
            await workshop.Make([only], ct);
        }

        return new RosterRun(run, asked.Count, asked.Count == 1 ? 1 : 0, offices.Count - asked.Count, asked is [var one] ? one.Id : null);
    }

    private async Task<List<Unit>> Offices(Unit unit, CancellationToken ct)
    {
        var below = unit.ParentId is null
            ? await db.Units.AsNoTracking().Where(u => u.AgencyId == caller.AgencyId && u.Lineage.Length <= 2).ToListAsync(ct)
            : await db.Units.AsNoTracking().Where(u => u.AgencyId == caller.AgencyId && u.Id == unit.OfficeId).ToListAsync(ct);

        // The root has people of its own: the mayor, assistants.
        return [.. below.OrderBy(u => u.Id)];
    }
}

internal sealed class GetRosterRunHandler(WfhDb db, Caller caller) : IRequestHandler<GetRosterRun, Result<RosterRun>>
{
    public async Task<Result<RosterRun>> Handle(GetRosterRun query, CancellationToken ct)
    {
        var mine = await db.Rosters
            .Where(r => r.AgencyId == caller.AgencyId && r.RunId == query.RunId && db.Units.SeenBy(caller).Any(u => u.Id == r.UnitId))
            .Select(r => new { r.Id, r.Status }).ToListAsync(ct);
        return mine.Count == 0
            ? new NotFound()
            : new RosterRun(query.RunId, mine.Count, mine.Count(r => r.Status != RosterStatus.Queued), 0, mine is [var only] ? only.Id : null);
    }
}
