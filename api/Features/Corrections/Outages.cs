namespace WfhApi.Features.Corrections;

/// <summary>The service was down for a while: lateness that lies in it is nobody's, and each record says why.</summary>
/// <param name="UnitId">For whom: this unit and everything below it.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end; not ahead, at most 24 hours later.</param>
/// <param name="Reason">What happened, 1 to 300 characters.</param>
public sealed record DeclareOutage(Guid UnitId, DateTimeOffset From, DateTimeOffset To, string Reason) : ICommand<OutageView>, ICreates;

/// <summary>An outage was declared by mistake: the records are judged as if it had not been.</summary>
public sealed record WithdrawOutage(Guid Id) : ICommand<OutageView>;

/// <summary>Outages that touch units which I may see, newest first, at most 100.</summary>
public sealed record GetOutages : IQuery<IReadOnlyList<OutageView>>;

/// <summary>A time during which the service was down.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UnitId">For whom: this unit and everything below it.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
/// <param name="Reason">What happened.</param>
/// <param name="DeclaredByName">Who declared it.</param>
/// <param name="DeclaredAt">When.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null: it holds.</param>
/// <param name="Records">How many check-ins it took minutes from.</param>
public sealed record OutageView(Guid Id, Guid UnitId, string UnitName, DateTimeOffset From, DateTimeOffset To, string Reason, string DeclaredByName, DateTimeOffset DeclaredAt, DateTimeOffset? WithdrawnAt, int Records);

internal sealed class DeclareOutageValidator : AbstractValidator<DeclareOutage>
{
    public DeclareOutageValidator()
    {
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).NotEmpty();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(Outage.ReasonMaxLength);
    }
}

public sealed record OutageTooLong() : UnprocessableError("outage-too-long", new(
    $"Gangguan paling lama {Outage.HoursMax} jam dan berakhir setelah mulai.", $"An outage lasts at most {Outage.HoursMax} hours and ends after it begins."));

internal sealed class DeclareOutageHandler(WfhDb db, Caller caller, OutageDesk desk, TimeProvider clock) : IRequestHandler<DeclareOutage, Result<OutageView>>
{
    public async Task<Result<OutageView>> Handle(DeclareOutage command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await db.Units.AnyAsync(u => u.AgencyId == caller.AgencyId && u.Id == command.UnitId, ct))
        {
            return new UnitNotFound { Field = "unitId" };
        }

        if (command.To > now)
        {
            return new InTheFuture { Field = "to" };
        }

        if (command.To <= command.From || command.To - command.From > TimeSpan.FromHours(Outage.HoursMax))
        {
            return new OutageTooLong { Field = "to" };
        }

        if (command.From < now.AddDays(-Correction.DaysBack))
        {
            return new TooLongAgo(Zones.DayOf(now, caller.TimeZoneId).AddDays(-Correction.DaysBack)) { Field = "from" };
        }

        var outage = new Outage
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(now),
            UnitId = command.UnitId,
            From = command.From.ToUniversalTime(),
            To = command.To.ToUniversalTime(),
            Reason = command.Reason.Trim(),
            DeclaredBy = caller.EmployeeId,
            DeclaredAt = now,
        };
        db.Outages.Add(outage);
        await db.SaveChangesAsync(ct);
        await desk.Rejudge(outage, ct);
        return await desk.View(outage.Id, ct);
    }
}

