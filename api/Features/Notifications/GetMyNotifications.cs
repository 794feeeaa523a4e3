namespace WfhApi.Features.Notifications;

/// <summary>What I was told, the newest first.</summary>
public sealed record GetMyNotifications(int Limit, string? Cursor) : IQuery<MyNotifications>;

/// <summary>A page of what I was told.</summary>
/// <param name="Unread">How many I have not read, on all pages.</param>
/// <param name="Items">The rows of this page.</param>
/// <param name="NextCursor">Asks for the next page; null: this was the last.</param>
public sealed record MyNotifications(int Unread, IReadOnlyList<NotificationOfMine> Items, string? NextCursor);

/// <summary>One thing that I was told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The sentence, in the caller's language.</param>
/// <param name="Link">Where in the client it leads, as a path.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="ReadAt">When I read it; null: not yet.</param>
public sealed record NotificationOfMine(Guid Id, NotificationKind Kind, string Text, string Link, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt);

internal sealed class GetMyNotificationsValidator : AbstractValidator<GetMyNotifications>
{
    public GetMyNotificationsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, Cursors.LimitMax);
}

internal sealed class GetMyNotificationsHandler(WfhDb db, Caller caller) : IRequestHandler<GetMyNotifications, Result<MyNotifications>>
{
    private sealed record Key(DateTimeOffset At, Guid Id);

    public async Task<Result<MyNotifications>> Handle(GetMyNotifications query, CancellationToken ct)
    {
        if (!Cursors.TryRead<Key>(query.Cursor, out var after))
        {
            return new BadCursor();
        }

        var mine = db.Notifications.Where(n => n.AgencyId == caller.AgencyId && n.EmployeeId == caller.EmployeeId);
        var unread = await mine.CountAsync(n => n.ReadAt == null, ct);
        if (after is not null)
        {
            mine = mine.Where(n => n.CreatedAt < after.At || (n.CreatedAt == after.At && n.Id < after.Id));
        }

        var rows = await mine.AsNoTracking().OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(query.Limit + 1).ToListAsync(ct);
        var page = rows.ConvertAll(n => new NotificationOfMine(n.Id, n.Kind, $"{n.Text}", n.Link, n.CreatedAt, n.ReadAt)).ToPage(query.Limit, n => new Key(n.CreatedAt, n.Id));
        return new MyNotifications(unread, page.Items, page.NextCursor);
    }
}
