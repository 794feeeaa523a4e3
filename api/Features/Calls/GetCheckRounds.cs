namespace WfhApi.Features.Calls;

/// <summary>The rounds of checks of a day (DKI-05): for each slot those of my own people who work from home, and what came of it.</summary>
/// <param name="Date">The working day; today when left out.</param>
public sealed record GetCheckRounds(DateOnly? Date) : IQuery<CheckRounds>;

/// <summary>The rounds of a day.</summary>
/// <param name="Date">The working day.</param>
/// <param name="Now">The server's time of this answer.</param>
/// <param name="ResponseLimitMinutes">Within how many minutes a call is answered; null where nobody is at home.</param>
/// <param name="Commitment">SHA-256 of the seed by which people are drawn, fixed before the day; null where nobody draws.</param>
/// <param name="Rounds">The slots, in the order of the day.</param>
public sealed record CheckRounds(DateOnly Date, DateTimeOffset Now, int? ResponseLimitMinutes, string? Commitment, IReadOnlyList<CheckRound> Rounds);

/// <summary>One slot.</summary>
/// <param name="SlotCode">Its code in the circular.</param>
/// <param name="Title">Its name in the caller's language.</param>
/// <param name="OpensAt">From when it can be made.</param>
/// <param name="DueAt">Until when it is on time.</param>
/// <param name="People">Those to be checked, by name.</param>
public sealed record CheckRound(string SlotCode, string Title, DateTimeOffset OpensAt, DateTimeOffset DueAt, IReadOnlyList<PersonToCheck> People);

/// <summary>Somebody to be checked.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="UnitName">Their unit.</param>
/// <param name="Drawn">True where the draw of the slot chose them, or everybody is checked.</param>
/// <param name="State">Where the checkpoint stands.</param>
/// <param name="Calls">How often they were called for it.</param>
/// <param name="LastCallId">The last of these calls.</param>
/// <param name="LastCallStatus">Where it stands.</param>
/// <param name="HomeAddress">The registered home, to compare what they say (DKI-07).</param>
/// <param name="Phone">Their number, where one is on record.</param>
public sealed record PersonToCheck(
    Guid EmployeeId, string Name, string UnitName, bool Drawn, CheckpointState State, int Calls, Guid? LastCallId, CallStatus? LastCallStatus, string? HomeAddress, string? Phone);

/// <summary>How people are drawn for the checks of a day: the hash of the seed before, the seed itself once the day is over.</summary>
/// <param name="Date">The working day.</param>
public sealed record GetCheckDraw(DateOnly Date) : IQuery<CheckDrawView>;

/// <summary>The draw of a day.</summary>
/// <param name="Date">The working day.</param>
/// <param name="Commitment">SHA-256 of the seed's text, lower-case hex; shown from the day before on.</param>
/// <param name="Seed">64 hex digits; null until the day is over.</param>
/// <param name="MadeAt">When the seed was made.</param>
/// <param name="Method">How to compute who was drawn, in the caller's language.</param>
public sealed record CheckDrawView(DateOnly Date, string Commitment, string? Seed, DateTimeOffset MadeAt, string Method);

internal sealed class GetCheckDrawHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<GetCheckDraw, Result<CheckDrawView>>
{
    private static readonly LocalText Method = new(
        "Untuk setiap slot: HMAC-SHA-256 dengan teks benih sebagai kunci atas \"tanggal|kode slot|id pegawai\"; dari pegawai WFH setiap atasan, nilai terkecil terpilih sebanyak yang ditetapkan kebijakan.",
        "For each slot: HMAC-SHA-256, keyed with the seed's text, over \"date|slot code|employee id\"; of each superior's people at home those with the lowest values are drawn, as many as the circular says.");

    public async Task<Result<CheckDrawView>> Handle(GetCheckDraw query, CancellationToken ct)
    {
        var draw = await db.CheckDraws.AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == caller.AgencyId && d.Date == query.Date, ct);
        if (draw is null)
        {
            return new NotFound();
        }

        var over = Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId) > draw.Date;
        return new CheckDrawView(draw.Date, draw.Commitment, over ? draw.Seed : null, Zones.Local(draw.MadeAt, caller.TimeZoneId), Method.ToString());
    }
}

