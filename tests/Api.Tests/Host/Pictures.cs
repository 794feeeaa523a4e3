using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace WfhApi.Tests.Host;

/// <summary>Files as phones and mischief make them.</summary>
internal static class Pictures
{
    /// <summary>Left half red, right half blue, so that a turn can be seen.</summary>
    public static byte[] Jpeg(int width = 64, int height = 32) => Encoded(SKEncodedImageFormat.Jpeg, width, height);

    public static byte[] Encoded(SKEncodedImageFormat format, int width = 64, int height = 32)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 2f, height, red);
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>Nothing that could be compressed: a screenshot of a megabyte or more.</summary>
    public static byte[] Noise(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        var random = new Random(width);
        random.NextBytes(bitmap.GetPixelSpan());
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The same with an EXIF block: an orientation, and the place where it was taken.</summary>
    public static byte[] JpegWithExif(ushort orientation, int width = 64, int height = 32)
    {
        var plain = Jpeg(width, height);
        var exif = Exif(orientation);
        byte[] marker = [0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2)];
        return [.. plain[..2], .. marker, .. exif, .. plain[2..]];
    }

    public static byte[] Pdf() => [.. "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8];

    public static byte[] Program() => [(byte)'M', (byte)'Z', 0x90, 0x00, .. new byte[2000]];

    /// <summary>A PNG of a few kilobytes that says to be this large.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        Chunk(png, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var line = new byte[1 + (width / 8)];
            for (var y = 0; y < Math.Min(height, 2000); y++)
            {
                zlib.Write(line);
            }
        }

        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    /// <summary>TIFF in little endian: orientation, and a GPS block with a latitude of 6° 10' 31" south.</summary>
    private static byte[] Exif(ushort orientation)
    {
        using var exif = new MemoryStream();
        using var write = new BinaryWriter(exif);
        write.Write("Exif\0\0"u8);
        write.Write("II*\0"u8);
        write.Write(8);
        write.Write((ushort)2);
        Entry(write, 0x0112, 3, 1, orientation);
        Entry(write, 0x8825, 4, 1, 38);
        write.Write(0);
        write.Write((ushort)2);
        Entry(write, 1, 2, 2, 'S');
        Entry(write, 2, 5, 3, 68);
        write.Write(0);
        foreach (var part in new[] { 6, 1, 10, 1, 31, 1 })
        {
            write.Write(part);
        }

        return exif.ToArray();
    }

    private static void Entry(BinaryWriter write, ushort tag, ushort type, int count, int value)
    {
        write.Write(tag);
        write.Write(type);
        write.Write(count);
        write.Write(value);
    }
}
