namespace WfhApi.Domain;

/// <summary>The two ends of a day.</summary>
public enum CheckInKind
{
    /// <summary>Presensi masuk: beginning the day.</summary>
    In,

    /// <summary>Presensi pulang: ending the day.</summary>
    Out,
}

/// <summary>The reported position against the permitted places of the person.</summary>
public enum PlaceResult
{
    /// <summary>Within the radius of a permitted place.</summary>
    Inside,

    /// <summary>The accuracy circle touches the permitted place: neither can be said.</summary>
    Uncertain,

    /// <summary>Farther from every permitted place than the accuracy allows.</summary>
    Outside,

    /// <summary>No position was sent, or no place is registered.</summary>
    Unknown,
}

/// <summary>How far from the nearest permitted place: what a superior may see instead of the point (UU 27/2022).</summary>
public enum DistanceBand
{
    /// <summary>At a permitted place.</summary>
    AtPlace,

    /// <summary>Less than 500 metres from the edge of the nearest one.</summary>
    Under500Metres,

    /// <summary>500 metres to less than 2 kilometres.</summary>
    Under2Kilometres,

    /// <summary>2 to less than 10 kilometres.</summary>
    Under10Kilometres,

    /// <summary>10 kilometres or more.</summary>
    Over10Kilometres,

    /// <summary>No distance can be told.</summary>
    Unknown,
}

/// <summary>How sure the machine is of a position: never a verdict, a person decides what a doubt means.</summary>
public enum ConfidenceLevel
{
    /// <summary>No reason to doubt.</summary>
    High,

    /// <summary>One reason to doubt.</summary>
    Medium,

    /// <summary>Several reasons to doubt, or a grave one.</summary>
    Low,
}

/// <summary>A reason to doubt a check-in.</summary>
public enum DoubtKind
{
    /// <summary>The device sent no position.</summary>
    NoPosition,

    /// <summary>No place is registered to compare with.</summary>
    NoPermittedPlace,

    /// <summary>The accuracy is coarser than the limit; metres.</summary>
    AccuracyTooCoarse,

    /// <summary>Outside every permitted place; metres beyond the nearest.</summary>
    OutsidePermittedPlaces,

    /// <summary>The device's clock differs from the server's by more than the limit; seconds.</summary>
    DeviceClockSkew,

    /// <summary>The very same coordinates again and again, which no receiver reports; times in a row.</summary>
    IdenticalCoordinates,

    /// <summary>The move since the position before is too fast; km/h.</summary>
    ImpossibleSpeed,

    /// <summary>Captured without network and sent later.</summary>
    CapturedOffline,
}

/// <summary>One reason to doubt a check-in, with what was observed and the limit that the policy sets.</summary>
public sealed record Doubt(DoubtKind Kind, double? Observed, double? Limit)
{
    /// <summary>The reason as a sentence; others than the person read no exact distance.</summary>
    public LocalText Explain(bool withDistance) => Kind switch
    {
        DoubtKind.NoPosition => new("Perangkat tidak mengirim posisi.", "The device sent no position."),
        DoubtKind.NoPermittedPlace => new("Belum ada tempat kerja terdaftar untuk dibandingkan.", "No registered place to compare with."),
        DoubtKind.AccuracyTooCoarse => new($"Akurasi posisi {Observed:0} m, batasnya {Limit:0} m.", $"The position is accurate to {Observed:0} m; the limit is {Limit:0} m."),
        DoubtKind.OutsidePermittedPlaces when withDistance => new($"Posisi {Observed:0} m di luar tempat terdaftar.", $"The position is {Observed:0} m outside the registered place."),
        DoubtKind.OutsidePermittedPlaces => new("Posisi di luar tempat terdaftar.", "The position is outside the registered place."),
        DoubtKind.DeviceClockSkew => new($"Jam perangkat berbeda {Observed:0} detik dari jam server.", $"The device's clock differs by {Observed:0} seconds from the server's."),
        DoubtKind.IdenticalCoordinates => new($"Koordinat persis sama {Observed:0} kali berturut-turut.", $"The very same coordinates {Observed:0} times in a row."),
        DoubtKind.ImpossibleSpeed => new($"Perpindahan sejak presensi sebelumnya setara {Observed:0} km/jam.", $"The move since the check-in before amounts to {Observed:0} km/h."),
        DoubtKind.CapturedOffline => new("Direkam tanpa jaringan dan dikirim kemudian.", "Captured without network and sent later."),
        _ => throw new System.Diagnostics.UnreachableException($"{Kind} has no text."),
    };
}

