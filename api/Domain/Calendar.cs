namespace WfhApi.Domain;

/// <summary>Why nobody is expected on a day.</summary>
public enum HolidayKind
{
    /// <summary>Libur nasional.</summary>
    National,

    /// <summary>Cuti bersama.</summary>
    CollectiveLeave,

    /// <summary>A holiday of this government alone.</summary>
    Local,
}

public sealed class Holiday
{
    public const int NameMaxLength = 120;
    public const string OnePerDay = "ux_holiday_date";

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required DateOnly Date { get; set; }
    public required string Name { get; set; }
    public required HolidayKind Kind { get; set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }
}

/// <summary>A Ramadan month as announced; other hours apply on its days.</summary>
public sealed class RamadanPeriod
{
    /// <summary>An exclusion constraint: no day lies in two periods.</summary>
    public const string Overlap = "ex_ramadan_period_overlap";

    /// <summary>A lunar month has 29 or 30 days; a day more for a government that begins with one announcement and ends with another.</summary>
    public const int DaysMax = 31;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }

    /// <summary>PostgreSQL's own row version: what <c>If-Match</c> compares.</summary>
    public uint Version { get; private set; }
}

/// <summary>What was expected of people on a day stays as it was, once the day has begun.</summary>
public sealed record DayHasBegun(DateOnly Date) : UnprocessableError("day-has-begun", new(
    $"Tanggal {Date:yyyy-MM-dd} sudah dimulai sehingga kalendernya tidak berubah lagi.", $"{Date:yyyy-MM-dd} has begun: its calendar does not change any more."));

public sealed record NotAWorkingDay(DateOnly Date, string? Holiday) : UnprocessableError("not-a-working-day", new(
    $"{Date.InWords().Id} bukan hari kerja{(Holiday is null ? string.Empty : $" ({Holiday})")}.",
    $"{Date.InWords().En} is not a working day{(Holiday is null ? string.Empty : $" ({Holiday})")}."));
