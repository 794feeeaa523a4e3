namespace WfhApi.Features.TaskOrders;

/// <summary>
/// Drafts a task order for myself, or as officer of an office for its people, and asks for the signature of the head of the
/// office (METRO-01).
/// </summary>
/// <param name="Content">What it says.</param>
public sealed record DraftTaskOrder(TaskOrderContent Content) : ICommand<TaskOrderView>, ICreates;

/// <summary>Rewrites a draft; who signs reads it anew.</summary>
/// <param name="Content">What it says now.</param>
public sealed record ChangeTaskOrderDraft(TaskOrderContent Content) : ICommand<TaskOrderView>
{
    internal Guid Id { get; init; }
}

/// <summary>What whoever drafts a task order writes; what they leave out is taken from the circular in force.</summary>
/// <param name="People">Who is sent: 1 to 50 people of one office.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, at most 62 days on.</param>
/// <param name="Tasks">What is to be done: 1 to 20 entries of 1 to 400 characters.</param>
/// <param name="Dates">The days in between on which it holds; null: every one.</param>
/// <param name="LegalBases">The law that it stands on, up to 20 entries of 1 to 400 characters; null or empty: that of the circular, and the circular.</param>
/// <param name="Consideration">Why it is given, up to 1000 characters; null: to carry out the circular.</param>
/// <param name="Copies">Who receives a copy, up to 10 entries of 1 to 160 characters.</param>
public sealed record TaskOrderContent(
    IReadOnlyList<PersonToSend> People,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<DateOnly>? Dates = null,
    IReadOnlyList<string>? LegalBases = null,
    string? Consideration = null,
    IReadOnlyList<string>? Copies = null);

/// <summary>A person whom the order shall send.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="HomePlaceId">One of their registered homes; null: the one that is valid then.</param>
public sealed record PersonToSend(Guid EmployeeId, Guid? HomePlaceId = null);

public sealed record SeveralOffices() : UnprocessableError("several-offices", new(
    "Satu SPT hanya untuk pegawai dari satu perangkat daerah.", "One task order is for people of one office."));

public sealed record NoHomePlace(string Name) : UnprocessableError("no-home-place", new(
    $"{Name} belum memiliki tempat WFH terdaftar yang berlaku pada tanggal itu.", $"{Name} has no registered home that is valid then."));

public sealed record NoLegalBasis() : UnprocessableError("no-legal-basis", new(
    "Tidak ada kebijakan yang berlaku pada tanggal itu; isi sendiri dasar SPT.", "No circular is in force then; write what the task order stands on."));

internal sealed class TaskOrderContentValidator : AbstractValidator<TaskOrderContent>
{
    public TaskOrderContentValidator()
    {
        RuleFor(c => c.People).NotEmpty().AtMost(TaskOrder.PeopleMax);
        RuleFor(c => c.People).Must(people => people is null || people.DistinctBy(p => p.EmployeeId).Count() == people.Count)
            .WithErrorCode("twice").WithMessage(_ => new LocalText("Ada pegawai yang disebut dua kali.", "A person is named twice.").ToString());
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.To).EndsRangeFrom(c => c.From);
        RuleFor(c => c.Dates).AtMost(DateRange.DaysMax);
        RuleFor(c => c.Dates).Must((c, dates) => dates is null || (dates.Count > 0 && dates.Distinct().Count() == dates.Count && dates.All(d => c.From <= d && d <= c.To)))
            .WithErrorCode("date-range").WithMessage(_ => new LocalText("Tanggal harus berbeda-beda dan berada di antara awal dan akhir.", "The days differ and lie within the range.").ToString());
        RuleFor(c => c.Tasks).NotEmpty().AtMost(TaskOrder.TasksMax);
        RuleForEach(c => c.Tasks).NotEmpty().MaximumLength(TaskOrder.TaskMaxLength);
        RuleFor(c => c.LegalBases).AtMost(TaskOrder.LegalBasesMax);
        RuleForEach(c => c.LegalBases).NotEmpty().MaximumLength(TaskOrder.LegalBasisMaxLength);
        RuleFor(c => c.Consideration).MaximumLength(TaskOrder.ConsiderationMaxLength);
        RuleFor(c => c.Copies).AtMost(TaskOrder.CopiesMax);
        RuleForEach(c => c.Copies).NotEmpty().MaximumLength(TaskOrder.CopyMaxLength);
    }
}

internal sealed class DraftTaskOrderValidator : AbstractValidator<DraftTaskOrder>
{
    public DraftTaskOrderValidator() => RuleFor(c => c.Content).SetValidator(new TaskOrderContentValidator());
}

internal sealed class ChangeTaskOrderDraftValidator : AbstractValidator<ChangeTaskOrderDraft>
{
    public ChangeTaskOrderDraftValidator() => RuleFor(c => c.Content).SetValidator(new TaskOrderContentValidator());
}

