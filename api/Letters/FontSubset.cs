using System.Buffers.Binary;
using System.Text;

namespace WfhApi.Letters;

/// <summary>
/// A TrueType font without the outlines that are not needed. Glyphs keep their numbers, so every other table stays as it is; hints
/// for small screens and rules of typesetting go too. A letter embeds its fonts whole, and Skia is built without a subsetter.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];

    public static byte[] Of(byte[] font, IEnumerable<ushort> glyphs)
    {
        var tables = Tables(font);
        var (outlines, places) = Outlines(tables, glyphs);
        tables["glyf"] = outlines;
        tables["loca"] = places;
        var head = tables["head"].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        tables["head"] = head;

        // Format 3: no names of glyphs.
        var post = tables["post"][..32].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        tables["post"] = post;
        return Assembled(tables);
    }

    private static Dictionary<string, Memory<byte>> Tables(byte[] font)
    {
        Dictionary<string, Memory<byte>> tables = [];
        for (var i = 0; i < Number(font, 4); i++)
        {
            var record = 12 + (16 * i);
            var tag = Encoding.ASCII.GetString(font, record, 4);
            if (Kept.Contains(tag))
            {
                tables[tag] = font.AsMemory((int)Long(font, record + 8), (int)Long(font, record + 12));
            }
        }

        return tables;
    }

    private static (byte[] Outlines, byte[] Places) Outlines(Dictionary<string, Memory<byte>> tables, IEnumerable<ushort> glyphs)
    {
        var (all, loca, isLong) = (tables["glyf"], tables["loca"].ToArray(), Number(tables["head"].Span, 50) == 1);
        var count = Number(tables["maxp"].Span, 4);
        SortedDictionary<ushort, byte[]> kept = [];

        // Glyph 0 stands for what the font does not have.
        Queue<ushort> wanted = new(glyphs.Prepend((ushort)0));
        while (wanted.TryDequeue(out var glyph))
        {
            if (!kept.ContainsKey(glyph))
            {
                kept[glyph] = Unhinted(all.Span[Place(glyph)..Place(glyph + 1)], wanted);
            }
        }

        using var outlines = new MemoryStream();
        var places = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph <= count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * glyph), (uint)outlines.Length);
            if (glyph < count && kept.TryGetValue((ushort)glyph, out var outline))
            {
                outlines.Write(outline);
                outlines.Write(new byte[-outline.Length & 3]);
            }
        }

        return (outlines.ToArray(), places);

        int Place(int glyph) => isLong ? (int)Long(loca, 4 * glyph) : 2 * Number(loca, 2 * glyph);
    }

    /// <summary>The outline without instructions; the parts of which a composed glyph consists are wanted too.</summary>
    private static byte[] Unhinted(ReadOnlySpan<byte> outline, Queue<ushort> wanted)
    {
        const int instructed = 0x0100;
        const int more = 0x0020;
        if (outline.IsEmpty)
        {
            return [];
        }

        var contours = (short)Number(outline, 0);
        if (contours >= 0)
        {
            var at = 10 + (2 * contours);
            return [.. outline[..at], 0, 0, .. outline[(at + 2 + Number(outline, at))..]];
        }

        var parts = outline.ToArray();
        for (var at = 10; ;)
        {
            var flags = Number(parts, at);
            wanted.Enqueue((ushort)Number(parts, at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(parts.AsSpan(at), (ushort)(flags & ~instructed));

            // Numbers of one or two bytes, then a scale, two scales or a matrix.
            at += 4 + ((flags & 0x0001) != 0 ? 4 : 2) + ((flags & 0x0008) != 0 ? 2 : (flags & 0x0040) != 0 ? 4 : (flags & 0x0080) != 0 ? 8 : 0);
            if ((flags & more) == 0)
            {
                return parts[..at];
            }
        }
    }

    private static byte[] Assembled(Dictionary<string, Memory<byte>> tables)
    {
        var names = tables.Keys.Order(StringComparer.Ordinal).ToList();
        var power = (int)Math.Log2(names.Count);
        using var font = new MemoryStream();
        Write(0x00010000, 4);
        Write((uint)names.Count, 2);
        Write((uint)(16 << power), 2);
        Write((uint)power, 2);
        Write((uint)((names.Count - (1 << power)) * 16), 2);
        var place = 12 + (16 * names.Count);
        foreach (var name in names)
        {
            var table = tables[name].Span;
            font.Write(Encoding.ASCII.GetBytes(name));
            Write(Sum(table), 4);
            Write((uint)place, 4);
            Write((uint)table.Length, 4);
            place += (table.Length + 3) & ~3;
        }

        foreach (var name in names)
        {
            font.Write(tables[name].Span);
            font.Write(new byte[-tables[name].Length & 3]);
        }

        var bytes = font.ToArray();
        var head = 12 + (16 * names.Count) + names.TakeWhile(n => n != "head").Sum(n => (tables[n].Length + 3) & ~3);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + 8), unchecked(0xB1B0AFBA - Sum(bytes)));
        return bytes;

        void Write(uint number, int length)
        {
            for (var shift = 8 * (length - 1); shift >= 0; shift -= 8)
            {
                font.WriteByte((byte)(number >> shift));
            }
        }
    }

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++)
        {
            sum = unchecked(sum + ((uint)table[i] << (24 - (8 * (i & 3)))));
        }

        return sum;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
