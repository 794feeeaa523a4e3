namespace WfhApi.Data.Demo;

/// <summary>The rosters behind the demo's days: each office published what was planned. What somebody planned in the demo since stays theirs.</summary>
internal sealed class Rosters(Organisation organisation, List<Roster> existing)
{
    private readonly ILookup<Guid, Roster> _existing = existing.ToLookup(r => r.UnitId);
    private readonly Dictionary<Guid, Unit> _units = organisation.Units.ToDictionary(u => u.Id);

    public bool Covers(RosterDay day) => _existing[_units[day.UnitId].OfficeId].Any(r => r.From <= day.Date && day.Date <= r.To);

    /// <summary>The days that no roster holds yet: those before the first one, and those from the last one on.</summary>
    public IEnumerable<Roster> Published(DateOnly first, DateOnly last, DateTimeOffset now)
    {
        foreach (var office in organisation.Units.Where(u => u.Lineage.Length <= 2))
        {
            var held = _existing[office.Id].ToList();
            if (held.Count > 0 && held.Min(r => r.From) > first)
            {
                yield return Publish(office, first, held.Min(r => r.From).AddDays(-1), now);
            }

            var from = held.Select(r => r.To.AddDays(1)).Append(first).Max();
            if (from <= last)
            {
                yield return Publish(office, from, last, now);
            }
        }
    }

    private Roster Publish(Unit office, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var by = office.HeadEmployeeId ?? organisation.Leader.Id;
        var roster = new Roster
        {
            AgencyId = office.AgencyId,
            Id = Ids.Of("roster", $"{office.Id}", from.Key()),
            UnitId = office.Id,
            From = from,
            To = to,
            Status = RosterStatus.Queued,
            RunId = Ids.Of("roster-run", $"{office.AgencyId}", from.Key()),
            RequestedBy = by,
            RequestedAt = now,
        };
        roster.Propose([], now);
        roster.Publish([], by, now);
        return roster;
    }
}
