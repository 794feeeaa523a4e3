using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace WfhApi.Jobs;

/// <summary>
/// Looks at the days whose moment has come: reminds, puts before superiors what is missing, ends calls that met silence, passes on
/// what nobody decided. It works through what is stored, a few at a time, each in its own transaction with the rows locked: killed,
/// it goes on where it was, and several instances share the work.
/// </summary>
internal sealed partial class Watch(IServiceScopeFactory scopes, ILogger<Watch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private const int AtOnce = 500;

    /// <summary>Whoever checks in waits for the days that are looked at: not long.</summary>
    private const int DaysAtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException } or DbUpdateException)
            {
                Failed(log, e);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One round, of everything that is due.</summary>
    public async Task Run(CancellationToken ct)
    {
        await InBatches(AtOnce, (work, token) => work.Calls(token), ct);
        await InBatches(DaysAtOnce, (work, token) => work.Days(token), ct);
        await InBatches(AtOnce, (work, token) => work.Findings(token), ct);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WatchRound>().Seeds(ct);
    }

    private async Task InBatches(int full, Func<WatchRound, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        int done;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, announcements) = (scope.ServiceProvider.GetRequiredService<WfhDb>(), scope.ServiceProvider.GetRequiredService<Announcements>());
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            done = await work(scope.ServiceProvider.GetRequiredService<WatchRound>(), ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            announcements.Committed();
        }
        while (done == full && !ct.IsCancellationRequested);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch could not reach the database; it tries again")]
    private static partial void Failed(ILogger log, Exception exception);

    /// <summary>One batch of each kind of work; the caller commits it.</summary>
    [PerRequest]
    internal sealed class WatchRound(WfhDb db, Inspector inspector, Silences silences, Escalations escalations, Notices notices, WorkDayBook book, Announcements announcements, TimeProvider clock)
    {
        /// <summary>The days whose moment has come.</summary>
        public async Task<int> Days(CancellationToken ct)
        {
            var now = clock.GetUtcNow();
            var days = await db.WorkDays.FromSql($"select * from work_day where next_look_at <= {now} order by next_look_at limit {DaysAtOnce} for update skip locked").AsNoTracking().ToListAsync(ct);
            if (days.Count == 0)
            {
                return 0;
            }

            var looks = await inspector.Look(days, ct);
            await Save(days, ct);
            foreach (var (day, seen) in looks.Where(l => l.Seen.New.Count + l.Seen.Gone.Count > 0))
            {
                announcements.Add(day);
            }

            foreach (var reminded in looks.SelectMany(l => l.Seen.Reminders.Select(r => (l.Day, Reminder: r))).GroupBy(r => (r.Day.AgencyId, r.Day.Date, r.Reminder.Checkpoint.Code, r.Reminder.Overdue)))
            {
                var (title, overdue) = (reminded.First().Reminder.Checkpoint.Title, reminded.Key.Overdue);
                await notices.Tell(
                    reminded.Key.AgencyId, [.. reminded.Select(r => r.Day.EmployeeId)], NotificationKind.Reminder,
                    overdue ? new($"{title.Id} belum tercatat dan sudah lewat waktunya.", $"{title.En} is not recorded and past its time.") : new($"{title.Id} segera jatuh tempo.", $"{title.En} is due soon."),
                    "/", $"reminder:{reminded.Key.Date:yyyy-MM-dd}:{reminded.Key.Code}:{(overdue ? "over" : "soon")}", ct);
            }

            await TellSuperiors(looks, ct);
            await Uncontrolled([.. looks.Where(l => l.Day.State == WorkDayState.Closed).Select(l => l.Day)], ct);
            return days.Count;
        }

        /// <summary>Calls that met silence.</summary>
        public async Task<int> Calls(CancellationToken ct)
        {
            var now = clock.GetUtcNow();
            var due = await db.Calls.AsNoTracking().Where(c => c.Status == CallStatus.Waiting && c.DueAt < now).OrderBy(c => c.DueAt).Take(AtOnce)
                .Select(c => new { c.AgencyId, c.Id, c.EmployeeId, c.WorkDate }).ToListAsync(ct);
            foreach (var key in due.OrderBy(c => c.EmployeeId))
            {
                // The day first, as whoever answers does: two that lock the same rows lock them in the same order.
                var day = await book.Lock(key.AgencyId, key.EmployeeId, key.WorkDate, ct);
                var call = await db.Calls.SingleAsync(c => c.AgencyId == key.AgencyId && c.Id == key.Id, ct);
                if (day is not null && call.Expire(now))
                {
                    await silences.Heard(call, day, ct);
                }
            }

            await inspector.Look(announcements.Days, ct);
            return due.Count;
        }

        /// <summary>Findings that nobody decided in time go one level up; at the top they stay.</summary>
        public async Task<int> Findings(CancellationToken ct)
        {
            var now = clock.GetUtcNow();
            var late = await db.Findings.FromSql(
                $"select *, xmin from finding where status in ('Open', 'Asked', 'Replied') and decide_by < {now} and (reply_by is null or reply_by < {now} or replied_at is not null) order by decide_by limit {AtOnce} for update skip locked").ToListAsync(ct);
            foreach (var finding in late)
            {
                if ((await escalations.Up(finding, null, null, ct)).Error is not null)
                {
                    // Nobody is above: it stays where it is, and asks again after as long.
                    finding.DecideBy = now.AddHours((await inspector.RuleOf(finding.AgencyId, finding.PolicyVersionId, ct)).DecisionHours);
                }
            }

            return late.Count;
        }

        /// <summary>The seed of tomorrow's draw, in every agency whose circulars draw: made once, before the day.</summary>
        public async Task Seeds(CancellationToken ct)
        {
            var now = clock.GetUtcNow();
            var drawing = await db.Database.SqlQuery<Drawing>(
                $"""
                select a.id, a.time_zone_id from agency a
                where exists (select 1 from policy_version p where p.agency_id = a.id and p.status = 'Active' and p.rules -> 'supervision' ->> 'drawnPerCheck' is not null)
                  and not exists (select 1 from check_draw d where d.agency_id = a.id and d.date = ({now} at time zone a.time_zone_id)::date + 1)
                """).ToListAsync(ct);
            foreach (var agency in drawing)
            {
                // Whichever instance was first made it.
                await db.Database.ExecuteSqlAsync(
                    $"insert into check_draw (agency_id, date, seed, made_at) values ({agency.Id}, {Zones.DayOf(now, agency.TimeZoneId).AddDays(1)}, {CheckDraw.NewSeed()}, {now}) on conflict do nothing", ct);
            }
        }

        private sealed record Drawing(Guid Id, string TimeZoneId);

        /// <summary>All that a look changes, in one statement: at half past seven it is the same for everybody, while they check in.</summary>
        private Task<int> Save(IReadOnlyList<WorkDay> days, CancellationToken ct)
        {
            Guid[] agencies = [.. days.Select(d => d.AgencyId)], people = [.. days.Select(d => d.EmployeeId)];
            DateOnly[] dates = [.. days.Select(d => d.Date)];
            string[] raised = [.. days.Select(d => JsonSerializer.Serialize(d.Raised, Json.Options))];
            var next = new NpgsqlParameter("next", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { Value = days.Select(d => d.NextLookAt).ToArray() };
            return db.Database.ExecuteSqlAsync(
                $"""
                update work_day d set next_look_at = c.next, raised = c.raised::jsonb
                from unnest({agencies}, {people}, {dates}, {next}, {raised}) as c (agency, person, day, next, raised)
                where d.agency_id = c.agency and d.employee_id = c.person and d.date = c.day
                """,
                ct);
        }

        private async Task TellSuperiors(IReadOnlyList<(WorkDay Day, Seen Seen)> looks, CancellationToken ct)
        {
            foreach (var group in looks.SelectMany(l => l.Seen.ForSuperior.Select(c => (l.Day, Checkpoint: c))).GroupBy(r => (r.Day.AgencyId, r.Day.Date, r.Checkpoint.Code)))
            {
                var heads = await Responsible(group.Key.AgencyId, group.Key.Date, [.. group.Select(g => g.Day)], ct);
                var (checkpoint, control) = (group.First().Checkpoint, group.First().Checkpoint.Kind == CheckpointKind.Control);
                await notices.Tell(
                    group.Key.AgencyId, [.. heads.Values.Distinct()], NotificationKind.ChecksDue,
                    new($"{checkpoint.Title.Id}: pegawai WFH Anda menunggu.", $"{checkpoint.Title.En}: your people at home are waiting."),
                    control ? "/kontrol" : "/pengecekan", $"checks:{group.Key.Date:yyyy-MM-dd}:{group.Key.Code}", ct);
            }
        }

        /// <summary>"Tidak dikontrol" is the superior's, and visible one level up (JAKBAR-05).</summary>
        private async Task Uncontrolled(IReadOnlyList<WorkDay> closed, CancellationToken ct)
        {
            foreach (var group in closed.Where(d => !d.Excused && d.Checkpoints.Any(c => c.Kind == CheckpointKind.Control && c.FulfilledAt is null)).GroupBy(d => (d.AgencyId, d.Date)))
            {
                var heads = await Responsible(group.Key.AgencyId, group.Key.Date, [.. group], ct);
                var units = await db.Employees.Where(e => e.AgencyId == group.Key.AgencyId && heads.Values.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.UnitId, ct);
                foreach (var superior in group.Where(d => heads.ContainsKey(d.EmployeeId)).GroupBy(d => heads[d.EmployeeId]))
                {
                    var occasion = Found.OfDay(FindingKind.NotControlled, group.Key.Date);
                    var before = await db.Findings.Where(f => f.AgencyId == group.Key.AgencyId && f.EmployeeId == superior.Key && f.Occasion == occasion).Select(f => f.Facts).SingleOrDefaultAsync(ct);
                    await inspector.Raise(
                        [new(group.Key.AgencyId, superior.Key, units[superior.Key], group.Key.Date, FindingKind.NotControlled, occasion, superior.First().PolicyVersionId, new(Count: superior.Count() + (before?.Count ?? 0)))], ct);
                }
            }
        }

        /// <summary>Who is responsible for each of these people on the day (JAMBI-06).</summary>
        private async Task<Dictionary<Guid, Guid>> Responsible(Guid agencyId, DateOnly date, IReadOnlyList<WorkDay> days, CancellationToken ct)
        {
            Guid[] units = [.. days.Select(d => d.UnitId).Distinct()];
            var lineages = await db.Units.Where(u => u.AgencyId == agencyId && units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Lineage, ct);
            var heads = await db.HeadsOf(agencyId, [.. lineages.Values.SelectMany(l => l).Distinct()], date, ct);
            return days.DistinctBy(d => d.EmployeeId)
                .Select(d => (d.EmployeeId, Over: heads.Over(d.EmployeeId, lineages[d.UnitId])))
                .Where(x => x.Over is not null).ToDictionary(x => x.EmployeeId, x => x.Over!.Value.Head);
        }
    }
}
