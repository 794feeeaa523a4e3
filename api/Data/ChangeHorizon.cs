namespace WfhApi.Data;

/// <summary>
/// How far changes can be read so that none is missed. A row is stamped in its transaction and seen when that commits, so one
/// stamped earlier may be seen later; all that are not seen yet are stamped after the oldest running transaction began.
/// </summary>
[PerRequest]
internal sealed class ChangeHorizon(WfhDb db, TimeProvider clock)
{
    /// <summary>For what differs between the clocks of several instances, and between a stamp and its transaction's first statement.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    /// <summary>The instant before which no change is still to come.</summary>
    public async Task<DateTimeOffset> CompleteBefore(CancellationToken ct)
    {
        // First the clock, then who is running, then the rows: whoever has ended in between is seen. An age and not an instant of
        // PostgreSQL's clock, because ours can be moved. Other roles' transactions are hidden from us, and write no work days.
        var now = clock.GetUtcNow();
        var oldest = await db.Database.SqlQuery<TimeSpan>(
            $"""
            select coalesce(max(clock_timestamp() - xact_start), interval '0') as "Value"
            from pg_stat_activity
            where datname = current_database() and usename = session_user and pid <> pg_backend_pid()
            """).SingleAsync(ct);
        return now - oldest - Margin;
    }
}
