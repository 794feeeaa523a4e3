namespace WfhApi.Pipeline;

/// <summary>
/// A command runs in one transaction. Where the caller sent an idempotency key, the key's row is inserted first: a second
/// request with it waits on that row's lock until the first has committed, and then finds its answer. So a retry never does
/// the work twice, and a process killed in between leaves neither the work nor the key.
/// </summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(WfhDb db, IdempotencyKey key, Announcements announcements, Inspector inspector, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITransactional
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var taken = key.For(request, clock.GetUtcNow());
        if (taken is not null && !await TryTake(taken, ct))
        {
            return key.Replay<TResponse>(taken, await db.IdempotentAnswers.Under(taken, ct));
        }

        var response = await next();
        if (response.Error is not null)
        {
            return response;
        }

        await inspector.Look(announcements.Days, ct);
        if (taken is not null)
        {
            db.Attach(taken).Entity.Answer = response.ToJson(Json.Options);
        }

        // Nothing comes after it that could go on without it, so it needs no savepoint, which would cost two round trips.
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        announcements.Committed();
        return response;
    }

    private async Task<bool> TryTake(IdempotentAnswer answer, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"""
        insert into idempotent_answer (agency_id, caller, key, request_hash, created_at)
        values ({answer.AgencyId}, {answer.Caller}, {answer.Key}, {answer.RequestHash}, {answer.CreatedAt})
        on conflict do nothing
        """,
        ct) == 1;
}
