using System.Threading.Channels;
using Channel = System.Threading.Channels.Channel;

namespace WfhApi.Data;

/// <summary>
/// Does together what comes at the same moment: whoever comes alone goes at once, whoever comes while the others are under way
/// goes with the next. Nobody waits for company, and the busier the instance, the fewer round trips for each.
/// </summary>
internal sealed class Gathering<T> : IDisposable
{
    private readonly Channel<T> _waiting = Channel.CreateUnbounded<T>();

    /// <param name="lanes">Groups that may be under way at once.</param>
    /// <param name="most">Members of a group at most.</param>
    /// <param name="work">Answers every member.</param>
    /// <param name="failed">Answers them where the work failed.</param>
    public Gathering(int lanes, int most, Func<IReadOnlyList<T>, Task> work, Action<IReadOnlyList<T>, Exception> failed)
    {
        // The lanes outlive whoever comes first: nothing of that request may cling to them.
        using var flow = ExecutionContext.SuppressFlow();
        for (var lane = 0; lane < lanes; lane++)
        {
            Task.Run(() => Lane(most, work, failed));
        }
    }

    /// <summary>What came before is still done.</summary>
    public void Dispose() => _waiting.Writer.TryComplete();

    public void Add(T member) => ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(member), this);

    private async Task Lane(int most, Func<IReadOnlyList<T>, Task> work, Action<IReadOnlyList<T>, Exception> failed)
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            List<T> group = [];
            while (group.Count < most && _waiting.Reader.TryRead(out var member))
            {
                group.Add(member);
            }

            if (group.Count == 0)
            {
                continue;
            }

            // The lane goes on for those who come later.
            var done = work(group);
            await Task.WhenAny(done);
            if (done.Exception is { } error)
            {
                failed(group, error.GetBaseException());
            }
        }
    }
}
