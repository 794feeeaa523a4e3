namespace WfhApi.Domain;

/// <summary>One date of a person's month.</summary>
/// <param name="Date">The date.</param>
/// <param name="Code">
/// Recap code: H, WFH, WFA, DL, CT, CS, CM, CAP, CB, CLTN, S, I, TB or TK of a working day; L on a holiday or day off, CBS on collective leave; null where
/// nothing is recorded (not begun, or not in service).
/// </param>
/// <param name="Open">True while the day may still be fulfilled: it is in no total yet.</param>
/// <param name="LateMinutes">Whole minutes late (TL).</param>
/// <param name="LateBucket">Their bucket; the last one where the check-in is missing.</param>
/// <param name="EarlyMinutes">Whole minutes early (PSW).</param>
/// <param name="EarlyBucket">Their bucket; the last one where the check-out is missing.</param>
/// <param name="RequiredMinutes">Working minutes that the day asked for; 0 on leave, days off and days that are not over.</param>
/// <param name="WorkedMinutes">Minutes worked; null where in or out is missing.</param>
public sealed record RecapDay(DateOnly Date, string? Code, bool Open, int LateMinutes, string? LateBucket, int EarlyMinutes, string? EarlyBucket, int RequiredMinutes, int? WorkedMinutes);

/// <summary>How often a code or bucket occurs.</summary>
/// <param name="Code">Recap code or bucket.</param>
/// <param name="Days">On how many days.</param>
public sealed record CodeCount(string Code, int Days);

/// <summary>The totals of a month; all of them count the days that are over.</summary>
/// <param name="Codes">Days by code; days off are not counted.</param>
/// <param name="Buckets">Days by bucket of missing minutes (TL1 to TL4, PSW1 to PSW4).</param>
/// <param name="LateMinutes">Minutes late together.</param>
/// <param name="EarlyMinutes">Minutes early together.</param>
/// <param name="RequiredMinutes">Working minutes of all days at work, in the office and elsewhere (METRO-05): holidays are no working days, Ramadan days are shorter.</param>
/// <param name="WorkedMinutes">Minutes worked of these.</param>
/// <param name="HomeMinutes">Of these, worked at home.</param>
/// <param name="Percent">Worked of required, per cent with one decimal; null where nothing was required.</param>
/// <param name="IncompleteDays">Days on which in or out is missing: their minutes are not known and not counted as worked.</param>
/// <param name="AbsentDays">Days without excuse (TK) in the month.</param>
public sealed record RecapFigures(
    IReadOnlyList<CodeCount> Codes,
    IReadOnlyList<CodeCount> Buckets,
    int LateMinutes,
    int EarlyMinutes,
    int RequiredMinutes,
    int WorkedMinutes,
    int HomeMinutes,
    decimal? Percent,
    int IncompleteDays,
    int AbsentDays)
{
    internal static readonly RecapFigures None = new([], [], 0, 0, 0, 0, 0, null, 0, 0);

    /// <summary>The figures of two together.</summary>
    internal RecapFigures With(RecapFigures other) => new(
        Recap.Count(Codes.Concat(other.Codes)),
        Recap.Count(Buckets.Concat(other.Buckets)),
        LateMinutes + other.LateMinutes,
        EarlyMinutes + other.EarlyMinutes,
        RequiredMinutes + other.RequiredMinutes,
        WorkedMinutes + other.WorkedMinutes,
        HomeMinutes + other.HomeMinutes,
        Recap.PercentOf(WorkedMinutes + other.WorkedMinutes, RequiredMinutes + other.RequiredMinutes),
        IncompleteDays + other.IncompleteDays,
        AbsentDays + other.AbsentDays);
}

/// <summary>A date on which nobody is expected, and why.</summary>
/// <param name="Date">The date.</param>
/// <param name="Code">L on a holiday or day off, CBS on collective leave.</param>
/// <param name="Name">Name of the holiday; null on an ordinary day off.</param>
public sealed record DayOff(DateOnly Date, string Code, string? Name);

/// <summary>The month of one person, by the same rules as the day's own explanation. Knows no database.</summary>
public static class Recap
{
    public const string OffCode = "L";
    public const string CollectiveLeaveCode = "CBS";

