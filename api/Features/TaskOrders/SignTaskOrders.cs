namespace WfhApi.Features.TaskOrders;

/// <summary>
/// Signs a draft: it gets the next number of its office and year, and the people's check-ins of today are authorised by it.
/// What was changed since it was read is not signed.
/// </summary>
public sealed record SignTaskOrder(Guid Id) : ICommand<TaskOrderView>;

/// <summary>Signs many drafts at once, in the order in which they were drafted; those that do not allow it are named.</summary>
/// <param name="Orders">1 to 200 drafts as they were read.</param>
public sealed record SignTaskOrders(IReadOnlyList<TaskOrderRead> Orders) : ICommand<ReviewOutcome>;

/// <summary>A draft as it was read.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that was read: what was changed since is not signed.</param>
public sealed record TaskOrderRead(Guid Id, uint Version);

internal sealed class SignTaskOrdersValidator : AbstractValidator<SignTaskOrders>
{
    public SignTaskOrdersValidator()
    {
        RuleFor(c => c.Orders).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleFor(c => c.Orders).Must(orders => orders is null || orders.DistinctBy(o => o.Id).Count() == orders.Count)
            .WithErrorCode("twice").WithMessage(_ => new LocalText("Ada isian yang ganda.", "An entry is there twice.").ToString());
    }
}

internal sealed class SignTaskOrderHandler(WfhDb db, SeenVersion seen, TaskOrderDesk desk, SigningDesk signing) : IRequestHandler<SignTaskOrder, Result<TaskOrderView>>
{
    public async Task<Result<TaskOrderView>> Handle(SignTaskOrder command, CancellationToken ct)
    {
        var refused = await signing.Sign([new(command.Id, seen.Value)], ct);
        if (refused.GetValueOrDefault(command.Id) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        return (await desk.Read(command.Id, ct))!;
    }
}

internal sealed class SignTaskOrdersHandler(SigningDesk signing) : IRequestHandler<SignTaskOrders, Result<ReviewOutcome>>
{
    public async Task<Result<ReviewOutcome>> Handle(SignTaskOrders command, CancellationToken ct)
    {
        var refused = await signing.Sign(command.Orders, ct);
        return ReviewOutcome.Of(command.Orders.Select(o => o.Id), id => refused.GetValueOrDefault(id));
    }
}

/// <summary>Where orders are signed, one or many.</summary>
[PerRequest]
internal sealed class SigningDesk(WfhDb db, Caller caller, TaskOrderDesk desk, WorkDayBook book, Notices notices, TimeProvider clock)
{
    /// <summary>Signs what can be signed; answers why the others were not.</summary>
    public async Task<Dictionary<Guid, Error>> Sign(IReadOnlyList<TaskOrderRead> read, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var versions = read.ToDictionary(r => r.Id, r => r.Version);
        var orders = await desk.Lock(desk.Led(db.TaskOrders.Where(o => o.AgencyId == caller.AgencyId)), [.. versions.Keys], ct);
        Guid[] unitIds = [.. orders.SelectMany(o => new[] { o.OfficeId, o.SigningUnitId }).Distinct()];
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == caller.AgencyId && unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var leadsAll = await desk.LeadsAll(ct);
        var refused = versions.Keys.Except(orders.Select(o => o.Id)).ToDictionary(id => id, Error (_) => new NotFound());
        List<TaskOrder> signed = [];
        foreach (var order in orders)
        {
            var refusal = order.WhyNotSigned(caller.EmployeeId, leadsAll, units[order.OfficeId].DayOf(now)) ?? (versions[order.Id] == order.Version ? null : new ChangedMeanwhile());
            if (refusal is not null)
            {
                refused[order.Id] = refusal;
            }
            else
            {
                signed.Add(order);
            }
        }

        if (signed.Count == 0)
        {
            return refused;
        }

        var agency = await db.Agencies.SingleAsync(a => a.Id == caller.AgencyId, ct);
        var numbering = agency.Numbering ?? LetterNumbering.Default;
        Dictionary<Guid, TaskOrderSigner> signers = [];

        // The counters of several offices are taken in one order by everybody, else two bulk signings could wait for each other.
        foreach (var order in signed.OrderBy(o => o.OfficeId).ThenBy(o => o.DraftedAt).ThenBy(o => o.Id))
        {
            var (office, year) = (units[order.OfficeId], units[order.OfficeId].DayOf(now).Year);
            if (!signers.TryGetValue(order.SigningUnitId, out var signer))
            {
                signers[order.SigningUnitId] = signer = await SignerFor(units[order.SigningUnitId], office.DayOf(now), ct);
            }

            var number = numbering.Number(await db.NextSerial(caller.AgencyId, office.Id, year, ct), office.Code, year);
            order.Sign(signer, number, numbering.PlaceOf(agency.Name), TaskOrderBook.NewToken(caller.AgencyId), now);
        }

        await db.SaveChangesAsync(ct);

        // Locked even where no mark has to go: whoever checks in at this moment waits, and then finds the order (decisions/0011).
        foreach (var (employee, date) in signed.Where(o => o.Covers(units[o.OfficeId].DayOf(now)))
            .SelectMany(o => o.People.Select(p => (p.EmployeeId, Date: units[o.OfficeId].DayOf(now)))).Distinct().OrderBy(d => d.EmployeeId))
        {
            (await book.Lock(caller.AgencyId, employee, date, ct))?.CoverByTaskOrder(now);
        }

        foreach (var order in signed)
        {
            await notices.Decided(order, caller.EmployeeId, ct);
        }

        return refused;
    }

