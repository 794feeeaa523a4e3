namespace WfhApi.Domain;

/// <summary>Whether a day may still change.</summary>
public enum WorkDayState
{
    /// <summary>The day may still be fulfilled.</summary>
    Open,

    /// <summary>The day is over; only a correction changes it (JAKBAR-07).</summary>
    Closed,
}

/// <summary>Where a daily report stands.</summary>
public enum ReportStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Sent to the superior, who has not reviewed it.</summary>
    Submitted,

    /// <summary>Sent back with a note; it can be completed and submitted again.</summary>
    Returned,

    /// <summary>Accepted by the superior.</summary>
    Accepted,
}

/// <summary>
/// One employee on one date: what was expected and what happened. The one row that every board, recap and evaluation reads;
/// it changes in the transaction of the event that changes it.
/// </summary>
public sealed class WorkDay
{
    private IReadOnlyList<Checkpoint> _checkpoints = [];

    public required Guid AgencyId { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly Date { get; init; }
    public required Guid UnitId { get; init; }
    public required WorkMode Mode { get; set; }

    /// <summary>The version of the circular under which the day ran; null where only the standing office rules apply.</summary>
    public Guid? PolicyVersionId { get; set; }

    public required DateTimeOffset StartsAt { get; set; }
    public required DateTimeOffset EndsAt { get; set; }
    public required int RequiredMinutes { get; set; }
    public required int MinimumPlannedMinutes { get; set; }

    /// <summary>The office is closed: whoever cannot work is not absent, and nobody is asked to check in (METRO-04).</summary>
    public bool Excused { get; set; }

    public WorkDayState State { get; private set; }

    /// <summary>What the day expects; what a figure needs of it is counted beside it, so that no board reads the list.</summary>
    public required IReadOnlyList<Checkpoint> Checkpoints
    {
        get => _checkpoints;
        set
        {
            _checkpoints = value;
            ReportExpected = value.Any(c => c.Kind == CheckpointKind.Report);
            ChecksMade = value.Count(c => c.Kind == CheckpointKind.SpotCheck && (c.Calls > 0 || c.FulfilledAt is not null));
            ChecksAnswered = value.Count(c => c.Kind == CheckpointKind.SpotCheck && c.FulfilledAt is not null);
            ControlsExpected = value.Count(c => c.Kind == CheckpointKind.Control);
            ControlsMade = value.Count(c => c.Kind == CheckpointKind.Control && c.FulfilledAt is not null);
        }
    }

    /// <summary>The day asks for a report (METRO-09).</summary>
    public bool ReportExpected { get; private set; }

    /// <summary>Spot checks for which the person was called.</summary>
    public int ChecksMade { get; private set; }

    /// <summary>Of these, answered.</summary>
    public int ChecksAnswered { get; private set; }

    /// <summary>Afternoon controls that the day asks of the superior (JAKBAR-05).</summary>
    public int ControlsExpected { get; private set; }

    /// <summary>Of these, made.</summary>
    public int ControlsMade { get; private set; }

    public DateTimeOffset? CheckInAt { get; private set; }
    public DateTimeOffset? CheckOutAt { get; private set; }
    public int LateMinutes { get; private set; }
    public int EarlyMinutes { get; private set; }

    /// <summary>The worse of check-in and check-out: a position outside weighs more than none at all, none more than an uncertain one.</summary>
    public PlaceResult? Place { get; private set; }

    /// <summary>The lower of check-in and check-out.</summary>
    public ConfidenceLevel? Confidence { get; private set; }

    /// <summary>Checked in at home while no signed task order covered the day, though the circular demands one (METRO-01).</summary>
    public bool WithoutTaskOrder { get; private set; }

    /// <summary>Calls of the day that were not answered within the limit.</summary>
    public int UnansweredCalls { get; private set; }

    /// <summary>What was put before a person already.</summary>
    public IReadOnlyList<FindingKind> Raised { get; private set; } = [];

    /// <summary>When the machine looks again; null: it has no reason to.</summary>
    public DateTimeOffset? NextLookAt { get; private set; }

    public int TaskCount { get; private set; }
    public int TasksDone { get; private set; }
    public int PlannedMinutes { get; private set; }
    public ReportStatus? Report { get; private set; }

    /// <summary>Rises with each change; live messages and <c>updatedSince</c> readers order by it.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>What its figures rest on; the recap reads the same facts without the rest.</summary>
    public DayFacts Facts => new(Date, Mode, State, Excused, CheckInAt, CheckOutAt, LateMinutes, EarlyMinutes, RequiredMinutes, PolicyVersionId);

    public bool AtWork => Facts.AtWork;

    public int? WorkedMinutes => Facts.WorkedMinutes;

    public string RecapCode => Facts.Code;

    public static WorkDay Open(
        Employee employee,
        Unit unit,
        DateOnly date,
        WorkMode mode,
        PolicyRules rules,
        Guid? policyVersionId,
        WorkingHours hours,
        DateTimeOffset now)
    {
        var start = Zones.At(date, hours.Start, unit.TimeZoneId);
        var end = Zones.At(date, hours.End, unit.TimeZoneId);
        var day = new WorkDay
        {
            AgencyId = employee.AgencyId,
            EmployeeId = employee.Id,
            Date = date,
            UnitId = unit.Id,
            Mode = mode,
            PolicyVersionId = policyVersionId,
            StartsAt = start,
            EndsAt = end,
            RequiredMinutes = hours.NetMinutes,
            // Ramadan days are shorter: nobody is asked for more planned minutes than the day has (DKI-09).
            MinimumPlannedMinutes = Math.Min(rules.MinimumPlannedMinutes, hours.NetMinutes),
            UpdatedAt = now,
            Checkpoints =
            [
                .. from slot in rules.SlotsOn(mode, date.DayOfWeek)
                   let due = Instant(slot.DueMinutesAfterStart, slot.DueMinutesAfterEnd, slot.DueAt, slot.Kind)
                   let opens = Instant(slot.OpensMinutesAfterStart, slot.OpensMinutesAfterEnd, slot.OpensAt, slot.Kind)
                   orderby due, opens
                   select new Checkpoint(slot.Code, slot.Kind, slot.Title, opens < due ? opens : due, due)
                   {
                       Evidence = slot.Evidence,
                       RemindAt = slot.RemindMinutesBefore > 0 ? due.AddMinutes(-slot.RemindMinutesBefore) : null,
                       ListedAt = due.AddMinutes(slot.ListedAfterMinutes + 1),
                   },
            ],
        };
        day.NextLookAt = DayLook.NextAfter(day, DateTimeOffset.MinValue);
        return day;

        DateTimeOffset Instant(int? afterStart, int? afterEnd, TimeOnly clock, CheckpointKind kind)
        {
            var at = afterStart is { } s ? start.AddMinutes(s) : afterEnd is { } e ? end.AddMinutes(e) : Zones.At(date, clock, unit.TimeZoneId);

            // DKI-08: people are called within working hours only, whatever the hour of the slot.
            return kind != CheckpointKind.SpotCheck ? at : at < start ? start : at > end ? end : at;
        }
    }

    public int MinutesLate(DateTimeOffset at) => Math.Max(0, (int)(at - DueOf(CheckpointKind.CheckIn, StartsAt)).TotalMinutes);

    public int MinutesEarly(DateTimeOffset at) => Math.Max(0, (int)Math.Ceiling((EndsAt - at).TotalMinutes));

    /// <summary>How late or early a time is, and how much of it an outage takes away.</summary>
    public (int Off, int Neutralised) Off(CheckInKind kind, DateTimeOffset at, IReadOnlyCollection<Outage> outages)
    {
        var off = kind == CheckInKind.In ? MinutesLate(at) : MinutesEarly(at);
        if (off == 0 || outages.Count == 0)
        {
            return (off, 0);
        }

        var neutral = Math.Min(off, kind == CheckInKind.In
            ? Outage.MinutesWithin(DueOf(CheckpointKind.CheckIn, StartsAt), at, outages)
            : Outage.MinutesWithin(at, EndsAt, outages));
        return (off - neutral, neutral);
    }

    /// <summary>An outage was declared or withdrawn: the minutes of a record are judged anew.</summary>
    public void Rejudge(CheckIn record, IReadOnlyCollection<Outage> outages, DateTimeOffset now)
    {
        (record.MinutesOff, record.OutageMinutes) = Off(record.Kind, record.At, outages);
        if (record.Kind == CheckInKind.In)
        {
            LateMinutes = record.MinutesOff;
        }
        else
        {
            EarlyMinutes = record.MinutesOff;
        }

        UpdatedAt = now;
    }

    /// <summary>
    /// A presence record that somebody vouches for, entered or set right, also after the day was closed: what it was worth is
    /// counted again, and the checkpoint of its kind counts as fulfilled at that time (JAKBAR-07, SERANG-10).
    /// </summary>
    public void Vouch(CheckIn record, DateTimeOffset now)
    {
        if (record.Kind == CheckInKind.In)
        {
            (CheckInAt, LateMinutes) = (record.At, record.MinutesOff);
        }
        else
        {
            (CheckOutAt, EarlyMinutes) = (record.At, record.MinutesOff);
        }

        var kind = record.Kind == CheckInKind.In ? CheckpointKind.CheckIn : CheckpointKind.CheckOut;
        Checkpoints = [.. Checkpoints.Select(c => c.Kind == kind ? c with { FulfilledAt = record.At, RecordId = record.Id } : c)];
        UpdatedAt = now;
    }

    /// <param name="withoutTaskOrder">The circular demands a signed task order for the day and there is none: recorded and marked, never refused.</param>
    public void Record(CheckIn record, bool withoutTaskOrder = false)
    {
        if (record.Kind == CheckInKind.In)
        {
            (CheckInAt, LateMinutes, WithoutTaskOrder) = (record.At, record.MinutesOff, withoutTaskOrder);
            Fulfil(CheckpointKind.CheckIn, record.At, record.Id, Brought(record));
        }
        else
        {
            (CheckOutAt, EarlyMinutes) = (record.At, record.MinutesOff);
            Fulfil(CheckpointKind.CheckOut, record.At, record.Id, Brought(record));
        }

        if (record.PhotoFileId is { } photo)
        {
            Fulfil(CheckpointKind.Selfie, record.At, photo, Brought(record));
        }

        Place = Place is { } p && Weight(p) > Weight(record.Place) ? p : record.Place;
        Confidence = Confidence is { } c && c > record.Confidence ? c : record.Confidence;
        UpdatedAt = record.At;
    }

    /// <summary>A task order for the day was signed while it ran: the mark goes. A day that is over keeps it (decisions/0011).</summary>
    public void CoverByTaskOrder(DateTimeOffset at)
    {
        if (WithoutTaskOrder && State == WorkDayState.Open)
        {
            (WithoutTaskOrder, UpdatedAt) = (false, at);
        }
    }

    /// <summary>
    /// The tasks of the day as they stand: counted again from the assignments, never added up. A closed day keeps what was
    /// planned for it: work that goes on elsewhere was still its work, and only what is done of it moves (JAKBAR-07).
    /// </summary>
    public void RecordTasks(int count, int done, int plannedMinutes, DateTimeOffset at)
    {
        if (State == WorkDayState.Open)
        {
            (TaskCount, TasksDone, PlannedMinutes, UpdatedAt) = (count, done, plannedMinutes, at);
        }
        else
        {
            // Also where the count stays: the work behind it moved, and whoever reads what changed is told.
            (TasksDone, UpdatedAt) = (done, at);
        }
    }

    /// <summary>Progress told during the day answers the follow-up that is open at that moment (JAMBI-09).</summary>
    public void RecordProgress(DateTimeOffset at, Guid recordId, string? note = null)
    {
        Fulfil(CheckpointKind.FollowUp, at, recordId, string.IsNullOrWhiteSpace(note) ? [RequiredEvidence.TaskProgress] : [RequiredEvidence.TaskProgress, RequiredEvidence.Note]);
        UpdatedAt = at;
    }

    /// <summary>Seeing and acknowledging today's tasks answers the morning briefing (JAMBI-08).</summary>
    public void RecordBriefing(DateTimeOffset at, Guid recordId)
    {
        Fulfil(CheckpointKind.Briefing, at, recordId, []);
        UpdatedAt = at;
    }

    public void RecordReport(ReportStatus status, DateTimeOffset at, Guid recordId)
    {
        Report = status;
        if (status == ReportStatus.Submitted)
        {
            // A report is a written account of the day's tasks.
            Fulfil(CheckpointKind.Report, at, recordId, [RequiredEvidence.Report, RequiredEvidence.TaskProgress, RequiredEvidence.Note]);
        }

        UpdatedAt = at;
    }

    /// <summary>Somebody was called for a slot; whether they answer is another matter.</summary>
    public void RecordCalled(string? slotCode, DateTimeOffset at)
    {
        Checkpoints = [.. Checkpoints.Select(c => c.Code == slotCode && c.Kind == CheckpointKind.SpotCheck ? c with { Calls = c.Calls + 1 } : c)];
        UpdatedAt = at;
    }

    /// <summary>A call was answered, in time or late: the check of its slot was made.</summary>
    public void RecordAnswer(Call call, DateTimeOffset at)
    {
        if (State == WorkDayState.Open)
        {
            Checkpoints =
            [
                .. Checkpoints.Select(c => c.Code == call.SlotCode && c.Kind == CheckpointKind.SpotCheck && c.FulfilledAt is null
                    ? c with { FulfilledAt = call.AskedAt, RecordId = call.Id, Lacking = [.. c.Evidence.Except(Brought(call))] }
                    : c),
            ];
        }

        UpdatedAt = at;
    }

    /// <summary>How many calls of the day met silence: counted again, never added up.</summary>
    public void RecordUnanswered(int count, DateTimeOffset at) => (UnansweredCalls, UpdatedAt) = (count, at);

    /// <summary>The afternoon's control (JAKBAR-05); a control of a closed day is refused before it comes here.</summary>
    public void RecordControl(DateTimeOffset at, Guid recordId)
    {
        Fulfil(CheckpointKind.Control, at, recordId, [RequiredEvidence.SuperiorRecord, RequiredEvidence.TaskProgress, RequiredEvidence.Note]);
        UpdatedAt = at;
    }

    /// <summary>The machine looks at the day: what is new to put before a person, what settled itself, and when it looks again.</summary>
    public Seen Look(DateTimeOffset now)
    {
        FindingKind[] found = [.. DayLook.FindingsAt(this, now)];
        var (own, superiors) = DayLook.RemindersAt(this, now);
        var seen = new Seen([.. found.Except(Raised)], [.. Raised.Except(found)], own, superiors);
        if (seen.New.Count + seen.Gone.Count > 0)
        {
            Raised = found;
        }

        NextLookAt = DayLook.NextAfter(this, now);
        return seen;
    }

    /// <summary>
    /// The plan changed while the day ran (recall, closure, sickness): it expects what the new plan expects, and what was done stays
    /// done where the new plan asks for it too.
    /// </summary>
    public void Replan(WorkDay anew)
    {
        (Mode, PolicyVersionId, Excused) = (anew.Mode, anew.PolicyVersionId, anew.Excused);
        (StartsAt, EndsAt, RequiredMinutes, MinimumPlannedMinutes) = (anew.StartsAt, anew.EndsAt, anew.RequiredMinutes, anew.MinimumPlannedMinutes);
        WithoutTaskOrder = WithoutTaskOrder && Mode == WorkMode.Home;
        var done = Checkpoints.Where(c => c.FulfilledAt is not null).GroupBy(c => c.Kind).ToDictionary(g => g.Key, g => new Queue<Checkpoint>(g));
        Checkpoints =
        [
            .. anew.Checkpoints.Select(c => done.TryGetValue(c.Kind, out var earlier) && earlier.TryDequeue(out var e)
                ? c with { FulfilledAt = e.FulfilledAt, RecordId = e.RecordId, Lacking = e.Lacking, Calls = e.Calls }
                : c),
        ];
        UpdatedAt = anew.UpdatedAt;
    }

    /// <summary>The day is over: what was not fulfilled is missed, and from here on only corrections change it. Closing again changes nothing.</summary>
    public void Close(DateTimeOffset at)
    {
        if (State == WorkDayState.Open)
        {
            (State, UpdatedAt, NextLookAt) = (WorkDayState.Closed, at, null);
        }
    }

    public IReadOnlyList<AttentionReason> AttentionAt(DateTimeOffset now) => [.. Attention.Of(this, now)];

    private DateTimeOffset DueOf(CheckpointKind kind, DateTimeOffset otherwise) =>
        Checkpoints.FirstOrDefault(c => c.Kind == kind)?.DueAt ?? otherwise;

    private static int Weight(PlaceResult place) => place switch
    {
        PlaceResult.Inside => 0,
        PlaceResult.Uncertain => 1,
        PlaceResult.Unknown => 2,
        _ => 3,
    };

    private static RequiredEvidence[] Brought(Call call) =>
    [
        RequiredEvidence.SuperiorRecord,
        .. call.Latitude is null ? Array.Empty<RequiredEvidence>() : [RequiredEvidence.Position],
        .. call.PhotoFileId is null ? Array.Empty<RequiredEvidence>() : [RequiredEvidence.Selfie],
        .. call.Note is null && call.Answer is null ? Array.Empty<RequiredEvidence>() : [RequiredEvidence.Note],
    ];

    private static RequiredEvidence[] Brought(CheckIn record) =>
    [
        .. record.Point is null ? Array.Empty<RequiredEvidence>() : [RequiredEvidence.Position],
        .. record.PhotoFileId is null ? Array.Empty<RequiredEvidence>() : [RequiredEvidence.Selfie],
    ];

    /// <summary>
    /// Fulfils the checkpoint of the kind that is open at the moment, else the latest one that is overdue: a record answers what
    /// is asked now, not what was missed in the morning. What comes once a day (in, out, briefing, report) may come early.
    /// </summary>
    private void Fulfil(CheckpointKind kind, DateTimeOffset at, Guid recordId, RequiredEvidence[] brought)
    {
        // A task that was sent back is worked on after the day was closed; what the day missed stays missed.
        if (State == WorkDayState.Closed)
        {
            return;
        }

        var waiting = Checkpoints.Where(c => c.Kind == kind && c.FulfilledAt is null).ToList();
        var once = kind is CheckpointKind.CheckIn or CheckpointKind.CheckOut or CheckpointKind.Report or CheckpointKind.Briefing;
        var next = waiting.FirstOrDefault(c => c.StateAt(at, WorkDayState.Open) == CheckpointState.Due)
            ?? waiting.LastOrDefault(c => c.OpensAt <= at)
            ?? (once ? waiting.FirstOrDefault() : null);
        if (next is not null)
        {
            var done = next with { FulfilledAt = at, RecordId = recordId, Lacking = [.. next.Evidence.Except(brought)] };
            Checkpoints = [.. Checkpoints.Select(c => ReferenceEquals(c, next) ? done : c)];
        }
    }
}

public sealed record DayIsClosed(DateOnly Date) : ConflictError("day-closed", new(
    $"Hari kerja {Date.InWords().Id} sudah ditutup; perubahan hanya melalui koreksi dengan alasan.",
    $"The working day {Date.InWords().En} is closed; only a correction with a reason can change it."));

public sealed record DayNotBegun(DateOnly Date) : UnprocessableError("day-not-begun", new(
    $"Hari kerja {Date.InWords().Id} belum dimulai.", $"The working day {Date.InWords().En} has not begun."));

public sealed record NotAtWork(DateOnly Date, WorkMode Mode) : UnprocessableError("not-at-work", new(
    $"Jadwal pada {Date.InWords().Id} bukan hari bekerja ({Mode.Word().Id}).", $"The roster for {Date.InWords().En} is not a day at work ({Mode.Word().En})."));