public sealed record PermittedPlace(string Label, GeoPoint Point, int RadiusMetres);

/// <summary>What the device said of where and when it was.</summary>
public sealed record Reading(GeoPoint? Point, double? AccuracyMetres, DateTimeOffset? DeviceAt, bool Offline);

/// <summary>An earlier position of the same person.</summary>
public sealed record EarlierPosition(GeoPoint Point, DateTimeOffset At);

/// <summary>The judgement of a position: proposed by the machine, decided by people.</summary>
public sealed record PlaceJudgement(PlaceResult Place, double? DistanceMetres, ConfidenceLevel Confidence, IReadOnlyList<Doubt> Doubts)
{
    public DistanceBand Band => BandOf(Place, DistanceMetres);

    public static DistanceBand BandOf(PlaceResult place, double? distance) => (place, distance) switch
    {
        (PlaceResult.Inside, _) => DistanceBand.AtPlace,
        (_, null) => DistanceBand.Unknown,
        (_, < 500) => DistanceBand.Under500Metres,
        (_, < 2_000) => DistanceBand.Under2Kilometres,
        (_, < 10_000) => DistanceBand.Under10Kilometres,
        _ => DistanceBand.Over10Kilometres,
    };

    /// <summary>Judges a reading; <paramref name="earlier"/> is newest first.</summary>
    public static PlaceJudgement Of(
        Reading reading,
        DateTimeOffset at,
        IReadOnlyList<PermittedPlace> places,
        IReadOnlyList<EarlierPosition> earlier,
        ConfidenceRule rule)
    {
        var doubts = new List<Doubt>();
        var (place, distance) = Locate(reading, places);

        if (reading.Point is null)
        {
            doubts.Add(new(DoubtKind.NoPosition, null, null));
        }
        else
        {
            if (places.Count == 0)
            {
                doubts.Add(new(DoubtKind.NoPermittedPlace, null, null));
            }

            if (reading.AccuracyMetres > rule.MaxAccuracyMetres)
            {
                doubts.Add(new(DoubtKind.AccuracyTooCoarse, reading.AccuracyMetres, rule.MaxAccuracyMetres));
            }

            if (place == PlaceResult.Outside)
            {
                doubts.Add(new(DoubtKind.OutsidePermittedPlaces, distance, 0));
            }

            var same = earlier.Take(rule.IdenticalPositions - 1).TakeWhile(e => e.Point == reading.Point).Count() + 1;
            if (same >= rule.IdenticalPositions)
            {
                doubts.Add(new(DoubtKind.IdenticalCoordinates, same, rule.IdenticalPositions));
            }

            if (earlier is [var last, ..] && at > last.At)
            {
                // A minute at least, so that the jitter of two readings in one breath is not called a speed.
                var hours = Math.Max((at - last.At).TotalHours, 1d / 60);
                var speed = last.Point.MetresTo(reading.Point) / 1000 / hours;
                if (speed > rule.MaxSpeedKmPerHour)
                {
                    doubts.Add(new(DoubtKind.ImpossibleSpeed, speed, rule.MaxSpeedKmPerHour));
                }
            }
        }

        if (reading.Offline)
        {
            doubts.Add(new(DoubtKind.CapturedOffline, null, null));
        }

        // What was captured without network is late by nature; a time ahead of the server's is wrong either way.
        if (reading.DeviceAt is { } device && (reading.Offline ? (device - at).TotalSeconds : Math.Abs((device - at).TotalSeconds)) is var skew && skew > rule.MaxClockSkewSeconds)
        {
            doubts.Add(new(DoubtKind.DeviceClockSkew, skew, rule.MaxClockSkewSeconds));
        }

        return new(place, distance, LevelOf(doubts), doubts);
    }

    private static (PlaceResult Place, double? Distance) Locate(Reading reading, IReadOnlyList<PermittedPlace> places)
    {
        if (reading.Point is null || places.Count == 0)
        {
            return (PlaceResult.Unknown, null);
        }

        // To the edge of the nearest permitted circle, so that a wide one is not a long way off.
        var beyond = places.Min(p => p.Point.MetresTo(reading.Point) - p.RadiusMetres);
        var distance = Math.Max(0, beyond);
        return (beyond <= 0 ? PlaceResult.Inside : beyond <= (reading.AccuracyMetres ?? 0) ? PlaceResult.Uncertain : PlaceResult.Outside, distance);
    }

