namespace WfhApi.Data.Demo;

internal static class Ahead
{
    /// <summary>Works on other threads, a few pieces ahead of whoever takes them, and hands them over in order: one is written while the next are made.</summary>
    public static async IAsyncEnumerable<T> InOrder<T>(IEnumerable<Func<T>> pieces, int ahead)
    {
        Queue<Task<T>> running = [];
        foreach (var piece in pieces)
        {
            running.Enqueue(Task.Run(piece));
            if (running.Count > ahead)
            {
                yield return await running.Dequeue();
            }
        }

        while (running.TryDequeue(out var next))
        {
            yield return await next;
        }
    }
}
