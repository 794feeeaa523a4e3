namespace WfhApi.Features.WorkDays;

/// <summary>Why these figures? Of my day: each late minute, each missing checkpoint and each share, with its rule and its record.</summary>
/// <param name="Date">The working day.</param>
public sealed record GetMyExplanation(DateOnly Date) : IQuery<DayExplanation>;

/// <summary>The same of the day of a person whom I may see.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Date">The working day.</param>
public sealed record GetExplanation(Guid EmployeeId, DateOnly Date) : IQuery<DayExplanation>;

/// <summary>What a line explains.</summary>
public enum ExplainedFigure
{
    /// <summary>Minutes late.</summary>
    LateMinutes,

    /// <summary>Minutes early.</summary>
    EarlyMinutes,

    /// <summary>Minutes worked, of those required.</summary>
    WorkedMinutes,

    /// <summary>A checkpoint that is missing.</summary>
    MissingCheckpoint,

    /// <summary>Tasks done, of those given.</summary>
    TasksDone,

    /// <summary>Planned minutes, of the minimum.</summary>
    PlannedMinutes,
}

/// <summary>Why a checkpoint is missing.</summary>
public enum MissingBecause
{
    /// <summary>The person did not do it.</summary>
    NotDone,

    /// <summary>The superior never called; nobody's failing but the superior's.</summary>
    NotCalled,

    /// <summary>The person was called and did not answer.</summary>
    NotAnswered,

    /// <summary>The superior made no control.</summary>
    NotControlled,

    /// <summary>It waited for something that did not come either: who was absent misses all of it.</summary>
    Absent,
}

/// <summary>The figures of a day and where they come from.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Date">The working day.</param>
/// <param name="PolicyId">Version of the circular under which the day ran; null: the standing office rules.</param>
/// <param name="PolicyNumber">Its number.</param>
/// <param name="PolicyVersion">Its version.</param>
/// <param name="StartsAt">Start of the working hours.</param>
/// <param name="EndsAt">End of the working hours.</param>
/// <param name="Lines">One line a figure.</param>
public sealed record DayExplanation(
    Guid EmployeeId, DateOnly Date, Guid? PolicyId, string? PolicyNumber, int? PolicyVersion, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, IReadOnlyList<ExplainedLine> Lines);

/// <summary>One figure and its reason.</summary>
/// <param name="Figure">What is explained.</param>
/// <param name="Title">Its name in the caller's language.</param>
/// <param name="Value">The figure, in minutes or a count.</param>
/// <param name="Of">Of how many; null where it is no share.</param>
/// <param name="Bucket">Bucket of the minutes (TL1, PSW2), as the recap counts them; the last one where the day is over and the record is missing.</param>
/// <param name="Text">How it came about, as a sentence.</param>
/// <param name="Because">Why a checkpoint is missing.</param>
/// <param name="RecordId">The record behind it.</param>
/// <param name="RecordedAt">The time of that record.</param>
/// <param name="EnteredByName">Who entered or corrected it, where it was not the person's own device.</param>
/// <param name="OutageMinutes">Minutes that an outage took away.</param>
/// <param name="FindingId">The finding about it, to reply to.</param>
public sealed record ExplainedLine(
    ExplainedFigure Figure,
    string Title,
    int Value,
    int? Of,
    string? Bucket,
    string Text,
    MissingBecause? Because,
    Guid? RecordId,
    DateTimeOffset? RecordedAt,
    string? EnteredByName,
    int OutageMinutes,
    Guid? FindingId);

internal sealed class GetMyExplanationHandler(Caller caller, Explainer explainer) : IRequestHandler<GetMyExplanation, Result<DayExplanation>>
{
    public Task<Result<DayExplanation>> Handle(GetMyExplanation query, CancellationToken ct) => explainer.Explain(caller.EmployeeId, query.Date, ct);
}

internal sealed class GetExplanationHandler(WfhDb db, Caller caller, Explainer explainer) : IRequestHandler<GetExplanation, Result<DayExplanation>>
{
    public async Task<Result<DayExplanation>> Handle(GetExplanation query, CancellationToken ct) =>
        await db.Employees.SeenBy(db, caller).AnyAsync(e => e.Id == query.EmployeeId, ct) ? await explainer.Explain(query.EmployeeId, query.Date, ct) : new EmployeeNotFound();
}

