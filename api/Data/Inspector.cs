using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace WfhApi.Data;

/// <summary>Something to put before a person.</summary>
/// <param name="Occasion">Names it; finding it again finds nothing new.</param>
internal sealed record Found(
    Guid AgencyId,
    Guid EmployeeId,
    Guid UnitId,
    DateOnly Date,
    FindingKind Kind,
    string Occasion,
    Guid? PolicyVersionId,
    FindingFacts Facts,
    SanctionStep? Proposal = null)
{
    public static Found On(WorkDay day, FindingKind kind, FindingFacts facts, string? occasion = null, SanctionStep? proposal = null) =>
        new(day.AgencyId, day.EmployeeId, day.UnitId, day.Date, kind, occasion ?? OfDay(kind, day.Date), day.PolicyVersionId, facts, proposal);

    public static string OfDay(FindingKind kind, DateOnly date) => $"{kind}:{date:yyyy-MM-dd}";
}

/// <summary>
/// Looks at work days and puts what it finds before the responsible superior, in the transaction of whatever changed the day:
/// nothing is found twice, and what settles itself says so.
/// </summary>
[PerRequest]
internal sealed class Inspector(WfhDb db, RuleShelf rules, TimeProvider clock)
{
    public Task<IReadOnlyList<(WorkDay Day, Seen Seen)>> Look(IReadOnlyCollection<WorkDay> days, CancellationToken ct) => Look(days, clock.GetUtcNow(), ct);

    /// <summary>Looks at the days as they stand at a moment.</summary>
    public async Task<IReadOnlyList<(WorkDay Day, Seen Seen)>> Look(IReadOnlyCollection<WorkDay> days, DateTimeOffset now, CancellationToken ct)
    {
        var looks = days.Select(d => (Day: d, Seen: d.Look(now))).ToList();
        await Raise([.. from look in looks from kind in look.Seen.New select Found.On(look.Day, kind, DayLook.Facts(look.Day, kind))], now, ct);
        await Settle([.. from look in looks from kind in look.Seen.Gone select (look.Day, Found.OfDay(kind, look.Day.Date))], now, ct);
        return looks;
    }

    /// <summary>Finding the same again only renews what it rests on, while nobody has decided.</summary>
    public Task Raise(IReadOnlyCollection<Found> found, CancellationToken ct) => Raise(found, clock.GetUtcNow(), ct);

    public async Task<SupervisionRule> RuleOf(Guid agencyId, Guid? policyVersionId, CancellationToken ct) => (await rules.Of(db, agencyId, policyVersionId, ct)).Supervision;

    private async Task Raise(IReadOnlyCollection<Found> found, DateTimeOffset now, CancellationToken ct)
    {
        if (found.Count == 0)
        {
            return;
        }

        List<int> hours = [];
        foreach (var item in found)
        {
            hours.Add((await RuleOf(item.AgencyId, item.PolicyVersionId, ct)).DecisionHours);
        }

        static NpgsqlParameter Texts(string name, IEnumerable<string?> values) => new(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = values.ToArray() };
        await db.Database.ExecuteSqlRawAsync(
            """
            with put as (
                insert into finding (agency_id, id, employee_id, work_date, kind, occasion, policy_version_id, handler_unit_id, facts, proposal, raised_at, decide_by, status, level, reply_file_ids)
                select c.agency, c.id, c.person, c.day, c.kind, c.occasion, c.policy, h.unit, c.facts::jsonb, c.proposal, @now, @now + c.hours * interval '1 hour', 'Open', 0, array[]::uuid[]
                from unnest(@agencies, @ids, @people, @units, @days, @kinds, @occasions, @policies, @facts, @proposals, @hours)
                     as c (agency, id, person, unit, day, kind, occasion, policy, facts, proposal, hours)
                join unit own on own.agency_id = c.agency and own.id = c.unit
                cross join lateral (
                    select coalesce((
                        select u.id
                        from unnest(own.lineage) with ordinality as above (id, depth)
                        join unit u on u.agency_id = c.agency and u.id = above.id
                        where coalesce(
                            (select d.acting_employee_id from delegation d
                             join employee a on a.agency_id = d.agency_id and a.id = d.acting_employee_id and a.state <> 'Inactive'
                             where d.agency_id = u.agency_id and d.unit_id = u.id and c.day between d."from" and d."to" limit 1),
                            (select e.id from employee e where e.agency_id = u.agency_id and e.id = u.head_employee_id and e.state <> 'Inactive')) <> c.person
                        order by above.depth desc limit 1), own.lineage[1]) as unit) h
                on conflict (agency_id, employee_id, occasion) do update set
                    facts = excluded.facts,
                    proposal = coalesce(excluded.proposal, finding.proposal),
                    raised_at = case when finding.status = 'Settled' then excluded.raised_at else finding.raised_at end,
                    decide_by = case when finding.status = 'Settled' then excluded.decide_by else finding.decide_by end,
                    status = case when finding.status = 'Settled' then 'Open' else finding.status end
                where finding.status in ('Open', 'Asked', 'Replied', 'Settled')
                returning agency_id, id)
            insert into finding_event (agency_id, id, finding_id, act, at)
            select agency_id, gen_random_uuid(), id, 'Raised', @now from put
            """,
            [
                new NpgsqlParameter("now", now),
                new NpgsqlParameter("agencies", found.Select(f => f.AgencyId).ToArray()),
                new NpgsqlParameter("ids", found.Select(_ => Guid.CreateVersion7()).ToArray()),
                new NpgsqlParameter("people", found.Select(f => f.EmployeeId).ToArray()),
                new NpgsqlParameter("units", found.Select(f => f.UnitId).ToArray()),
                new NpgsqlParameter("days", found.Select(f => f.Date).ToArray()),
                new NpgsqlParameter("policies", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = found.Select(f => f.PolicyVersionId).ToArray() },
                Texts("kinds", found.Select(f => $"{f.Kind}")),
                Texts("occasions", found.Select(f => f.Occasion)),
                Texts("facts", found.Select(f => JsonSerializer.Serialize(f.Facts, Json.Options))),
                Texts("proposals", found.Select(f => f.Proposal?.ToString())),
                new NpgsqlParameter("hours", hours.ToArray()),
            ],
            ct);
    }

    private async Task Settle(IReadOnlyCollection<(WorkDay Day, string Occasion)> gone, DateTimeOffset now, CancellationToken ct)
    {
        if (gone.Count == 0)
        {
            return;
        }

        await db.Database.ExecuteSqlRawAsync(
            """
            with settled as (
                update finding f set status = 'Settled'
                from unnest(@agencies, @people, @occasions) as c (agency, person, occasion)
                where f.agency_id = c.agency and f.employee_id = c.person and f.occasion = c.occasion and f.status = 'Open'
                returning f.agency_id, f.id)
            insert into finding_event (agency_id, id, finding_id, act, at)
            select agency_id, gen_random_uuid(), id, 'Settled', @now from settled
            """,
            [
                new NpgsqlParameter("now", now),
                new NpgsqlParameter("agencies", gone.Select(g => g.Day.AgencyId).ToArray()),
                new NpgsqlParameter("people", gone.Select(g => g.Day.EmployeeId).ToArray()),
                new NpgsqlParameter("occasions", gone.Select(g => g.Occasion).ToArray()),
            ],
            ct);
    }
}
