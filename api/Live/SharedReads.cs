using Microsoft.Extensions.Caching.Memory;

namespace WfhApi.Live;

/// <summary>How long readings are shared, and how many are kept.</summary>
/// <param name="Fresh">For so long a reading is given to all who ask; see <see cref="SharedRead{T}"/>.</param>
/// <param name="Unused">Forgotten when nobody asked for so long.</param>
/// <param name="Most">What all of them together may weigh.</param>
internal readonly record struct Sharing(TimeSpan Fresh, TimeSpan Unused, int Most);

/// <summary>Readings of the database in the memory of this instance, by key, each shared by all who ask for it (decisions/0016).</summary>
internal sealed class SharedReads<TKey, T>(IServiceScopeFactory scopes, TimeProvider clock, Sharing sharing) : IDisposable
    where TKey : notnull
{
    private readonly MemoryCache _cells = new(new MemoryCacheOptions { SizeLimit = sharing.Most });

    public void Dispose() => _cells.Dispose();

    /// <param name="weight">Of this one, in the measure of <see cref="Sharing.Most"/>.</param>
    public Task<T> Get(TKey key, int weight, Func<WfhDb, Task<T>> read)
    {
        var cell = _cells.GetOrCreate(key, entry =>
        {
            (entry.SlidingExpiration, entry.Size) = (sharing.Unused, weight);
            return new SharedRead<T>(sharing.Fresh, clock);
        })!;

        // The reading outlives whoever asked first, so it neither uses their connection nor ends with their request.
        return cell.Get(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await read(scope.ServiceProvider.GetRequiredService<WfhDb>());
        });
    }
}