    /// <summary>The caller as they sign for a unit: in their own position, or as acting head.</summary>
    private async Task<TaskOrderSigner> SignerFor(Unit unit, DateOnly today, CancellationToken ct)
    {
        var me = await db.Employees.AsNoTracking().SingleAsync(e => e.AgencyId == caller.AgencyId && e.Id == caller.EmployeeId, ct);
        var acting = await db.Delegations
            .Where(d => d.AgencyId == caller.AgencyId && d.UnitId == unit.Id && d.ActingEmployeeId == me.Id && d.From <= today && today <= d.To)
            .Select(d => (DelegationKind?)d.Kind).SingleOrDefaultAsync(ct);
        var post = acting is null ? null : await db.Employees
            .Where(e => e.AgencyId == caller.AgencyId && e.Id == unit.HeadEmployeeId).Select(e => e.Position).SingleOrDefaultAsync(ct) ?? $"Kepala {unit.Name}";
        return new(me.Id, me.Name, me.Nip, acting is null ? me.Position : $"{acting}. {post}", Grades.Rank(me.Grade));
    }
}

internal static class TaskOrderNews
{
    /// <summary>Tells everybody on the order, and who drafted it, what became of it.</summary>
    public static Task Decided(this Notices notices, TaskOrder order, Guid by, CancellationToken ct) => notices.Tell(
        order.AgencyId,
        [.. order.People.Select(p => p.EmployeeId).Append(order.DraftedBy).Where(e => e != by).Distinct()],
        NotificationKind.TaskOrderDecided,
        order.Status == TaskOrderStatus.Signed
            ? new($"SPT {order.Number} telah ditandatangani.", $"Task order {order.Number} was signed.")
            : new(
                $"SPT {order.Number ?? order.From.InWords().Id} {order.Status.Word().Id}: {Short(order.Reason)}",
                $"The task order {order.Number ?? order.From.InWords().En} was {order.Status.Word().En}: {Short(order.Reason)}"),
        $"/spt?spt={order.Id}",
        $"task-order-{order.Status}:{order.Id}",
        ct);

    /// <summary>A notification points at the letter; the whole reason is read there.</summary>
    private static string Short(string? reason) => reason is { Length: > 200 } ? $"{reason[..199]}…" : reason ?? string.Empty;
}