internal sealed class WithdrawOutageHandler(WfhDb db, Caller caller, OutageDesk desk, TimeProvider clock) : IRequestHandler<WithdrawOutage, Result<OutageView>>
{
    public async Task<Result<OutageView>> Handle(WithdrawOutage command, CancellationToken ct)
    {
        var outage = await db.Outages.FromSql($"select * from outage where agency_id = {caller.AgencyId} and id = {command.Id} for update").SingleOrDefaultAsync(ct);
        if (outage is null)
        {
            return new NotFound();
        }

        if (outage.Withdraw(caller.EmployeeId, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await desk.Rejudge(outage, ct);
        return await desk.View(outage.Id, ct);
    }
}

internal sealed class GetOutagesHandler(OutageDesk desk) : IRequestHandler<GetOutages, Result<IReadOnlyList<OutageView>>>
{
    private const int Max = 100;

    public async Task<Result<IReadOnlyList<OutageView>>> Handle(GetOutages query, CancellationToken ct) => await desk.Newest(Max, ct);
}

[PerRequest]
internal sealed class OutageDesk(WfhDb db, Caller caller, ClosedMonths months, Announcements announcements, TimeProvider clock)
{
    /// <summary>The records that an outage may touch are judged anew: their days are locked in one order. What it changes in a locked month is written beside the lock.</summary>
    public async Task Rejudge(Outage outage, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        // A day earlier and later, as dates are the units' own.
        await months.Hold(outage.AgencyId, [DateOnly.FromDateTime(outage.From.UtcDateTime).AddDays(-1), DateOnly.FromDateTime(outage.To.UtcDateTime).AddDays(1)], ct);
        var days = await db.WorkDays.FromSql(
            $"""
            select d.* from work_day d
            join unit u on u.agency_id = d.agency_id and u.id = d.unit_id
            where d.agency_id = {outage.AgencyId} and {outage.UnitId} = any(u.lineage) and d.starts_at < {outage.To} and d.ends_at > {outage.From}
              and (d.check_in_at is not null or d.check_out_at is not null)
            order by d.employee_id, d.date for update of d
            """).ToListAsync(ct);
        Guid[] people = [.. days.Select(d => d.EmployeeId).Distinct()];
        DateOnly[] dates = [.. days.Select(d => d.Date).Distinct()];
        var records = (await db.CheckIns.Where(c => c.AgencyId == outage.AgencyId && dates.Contains(c.WorkDate) && people.Contains(c.EmployeeId)).ToListAsync(ct)).ToLookup(c => (c.EmployeeId, c.WorkDate));
        var others = await db.Outages.AsNoTracking().Where(o => o.AgencyId == outage.AgencyId && o.WithdrawnAt == null && o.From < outage.To.AddDays(1) && o.To > outage.From.AddDays(-1)).ToListAsync(ct);
        var lineages = await db.Units.Where(u => u.AgencyId == outage.AgencyId).ToDictionaryAsync(u => u.Id, u => u.Lineage, ct);
        var locks = await months.LocksOf(outage.AgencyId, people, dates, ct);
        foreach (var day in days)
        {
            var before = day.Facts;
            var touching = others.Where(o => lineages[day.UnitId].Contains(o.UnitId)).ToList();
            foreach (var record in records[(day.EmployeeId, day.Date)])
            {
                day.Rejudge(record, touching, now);
            }

            if (locks.TryGetValue((day.EmployeeId, Recap.FirstDay(day.Date)), out var recap))
            {
                await months.Amend(recap, before, day, AmendmentSource.Outage, outage.Reason, ct);
            }

            announcements.Add(day);
        }
    }

    public async Task<List<OutageView>> Newest(int count, CancellationToken ct) => await Views(db.Outages.OrderByDescending(o => o.From).ThenBy(o => o.Id)).Take(count).ToListAsync(ct);

    public async Task<OutageView> View(Guid id, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return await Views(db.Outages.Where(o => o.Id == id)).SingleAsync(ct);
    }

    private IQueryable<OutageView> Views(IQueryable<Outage> outages)
    {
        var seen = db.Units.SeenBy(caller);
        return outages.Where(o => o.AgencyId == caller.AgencyId && seen.Any(u => u.Id == o.UnitId)).Select(o => new OutageView(
            o.Id, o.UnitId, db.Units.Where(u => u.AgencyId == o.AgencyId && u.Id == o.UnitId).Select(u => u.Name).First(), o.From, o.To, o.Reason,
            db.Employees.Where(e => e.AgencyId == o.AgencyId && e.Id == o.DeclaredBy).Select(e => e.Name).First(), o.DeclaredAt, o.WithdrawnAt,
            db.CheckIns.Count(c => c.AgencyId == o.AgencyId && c.OutageMinutes > 0 && c.At >= o.From && c.At <= o.To.AddHours(Outage.HoursMax)
                && db.WorkDays.Any(d => d.AgencyId == c.AgencyId && d.EmployeeId == c.EmployeeId && d.Date == c.WorkDate && db.Units.Any(x => x.AgencyId == d.AgencyId && x.Id == d.UnitId && x.Lineage.Contains(o.UnitId))))));
    }
}