internal sealed class GetCheckRoundsHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<GetCheckRounds, Result<CheckRounds>>
{
    public async Task<Result<CheckRounds>> Handle(GetCheckRounds query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var date = query.Date ?? Zones.DayOf(now, caller.TimeZoneId);
        var people = await MyOwn(date, ct);
        var draw = await db.CheckDraws.AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == caller.AgencyId && d.Date == date, ct);
        Guid[] ids = [.. people.Select(p => p.Day.EmployeeId)], policies = [.. people.Select(p => p.Day.PolicyVersionId).OfType<Guid>().Distinct()];
        var rules = await db.PolicyVersions.AsNoTracking().Where(p => p.AgencyId == caller.AgencyId && policies.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Rules, ct);
        var calls = (await db.Calls.AsNoTracking().Where(c => c.AgencyId == caller.AgencyId && c.WorkDate == date && ids.Contains(c.EmployeeId) && c.SlotCode != null)
            .Select(c => new { c.EmployeeId, c.SlotCode, c.Id, c.Status, c.AskedAt }).ToListAsync(ct)).ToLookup(c => (c.EmployeeId, c.SlotCode!));
        var homes = (await db.HomePlaces.AsNoTracking()
            .Where(h => h.AgencyId == caller.AgencyId && ids.Contains(h.EmployeeId) && h.ValidFrom <= date && (h.ValidTo == null || date <= h.ValidTo))
            .Select(h => new { h.EmployeeId, h.Address }).ToListAsync(ct)).ToLookup(h => h.EmployeeId, h => h.Address);

        var rounds = people
            .SelectMany(p => p.Day.Checkpoints.Where(c => c.Kind == CheckpointKind.SpotCheck).Select(c => (Person: p, Slot: c)))
            .GroupBy(x => (x.Slot.Code, x.Slot.OpensAt, x.Slot.DueAt))
            .OrderBy(g => g.Key.DueAt)
            .Select(g =>
            {
                var drawn = g.GroupBy(x => x.Person.Day.PolicyVersionId).SelectMany(same => Drawn(same.Key, g.Key.Code, [.. same.Select(x => x.Person.Day.EmployeeId)])).ToHashSet();
                var zone = g.First().Person.TimeZoneId;
                return new CheckRound(
                    g.Key.Code, g.First().Slot.Title.ToString(), Zones.Local(g.Key.OpensAt, zone), Zones.Local(g.Key.DueAt, zone),
                    [
                        .. from x in g
                           let last = calls[(x.Person.Day.EmployeeId, g.Key.Code)].MaxBy(c => c.AskedAt)
                           orderby x.Person.Name
                           select new PersonToCheck(
                               x.Person.Day.EmployeeId, x.Person.Name, x.Person.UnitName, drawn.Contains(x.Person.Day.EmployeeId), x.Slot.StateAt(now, x.Person.Day.State),
                               calls[(x.Person.Day.EmployeeId, g.Key.Code)].Count(), last?.Id, last?.Status, homes[x.Person.Day.EmployeeId].FirstOrDefault(), x.Person.Phone),
                    ]);
            }).ToList();
        var drawing = draw is not null && rules.Values.Any(r => r.Supervision.DrawnPerCheck is not null);
        return new CheckRounds(
            date, Zones.Local(now, caller.TimeZoneId), rules.Count > 0 ? rules.Values.Max(r => r.ResponseLimitMinutes) : null, drawing ? draw!.Commitment : null, rounds);

        IEnumerable<Guid> Drawn(Guid? policy, string slot, IReadOnlyList<Guid> of) =>
            policy is { } id && draw is not null && rules[id].Supervision.DrawnPerCheck is { } count ? draw.Drawn(slot, of, count) : of;
    }

    private sealed record Own(WorkDay Day, string Name, string UnitName, string TimeZoneId, string? Phone);

    /// <summary>Those at home for whom the caller, and nobody between, is responsible on the day (JAMBI-06).</summary>
    private async Task<List<Own>> MyOwn(DateOnly date, CancellationToken ct)
    {
        var (roots, self) = (caller.Leads, caller.EmployeeId);
        var below = await (from d in db.WorkDays.AsNoTracking()
                           join u in db.Units on new { d.AgencyId, Id = d.UnitId } equals new { u.AgencyId, u.Id }
                           join e in db.Employees on new { d.AgencyId, Id = d.EmployeeId } equals new { e.AgencyId, e.Id }
                           where d.AgencyId == caller.AgencyId && d.Date == date && d.Mode == WorkMode.Home && d.EmployeeId != self && u.Lineage.Any(l => roots.Contains(l))
                           select new { Day = d, e.Name, e.Phone, UnitName = u.Name, u.TimeZoneId, u.Lineage }).ToListAsync(ct);
        var heads = await db.HeadsOf(caller.AgencyId, [.. below.SelectMany(b => b.Lineage).Distinct()], date, ct);
        return
        [
            .. below.Where(b => heads.Over(b.Day.EmployeeId, b.Lineage)?.Head == self)
                .Select(b => new Own(b.Day, b.Name, b.UnitName, b.TimeZoneId, b.Phone)),
        ];
    }
}
