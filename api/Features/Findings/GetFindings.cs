namespace WfhApi.Features.Findings;

/// <summary>The inbox: findings about people whom I may see, those first whose time runs out.</summary>
/// <param name="ToDecide">Only those that wait for me.</param>
/// <param name="Waiting">Only those that nobody has decided; false: only decided ones; null: all.</param>
/// <param name="Kind">Only of this kind.</param>
/// <param name="EmployeeId">Only about this person.</param>
/// <param name="UnitId">Only about people at or below this unit.</param>
/// <param name="From">From this working day on.</param>
/// <param name="To">Up to this working day.</param>
public sealed record GetFindings(bool ToDecide, bool? Waiting, FindingKind? Kind, Guid? EmployeeId, Guid? UnitId, DateOnly? From, DateOnly? To, int Limit, string? Cursor) : IQuery<FindingInbox>;

/// <summary>A page of the inbox with the counts of the whole view.</summary>
/// <param name="Counts">How many findings of each kind the whole view holds.</param>
/// <param name="Items">The findings of this page.</param>
/// <param name="NextCursor">For the next page; null: this was the last.</param>
public sealed record FindingInbox(IReadOnlyList<FindingCount> Counts, IReadOnlyList<FindingView> Items, string? NextCursor);

/// <summary>How many of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
public sealed record FindingCount(FindingKind Kind, int Count);

/// <summary>Findings about me, newest first.</summary>
/// <param name="From">From this working day on.</param>
/// <param name="To">Up to this working day, at most 62 days on.</param>
public sealed record GetMyFindings(DateOnly From, DateOnly To) : IQuery<IReadOnlyList<FindingView>>;

/// <summary>One finding with its story, about me or somebody whom I may see.</summary>
public sealed record GetFinding(Guid Id) : IQuery<FindingStory>;

internal sealed class GetFindingsValidator : AbstractValidator<GetFindings>
{
    public GetFindingsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyFindingsValidator : AbstractValidator<GetMyFindings>
{
    public GetMyFindingsValidator() => RuleFor(q => q.To).EndsRangeFrom(q => q.From);
}

internal sealed class GetFindingsHandler(Caller caller, FindingReader reader) : IRequestHandler<GetFindings, Result<FindingInbox>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<FindingInbox>> Handle(GetFindings query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var rows = reader.OfOthers();
        if (query.ToDecide)
        {
            var leads = caller.Leads;
            rows = rows.Where(r => leads.Contains(r.Finding.HandlerUnitId));
        }

        if (query.Waiting is { } waiting)
        {
            rows = rows.Where(r => waiting == Finding.Undecided.Contains(r.Finding.Status));
        }

        if (query.EmployeeId is { } person)
        {
            rows = rows.Where(r => r.Finding.EmployeeId == person);
        }

        if (query.UnitId is { } unit)
        {
            rows = rows.Where(r => r.Lineage.Contains(unit));
        }

        if (query.From is { } from)
        {
            rows = rows.Where(r => r.Finding.WorkDate >= from);
        }

        if (query.To is { } to)
        {
            rows = rows.Where(r => r.Finding.WorkDate <= to);
        }

        var counts = await rows.GroupBy(r => r.Finding.Kind).Select(g => new FindingCount(g.Key, g.Count())).ToListAsync(ct);
        if (query.Kind is { } kind)
        {
            rows = rows.Where(r => r.Finding.Kind == kind);
        }

        if (after is not null)
        {
            rows = rows.Where(r => r.Finding.DecideBy > after.At || (r.Finding.DecideBy == after.At && r.Finding.Id > after.Id));
        }

        var page = await rows.OrderBy(r => r.Finding.DecideBy).ThenBy(r => r.Finding.Id).Take(query.Limit + 1).ToListAsync(ct);
        var shown = page.ConvertAll(reader.Shown).ToPage(query.Limit, f => new Key(f.DecideBy, f.Id));
        return new FindingInbox([.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Kind)], shown.Items, shown.NextCursor);
    }
}

internal sealed class GetMyFindingsHandler(Caller caller, FindingReader reader) : IRequestHandler<GetMyFindings, Result<IReadOnlyList<FindingView>>>
{
    public async Task<Result<IReadOnlyList<FindingView>>> Handle(GetMyFindings query, CancellationToken ct)
    {
        var rows = await reader.Rows()
            .Where(r => r.Finding.EmployeeId == caller.EmployeeId && query.From <= r.Finding.WorkDate && r.Finding.WorkDate <= query.To)
            .OrderByDescending(r => r.Finding.WorkDate).ThenByDescending(r => r.Finding.RaisedAt).ThenBy(r => r.Finding.Id).ToListAsync(ct);
        return rows.ConvertAll(reader.Shown);
    }
}

internal sealed class GetFindingHandler(WfhDb db, Caller caller, FindingReader reader) : IRequestHandler<GetFinding, Result<FindingStory>>
{
    public async Task<Result<FindingStory>> Handle(GetFinding query, CancellationToken ct)
    {
        var row = await reader.OfOthers().SingleOrDefaultAsync(r => r.Finding.Id == query.Id, ct)
            ?? await reader.Rows().SingleOrDefaultAsync(r => r.Finding.Id == query.Id && r.Finding.EmployeeId == caller.EmployeeId, ct);
        if (row is null)
        {
            return new NotFound();
        }

        var events = await db.FindingEvents.Where(e => e.AgencyId == caller.AgencyId && e.FindingId == query.Id).OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new { e.Act, e.At, e.Note, Actor = db.Employees.Where(x => x.AgencyId == e.AgencyId && x.Id == e.ActorId).Select(x => x.Name).FirstOrDefault() }).ToListAsync(ct);
        return new FindingStory(reader.Shown(row), events.ConvertAll(e => new FindingEventView(e.Act, Zones.Local(e.At, row.TimeZoneId), e.Actor, e.Note)));
    }
}
