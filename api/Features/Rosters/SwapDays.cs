namespace WfhApi.Features.Rosters;

/// <summary>I ask a colleague of my office to swap a day at home: I give mine, they give theirs. They agree, then our superior.</summary>
/// <param name="ColleagueId">The colleague.</param>
/// <param name="GivenDate">My day at home that I give.</param>
/// <param name="TakenDate">Their day at home that I get.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
public sealed record AskSwap(Guid ColleagueId, DateOnly GivenDate, DateOnly TakenDate, string Reason) : ICommand<SwapView>, ICreates;

/// <summary>I answer a colleague who asks me to swap.</summary>
/// <param name="Agrees">Whether I agree.</param>
public sealed record AnswerSwap(bool Agrees) : ICommand<SwapView>
{
    internal Guid Id { get; init; }
}

/// <summary>I decide on a swap of my people on which both agree.</summary>
/// <param name="Approves">Whether I agree.</param>
/// <param name="Note">For those who asked, up to 200 characters.</param>
public sealed record DecideSwap(bool Approves, string? Note = null) : ICommand<SwapView>
{
    internal Guid Id { get; init; }
}

/// <summary>I take my question back.</summary>
public sealed record WithdrawSwap(Guid Id) : ICommand<SwapView>;

/// <summary>Swaps that I asked or was asked for, and those of my people that I may decide; the newest first, at most 100.</summary>
/// <param name="Waiting">Only those that wait for an answer or a decision.</param>
public sealed record GetSwaps(bool Waiting) : IQuery<IReadOnlyList<SwapView>>;

/// <summary>A swap of two days at home.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AskedById">Who asked.</param>
/// <param name="AskedByName">Their name.</param>
/// <param name="ColleagueId">Who was asked.</param>
/// <param name="ColleagueName">Their name.</param>
/// <param name="GivenDate">The day at home that whoever asked gives.</param>
/// <param name="TakenDate">The colleague's day at home that they get.</param>
/// <param name="Reason">Why.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="DecisionNote">What the superior wrote.</param>
/// <param name="MayAnswer">True where it waits for my answer.</param>
/// <param name="MayDecide">True where it waits for my decision.</param>
/// <param name="MayWithdraw">True where I may still take it back.</param>
public sealed record SwapView(
    Guid Id,
    Guid AskedById,
    string AskedByName,
    Guid ColleagueId,
    string ColleagueName,
    DateOnly GivenDate,
    DateOnly TakenDate,
    string Reason,
    SwapStatus Status,
    DateTimeOffset AskedAt,
    string? DecisionNote,
    bool MayAnswer,
    bool MayDecide,
    bool MayWithdraw);

public sealed record SwapNotPossible(LocalText Why) : UnprocessableError("swap-not-possible", Why);

public sealed record SwapAlreadyAsked() : ConflictError("swap-already-asked", new(
    "Hari itu sudah Anda mintakan tukar; tarik dahulu permohonan itu.", "You asked to swap that day already; withdraw that first."));

internal sealed class AskSwapValidator : AbstractValidator<AskSwap>
{
    public AskSwapValidator()
    {
        RuleFor(c => c.ColleagueId).NotEmpty();
        RuleFor(c => c.GivenDate).NotEmpty();
        RuleFor(c => c.TakenDate).NotEmpty();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(RosterDay.ReasonMaxLength);
    }
}

internal sealed class DecideSwapValidator : AbstractValidator<DecideSwap>
{
    public DecideSwapValidator() => RuleFor(c => c.Note).MaximumLength(RosterDay.ReasonMaxLength);
}

internal sealed class AskSwapHandler(WfhDb db, Caller caller, Swaps swaps, Notices notices, TimeProvider clock) : IRequestHandler<AskSwap, Result<SwapView>>
{
    public async Task<Result<SwapView>> Handle(AskSwap command, CancellationToken ct)
    {
        var colleague = await swaps.Colleagues().Where(e => e.Id == command.ColleagueId).Select(e => new { e.Id, e.Name }).SingleOrDefaultAsync(ct);
        if (colleague is null)
        {
            return new EmployeeNotFound { Field = "colleagueId" };
        }

        var today = Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        if (command.GivenDate <= today || command.TakenDate <= today)
        {
            return new RosterDayIsPast(command.GivenDate < command.TakenDate ? command.GivenDate : command.TakenDate) { Field = command.GivenDate <= today ? "givenDate" : "takenDate" };
        }

        if (await swaps.WhyNot(caller.EmployeeId, colleague.Id, command.GivenDate, command.TakenDate, ct) is { } refusal)
        {
            return refusal;
        }

        var swap = new RosterSwap
        {
            AgencyId = caller.AgencyId,
            Id = Guid.CreateVersion7(),
            AskedBy = caller.EmployeeId,
            ColleagueId = colleague.Id,
            GivenDate = command.GivenDate,
            TakenDate = command.TakenDate,
            Reason = command.Reason.Trim(),
            AskedAt = clock.GetUtcNow(),
        };
        db.RosterSwaps.Add(swap);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(RosterSwap.DayTaken))
        {
            return new SwapAlreadyAsked { Field = "givenDate" };
        }

