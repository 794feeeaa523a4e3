namespace WfhApi.Data;

/// <summary>Whoever may decide for the agency is told on each day on which a circular is to be judged and nobody has since (SERANG-01).</summary>
[PerRequest]
internal sealed class EvaluationReminders(WfhDb db, Notices notices)
{
    /// <summary>Safe to run again: each hears of a date once.</summary>
    public async Task Tell(Guid agencyId, DateTimeOffset now, CancellationToken ct)
    {
        var zone = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.TimeZoneId).SingleAsync(ct);
        var today = Zones.DayOf(now, zone);
        var versions = await db.PolicyVersions.AsNoTracking().Where(p => p.AgencyId == agencyId && p.Status != PolicyStatus.Draft).ToListAsync(ct);
        var due = (from policy in versions
                   where policy.InForceOn(today) && !(policy.SupersededFrom(versions) <= today)
                   let date = policy.EvaluationDates.LastOrDefault(d => d <= today)
                   where date != default && !(policy.DecidedAt is { } at && Zones.DayOf(at, zone) >= date)
                   select (Policy: policy, Date: date, Occasion: $"evaluation:{policy.Id}:{date:yyyy-MM-dd}")).ToList();
        if (due.Count == 0)
        {
            return;
        }

        // The engine looks twice a minute: what was told already costs no statement of its own.
        string[] occasions = [.. due.Select(d => d.Occasion)];
        var told = await db.Notifications.Where(n => n.AgencyId == agencyId && occasions.Contains(n.Occasion)).Select(n => n.Occasion).Distinct().ToListAsync(ct);
        var deciders = await db.RoleGrants
            .Where(g => g.AgencyId == agencyId && (g.Role == Role.PersonnelAdmin || g.Role == Role.Leader) && g.From <= today && (g.To == null || today <= g.To))
            .Select(g => g.EmployeeId).Distinct().ToListAsync(ct);
        foreach (var (policy, date, occasion) in due.Where(d => !told.Contains(d.Occasion)))
        {
            await notices.Tell(
                agencyId, deciders, NotificationKind.EvaluationDue,
                new($"Kebijakan {policy.Number} perlu dievaluasi (jatuh tempo {date.InWords().Id}).", $"Policy {policy.Number} is to be evaluated (due {date.InWords().En})."),
                $"/evaluasi/{policy.Id}", occasion, ct);
        }
    }
}
