using WfhApi.Live;

namespace WfhApi.Tests.Features;

/// <summary>A board is never older than two seconds, however many look at it, and is counted once a second at most.</summary>
[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SharedReadTests
{
    private readonly Hands _clock = new();
    private readonly List<TaskCompletionSource<string>> _readings = [];
    private SharedRead<string> _board = null!;

    [SetUp]
    public void Begin()
    {
        _readings.Clear();
        _board = new(TimeSpan.FromSeconds(1), _clock);
    }

    private Task<string> Look() => _board.Get(() =>
    {
        var reading = new TaskCompletionSource<string>();
        lock (_readings)
        {
            _readings.Add(reading);
        }

        return reading.Task;
    });

    /// <summary>The n-th reading has begun; it ends with this answer.</summary>
    private async Task Ends(int reading, string answer)
    {
        await Begun(reading);
        _readings[reading - 1].SetResult(answer);
    }

    private async Task Begun(int reading)
    {
        while (true)
        {
            lock (_readings)
            {
                if (_readings.Count >= reading)
                {
                    return;
                }
            }

            await Task.Yield();
        }
    }

    [Test]
    public async Task All_who_look_at_once_share_one_reading()
    {
        Task<string>[] viewers = [.. Enumerable.Range(0, 50).Select(_ => Look())];
        await Ends(1, "first");

        Assert.That((await Task.WhenAll(viewers)).Distinct(), Is.EqualTo(new[] { "first" }));
        Assert.That(_readings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Within_a_second_nothing_is_read_again()
    {
        var first = Look();
        await Ends(1, "first");
        await first;
        _clock.Advance(999);

        Assert.That((await Look(), _readings.Count), Is.EqualTo(("first", 1)));
    }

    [Test]
    public async Task In_the_second_after_it_the_last_answer_is_given_while_the_next_is_read()
    {
        var first = Look();
        await Ends(1, "first");
        await first;
        _clock.Advance(1500);
        var second = await Look();
        await Ends(2, "second");
        var third = Look();
        while (await third != "second")
        {
            third = Look();
        }

        Assert.That((second, await third, _readings.Count), Is.EqualTo(("first", "second", 2)));
    }

    [Test]
    public async Task What_is_older_than_two_seconds_is_given_to_nobody()
    {
        var first = Look();
        await Ends(1, "first");
        await first;
        _clock.Advance(2000);
        var late = Look();
        var waited = !late.IsCompleted;
        await Ends(2, "second");

        Assert.That((waited, await late), Is.EqualTo((true, "second")));
    }

    [Test]
    public async Task A_reading_that_fails_is_told_to_whoever_waited_and_begun_again_by_the_next()
    {
        var first = Look();
        await Begun(1);
        _readings[0].SetException(new TimeoutException("the database is away"));
        Assert.That(async () => await first, Throws.TypeOf<TimeoutException>());
        var second = Look();
        await Ends(2, "second");

        Assert.That(await second, Is.EqualTo("second"));
    }

    private sealed class Hands : TimeProvider
    {
        private long _at;

        public override long TimestampFrequency => 1000;

        public void Advance(int milliseconds) => _at += milliseconds;

        public override long GetTimestamp() => _at;
    }
}
