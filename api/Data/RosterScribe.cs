namespace WfhApi.Data;

/// <summary>A published day that is to be changed.</summary>
internal sealed record DayChange(Guid EmployeeId, DateOnly Date, WorkMode Mode);

/// <summary>
/// The one door to published days: every change keeps quota, minimum and eligibility, is written down with actor, reason and effect
/// on the quota, moves a day that has been opened already, and is told to the person.
/// </summary>
[PerRequest]
internal sealed class RosterScribe(WfhDb db, RosterRoom room, EligibilityBook eligibility, WorkDayBook book, Notices notices, TimeProvider clock)
{
    /// <param name="calendar">The calendar of the agency; it reaches the last of the days.</param>
    /// <param name="changes">Days of people of one agency; together they must keep the rules.</param>
    /// <param name="source">Why the rows are as they are.</param>
    /// <param name="reason">The reason that is written down.</param>
    /// <param name="by">Who changes them.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Result<IReadOnlyList<RosterChange>>> Change(AgencyCalendar calendar, IReadOnlyList<DayChange> changes, RosterSource source, string reason, Guid by, CancellationToken ct)
    {
        var agencyId = calendar.Agency.Id;
        var ids = changes.Select(c => c.EmployeeId).Distinct().ToList();
        var people = await db.Employees.AsNoTracking().Where(e => e.AgencyId == agencyId && ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var offices = people.Values.Select(p => calendar.Units[p.UnitId].OfficeId).Distinct().Order().ToList();

        // One change of an office's days at a time: two at once would each find room in the quota.
        await db.Database.ExecuteSqlAsync($"select id from unit where agency_id = {agencyId} and id = any({offices}) order by id for no key update", ct);
        var now = clock.GetUtcNow();
        var (first, last) = (changes.Min(c => c.Date), changes.Max(c => c.Date));
        var rows = await db.RosterDays.Where(r => r.AgencyId == agencyId && ids.Contains(r.EmployeeId) && first <= r.Date && r.Date <= last).ToDictionaryAsync(r => (r.EmployeeId, r.Date), ct);
        List<(DayChange Change, WorkMode Before)> made = [];
        foreach (var change in changes)
        {
            var unit = calendar.Units[people[change.EmployeeId].UnitId];
            if (change.Date < unit.DayOf(now))
            {
                return new RosterDayIsPast(change.Date);
            }

            var policy = calendar.PolicyOf(unit, change.Date);
            if (calendar.HoursOn(calendar.Agency.StandingRules, change.Date) is null)
            {
                return new NotAWorkingDay(change.Date, calendar.Holiday(change.Date)?.Name);
            }

            var row = rows.GetValueOrDefault((change.EmployeeId, change.Date));
            if ((row?.Mode ?? WorkMode.Office) == change.Mode)
            {
                continue;
            }

            made.Add((change, row?.Mode ?? WorkMode.Office));
            if (row is null)
            {
                rows[(change.EmployeeId, change.Date)] = row = new() { AgencyId = agencyId, EmployeeId = change.EmployeeId, Date = change.Date, UnitId = unit.Id, Mode = change.Mode, Source = source };
                db.RosterDays.Add(row);
            }

            (row.Mode, row.Source, row.Reason, row.PolicyVersionId) = (change.Mode, source, reason, change.Mode is WorkMode.Home or WorkMode.Elsewhere ? policy?.Id : row.PolicyVersionId);
        }

        await db.SaveChangesAsync(ct);
        foreach (var (change, _) in made.Where(m => m.Change.Mode == WorkMode.Home))
        {
            var answer = (await eligibility.Of(calendar, people[change.EmployeeId], change.Date, ct)).Answer;
            if (!answer.Eligible)
            {
                return new NotEligible(change.Date, answer.Reasons[0].Text);
            }
        }

        List<RosterChange> log = [];
        foreach (var office in offices)
        {
            var own = made.Where(m => calendar.Units[people[m.Change.EmployeeId].UnitId].OfficeId == office).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var desk = (await room.Desks(calendar, [(office, own.Min(m => m.Change.Date), own.Max(m => m.Change.Date))], published: true, ct))[office];
            if (Broken(desk, own) is { } problem)
            {
                return new RosterBreaksRules(problem.Text, 1);
            }

            log.AddRange(own.Select(m => Entry(agencyId, m.Change, m.Before, calendar.Units[people[m.Change.EmployeeId].UnitId], desk, source, reason, by, now)));
        }

        db.RosterChanges.AddRange(log);
        foreach (var (change, _) in made)
        {
            await book.Replan(calendar, people[change.EmployeeId], change.Date, rows[(change.EmployeeId, change.Date)], ct);
        }

        foreach (var person in made.GroupBy(m => m.Change.EmployeeId))
        {
            var days = InWords([.. person.Select(m => m.Change)]);
            await notices.Tell(
                agencyId, [person.Key], NotificationKind.RosterChanged, new($"Jadwal Anda berubah. {days.Id}", $"Your roster changed. {days.En}"), "/jadwal-saya", $"roster-changed:{log.First(l => l.EmployeeId == person.Key).Id}", ct);
        }

        return log;
    }

    /// <summary>Day by day; three and more alike are told by their first and last.</summary>
    private static LocalText InWords(IReadOnlyList<DayChange> changes)
    {
        List<LocalText> parts = [];
        for (int first = 0, next; first < changes.Count; first = next)
        {
            for (next = first + 1; next < changes.Count && changes[next].Mode == changes[first].Mode;)
            {
                next++;
            }

            var mode = changes[first].Mode.Word();
            parts.AddRange(next - first < 3
                ? changes.Skip(first).Take(next - first).Select(c => new LocalText($"{c.Date.InWords().Id}: {mode.Id}", $"{c.Date.InWords().En}: {mode.En}"))
                : [new(
                    $"{changes[first].Date.InWords().Id} sampai {changes[next - 1].Date.InWords().Id} ({next - first} hari kerja): {mode.Id}",
                    $"{changes[first].Date.InWords().En} to {changes[next - 1].Date.InWords().En} ({next - first} working days): {mode.En}")]);
        }

        return new(string.Join(", ", parts.Select(p => p.Id)), string.Join(", ", parts.Select(p => p.En)));
    }

    /// <summary>The rules that the change itself broke; what was broken before, and is no worse, is not its fault.</summary>
    private static RosterProblem? Broken(RosterDesk desk, List<(DayChange Change, WorkMode Before)> made)
    {
        var dates = made.Where(m => m.Change.Mode == WorkMode.Home).Select(m => m.Change.Date).ToHashSet();
        return desk.ProblemsOf([]).FirstOrDefault(p => !p.Unavoidable && p.Date is { } date && dates.Contains(date) && p.Code is "over-quota" or "below-minimum");
    }

    private static RosterChange Entry(
        Guid agencyId, DayChange change, WorkMode before, Unit unit, RosterDesk desk, RosterSource source, string reason, Guid by, DateTimeOffset now)
    {
        var groups = desk.Days.First(d => d.Date == change.Date).Groups;
        return new()
        {
            AgencyId = agencyId,
            Id = Guid.CreateVersion7(),
            EmployeeId = change.EmployeeId,
            Date = change.Date,
            UnitId = unit.Id,
            Before = before,
            After = change.Mode,
            Source = source,
            Reason = reason,
            ChangedBy = by,
            ChangedAt = now,
            HomeAfter = desk.Entered.Count(e => e.Key.Date == change.Date && e.Value == WorkMode.Home),
            Quota = groups.Count == 0 ? null : groups.Sum(g => g.Under.QuotaOn(change.Date)),
        };
    }
}

public sealed record RosterDayIsPast(DateOnly Date) : UnprocessableError("roster-day-is-past", new(
    $"{Date.InWords().Id} sudah lewat; hari yang sudah lewat hanya dikoreksi.", $"{Date.InWords().En} is past; days that are past are only corrected."));

public sealed record NotEligible(DateOnly Date, LocalText Reason) : UnprocessableError("not-eligible", new(
    $"{Date.InWords().Id}: {Reason.Id}", $"{Date.InWords().En}: {Reason.En}"));
