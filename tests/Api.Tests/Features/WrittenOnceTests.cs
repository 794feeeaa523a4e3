using System.Text.Json.Serialization;
using WfhApi.Http;

namespace WfhApi.Tests.Features;

/// <summary>A list that is written once for many answers reads like any other, and is not looked at again.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WrittenOnceTests
{
    [Test]
    public void It_is_written_as_the_list_that_it_holds() =>
        Assert.That(Written(new WrittenOnce<Item>([new("a", 1), new("b", null)])), Is.EqualTo(Written([new("a", 1), new("b", null)])));

    [Test]
    public void The_second_answer_is_what_the_first_one_wrote()
    {
        List<Item> items = [new("a", 1)];
        var shared = new WrittenOnce<Item>(items);
        var first = Written(shared);
        items.Add(new("b", 2));

        Assert.That(Written(shared), Is.EqualTo(first));
    }

    [Test]
    public void A_reader_of_the_contract_reads_it_as_a_list() =>
        Assert.That(JsonSerializer.Deserialize<Answer>(Written(new WrittenOnce<Item>([new("a", 1)])), Json.Options)!.Items, Is.EqualTo(new[] { new Item("a", 1) }));

    private static string Written(IReadOnlyList<Item> items) => JsonSerializer.Serialize(new Answer(items), Json.Options);

    private sealed record Item(string Name, int? Count);

    private sealed record Answer([property: JsonConverter(typeof(WrittenOnceJson<Item>))] IReadOnlyList<Item> Items);
}