    /// <summary>The columns of the official layout, in their order.</summary>
    public static readonly IReadOnlyList<string> Codes = ["H", "WFH", "WFA", "DL", "CT", "CS", "CM", "CAP", "CB", "CLTN", "S", "I", "TB", DayFacts.AbsentCode];

    /// <summary>Rarer than the width of a column on paper: they stand there where somebody has one.</summary>
    private static readonly string[] Seldom = ["CS", "CM", "CAP", "CB", "CLTN"];

    private static readonly string[] AtWork = ["H", "WFH", "WFA", "DL", DayFacts.AbsentCode];

    /// <summary>The columns of these people: all but the seldom ones that nobody of them has.</summary>
    public static IReadOnlyList<string> CodesOf(IEnumerable<RecapFigures> people)
    {
        var had = people.SelectMany(p => p.Codes).Select(c => c.Code).ToHashSet();
        return [.. Codes.Where(c => !Seldom.Contains(c) || had.Contains(c))];
    }

    public static DateOnly FirstDay(DateOnly any) => new(any.Year, any.Month, 1);

    public static DateOnly LastDay(DateOnly any) => FirstDay(any).AddMonths(1).AddDays(-1);

    public static RecapDay Day(DayFacts day, PolicyRules rules) => new(
        day.Date, day.Code, day.State == WorkDayState.Open, day.AtWork ? day.LateMinutes : 0, day.LateBucket(rules), day.AtWork ? day.EarlyMinutes : 0, day.EarlyBucket(rules), day.AskedMinutes, day.WorkedMinutes);

    /// <summary>Every date of the month: a record wins over the calendar, as whoever worked on a day off did work.</summary>
    public static IReadOnlyList<RecapDay> Days(DateOnly month, IEnumerable<DayFacts> recorded, IReadOnlyDictionary<DateOnly, DayOff> off, Func<Guid?, PolicyRules> rulesOf)
    {
        var days = recorded.ToDictionary(d => d.Date);
        var first = FirstDay(month);
        return
        [
            .. Enumerable.Range(0, LastDay(month).Day).Select(first.AddDays).Select(date =>
                days.TryGetValue(date, out var day) ? Day(day, rulesOf(day.PolicyVersionId)) : new RecapDay(date, off.GetValueOrDefault(date)?.Code, false, 0, null, 0, null, 0, null)),
        ];
    }

    public static RecapFigures Figures(IReadOnlyCollection<RecapDay> days)
    {
        var over = days.Where(d => d is { Open: false, Code: not null and not OffCode and not CollectiveLeaveCode }).ToList();
        var required = over.Sum(d => d.RequiredMinutes);
        var worked = over.Where(d => AtWork.Contains(d.Code)).ToList();
        var minutes = worked.Sum(d => d.WorkedMinutes ?? 0);
        return new(
            Count(over.Select(d => new CodeCount(d.Code!, 1))),
            Count(over.SelectMany(d => new[] { d.LateBucket, d.EarlyBucket }).OfType<string>().Select(b => new CodeCount(b, 1))),
            over.Sum(d => d.LateMinutes),
            over.Sum(d => d.EarlyMinutes),
            required,
            minutes,
            worked.Where(d => d.Code == "WFH").Sum(d => d.WorkedMinutes ?? 0),
            PercentOf(minutes, required),
            over.Count(d => d is { RequiredMinutes: > 0, WorkedMinutes: null } && d.Code != DayFacts.AbsentCode),
            over.Count(d => d.Code == DayFacts.AbsentCode));
    }

    /// <summary>Worked of required with one decimal; null where nothing was required.</summary>
    public static decimal? PercentOf(int worked, int required) => required == 0 ? null : Math.Round(worked * 100m / required, 1, MidpointRounding.AwayFromZero);

    /// <summary>Adds up what is of one code, in the order of the official layout; a code that is not in it comes after, by its letters.</summary>
    internal static List<CodeCount> Count(IEnumerable<CodeCount> counts) =>
    [
        .. counts.GroupBy(c => c.Code).Select(g => new CodeCount(g.Key, g.Sum(c => c.Days)))
            .OrderBy(c => Codes.Contains(c.Code) ? Codes.Index().First(x => x.Item == c.Code).Index : Codes.Count).ThenBy(c => c.Code, StringComparer.Ordinal),
    ];
}
