using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WfhApi.Http;

/// <summary>A list that many requests answer with: it is turned into JSON for the first of them. A property holds it by <see cref="WrittenOnceJson{T}"/>.</summary>
internal sealed class WrittenOnce<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    private byte[]? _json;

    public int Count => items.Count;

    public T this[int index] => items[index];

    /// <summary>As the first request had it: the contract has one way of writing.</summary>
    public ReadOnlySpan<byte> Json(JsonSerializerOptions options) => _json ??= JsonSerializer.SerializeToUtf8Bytes(items, options);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Writes any list, and one that is <see cref="WrittenOnce{T}"/> from what is there already.</summary>
internal sealed class WrittenOnceJson<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<IReadOnlyList<T>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        if (value is WrittenOnce<T> kept)
        {
            writer.WriteRawValue(kept.Json(options), skipInputValidation: true);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, options);
        }
    }
}
