using System.Security.Cryptography;
using SkiaSharp;

namespace WfhApi.Files;

/// <summary>An upload as it will be kept.</summary>
internal sealed record Evidence(string ContentType, string Suffix, byte[] Content, byte[]? Thumbnail, int? Width, int? Height, string Sha256);

/// <summary>Tells what a file is by its content, never by its name, and takes from images what they should not carry.</summary>
internal static class EvidenceReader
{
    private const int ThumbnailPixels = 320;
    private const int LargestPixels = 2560;
    private const int JpegQuality = 85;

    /// <summary>An image of more pixels is not decoded: a small file can unfold into gigabytes.</summary>
    private const long PixelsMax = 60_000_000;

    /// <returns>Null where the content is neither a picture that can be decoded nor a PDF.</returns>
    public static Evidence? Read(byte[] sent)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(sent));
        if (sent.AsSpan().StartsWith("%PDF-"u8))
        {
            return new("application/pdf", ".pdf", sent, null, null, null, hash);
        }

        if (!LooksLikeImage(sent))
        {
            return null;
        }

        using var data = SKData.CreateCopy(sent);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > PixelsMax)
        {
            return null;
        }

        // SKBitmap.Decode would take half a picture and paint the rest grey.
        using var decoded = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        // EXIF goes with the re-encoding; the turn that it asked for is done first, so that nobody's photo lies on its side.
        using var upright = Upright(decoded, codec.EncodedOrigin);
        using var kept = Within(upright, LargestPixels);
        using var small = Within(upright, ThumbnailPixels);
        return new("image/jpeg", ".jpg", Jpeg(kept), Jpeg(small), kept.Width, kept.Height, hash);
    }

    private static bool LooksLikeImage(ReadOnlySpan<byte> sent) =>
        sent.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || sent.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || (sent.Length > 12 && sent.StartsWith("RIFF"u8) && sent[8..].StartsWith("WEBP"u8));

    private static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (w, h) = turned ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var upright = new SKBitmap(w, h);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.SetMatrix(matrix);
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear));
        return upright;
    }

    private static SKBitmap Within(SKBitmap bitmap, int pixels)
    {
        var scale = Math.Min(1d, pixels / (double)Math.Max(bitmap.Width, bitmap.Height));
        return scale >= 1
            ? bitmap.Copy()
            : bitmap.Resize(new SKImageInfo(Math.Max(1, (int)(bitmap.Width * scale)), Math.Max(1, (int)(bitmap.Height * scale))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static byte[] Jpeg(SKBitmap bitmap)
    {
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }
}
