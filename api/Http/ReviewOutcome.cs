namespace WfhApi.Http;

/// <summary>What became of each row of a bulk decision: one that does not allow it never holds up the others.</summary>
/// <param name="Done">Ids of the rows that were decided.</param>
/// <param name="Refused">The others, each with its reason.</param>
public sealed record ReviewOutcome(IReadOnlyList<Guid> Done, IReadOnlyList<RefusedRow> Refused)
{
    internal const int Max = 200;

    internal static ReviewOutcome Of(IEnumerable<Guid> ids, Func<Guid, Error?> decide)
    {
        var decided = ids.Select(id => (Id: id, Error: decide(id))).ToList();
        return new(
            [.. decided.Where(d => d.Error is null).Select(d => d.Id)],
            [.. decided.Where(d => d.Error is not null).Select(d => new RefusedRow(d.Id, d.Error!.Code, d.Error.Message.ToString()))]);
    }
}

/// <summary>A row that was not decided.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Message">The reason in the caller's language.</param>
public sealed record RefusedRow(Guid Id, string Code, string Message);
