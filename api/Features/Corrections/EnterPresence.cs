namespace WfhApi.Features.Corrections;

/// <summary>
/// Presensi manual: I enter the presence of people whose papers I keep, from a list that I have (SERANG-10). Rows that do not allow it
/// are named, the others are entered.
/// </summary>
/// <param name="Date">The working day; today or up to 62 days back.</param>
/// <param name="Source">Where I have it from, 1 to 120 characters: a signed list, a fingerprint machine.</param>
/// <param name="Reason">Why it is entered by hand, 1 to 500 characters.</param>
/// <param name="Rows">1 to 200 people.</param>
public sealed record EnterPresence(DateOnly Date, string Source, string Reason, IReadOnlyList<PresenceRow> Rows) : ICommand<PresenceOutcome>, ICreates;

/// <summary>One person's times.</summary>
/// <param name="Nip">The person, by NIP; spaces are ignored.</param>
/// <param name="In">When they came, in the zone of their unit; null: not entered.</param>
/// <param name="Out">When they left; null: not entered.</param>
public sealed record PresenceRow(string Nip, TimeOnly? In, TimeOnly? Out);

/// <summary>What became of the rows.</summary>
/// <param name="Done">Ids of the people who were entered.</param>
/// <param name="Refused">The others, each with its reason.</param>
public sealed record PresenceOutcome(IReadOnlyList<Guid> Done, IReadOnlyList<RefusedPresence> Refused);

/// <summary>A row that was not entered.</summary>
/// <param name="Row">Its place in the list, from 1.</param>
/// <param name="Nip">The NIP as it was sent.</param>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Message">The reason in the caller's language.</param>
public sealed record RefusedPresence(int Row, string Nip, string Code, string Message);

public sealed record NothingToEnter() : UnprocessableError("nothing-to-enter", new(
    "Isi jam datang atau jam pulang.", "Give the time of coming or of leaving."));

public sealed record NipTwice() : UnprocessableError("nip-twice", new(
    "NIP ini sudah ada pada baris sebelumnya.", "This NIP is on an earlier row already."));

internal sealed class EnterPresenceValidator : AbstractValidator<EnterPresence>
{
    public EnterPresenceValidator()
    {
        RuleFor(c => c.Date).NotEmpty();
        RuleFor(c => c.Source).NotEmpty().MaximumLength(CheckIn.EnteredFromMaxLength);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(CheckIn.EnteredReasonMaxLength);
        RuleFor(c => c.Rows).NotEmpty().AtMost(ReviewOutcome.Max);
        RuleForEach(c => c.Rows).ChildRules(row => row.RuleFor(r => r.Nip).NotEmpty().MaximumLength(40));
    }
}

internal sealed class EnterPresenceHandler(WfhDb db, Caller caller, PresenceDesk desk, Notices notices, TimeProvider clock) : IRequestHandler<EnterPresence, Result<PresenceOutcome>>
{
    private sealed record Person(Guid Id, string Nip, string TimeZoneId);

    public async Task<Result<PresenceOutcome>> Handle(EnterPresence command, CancellationToken ct)
    {
        var today = Zones.DayOf(clock.GetUtcNow(), caller.TimeZoneId);
        if (command.Date > today)
        {
            return new InTheFuture { Field = "date" };
        }

        if (command.Date < today.AddDays(-Correction.DaysBack))
        {
            return new TooLongAgo(today.AddDays(-Correction.DaysBack)) { Field = "date" };
        }

        string Plain(string nip) => nip.Replace(" ", string.Empty, StringComparison.Ordinal);
        string[] nips = [.. command.Rows.Select(r => Plain(r.Nip)).Distinct()];

        // An officer enters for the office, a head for those they lead; nobody for themselves.
        var people = await db.Employees.PlannedBy(db, caller).Where(e => nips.Contains(e.Nip))
            .Join(db.Units, e => new { e.AgencyId, Id = e.UnitId }, u => new { u.AgencyId, u.Id }, (e, u) => new Person(e.Id, e.Nip, u.TimeZoneId)).ToDictionaryAsync(p => p.Nip, ct);
        var rows = command.Rows.Select((row, i) => (Row: row, Number: i + 1, Nip: Plain(row.Nip))).ToList();
        List<RefusedPresence> refused = [];
        List<Guid> entered = [];
        HashSet<string> met = [];
        foreach (var (row, number, nip) in rows.OrderBy(r => people.TryGetValue(r.Nip, out var p) ? p.Id : Guid.Empty).ThenBy(r => r.Number))
        {
            var error = !met.Add(nip) ? new NipTwice() : people.TryGetValue(nip, out var person) ? await Enter(command, row, person, ct) : new EmployeeNotFound();
            if (error is null)
            {
                entered.Add(people[nip].Id);
            }
            else
            {
                refused.Add(new(number, row.Nip, error.Code, error.Message.ToString()));
            }
        }

        await notices.Tell(
            caller.AgencyId, entered, NotificationKind.CorrectionDecided,
            new($"Presensi Anda pada {command.Date.InWords().Id} dicatat oleh operator.", $"Your presence of {command.Date.InWords().En} was entered by an operator."),
            $"/riwayat?month={command.Date:yyyy-MM}", $"presence-entered:{command.Date:yyyy-MM-dd}:{clock.GetUtcNow().ToUnixTimeMilliseconds()}", ct);
        return new PresenceOutcome(entered, [.. refused.OrderBy(r => r.Row)]);
    }

    private async Task<Error?> Enter(EnterPresence command, PresenceRow row, Person person, CancellationToken ct)
    {
        if (row.In is null && row.Out is null)
        {
            return new NothingToEnter();
        }

        if (row.In > row.Out)
        {
            return new OutBeforeIn();
        }

        var now = clock.GetUtcNow();
        if (new[] { row.In, row.Out }.Any(t => t is { } time && Zones.At(command.Date, time, person.TimeZoneId) > now))
        {
            return new InTheFuture();
        }

        foreach (var (kind, time) in new[] { (CheckInKind.In, row.In), (CheckInKind.Out, row.Out) })
        {
            if (time is { } clockTime
                && (await desk.Enter(person.Id, command.Date, kind, Zones.At(command.Date, clockTime, person.TimeZoneId), PresenceSource.Manual, command.Source.Trim(), command.Reason.Trim(), ct)).Error is { } refusal)
            {
                return refusal;
            }
        }

        await db.SaveChangesAsync(ct);
        return null;
    }
}
