using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace WfhApi.Files;

/// <summary>What was sent.</summary>
/// <param name="Bytes">How much was sent.</param>
/// <param name="Sha256">Of the bytes as they were sent; empty where they were not read, being none or too many.</param>
/// <param name="Kept">Null where the content is neither a picture that can be decoded nor a PDF.</param>
internal sealed record Upload(long Bytes, string Sha256, Evidence? Kept);

/// <summary>An upload as it will be kept.</summary>
/// <param name="Fingerprint">Of a picture: nearly the same for pictures that look the same; null where there is too little in it to tell.</param>
internal sealed record Evidence(string ContentType, string Suffix, byte[] Content, byte[]? Thumbnail, int? Width, int? Height, long? Fingerprint = null);

/// <summary>Tells what a file is by its content, never by its name, and takes from images what they should not carry.</summary>
internal sealed class EvidenceReader(IOptions<FileOptions> options) : IDisposable
{
    private const int ThumbnailPixels = 320;
    private const int LargestPixels = 2560;
    private const int JpegQuality = 85;

    /// <summary>An image of more pixels is not decoded: a small file can unfold into gigabytes.</summary>
    private const long PixelsMax = 60_000_000;

    /// <summary>JPEG and WebP come smaller out of their codec, by eighths.</summary>
    private const int Steps = 8;

    private readonly SemaphoreSlim _turns = new(options.Value.ReadAtOnce);

    /// <summary>Waits for a turn before the first byte is in memory: all the others of a rush stay on the disk.</summary>
    public async Task<Upload> Read(Stream sent, long bytes, CancellationToken ct)
    {
        if (bytes == 0 || bytes > options.Value.MaxBytes)
        {
            return new(bytes, string.Empty, null);
        }

        await _turns.WaitAsync(ct);
        try
        {
            using var data = SKData.Create(sent, bytes);
            return new(bytes, Convert.ToHexStringLower(SHA256.HashData(data.AsSpan())), Read(data));
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static Evidence? Read(SKData sent)
    {
        if (sent.AsSpan().StartsWith("%PDF-"u8))
        {
            return new("application/pdf", ".pdf", sent.ToArray(), null, null, null);
        }

        if (!LooksLikeImage(sent.AsSpan()))
        {
            return null;
        }

        using var codec = SKCodec.Create(sent);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > PixelsMax)
        {
            return null;
        }

        using var kept = Upright(codec);
        if (kept is null)
        {
            return null;
        }

        using var small = Thumbnail(kept);
        return new("image/jpeg", ".jpg", Jpeg(kept), Jpeg(small), kept.Width, kept.Height, PictureFingerprint.Of(small));
    }

    private static bool LooksLikeImage(ReadOnlySpan<byte> sent) =>
        sent.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || sent.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || (sent.Length > 12 && sent.StartsWith("RIFF"u8) && sent[8..].StartsWith("WEBP"u8));

    /// <summary>
    /// The picture within the largest size, turned as its EXIF block asks: the block itself goes with the re-encoding, and
    /// nobody's photo lies on its side.
    /// </summary>
    /// <returns>Null where the picture is not whole: SKBitmap.Decode would paint the rest grey.</returns>
    private static SKBitmap? Upright(SKCodec codec)
    {
        var given = SizeToDecode(codec);
        using var decoded = new SKBitmap(given.Width, given.Height);
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        var origin = codec.EncodedOrigin;
        var size = Within(decoded.Width, decoded.Height, LargestPixels);
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (w, h) = turned ? (size.Height, size.Width) : (size.Width, size.Height);
        var upright = new SKBitmap(w, h);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
            _ => SKMatrix.Identity,
        });

        // From the pixels where they lie: SKImage.FromBitmap would copy them.
        using var image = SKImage.FromPixels(decoded.PeekPixels());
        canvas.DrawImage(image, SKRect.Create(size.Width, size.Height), Smooth);
        return upright;
    }

    /// <summary>The smallest size that the codec can give and that still holds what will be kept; a PNG comes only whole.</summary>
    private static SKSizeI SizeToDecode(SKCodec codec)
    {
        var needed = Math.Min(LargestPixels, Math.Max(codec.Info.Width, codec.Info.Height));
        return Enumerable.Range(1, Steps).Select(step => codec.GetScaledDimensions(step / (float)Steps)).First(size => Math.Max(size.Width, size.Height) >= needed);
    }

    private static SKBitmap Thumbnail(SKBitmap kept)
    {
        var size = Within(kept.Width, kept.Height, ThumbnailPixels);
        return kept.Resize(new SKImageInfo(size.Width, size.Height), Smooth);
    }

    private static SKSizeI Within(int width, int height, int pixels)
    {
        var scale = Math.Min(1d, pixels / (double)Math.Max(width, height));
        return new(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
    }

    private static SKSamplingOptions Smooth => new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private static byte[] Jpeg(SKBitmap bitmap)
    {
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }
}