        var mine = await swaps.View(swap.Id, ct);
        await notices.Tell(
            caller.AgencyId, [colleague.Id], NotificationKind.SwapAsked,
            new($"{mine.AskedByName} meminta tukar hari WFH {swap.GivenDate.InWords().Id} dengan {swap.TakenDate.InWords().Id} Anda.", $"{mine.AskedByName} asks to swap {swap.GivenDate.InWords().En} for your {swap.TakenDate.InWords().En}."),
            "/jadwal-saya", $"swap-asked:{swap.Id}", ct);
        return mine;
    }
}

internal sealed class AnswerSwapHandler(WfhDb db, Caller caller, Swaps swaps, Notices notices, TimeProvider clock) : IRequestHandler<AnswerSwap, Result<SwapView>>
{
    public async Task<Result<SwapView>> Handle(AnswerSwap command, CancellationToken ct)
    {
        var swap = await db.RosterSwaps.SingleOrDefaultAsync(s => s.AgencyId == caller.AgencyId && s.Id == command.Id && s.ColleagueId == caller.EmployeeId, ct);
        if (swap is null)
        {
            return new NotFound();
        }

        if (swap.Answer(command.Agrees, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        if (await swaps.Saved(ct) is { } lost)
        {
            return lost;
        }

        if (command.Agrees)
        {
            await notices.Tell(
                caller.AgencyId, await swaps.Deciders(swap, ct), NotificationKind.SwapAsked,
                new("Tukar hari WFH dua pegawai Anda menunggu keputusan.", "A swap of two of your people waits for your decision."), "/jadwal/tukar", $"swap-agreed:{swap.Id}", ct);
        }
        else
        {
            await swaps.Tell(swap, ct);
        }

        return await swaps.View(swap.Id, ct);
    }
}

internal sealed class DecideSwapHandler(WfhDb db, Caller caller, Swaps swaps, RosterRoom room, RosterScribe scribe, TimeProvider clock) : IRequestHandler<DecideSwap, Result<SwapView>>
{
    public async Task<Result<SwapView>> Handle(DecideSwap command, CancellationToken ct)
    {
        var led = db.Employees.LedBy(db, caller);
        var swap = await db.RosterSwaps.SingleOrDefaultAsync(
            s => s.AgencyId == caller.AgencyId && s.Id == command.Id && led.Any(e => e.Id == s.AskedBy) && led.Any(e => e.Id == s.ColleagueId), ct);
        if (swap is null)
        {
            return new NotFound();
        }

        if (swap.Decide(command.Approves, command.Note?.Trim(), caller.EmployeeId, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        if (command.Approves)
        {
            if (await swaps.WhyNot(swap.AskedBy, swap.ColleagueId, swap.GivenDate, swap.TakenDate, ct) is { } impossible)
            {
                return impossible;
            }

            DayChange[] days =
            [
                new(swap.AskedBy, swap.GivenDate, WorkMode.Office), new(swap.ColleagueId, swap.GivenDate, WorkMode.Home),
                new(swap.ColleagueId, swap.TakenDate, WorkMode.Office), new(swap.AskedBy, swap.TakenDate, WorkMode.Home),
            ];
            var calendar = await room.Calendar(caller.AgencyId, days.Max(d => d.Date), ct);
            if ((await scribe.Change(calendar, days, RosterSource.Swap, swap.Reason, caller.EmployeeId, ct)).Error is { } broken)
            {
                return broken;
            }
        }

        if (await swaps.Saved(ct) is { } lost)
        {
            return lost;
        }

        await swaps.Tell(swap, ct);
        return await swaps.View(swap.Id, ct);
    }
}

internal sealed class WithdrawSwapHandler(WfhDb db, Caller caller, Swaps swaps) : IRequestHandler<WithdrawSwap, Result<SwapView>>
{
    public async Task<Result<SwapView>> Handle(WithdrawSwap command, CancellationToken ct)
    {
        var swap = await db.RosterSwaps.SingleOrDefaultAsync(s => s.AgencyId == caller.AgencyId && s.Id == command.Id && s.AskedBy == caller.EmployeeId, ct);
        if (swap is null)
        {
            return new NotFound();
        }

        return (swap.Withdraw().Error ?? await swaps.Saved(ct)) is { } refusal ? refusal : await swaps.View(swap.Id, ct);
    }
}

internal sealed class GetSwapsHandler(Swaps swaps) : IRequestHandler<GetSwaps, Result<IReadOnlyList<SwapView>>>
{
    public async Task<Result<IReadOnlyList<SwapView>>> Handle(GetSwaps query, CancellationToken ct) => await swaps.Mine(query.Waiting, ct);
}
