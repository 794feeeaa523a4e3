namespace WfhApi.Data.Demo;

/// <summary>When and where a person of the demo presses the button: mostly on time and at the place, with a tail.</summary>
internal sealed class Whereabouts(AgencyCalendar calendar, ILookup<Guid, HomePlace> homes, Guid? copycat)
{
    private readonly Dictionary<Guid, List<EarlierPosition>> _earlier = [];

    /// <summary>The moment of arrival, or null on a day without one.</summary>
    public static DateTimeOffset? Arrival(WorkDay day)
    {
        var dice = Dice.For("arrival", $"{day.EmployeeId}", day.Date.Key());
        if (dice.Chance(0.013))
        {
            return null;
        }

        // A few people account for much of the lateness, as everywhere.
        var tardy = Dice.For("tardy", $"{day.EmployeeId}").Chance(0.06);
        var minutes = (tardy ? dice.Weighted(0.55, 0.30, 0.11, 0.04) : dice.Weighted(0.92, 0.055, 0.02, 0.005)) switch
        {
            0 => -1 - (int)(Math.Pow(dice.Share(), 1.6) * 52),
            1 => dice.Between(1, 28),
            2 => dice.Between(31, 75),
            _ => dice.Between(76, 170),
        };
        return day.StartsAt.AddMinutes(minutes).AddSeconds(dice.Between(0, 59));
    }

    /// <summary>The moment of leaving, or null where it was forgotten.</summary>
    public static DateTimeOffset? Departure(WorkDay day)
    {
        var dice = Dice.For("departure", $"{day.EmployeeId}", day.Date.Key());
        return dice.Weighted(0.93, 0.04, 0.03) switch
        {
            0 => day.EndsAt.AddSeconds(30 + (int)(Math.Pow(dice.Share(), 2.2) * 95 * 60)),
            1 => day.EndsAt.AddMinutes(-dice.Between(2, 48)).AddSeconds(dice.Between(0, 59)),
            _ => null,
        };
    }

    public CheckIn Record(WorkDay day, CheckInKind kind, DateTimeOffset at)
    {
        var dice = Dice.For("position", $"{day.EmployeeId}", day.Date.Key(), $"{kind}");
        var rules = calendar.RulesOf(calendar.Units[day.UnitId], day.Date, day.Mode).Rules;
        var places = Places(day);
        var reading = Read(dice, day, places, at);
        var earlier = _earlier.GetValueOrDefault(day.EmployeeId) ?? [];
        var judged = PlaceJudgement.Of(reading, at, places, earlier, rules.Confidence);
        if (reading.Point is { } point)
        {
            _earlier[day.EmployeeId] = [new(point, at), .. earlier.Take(3)];
        }

        return new()
        {
            AgencyId = day.AgencyId,
            Id = Ids.Of("check-in", $"{day.EmployeeId}", day.Date.Key(), $"{kind}"),
            EmployeeId = day.EmployeeId,
            WorkDate = day.Date,
            Kind = kind,
            At = at,
            Mode = day.Mode,
            DeviceAt = reading.DeviceAt,
            Offline = reading.Offline,
            Latitude = reading.Point?.Latitude,
            Longitude = reading.Point?.Longitude,
            AccuracyMetres = reading.AccuracyMetres,
            Place = judged.Place,
            DistanceMetres = judged.DistanceMetres,
            Confidence = judged.Confidence,
            Doubts = judged.Doubts,
            MinutesOff = kind == CheckInKind.In ? day.MinutesLate(at) : day.MinutesEarly(at),
        };
    }

    private List<PermittedPlace> Places(WorkDay day)
    {
        if (day.Mode == WorkMode.Home)
        {
            return [.. homes[day.EmployeeId].Where(h => h.ValidOn(day.Date)).Select(h => new PermittedPlace(h.Label, h.Point, h.RadiusMetres))];
        }

        // A section has no address of its own: the nearest site above it is where its people come to.
        return [.. calendar.Units[day.UnitId].Lineage.Reverse().Select(id => calendar.Units[id]).Where(u => u.Site is not null)
            .Take(1).Select(u => new PermittedPlace(u.Name, u.Site!, u.SiteRadiusMetres))];
    }

    private Reading Read(Dice dice, WorkDay day, List<PermittedPlace> places, DateTimeOffset at)
    {
        // Somebody without a registered place is still somewhere: near the office.
        var site = calendar.Units[day.UnitId].Lineage.Select(id => calendar.Units[id].Site).LastOrDefault(s => s is not null);
        if (dice.Chance(0.008) || site is null)
        {
            return new(null, null, at.AddSeconds(-1), Offline: false);
        }

        var place = places.Count > 0 ? places[dice.Chance(0.8) ? 0 : places.Count - 1] : new(string.Empty, dice.Around(site, 2_000, 6_000), 100);
        var offline = dice.Chance(0.015);
        var device = offline ? at.AddMinutes(-dice.Between(3, 40)) : dice.Chance(0.012) ? at.AddMinutes(dice.Chance(0.5) ? dice.Between(6, 25) : -dice.Between(6, 25)) : at.AddSeconds(-dice.Between(0, 3));
        if (day.EmployeeId == copycat && day.Mode == WorkMode.Home)
        {
            return new(place.Point, 5, device, offline);
        }

        var (point, accuracy) = dice.Weighted(0.945, 0.025, 0.02, 0.0097, 0.0003) switch
        {
            0 => (dice.Around(place.Point, 2, place.RadiusMetres * 0.55), 6 + (dice.Share() * 30)),
            1 => (dice.Around(place.Point, 20, place.RadiusMetres), 150 + (dice.Share() * 700)),
            2 => (dice.Around(place.Point, 900, 7_500), 8 + (dice.Share() * 30)),
            3 => (dice.Around(place.Point, place.RadiusMetres + 15, place.RadiusMetres + 60), 60 + (dice.Share() * 38)),

            // A simulated position: the other end of the country within a working day.
            _ => (new GeoPoint(-2.533710, 140.718130), 5.0),
        };
        return new(point, Math.Round(accuracy, 1), device, offline);
    }
}
