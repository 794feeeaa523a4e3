using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WfhApi.Live;

namespace WfhApi.Data;

/// <summary>How fresh the figures of boards are.</summary>
internal sealed class BoardOptions
{
    /// <summary>A running day is counted at most once in so many milliseconds for all viewers; a board is never older than twice as long.</summary>
    [Range(0, 1000)]
    public int FreshMilliseconds { get; set; } = 1000;

    public TimeSpan Fresh => TimeSpan.FromMilliseconds(FreshMilliseconds);

    /// <summary>What an evaluation rests on is counted at most once in so many seconds for all viewers; it is never older than twice as long.</summary>
    [Range(0, 3600)]
    public int EvaluationFreshSeconds { get; set; } = 120;
}

/// <summary>The figures of a unit and all below it on one day, unit by unit.</summary>
/// <param name="AsOf">The moment at which they were counted.</param>
/// <param name="ByUnit">Only units with people.</param>
internal sealed record DayFigures(DateTimeOffset AsOf, IReadOnlyDictionary<Guid, Tally> ByUnit)
{
    public Tally Of(IEnumerable<Guid> units) => Tally.Sum(units.Where(ByUnit.ContainsKey).Select(unit => ByUnit[unit]));

    public DayFigures With(DateOnly date, IReadOnlyDictionary<(DateOnly Date, Guid Unit), int> findings) =>
        this with { ByUnit = ByUnit.ToDictionary(u => u.Key, u => u.Value with { FindingsOpen = findings.GetValueOrDefault((date, u.Key)) }) };
}

/// <summary>A unit with all below it.</summary>
/// <param name="Units">The unit and all below it.</param>
/// <param name="Whole">It is the root: nothing of the agency is left out.</param>
internal sealed record UnitSet(Guid Root, IReadOnlyList<Guid> Units, bool Whole)
{
    /// <summary>Tells one set of units from any other, whatever their order: one that moved changes no work day.</summary>
    public (int, UInt128) Shape => (Units.Count, Units.Aggregate(UInt128.Zero, (sum, unit) => sum ^ BinaryPrimitives.ReadUInt128LittleEndian(unit.ToByteArray())));

    /// <summary>
    /// Their work days on these dates. Dates are named one by one: by a range the index would be read for the whole agency, however
    /// few the units are.
    /// </summary>
    public IQueryable<WorkDay> Days(WfhDb db, Guid agencyId, IReadOnlyCollection<DateOnly> dates)
    {
        var days = db.WorkDays.Where(d => d.AgencyId == agencyId && dates.Contains(d.Date));
        return Whole ? days : days.Where(d => Units.Contains(d.UnitId));
    }
}

/// <summary>
/// Figures in the memory of this instance, shared by all who look at the same unit (decisions/0016). A running day is counted anew
/// at most once a second; a day that is over is counted again when something of it changed.
/// </summary>
internal sealed class FigureShelf(IServiceScopeFactory scopes, IOptions<BoardOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    /// <summary>Tallies kept by one instance: a hundred bytes or two each.</summary>
    private const int RowsMax = 500_000;

    private readonly SharedReads<(Guid Agency, Guid Root, DateOnly Date), DayFigures> _running = new(scopes, clock, new(options.Value.Fresh, Unused, RowsMax));
    private readonly MemoryCache _past = new(new MemoryCacheOptions { SizeLimit = RowsMax });

    public void Dispose()
    {
        _running.Dispose();
        _past.Dispose();
    }

    /// <summary>A day that runs, or lies ahead.</summary>
    public Task<DayFigures> Running(Guid agencyId, UnitSet units, DateOnly date) => _running.Get((agencyId, units.Root, date), units.Units.Count, async db =>
    {
        var day = (await Count(db, agencyId, units, [date], CancellationToken.None)).GetValueOrDefault(date) ?? Nothing;
        return day.With(date, await OpenFindings(db, agencyId, units, date, date, CancellationToken.None));
    });

    /// <summary>Days that are over: what was counted before is kept until a day of the agency's date changes.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, DayFigures>> Over(WfhDb db, Guid agencyId, UnitSet units, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var shape = units.Shape;
        var stamps = await db.Database.SqlQuery<Stamp>(
            $"""
            select d.date, w.at from (select generate_series({from}::timestamp, {to}::timestamp, interval '1 day')::date as date) d
            cross join lateral (select max(updated_at) as at from work_day where agency_id = {agencyId} and date = d.date) w
            where w.at is not null
            """).ToListAsync(ct);
        Dictionary<DateOnly, DayFigures> known = [];
        List<Stamp> unknown = [];
        foreach (var stamp in stamps)
        {
            if (_past.TryGetValue(Key(stamp), out DayFigures? kept))
            {
                known[stamp.Date] = kept!;
            }
            else
            {
                unknown.Add(stamp);
            }
        }

        if (unknown.Count > 0)
        {
            var counted = await Count(db, agencyId, units, [.. unknown.Select(s => s.Date)], ct);
            foreach (var stamp in unknown)
            {
                var day = counted.GetValueOrDefault(stamp.Date) ?? Nothing;
                known[stamp.Date] = _past.Set(Key(stamp), day, new MemoryCacheEntryOptions { SlidingExpiration = Unused, Size = day.ByUnit.Count + 1 });
            }
        }

        var findings = await OpenFindings(db, agencyId, units, from, to, ct);
        return known.ToDictionary(d => d.Key, d => d.Value.With(d.Key, findings));

        (Guid, Guid, DateOnly, DateTimeOffset, (int, UInt128)) Key(Stamp stamp) => (agencyId, units.Root, stamp.Date, stamp.At, shape);
    }

    private DayFigures Nothing => new(clock.GetUtcNow(), new Dictionary<Guid, Tally>());

    /// <summary>Findings are decided after the day, without touching it: they are counted at each question, by an index that holds the open ones only.</summary>
    private static async Task<IReadOnlyDictionary<(DateOnly Date, Guid Unit), int>> OpenFindings(WfhDb db, Guid agencyId, UnitSet units, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var open = db.Findings.Where(f => f.AgencyId == agencyId && f.WorkDate >= from && f.WorkDate <= to
            && (f.Status == FindingStatus.Open || f.Status == FindingStatus.Asked || f.Status == FindingStatus.Replied));
        var days = db.WorkDays.Where(d => units.Whole || units.Units.Contains(d.UnitId));
        return await (from f in open
                      join d in days on new { f.AgencyId, f.EmployeeId, Date = f.WorkDate } equals new { d.AgencyId, d.EmployeeId, d.Date }
                      group f by new { f.WorkDate, d.UnitId } into g
                      select new { g.Key.WorkDate, g.Key.UnitId, Count = g.Count() }).ToDictionaryAsync(x => (x.WorkDate, x.UnitId), x => x.Count, ct);
    }

    private async Task<Dictionary<DateOnly, DayFigures>> Count(WfhDb db, Guid agencyId, UnitSet units, IReadOnlyCollection<DateOnly> dates, CancellationToken ct)
    {
        var asOf = clock.GetUtcNow();
        var rows = await units.Days(db, agencyId, dates).Tallied(d => new UnitDay { Date = d.Date, UnitId = d.UnitId }, ct);
        return rows.GroupBy(r => r.Key.Date).ToDictionary(g => g.Key, g => new DayFigures(asOf, g.ToDictionary(r => r.Key.UnitId, r => r.Tally)));
    }

    private sealed record Stamp(DateOnly Date, DateTimeOffset At);

    private sealed record UnitDay
    {
        public required DateOnly Date { get; init; }
        public required Guid UnitId { get; init; }
    }
}
