using System.Numerics;
using SkiaSharp;

namespace WfhApi.Files;

/// <summary>
/// Difference hash (dHash): each of 64 bits says whether a place of the picture, seen very small and grey, is brighter than its
/// right neighbour. It survives another size, another compression and small changes.
/// </summary>
internal static class PictureFingerprint
{
    private const int Columns = 9;
    private const int Rows = 8;

    /// <summary>A picture of one colour or a plain gradient resembles every other such picture.</summary>
    private const int LeastBits = 6;

    public static long? Of(SKBitmap picture)
    {
        using var small = picture.Resize(new SKImageInfo(Columns, Rows, SKColorType.Gray8, SKAlphaType.Opaque), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        var grey = small.GetPixelSpan();
        var bits = 0UL;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns - 1; column++)
            {
                var at = (row * small.RowBytes) + column;
                bits = (bits << 1) | (grey[at] > grey[at + 1] ? 1UL : 0UL);
            }
        }

        var ones = BitOperations.PopCount(bits);
        return ones is < LeastBits or > 64 - LeastBits ? null : unchecked((long)bits);
    }
}
