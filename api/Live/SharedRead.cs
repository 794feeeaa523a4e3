namespace WfhApi.Live;

/// <summary>
/// One answer for all who ask at the same time. It is read at most once per <paramref name="fresh"/>; whoever asks while the next
/// reading runs gets the last one, unless that is older than twice as long: then they wait for the new.
/// </summary>
internal sealed class SharedRead<T>(TimeSpan fresh, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Task<T>? _known;
    private long _begun;
    private Task<T>? _reading;

    public Task<T> Get(Func<Task<T>> read)
    {
        lock (_gate)
        {
            var age = _known is null ? TimeSpan.MaxValue : clock.GetElapsedTime(_begun);
            if (_known is { } known && age < fresh)
            {
                return known;
            }

            // A reading that failed is begun again by whoever asks next; its error reaches everybody who had to wait for it.
            if (_reading is null or { IsCompleted: true })
            {
                _reading = Read(read, clock.GetTimestamp());
            }

            return _known is { } recent && age < fresh * 2 ? recent : _reading;
        }
    }

    private async Task<T> Read(Func<Task<T>> read, long begun)
    {
        // The caller holds the gate: the reading itself runs outside it.
        await Task.Yield();
        var value = await read();
        lock (_gate)
        {
            (_known, _begun) = (Task.FromResult(value), begun);
        }

        return value;
    }
}
