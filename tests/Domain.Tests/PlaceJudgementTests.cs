namespace WfhApi.Domain.Tests;

public sealed class PlaceJudgementTests
{
    private static readonly GeoPoint Home = new(-6.2000, 106.8000);
    private static readonly PermittedPlace[] Places = [new("Rumah", Home, 100)];
    private static readonly DateTimeOffset Now = A.At(A.Monday, 7, 20);
    private static readonly ConfidenceRule Rule = new();

    /// <summary>So many metres north of home.</summary>
    private static GeoPoint North(double metres) => new(Home.Latitude + (metres / 111_195), Home.Longitude);

    private static PlaceJudgement Judge(
        GeoPoint? point,
        double? accuracy = 10,
        DateTimeOffset? device = null,
        bool offline = false,
        IReadOnlyList<PermittedPlace>? places = null,
        IReadOnlyList<EarlierPosition>? earlier = null) =>
        PlaceJudgement.Of(new(point, accuracy, device, offline), Now, places ?? Places, earlier ?? [], Rule);

    [Test]
    public void At_home_with_a_good_fix_is_inside_with_high_confidence()
    {
        var judged = Judge(North(40));

        Assert.That((judged.Place, judged.DistanceMetres, judged.Confidence, judged.Band), Is.EqualTo((PlaceResult.Inside, (double?)0, ConfidenceLevel.High, DistanceBand.AtPlace)));
    }

    [Test]
    public void The_distance_is_counted_from_the_edge_of_the_permitted_place() =>
        Assert.That(Judge(North(400)).DistanceMetres, Is.EqualTo(300).Within(1));

    [Test]
    public void Where_the_accuracy_touches_the_place_neither_can_be_said()
    {
        var judged = Judge(North(150), accuracy: 60);

        Assert.That((judged.Place, judged.Confidence, judged.Band), Is.EqualTo((PlaceResult.Uncertain, ConfidenceLevel.High, DistanceBand.Under500Metres)));
    }

    [TestCase(300, DistanceBand.Under500Metres), TestCase(1_500, DistanceBand.Under2Kilometres), TestCase(8_000, DistanceBand.Under10Kilometres), TestCase(25_000, DistanceBand.Over10Kilometres)]
    public void Outside_is_one_doubt_and_tells_only_a_band(double metres, DistanceBand band)
    {
        var judged = Judge(North(metres));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((judged.Place, judged.Confidence, judged.Band), Is.EqualTo((PlaceResult.Outside, ConfidenceLevel.Medium, band)));
            Assert.That(judged.Doubts.Select(d => d.Kind), Is.EqualTo(new[] { DoubtKind.OutsidePermittedPlaces }));
        }
    }

    [Test]
    public void Any_of_several_permitted_places_will_do() =>
        Assert.That(Judge(North(5_000), places: [.. Places, new("Rumah orang tua", North(5_050), 100)]).Place, Is.EqualTo(PlaceResult.Inside));

    [Test]
    public void Without_a_position_the_place_is_unknown_and_the_confidence_low()
    {
        var judged = Judge(null, accuracy: null);

        Assert.That((judged.Place, judged.Confidence, judged.Band, judged.Doubts.Single().Kind), Is.EqualTo((PlaceResult.Unknown, ConfidenceLevel.Low, DistanceBand.Unknown, DoubtKind.NoPosition)));
    }

    [Test]
    public void Without_a_registered_place_nothing_can_be_compared()
    {
        var judged = Judge(Home, places: []);

        Assert.That((judged.Place, judged.Confidence, judged.Doubts.Single().Kind), Is.EqualTo((PlaceResult.Unknown, ConfidenceLevel.Medium, DoubtKind.NoPermittedPlace)));
    }

    [TestCase(100, false), TestCase(100.5, true)]
    public void A_coarse_fix_is_doubted(double accuracy, bool doubted) =>
        Assert.That(Judge(Home, accuracy).Doubts.Any(d => d == new Doubt(DoubtKind.AccuracyTooCoarse, accuracy, 100)), Is.EqualTo(doubted));

    [TestCase(300, false), TestCase(301, true), TestCase(-301, true)]
    public void A_device_clock_that_is_off_is_doubted(int seconds, bool doubted) =>
        Assert.That(Judge(Home, device: Now.AddSeconds(seconds)).Doubts.Any(d => d.Kind == DoubtKind.DeviceClockSkew), Is.EqualTo(doubted));

    [Test]
    public void A_capture_without_network_is_said_to_be_one_and_its_clock_is_not_held_against_it() =>
        Assert.That(Judge(Home, device: Now.AddHours(-2), offline: true).Doubts.Select(d => d.Kind), Is.EqualTo(new[] { DoubtKind.CapturedOffline }));

    [Test]
    public void The_very_same_coordinates_for_the_third_time_are_grave()
    {
        var earlier = new[] { new EarlierPosition(Home, Now.AddDays(-1)), new EarlierPosition(Home, Now.AddDays(-2)) };
        var judged = Judge(Home, earlier: earlier);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Doubts, Is.EqualTo(new[] { new Doubt(DoubtKind.IdenticalCoordinates, 3, 3) }));
            Assert.That(judged.Confidence, Is.EqualTo(ConfidenceLevel.Low));
            Assert.That(Judge(North(1), earlier: earlier).Doubts, Is.Empty, "A metre of jitter is what a receiver does.");
        }
    }

    [Test]
    public void A_speed_no_vehicle_reaches_is_grave()
    {
        var judged = Judge(Home, earlier: [new(North(60_000), Now.AddMinutes(-10))]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Doubts.Single().Kind, Is.EqualTo(DoubtKind.ImpossibleSpeed));
            Assert.That(judged.Doubts.Single().Observed, Is.EqualTo(360).Within(1));
            Assert.That(judged.Confidence, Is.EqualTo(ConfidenceLevel.Low));
        }
    }

    [Test]
    public void The_jitter_of_two_readings_in_one_breath_is_no_speed() =>
        Assert.That(Judge(Home, earlier: [new(North(60), Now.AddSeconds(-1))]).Doubts, Is.Empty);

    [Test]
    public void Two_small_doubts_together_lower_the_confidence_to_low() =>
        Assert.That(Judge(North(3_000), accuracy: 250).Confidence, Is.EqualTo(ConfidenceLevel.Low));
}
