using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WfhApi.Http;

/// <summary>A page of a list. Ask for the next with <c>cursor</c>; null says that this was the last.</summary>
/// <param name="Items">The rows of this page, in the order of the list.</param>
/// <param name="NextCursor">Opaque; valid for the same filters only.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Keyset pages: the cursor holds the sort key of the last row, so that a page costs the same wherever it is.</summary>
internal static class Cursors
{
    public const int LimitDefault = 50;
    public const int LimitMax = 200;

    private static readonly JsonSerializerOptions Keys = new(Json.Options) { Converters = { new Utc() } };

    public static string Of<TKey>(TKey key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Keys));

    /// <summary>Null for none; false where the text is no cursor of ours.</summary>
    public static bool TryRead<TKey>(string? cursor, out TKey? key)
        where TKey : class
    {
        key = null;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        try
        {
            key = JsonSerializer.Deserialize<TKey>(Base64Url.DecodeFromChars(cursor), Keys);
            return key is not null;
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Rows were read one beyond the limit, to know whether more follow.</summary>
    public static Page<T> ToPage<T, TKey>(this List<T> rows, int limit, Func<T, TKey> keyOf)
    {
        if (rows.Count <= limit)
        {
            return new(rows, null);
        }

        rows.RemoveRange(limit, rows.Count - limit);
        return new(rows, Of(keyOf(rows[^1])));
    }

    /// <summary>Instants are compared with the database's, which takes no other offset; a cursor that somebody made up may hold one.</summary>
    private sealed class Utc : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUniversalTime());
    }
}

public sealed record BadCursor() : BadRequestError("bad-cursor", new(
    "Kursor halaman tidak dikenal; mulai lagi dari halaman pertama.", "The cursor is not known; start again from the first page."));
