using Npgsql;

namespace WfhApi.Data;

/// <summary>A day of a person.</summary>
internal readonly record struct PersonDay(Guid AgencyId, Guid EmployeeId, DateOnly Date)
{
    /// <summary>
    /// Puts a question about each of these days, whose columns it names <c>asked.agency_id</c>, <c>asked.employee_id</c> and
    /// <c>asked.date</c>. Behind its answers stands the place of the day in the list.
    /// </summary>
    /// <remarks>
    /// How many days there are is hidden from the planner: PostgreSQL would else plan the statement anew each time, as few are
    /// cheaper than it thinks. For each day alone, as it would else read a whole table where it believes that there are many.
    /// </remarks>
    public static NpgsqlBatchCommand Ask(IReadOnlyList<PersonDay> days, string question) => new(
        $"""
        select said.*, (asked.n - 1)::int
        from (select $1::uuid[] as agencies, $2::uuid[] as people, $3::date[] as dates offset 0) given
        cross join lateral unnest(given.agencies, given.people, given.dates) with ordinality as asked (agency_id, employee_id, date, n)
        cross join lateral ({question} offset 0) said
        """)
    {
        Parameters = { Of(days, d => d.AgencyId), Of(days, d => d.EmployeeId), Of(days, d => d.Date) },
    };

    private static NpgsqlParameter<T[]> Of<T>(IReadOnlyList<PersonDay> days, Func<PersonDay, T> column) => new() { TypedValue = [.. days.Select(column)] };
}