internal sealed class DraftTaskOrderHandler(WfhDb db, Caller caller, TaskOrderDesk desk, TaskOrderWriter writer, Notices notices, TimeProvider clock)
    : IRequestHandler<DraftTaskOrder, Result<TaskOrderView>>
{
    public async Task<Result<TaskOrderView>> Handle(DraftTaskOrder command, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var written = await writer.Write(id, command.Content, ct);
        if (written.Error is { } fault)
        {
            return fault;
        }

        var letter = written.Value;
        var drafted = TaskOrder.Draft(caller.AgencyId, id, letter.Office.Id, letter.SigningUnitId, caller.EmployeeId, letter.Text, letter.People, letter.Today, clock.GetUtcNow());
        if (drafted.Error is { } refusal)
        {
            return refusal;
        }

        db.TaskOrders.Add(drafted.Value);
        await db.SaveChangesAsync(ct);
        var heads = await db.HeadsOf(caller.AgencyId, [letter.SigningUnitId], letter.Today, ct);
        var names = letter.People is [var one] ? one.Name : $"{letter.People[0].Name} +{letter.People.Count - 1}";
        await notices.Tell(
            caller.AgencyId,
            [.. heads.Values.Where(h => h != caller.EmployeeId)],
            NotificationKind.TaskOrderDrafted,
            new($"SPT {names} menunggu tanda tangan Anda.", $"The task order of {names} waits for your signature."),
            $"/spt/masuk?spt={id}",
            $"task-order-drafted:{id}",
            ct);
        return (await desk.Read(id, ct))!;
    }
}

internal sealed class ChangeTaskOrderDraftHandler(WfhDb db, SeenVersion seen, TaskOrderDesk desk, TaskOrderWriter writer, TimeProvider clock)
    : IRequestHandler<ChangeTaskOrderDraft, Result<TaskOrderView>>
{
    public async Task<Result<TaskOrderView>> Handle(ChangeTaskOrderDraft command, CancellationToken ct)
    {
        if (await desk.Lock(desk.Kept(desk.Seen()), [command.Id], ct) is not [var order])
        {
            return new NotFound();
        }

        var written = await writer.Write(order.Id, command.Content, ct);
        if (written.Error is { } fault)
        {
            return fault;
        }

        var letter = written.Value;
        if (letter.Office.Id != order.OfficeId)
        {
            return new SeveralOffices { Field = "content.people" };
        }

        if (order.Rewrite(letter.Text, letter.People, letter.Today, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        if (!seen.Is(order.Version))
        {
            return new ChangedMeanwhile();
        }

        order.SigningUnitId = letter.SigningUnitId;
        await db.SaveChangesAsync(ct);
        return (await desk.Read(order.Id, ct))!;
    }
}

/// <summary>A draft made complete: who is on it, of which office, and who signs.</summary>
internal sealed record WrittenOrder(Unit Office, Guid SigningUnitId, TaskOrderText Text, IReadOnlyList<TaskOrderPerson> People, DateOnly Today);

/// <summary>Completes what was written from the registers: people, homes, the circular in force and the head who signs.</summary>
[PerRequest]
internal sealed class TaskOrderWriter(WfhDb db, Caller caller, TaskOrderDesk desk, TimeProvider clock)
{
    public async Task<Result<WrittenOrder>> Write(Guid orderId, TaskOrderContent content, CancellationToken ct)
    {
        Guid[] ids = [.. content.People.Select(p => p.EmployeeId)];
        var people = await desk.People().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        if (Array.Find(ids, id => !people.ContainsKey(id)) is var missing && missing != Guid.Empty)
        {
            return new EmployeeNotFound { Field = $"content.people[{Array.IndexOf(ids, missing)}].employeeId" };
        }

        var calendar = await AgencyCalendar.Load(db, caller.AgencyId, content.From, content.To, ct);
        var first = calendar.Units[people[ids[0]].UnitId];
        if (people.Values.Any(p => calendar.Units[p.UnitId].OfficeId != first.OfficeId))
        {
            return new SeveralOffices { Field = "content.people" };
        }

        var homes = (await db.HomePlaces.AsNoTracking()
            .Where(h => h.AgencyId == caller.AgencyId && ids.Contains(h.EmployeeId) && h.ValidFrom <= content.From && (h.ValidTo == null || content.To <= h.ValidTo))
            .OrderByDescending(h => h.ValidFrom).ThenBy(h => h.Id).ToListAsync(ct)).ToLookup(h => h.EmployeeId);
        List<TaskOrderPerson> lines = [];
        foreach (var (i, wanted) in content.People.Index())
        {
            var person = people[wanted.EmployeeId];
            if (homes[person.Id].FirstOrDefault(h => wanted.HomePlaceId is null || h.Id == wanted.HomePlaceId) is not { } home)
            {
                return new NoHomePlace(person.Name) { Field = $"content.people[{i}].homePlaceId" };
            }

            lines.Add(TaskOrderPerson.Of(orderId, i + 1, person, calendar.Units[person.UnitId], home));
        }

        var policy = calendar.PolicyOf(first, content.From);
        string[] bases = content.LegalBases is { Count: > 0 } own ? [.. own.Select(b => b.Trim())]
            : policy is null ? []
            : [.. policy.LegalBases, $"{policy.Number} tentang {policy.Title}"];
        if (bases.Length == 0)
        {
            return new NoLegalBasis { Field = "content.legalBases" };
        }

        var office = calendar.Units[first.OfficeId];
        var today = office.DayOf(clock.GetUtcNow());
        var heads = await db.HeadsOf(caller.AgencyId, [office.Id], today, ct);
        return new WrittenOrder(
            office,
            heads.TryGetValue(office.Id, out var head) && !ids.Contains(head) ? office.Id : office.Lineage[0],
            new(
                content.From,
                content.To,
                content.Dates is { } dates ? [.. dates.Order()] : null,
                bases,
                content.Consideration?.Trim() is { Length: > 0 } why ? why
                    : policy is null ? "Bahwa untuk kepentingan dinas perlu menugaskan pegawai bekerja dari rumah."
                    : $"Bahwa untuk melaksanakan {policy.Number} perlu menugaskan pegawai bekerja dari rumah.",
                [.. content.Tasks.Select(t => t.Trim())],
                [.. (content.Copies ?? []).Select(c => c.Trim())]),
            lines,
            today);
    }
}
