namespace WfhApi.Data;

/// <summary>Offices without a published roster for the next working day: DKI reached 13% on its first day because nobody had planned.</summary>
[PerRequest]
internal sealed class RosterAlarms(WfhDb db, Notices notices, Inspector inspector)
{
    /// <summary>Longer than the longest row of days off.</summary>
    private const int DaysAhead = 14;

    /// <summary>From this hour on, of the unit's own day, the heads are told.</summary>
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>For each office concerned the day that nobody planned.</summary>
    public async Task<Dictionary<Guid, DateOnly>> Missing(Guid agencyId, DateTimeOffset now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var calendar = await AgencyCalendar.Load(db, agencyId, today.AddDays(-1), today.AddDays(DaysAhead), ct);
        var offices = calendar.Units.Values.Where(u => u.Lineage.Length == 2).ToList();
        var published = (await db.Rosters.AsNoTracking()
            .Where(r => r.AgencyId == agencyId && r.Status == RosterStatus.Published && r.To > today.AddDays(-2) && r.From <= today.AddDays(DaysAhead))
            .Select(r => new { r.UnitId, r.From, r.To }).ToListAsync(ct)).ToLookup(r => r.UnitId);
        Dictionary<Guid, DateOnly> missing = [];
        foreach (var office in offices)
        {
            var next = Enumerable.Range(1, DaysAhead).Select(n => office.DayOf(now).AddDays(n)).FirstOrDefault(d => calendar.HoursOn(calendar.Agency.StandingRules, d) is not null);
            if (next != default && calendar.PolicyOf(office, next) is { } policy && policy.Rules.HomeOn(next.DayOfWeek) && !published[office.Id].Any(r => r.From <= next && next <= r.To))
            {
                missing[office.Id] = next;
            }
        }

        return missing;
    }

    /// <summary>Tells the heads of the offices, and the personnel administrators how many there are. Safe to run again: each hears of a day once.</summary>
    public async Task Tell(Guid agencyId, DateTimeOffset now, CancellationToken ct)
    {
        var zone = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.TimeZoneId).SingleAsync(ct);
        if (TimeOnly.FromDateTime(Zones.Local(now, zone).DateTime) < Noon)
        {
            return;
        }

        var missing = await Missing(agencyId, now, ct);
        var today = Zones.DayOf(now, zone);
        var heads = await db.HeadsOf(agencyId, missing.Keys, today, ct);
        string Occasion(Guid office) => $"roster-missing:{office}:{missing[office]:yyyy-MM-dd}";

        // The engine looks twice a minute: whoever was told already costs no statement of their own.
        Guid[] asked = [.. heads.Values];
        string[] occasions = [.. heads.Keys.Select(Occasion)];
        var told = await db.Notifications.Where(n => n.AgencyId == agencyId && asked.Contains(n.EmployeeId) && occasions.Contains(n.Occasion)).Select(n => n.Occasion).ToHashSetAsync(ct);
        foreach (var (office, date) in missing)
        {
            if (heads.TryGetValue(office, out var head) && !told.Contains(Occasion(office)))
            {
                await notices.Tell(
                    agencyId, [head], NotificationKind.RosterMissing,
                    new($"Belum ada jadwal terbit untuk {date.InWords().Id}.", $"No roster is published for {date.InWords().En}."), $"/jadwal?bulan={date:yyyy-MM}", Occasion(office), ct);

                // It is the head's to answer for, and lies with whoever stands above.
                await inspector.Raise([new(agencyId, head, office, date, FindingKind.NoRoster, Occasion(office), null, new(At: now))], ct);
            }
        }

        if (missing.Count > 0)
        {
            var date = missing.Values.Min();
            var admins = await db.RoleGrants
                .Where(g => g.AgencyId == agencyId && g.Role == Role.PersonnelAdmin && g.From <= today && (g.To == null || today <= g.To)).Select(g => g.EmployeeId).Distinct().ToListAsync(ct);
            await notices.Tell(
                agencyId, admins, NotificationKind.RosterMissing,
                new($"{missing.Count} perangkat daerah belum menerbitkan jadwal {date.InWords().Id}.", $"{missing.Count} offices have published no roster for {date.InWords().En}."),
                $"/jadwal?bulan={date:yyyy-MM}", $"roster-missing:all:{date:yyyy-MM-dd}", ct);
        }
    }
}
