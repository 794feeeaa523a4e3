namespace WfhApi.Data.Demo.Province;

/// <summary>An invented province on the map: towns a good way from each other, and people who live around the one they work in.</summary>
internal static class ProvincePlaces
{
    private const double DegreesBetweenTowns = 0.35;
    private const double MetresPerDegree = 111_195;

    private static readonly string[] Compass = ["", "Utara", "Selatan", "Timur", "Barat", "Tengah", "Hulu", "Hilir"];

    private static readonly string[] First = ["Suka", "Marga", "Tanjung", "Sumber", "Karang", "Sido", "Wono", "Banjar", "Muara", "Cinta", "Giri", "Jati", "Tirta", "Purwa", "Rejo", "Bangun", "Argo", "Sindang", "Pulo", "Kerta"];

    private static readonly string[] Second = ["jaya", "maju", "sari", "makmur", "mulya", "indah", "agung", "raja", "baru", "asri", "harum", "tani", "luhur", "damai", "rahayu", "wangi"];

    /// <summary>The capital first; a small province has the first ones only.</summary>
    public static IReadOnlyList<Town> Towns { get; } =
    [
        .. new[] { "Cakrawala", "Arunika", "Tirtanagara", "Wanaasri", "Samudrajaya", "Lembahsari", "Girinata", "Pesisirindah", "Danaubiru", "Rimbajaya", "Kartanagari", "Suryakencana" }
            .Select((name, n) => new Town(name, new(-4.20 - (n / 4 * DegreesBetweenTowns), 103.40 + (n % 4 * DegreesBetweenTowns)))),
    ];

    /// <summary>A town, its centre where its offices stand, and the neighbourhoods four to ten kilometres from it.</summary>
    internal sealed record Town(string Name, GeoPoint Centre)
    {
        public IReadOnlyList<Neighbourhood> Neighbourhoods { get; } =
        [
            .. Enumerable.Range(0, 10).Select(n =>
            {
                var (metres, angle) = (4_500 + (n * 550), n * Math.PI / 5);
                var number = (Math.Abs((int)(Centre.Longitude * 100) + (int)(Centre.Latitude * 100)) * 7) + n;
                return new Neighbourhood(
                    Village(number),
                    Village(number / 3 * 11),
                    Math.Round(Centre.Latitude + (metres * Math.Cos(angle) / MetresPerDegree), 6),
                    Math.Round(Centre.Longitude + (metres * Math.Sin(angle) / MetresPerDegree / Math.Cos(double.DegreesToRadians(Centre.Latitude))), 6)) { City = Name };
            }),
        ];

        /// <summary>Of its name, for codes.</summary>
        public string Short => Name[..Math.Min(5, Name.Length)].ToUpperInvariant();

        /// <summary>A site within a kilometre and a half of the centre, its own for each unit.</summary>
        public GeoPoint Site(string unit) => Dice.For("site", Name, unit).Around(Centre, 50, 1_500);
    }

    public static IReadOnlyList<Neighbourhood> Around(GeoPoint site) => Towns.MinBy(t => t.Centre.MetresTo(site))!.Neighbourhoods;

    /// <summary>Names of villages and districts; no two of the first 2,560 are alike.</summary>
    public static string Village(int number)
    {
        var (root, side) = (number % (First.Length * Second.Length), number / (First.Length * Second.Length) % Compass.Length);

        // Neighbours in the list differ in both halves of the name: 20 and 16 share a factor, hence the step.
        var name = First[root % First.Length] + Second[(root + (root / 80)) % Second.Length];
        return side == 0 ? name : $"{name} {Compass[side]}";
    }
}
