namespace WfhApi.Tests.Features;

[Parallelizable(ParallelScope.All)]
internal sealed class GatheringTests
{
    [Test]
    public async Task Who_comes_alone_goes_at_once_and_who_comes_meanwhile_goes_together()
    {
        Groups groups = new();
        using var gathering = new Gathering<int>(lanes: 1, most: 3, groups.Work, groups.Failed);

        gathering.Add(1);
        var first = await groups.Next();
        foreach (var later in (int[])[2, 3, 4, 5])
        {
            gathering.Add(later);
        }

        first.Done();
        var second = await groups.Next();
        gathering.Add(6);
        second.Done();
        var third = await groups.Next();
        third.Done();

        Assert.That((int[][])[[.. first.Members], [.. second.Members], [.. third.Members]], Is.EqualTo((int[][])[[1], [2, 3, 4], [5, 6]]));
    }

    [Test]
    public async Task As_many_groups_are_under_way_as_there_are_lanes()
    {
        Groups groups = new();
        using var gathering = new Gathering<int>(lanes: 2, most: 3, groups.Work, groups.Failed);

        gathering.Add(1);
        var first = await groups.Next();
        gathering.Add(2);
        var second = await groups.Next();
        gathering.Add(3);
        gathering.Add(4);
        second.Done();
        var third = await groups.Next();
        first.Done();
        third.Done();

        Assert.That((int[][])[[.. first.Members], [.. second.Members], [.. third.Members]], Is.EqualTo((int[][])[[1], [2], [3, 4]]));
    }

    [Test]
    public async Task Work_that_fails_is_told_to_its_own_members_and_goes_on_with_the_next()
    {
        Groups groups = new();
        using var gathering = new Gathering<int>(lanes: 1, most: 3, groups.Work, groups.Failed);
        gathering.Add(1);
        var first = await groups.Next();
        gathering.Add(2);

        first.Fail(new InvalidOperationException("Tidak bisa."));
        var second = await groups.Next();

        Assert.That((second.Members, groups.Failures.Single()), Is.EqualTo(((int[])[2], "1: Tidak bisa.")));
    }

    [Test]
    public async Task What_came_before_the_end_is_still_done_and_nothing_is_taken_after_it()
    {
        Groups groups = new();
        var gathering = new Gathering<int>(lanes: 1, most: 3, groups.Work, groups.Failed);
        gathering.Add(1);
        var first = await groups.Next();
        gathering.Add(2);

        gathering.Dispose();
        first.Done();

        Assert.That((await groups.Next()).Members, Is.EqualTo((int[])[2]));
        Assert.That(() => gathering.Add(3), Throws.InstanceOf<ObjectDisposedException>());
    }

    /// <summary>Work that ends when the test says so.</summary>
    private sealed class Groups
    {
        private readonly System.Threading.Channels.Channel<Group> _begun = System.Threading.Channels.Channel.CreateUnbounded<Group>();

        public List<string> Failures { get; } = [];

        public void Failed(IReadOnlyList<int> members, Exception error) => Failures.Add($"{string.Join(' ', members)}: {error.Message}");

        public Task Work(IReadOnlyList<int> members)
        {
            Group group = new(members);
            _begun.Writer.TryWrite(group);
            return group.Over;
        }

        public Task<Group> Next() => _begun.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class Group(IReadOnlyList<int> members)
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<int> Members => members;

        public Task Over => _over.Task;

        public void Done() => _over.SetResult();

        public void Fail(Exception error) => _over.SetException(error);
    }
}
