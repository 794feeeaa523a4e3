namespace WfhApi.Features.Organisation;

/// <summary>
/// Adds a day on which nobody is expected. A day that has begun for somebody stays a working day; one in the past on which nobody
/// worked under this system may still be recorded. Days at home that were published for it are cancelled, and the people told.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What is kept, 1 to 120 characters.</param>
/// <param name="Kind">National, collective leave, or local.</param>
public sealed record CreateHoliday(DateOnly Date, string Name, HolidayKind Kind) : ICommand<HolidayOfAgency>, ICreates, IHolidayFields;

/// <summary>
/// Changes a holiday. Its name and kind may be mended at any time; its date only while neither date has begun. Days at home on the new
/// date are cancelled; the old date is an ordinary day again.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What is kept, 1 to 120 characters.</param>
/// <param name="Kind">National, collective leave, or local.</param>
public sealed record ChangeHoliday(DateOnly Date, string Name, HolidayKind Kind) : ICommand<HolidayOfAgency>, IHolidayFields
{
    internal Guid Id { get; init; }
}

/// <summary>Makes a holiday an ordinary day again, while it has not begun.</summary>
public sealed record DeleteHoliday(Guid Id) : ICommand<Done>;

/// <summary>What adding and changing a holiday have in common.</summary>
public interface IHolidayFields
{
    DateOnly Date { get; }

    string Name { get; }
}

public sealed record HolidayOnDate(DateOnly Date) : ConflictError("holiday-on-date", new(
    $"Tanggal {Date:yyyy-MM-dd} sudah tercatat sebagai hari libur.", $"{Date:yyyy-MM-dd} is recorded as a holiday already."));

/// <summary>Which days of the calendar may still change.</summary>
[PerRequest]
internal sealed class CalendarDesk(WfhDb db, Caller caller, TimeProvider clock)
{
    /// <summary>The latest date that has begun anywhere in the agency.</summary>
    public async Task<DateOnly> Today(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return (await db.Units.Where(u => u.AgencyId == caller.AgencyId).Select(u => u.TimeZoneId).Distinct().ToListAsync(ct)).Max(z => Zones.DayOf(now, z));
    }

    /// <summary>The first date of a range on which somebody's day was opened; null where there is none.</summary>
    public Task<DateOnly?> Worked(DateOnly from, DateOnly to, CancellationToken ct) =>
        db.WorkDays.Where(d => d.AgencyId == caller.AgencyId && from <= d.Date && d.Date <= to).MinAsync(d => (DateOnly?)d.Date, ct);
}

internal sealed class CreateHolidayValidator : AbstractValidator<CreateHoliday>
{
    public CreateHolidayValidator() => this.AddHolidayRules();
}

internal sealed class ChangeHolidayValidator : AbstractValidator<ChangeHoliday>
{
    public ChangeHolidayValidator() => this.AddHolidayRules();
}

internal static class HolidayRules
{
    public static void AddHolidayRules<T>(this AbstractValidator<T> validator)
        where T : IHolidayFields
    {
        validator.RuleFor(c => c.Date).NotEmpty();
        validator.RuleFor(c => c.Name).NotEmpty().MaximumLength(Holiday.NameMaxLength);
    }

    public static HolidayOfAgency Shown(this Holiday h) => new(h.Id, h.Date, h.Name, h.Kind, h.Version);
}

internal sealed class CreateHolidayHandler(WfhDb db, Caller caller, CalendarDesk desk, KeptDays kept) : IRequestHandler<CreateHoliday, Result<HolidayOfAgency>>
{
    public async Task<Result<HolidayOfAgency>> Handle(CreateHoliday command, CancellationToken ct)
    {
        await kept.Hold(caller.AgencyId, ct);
        if (await desk.Worked(command.Date, command.Date, ct) is { } begun)
        {
            return new DayHasBegun(begun) { Field = "date" };
        }

        var holiday = new Holiday { AgencyId = caller.AgencyId, Id = Guid.CreateVersion7(), Date = command.Date, Name = command.Name.Trim(), Kind = command.Kind };
        db.Holidays.Add(holiday);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Holiday.OnePerDay))
        {
            return new HolidayOnDate(command.Date) { Field = "date" };
        }

        await kept.Cancel(caller.AgencyId, [command.Date], caller.EmployeeId, ct);
        return holiday.Shown();
    }
}

internal sealed class ChangeHolidayHandler(WfhDb db, Caller caller, CalendarDesk desk, KeptDays kept, SeenVersion seen) : IRequestHandler<ChangeHoliday, Result<HolidayOfAgency>>
{
    public async Task<Result<HolidayOfAgency>> Handle(ChangeHoliday command, CancellationToken ct)
    {
        var holiday = await db.Holidays.SingleOrDefaultAsync(h => h.AgencyId == caller.AgencyId && h.Id == command.Id, ct);
        if (holiday is null)
        {
            return new NotFound();
        }

        if (!seen.Is(holiday.Version))
        {
            return new ChangedMeanwhile();
        }

        var moves = command.Date != holiday.Date;
        if (moves)
        {
            await kept.Hold(caller.AgencyId, ct);
            var today = await desk.Today(ct);
            if (holiday.Date <= today || command.Date <= today)
            {
                return new DayHasBegun(holiday.Date <= today ? holiday.Date : command.Date) { Field = "date" };
            }
        }

        (holiday.Date, holiday.Name, holiday.Kind) = (command.Date, command.Name.Trim(), command.Kind);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.Violates(Holiday.OnePerDay))
        {
            return new HolidayOnDate(command.Date) { Field = "date" };
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }

        if (moves)
        {
            await kept.Cancel(caller.AgencyId, [command.Date], caller.EmployeeId, ct);
        }

        return holiday.Shown();
    }
}

internal sealed class DeleteHolidayHandler(WfhDb db, Caller caller, CalendarDesk desk) : IRequestHandler<DeleteHoliday, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteHoliday command, CancellationToken ct)
    {
        var holiday = await db.Holidays.AsNoTracking().SingleOrDefaultAsync(h => h.AgencyId == caller.AgencyId && h.Id == command.Id, ct);
        if (holiday is null)
        {
            return new NotFound();
        }

        if (holiday.Date <= await desk.Today(ct))
        {
            return new DayHasBegun(holiday.Date);
        }

        await db.Holidays.Where(h => h.AgencyId == caller.AgencyId && h.Id == command.Id).ExecuteDeleteAsync(ct);
        return Done.It;
    }
}