[PerRequest]
internal sealed class Explainer(WfhDb db, Caller caller, WorkDayBook book, TimeProvider clock)
{
    private sealed record Record(CheckIn CheckIn, string? EnteredBy);

    public async Task<Result<DayExplanation>> Explain(Guid employeeId, DateOnly date, CancellationToken ct)
    {
        var day = await db.WorkDays.AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == caller.AgencyId && d.EmployeeId == employeeId && d.Date == date, ct);
        if (day is null)
        {
            return await book.WhyNone(caller.AgencyId, employeeId, date, ct);
        }

        var zone = await db.Units.Where(u => u.AgencyId == day.AgencyId && u.Id == day.UnitId).Select(u => u.TimeZoneId).SingleAsync(ct);
        var rules = await book.RulesOf(day, ct);
        var policy = await db.PolicyVersions.Where(p => p.AgencyId == day.AgencyId && p.Id == day.PolicyVersionId).Select(p => new { p.Id, p.Number, p.Version }).SingleOrDefaultAsync(ct);
        var records = await db.CheckIns.AsNoTracking().Where(c => c.AgencyId == day.AgencyId && c.EmployeeId == employeeId && c.WorkDate == date)
            .Select(c => new Record(c, db.Employees.Where(e => e.AgencyId == c.AgencyId && e.Id == c.EnteredBy).Select(e => e.Name).FirstOrDefault()))
            .ToDictionaryAsync(r => r.CheckIn.Kind, ct);
        var findings = await db.Findings.Where(f => f.AgencyId == day.AgencyId && f.EmployeeId == employeeId && f.WorkDate == date).Select(f => new { f.Kind, f.Id }).ToListAsync(ct);
        Guid? FindingOf(params FindingKind[] kinds) => findings.Where(f => kinds.Contains(f.Kind)).Select(f => (Guid?)f.Id).FirstOrDefault();

        List<ExplainedLine> lines = [];
        foreach (var kind in new[] { CheckInKind.In, CheckInKind.Out })
        {
            if (records.TryGetValue(kind, out var record) && record.CheckIn.MinutesOff + record.CheckIn.OutageMinutes > 0)
            {
                lines.Add(Minutes(day, record, rules, zone, FindingOf(kind == CheckInKind.In ? FindingKind.Late : FindingKind.LeftEarly)));
            }
        }

        if (day.AtWork && day.WorkedMinutes is { } worked)
        {
            lines.Add(new(
                ExplainedFigure.WorkedMinutes, new LocalText("Jam kerja terpenuhi", "Working time").ToString(), worked, day.RequiredMinutes, null,
                new LocalText($"{day.RequiredMinutes} menit kerja dikurangi {day.LateMinutes} menit terlambat dan {day.EarlyMinutes} menit pulang awal.", $"{day.RequiredMinutes} working minutes less {day.LateMinutes} late and {day.EarlyMinutes} early.").ToString(),
                null, null, null, null, 0, null));
        }

        var now = clock.GetUtcNow();
        foreach (var missing in day.Checkpoints.Where(c => c.StateAt(now, day.State) is CheckpointState.Overdue or CheckpointState.Missed))
        {
            lines.Add(Missing(day, missing, rules, zone, FindingOf(missing.Kind switch
            {
                CheckpointKind.CheckIn => [FindingKind.NotCheckedIn],
                CheckpointKind.Report => [FindingKind.ReportMissing],
                CheckpointKind.SpotCheck => [FindingKind.UnansweredCall],
                CheckpointKind.Control => [],
                _ => [FindingKind.CheckpointMissed],
            })));
        }

        if (day.Mode == WorkMode.Home)
        {
            lines.Add(new(
                ExplainedFigure.TasksDone, new LocalText("Tugas selesai", "Tasks done").ToString(), day.TasksDone, day.TaskCount, null,
                new LocalText($"{day.TasksDone} dari {day.TaskCount} tugas hari itu dilaporkan selesai atau disetujui.", $"{day.TasksDone} of the day's {day.TaskCount} tasks were reported done or accepted.").ToString(),
                null, null, null, null, 0, FindingOf(FindingKind.NoTasks)));
            lines.Add(new(
                ExplainedFigure.PlannedMinutes, new LocalText("Menit direncanakan", "Planned minutes").ToString(), day.PlannedMinutes, day.MinimumPlannedMinutes, null,
                new LocalText($"Jumlah menit rencana dari tugas yang diberikan; kebijakan meminta sedikitnya {day.MinimumPlannedMinutes} menit.", $"The planned minutes of the tasks given; the circular wants at least {day.MinimumPlannedMinutes}.").ToString(),
                null, null, null, null, 0, FindingOf(FindingKind.LightLoad)));
        }

