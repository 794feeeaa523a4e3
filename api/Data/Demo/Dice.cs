using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WfhApi.Data.Demo;

/// <summary>Ids that follow from names, so that each run of the seed means the same rows.</summary>
internal static class Ids
{
    /// <summary>UUID version 8 (RFC 9562) over SHA-256 of the parts.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    public static string Key(this DateOnly date) => date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// Chance that repeats itself: SplitMix64 from a name. <see cref="Random"/> promises no sequence across runtimes, and the demo
/// of tomorrow must be the demo of today.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong seed) => _state = seed;

    public static Dice For(params ReadOnlySpan<string> parts) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)))));

    /// <summary>At least 0, below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Share() < share;

    /// <summary>Both ends may come.</summary>
    public int Between(int least, int most) => least + (int)(Share() * (most - least + 1));

    public T Of<T>(IReadOnlyList<T> items) => items[(int)(Share() * items.Count)];

    /// <summary>Index of a weight, heavier ones more often.</summary>
    public int Weighted(params ReadOnlySpan<double> weights)
    {
        var total = 0d;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var rest = Share() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            if ((rest -= weights[i]) < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>A point so many metres away in some direction.</summary>
    public GeoPoint Around(GeoPoint centre, double leastMetres, double mostMetres)
    {
        var (metres, angle) = (leastMetres + (Share() * (mostMetres - leastMetres)), Share() * 2 * Math.PI);
        var latitude = centre.Latitude + (metres * Math.Cos(angle) / 111_195);
        var longitude = centre.Longitude + (metres * Math.Sin(angle) / 111_195 / Math.Cos(double.DegreesToRadians(centre.Latitude)));
        return new(Math.Round(latitude, 6), Math.Round(longitude, 6));
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
