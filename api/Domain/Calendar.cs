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
    public required DateOnly Date { get; init; }
    public required string Name { get; set; }
    public required HolidayKind Kind { get; set; }
}

/// <summary>A Ramadan month as announced; other hours apply on its days.</summary>
public sealed class RamadanPeriod
{
    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
}

public sealed record NotAWorkingDay(DateOnly Date, string? Holiday) : UnprocessableError("not-a-working-day", new(
    $"{Date.InWords().Id} bukan hari kerja{(Holiday is null ? string.Empty : $" ({Holiday})")}.",
    $"{Date.InWords().En} is not a working day{(Holiday is null ? string.Empty : $" ({Holiday})")}."));