        return new DayExplanation(employeeId, date, policy?.Id, policy?.Number, policy?.Version, Zones.Local(day.StartsAt, zone), Zones.Local(day.EndsAt, zone), lines);
    }

    private static ExplainedLine Minutes(WorkDay day, Record record, PolicyRules rules, string zone, Guid? finding)
    {
        var c = record.CheckIn;
        var late = c.Kind == CheckInKind.In;
        var at = Zones.Local(c.At, zone);
        var limit = Zones.Local(late ? day.Checkpoints.FirstOrDefault(x => x.Kind == CheckpointKind.CheckIn)?.DueAt ?? day.StartsAt : day.EndsAt, zone);
        var text = late
            ? new LocalText($"Presensi masuk pukul {at:HH'.'mm}; batas tepat waktu pukul {limit:HH'.'mm}.", $"Checked in at {at:HH':'mm}; on time until {limit:HH':'mm}.")
            : new LocalText($"Presensi pulang pukul {at:HH'.'mm}; jam kerja berakhir pukul {limit:HH'.'mm}.", $"Checked out at {at:HH':'mm}; working hours end at {limit:HH':'mm}.");
        if (c.OutageMinutes > 0)
        {
            text = new($"{text.Id} {c.OutageMinutes} menit dihapus karena gangguan layanan.", $"{text.En} {c.OutageMinutes} minutes were taken away by an outage.");
        }

        if (c.EnteredReason is { } reason)
        {
            text = new($"{text.Id} Dicatat petugas: {reason}", $"{text.En} Entered by hand: {reason}");
        }

        return new(
            late ? ExplainedFigure.LateMinutes : ExplainedFigure.EarlyMinutes, (late ? new LocalText("Menit terlambat", "Minutes late") : new LocalText("Menit pulang awal", "Minutes early")).ToString(),
            c.MinutesOff, null, late ? day.Facts.LateBucket(rules) : day.Facts.EarlyBucket(rules), text.ToString(), null, c.Id, at, record.EnteredBy, c.OutageMinutes, finding);
    }

    private static ExplainedLine Missing(WorkDay day, Checkpoint missing, PolicyRules rules, string zone, Guid? finding)
    {
        var because = missing.Kind switch
        {
            CheckpointKind.SpotCheck => missing.Calls == 0 ? MissingBecause.NotCalled : MissingBecause.NotAnswered,
            CheckpointKind.Control => MissingBecause.NotControlled,
            CheckpointKind.CheckIn => MissingBecause.NotDone,
            _ => day.CheckInAt is null ? MissingBecause.Absent : MissingBecause.NotDone,
        };
        var due = Zones.Local(missing.DueAt, zone);
        var text = because switch
        {
            MissingBecause.NotCalled => new LocalText($"Atasan tidak melakukan pengecekan sampai pukul {due:HH'.'mm}; bukan kelalaian pegawai.", $"The superior made no check by {due:HH':'mm}; it is not the employee's failing."),
            MissingBecause.NotAnswered => new LocalText($"Dipanggil {missing.Calls} kali dan tidak dijawab dalam batas waktu.", $"Called {missing.Calls} times and not answered within the limit."),
            MissingBecause.NotControlled => new LocalText($"Atasan belum mencatat kontrol sore sampai pukul {due:HH'.'mm}; bukan kelalaian pegawai.", $"The superior recorded no control by {due:HH':'mm}; it is not the employee's failing."),
            MissingBecause.Absent => new LocalText("Tidak terisi karena tidak ada presensi masuk hari itu.", "Missing because there is no check-in that day."),
            _ => new LocalText($"Ditunggu sampai pukul {due:HH'.'mm} dan tidak tercatat.", $"Expected by {due:HH':'mm} and not recorded."),
        };
        var bucket = !day.Facts.Incomplete ? null : missing.Kind switch
        {
            CheckpointKind.CheckIn => day.Facts.LateBucket(rules),
            CheckpointKind.CheckOut => day.Facts.EarlyBucket(rules),
            _ => null,
        };
        return new(ExplainedFigure.MissingCheckpoint, missing.Title.ToString(), 1, null, bucket, text.ToString(), because, null, null, null, 0, finding);
    }
}
