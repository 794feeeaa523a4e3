namespace WfhApi.Data.Demo.Province;

/// <summary>How large the invented province shall be.</summary>
internal sealed record ProvinceSize(int People, int Units, int Days)
{
    public const int PeopleMin = 500;
    public const int PeopleMax = 200_000;
    public const int UnitsMin = 40;
    public const int UnitsMax = 5_000;
    public const int DaysMin = 1;
    public const int DaysMax = 730;

    /// <summary>Below, offices would be heads without staff; above, schools would be larger than any.</summary>
    public const int PeoplePerUnitMin = 10;

    public const int PeoplePerUnitMax = 150;

    /// <summary>DKI Jakarta: some 60,000 people in 800 units.</summary>
    private const int UsualPeoplePerUnit = 75;

    public const string Usage =
        "seed --people N (500 to 200000, 60000 unless told) --units N (40 to 5000, with 10 to 150 people each; one for 75 people unless told) --days N (1 to 730, 60 unless told)";

    /// <summary>Reads the options of the verb: nothing without any, a sentence where they make no province.</summary>
    public static (ProvinceSize? Size, string? Problem) Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0)
        {
            return (null, null);
        }

        Dictionary<string, int> given = [];
        for (var i = 0; i < args.Count; i += 2)
        {
            if (args[i] is not ("--people" or "--units" or "--days"))
            {
                return (null, $"'{args[i]}' is no option of the province. Usage: {Usage}");
            }

            if (i + 1 == args.Count || !int.TryParse(args[i + 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                return (null, $"{args[i]} needs a whole number. Usage: {Usage}");
            }

            given[args[i]] = number;
        }

        var people = given.GetValueOrDefault("--people", 60_000);
        var size = new ProvinceSize(
            people,
            given.GetValueOrDefault("--units", Math.Clamp(people / UsualPeoplePerUnit, UnitsMin, UnitsMax)),
            given.GetValueOrDefault("--days", 60));
        return size.Problem() is { } problem ? (null, problem) : (size, null);
    }

    private string PerUnit => ((double)People / Units).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    public string? Problem() => this switch
    {
        { People: < PeopleMin or > PeopleMax } => $"--people must be {PeopleMin} to {PeopleMax}, not {People}.",
        { Units: < UnitsMin or > UnitsMax } => $"--units must be {UnitsMin} to {UnitsMax}, not {Units}.",
        { Days: < DaysMin or > DaysMax } => $"--days must be {DaysMin} to {DaysMax}, not {Days}.",
        _ when People < Units * PeoplePerUnitMin || People > Units * PeoplePerUnitMax =>
            $"{People} people in {Units} units is {PerUnit} people a unit: give {PeoplePerUnitMin} to {PeoplePerUnitMax}.",
        _ => null,
    };
}
