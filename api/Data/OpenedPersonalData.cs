namespace WfhApi.Data;

/// <summary>Notes whose data another person took away in a file: each of them reads it (UU 27/2022).</summary>
[PerRequest]
internal sealed class OpenedPersonalData(WfhDb db, Caller caller, TimeProvider clock)
{
    /// <summary>A machine has no name to tell; what it reads is in the scopes that the agency gave it.</summary>
    public async Task Note(IReadOnlyCollection<Guid> people, OpenedData what, DateOnly date, CancellationToken ct)
    {
        if (caller.IsClient)
        {
            return;
        }

        Guid[] others = [.. people.Where(p => p != caller.EmployeeId)];
        Guid[] rows = [.. others.Select(_ => Guid.CreateVersion7())];
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into personal_data_access (agency_id, id, employee_id, opened_by, at, what, date)
            select {caller.AgencyId}, c.row, c.person, {caller.EmployeeId}, {clock.GetUtcNow()}, {what.ToString()}, {date} from unnest({rows}, {others}) as c (row, person)
            """,
            ct);
    }
}