    private static ConfidenceLevel LevelOf(List<Doubt> doubts)
    {
        var grave = doubts.Any(d => d.Kind is DoubtKind.ImpossibleSpeed or DoubtKind.IdenticalCoordinates or DoubtKind.NoPosition);
        return grave || doubts.Count > 1 ? ConfidenceLevel.Low : doubts.Count == 1 ? ConfidenceLevel.Medium : ConfidenceLevel.High;
    }
}

/// <summary>One presence record: in or out, once each a day. The server's time decides; the device's is kept.</summary>
public sealed class CheckIn
{
    /// <summary>Named so that a handler can tell this violation from any other.</summary>
    public const string OncePerKindAndDay = "ux_check_in_employee_day_kind";

    public const int EnteredFromMaxLength = 120;
    public const int EnteredReasonMaxLength = 500;

    public required Guid AgencyId { get; init; }
    public required Guid Id { get; init; }
    public required Guid EmployeeId { get; init; }
    public required DateOnly WorkDate { get; init; }
    public required CheckInKind Kind { get; init; }
    public required DateTimeOffset At { get; set; }
    public required WorkMode Mode { get; init; }
    public DateTimeOffset? DeviceAt { get; init; }
    public bool Offline { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public double? AccuracyMetres { get; init; }
    public Guid? PhotoFileId { get; init; }
    public required PlaceResult Place { get; init; }
    public double? DistanceMetres { get; init; }
    public required ConfidenceLevel Confidence { get; init; }
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>Whole minutes after the on-time mark (in) or before the end of the working day (out), less those of an outage; 0 when on time.</summary>
    public required int MinutesOff { get; set; }

    /// <summary>Minutes that an outage took away from them.</summary>
    public int OutageMinutes { get; set; }

    public PresenceSource Source { get; private set; }

    /// <summary>The operator or the superior who entered it; null: the person's own device.</summary>
    public Guid? EnteredBy { get; private set; }

    /// <summary>Where an operator has it from (SERANG-10).</summary>
    public string? EnteredFrom { get; private set; }

    /// <summary>Why it was entered or corrected.</summary>
    public string? EnteredReason { get; private set; }

    /// <summary>The time of the record before it was corrected.</summary>
    public DateTimeOffset? CorrectedFrom { get; private set; }

    /// <summary>A time that somebody vouches for: no device said it, so there is no position to judge.</summary>
    public static CheckIn Entered(WorkDay day, CheckInKind kind, DateTimeOffset at, PresenceSource source, Guid by, string? from, string reason, DateTimeOffset now) => new()
    {
        AgencyId = day.AgencyId,
        Id = Guid.CreateVersion7(now),
        EmployeeId = day.EmployeeId,
        WorkDate = day.Date,
        Kind = kind,
        At = at,
        Mode = day.Mode,
        Place = PlaceResult.Unknown,
        Confidence = ConfidenceLevel.High,
        Doubts = [],
        MinutesOff = 0,
        Source = source,
        EnteredBy = by,
        EnteredFrom = from,
        EnteredReason = reason,
    };

    /// <summary>The record is set right; what it said before stays with it.</summary>
    public void Correct(DateTimeOffset at, PresenceSource source, Guid by, string? from, string reason)
    {
        (CorrectedFrom, At) = (CorrectedFrom ?? At, at);
        (Source, EnteredBy, EnteredFrom, EnteredReason) = (source, by, from, reason);
    }

    public GeoPoint? Point => Latitude is { } lat && Longitude is { } lon ? new(lat, lon) : null;
}

public sealed record AlreadyCheckedIn(DateOnly Date, DateTimeOffset LocalAt) : ConflictError("already-checked-in", new(
    $"Presensi masuk untuk {Date.InWords().Id} sudah tercatat pukul {LocalAt:HH'.'mm}.",
    $"Your check-in of {Date.InWords().En} was already recorded at {LocalAt:HH':'mm}."));

public sealed record AlreadyCheckedOut(DateOnly Date, DateTimeOffset LocalAt) : ConflictError("already-checked-out", new(
    $"Presensi pulang untuk {Date.InWords().Id} sudah tercatat pukul {LocalAt:HH'.'mm}.",
    $"Your check-out of {Date.InWords().En} was already recorded at {LocalAt:HH':'mm}."));
