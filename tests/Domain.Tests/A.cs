namespace WfhApi.Domain.Tests;

/// <summary>Builders with defaults: a test names only what it is about.</summary>
internal static class A
{
    public const string Wib = "Asia/Jakarta";

    /// <summary>An ordinary Monday, no holiday.</summary>
    public static readonly DateOnly Monday = new(2026, 4, 13);

    public static readonly DateOnly Friday = new(2026, 4, 17);

    public static Unit Unit(UnitKind kind = UnitKind.Section, string zone = Wib)
    {
        var unit = Domain.Unit.Root(Guid.NewGuid(), Guid.NewGuid(), "UNIT", "Seksi Pendataan", zone);
        unit.Kind = kind;
        return unit;
    }

    public static Employee Employee(
        Unit? unit = null,
        PositionLevel level = PositionLevel.Pelaksana,
        string position = "Pengelola Data",
        EmploymentState state = EmploymentState.Active,
        string nip = "199001012015031001")
    {
        unit ??= Unit();
        return new()
        {
            AgencyId = unit.AgencyId,
            Id = Guid.NewGuid(),
            Nip = nip,
            Kind = EmploymentKind.Pns,
            Name = "Siti Rahmawati",
            UnitId = unit.Id,
            Position = position,
            Level = level,
            Grade = "III/a",
            State = state,
        };
    }

    public static WorkDay Day(
        PolicyRules? rules = null,
        DateOnly? date = null,
        WorkMode mode = WorkMode.Home,
        bool ramadan = false,
        string zone = Wib)
    {
        rules ??= Presets.Get("jambi-2020").Rules;
        var on = date ?? Monday;
        var unit = Unit(zone: zone);
        return WorkDay.Open(Employee(unit), unit, on, mode, rules, Guid.NewGuid(), rules.HoursOn(on, ramadan)!, At(on, 6, 0, zone: zone));
    }

    public static DateTimeOffset At(DateOnly date, int hour, int minute, int second = 0, string zone = Wib) =>
        Zones.At(date, new TimeOnly(hour, minute, second), zone);

    public static CheckIn CheckIn(
        WorkDay day,
        DateTimeOffset at,
        CheckInKind kind = CheckInKind.In,
        PlaceResult place = PlaceResult.Inside,
        ConfidenceLevel confidence = ConfidenceLevel.High,
        Guid? photo = null,
        bool position = true) => new()
        {
            AgencyId = day.AgencyId,
            Id = Guid.NewGuid(),
            EmployeeId = day.EmployeeId,
            WorkDate = day.Date,
            Kind = kind,
            At = at,
            Mode = day.Mode,
            Latitude = position ? -6.2 : null,
            Longitude = position ? 106.8 : null,
            PhotoFileId = photo,
            Place = place,
            Confidence = confidence,
            Doubts = [],
            MinutesOff = kind == CheckInKind.In ? day.MinutesLate(at) : day.MinutesEarly(at),
        };

    public static Checkpoint Of(this WorkDay day, string code) => day.Checkpoints.Single(c => c.Code == code);

    public static CheckpointSlot Slot(string code, CheckpointKind kind, string opens, string due, params RequiredEvidence[] evidence) =>
        new(code, kind, new(code, code), TimeOnly.Parse(opens, null), TimeOnly.Parse(due, null)) { Evidence = evidence };
}
