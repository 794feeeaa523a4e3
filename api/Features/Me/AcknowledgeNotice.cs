namespace WfhApi.Features.Me;

/// <summary>I have read what is collected about me, why, and for how long (UU 27/2022). Repeating it keeps the first time.</summary>
public sealed record AcknowledgeNotice : ICommand<Done>;

internal sealed class AcknowledgeNoticeHandler(WfhDb db, Caller caller, TimeProvider clock) : IRequestHandler<AcknowledgeNotice, Result<Done>>
{
    public async Task<Result<Done>> Handle(AcknowledgeNotice command, CancellationToken ct)
    {
        var person = await db.Employees.SingleAsync(e => e.AgencyId == caller.AgencyId && e.Id == caller.EmployeeId, ct);
        person.AcknowledgeNotice(clock.GetUtcNow());
        return Done.It;
    }
}
