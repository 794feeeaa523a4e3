namespace WfhApi.Data;

/// <summary>Takes the answer of a person to a call, whichever way it came (SERANG-09).</summary>
[PerRequest]
internal sealed class CallAnswers(WorkDayBook book, Whereabouts whereabouts, Silences silences)
{
    /// <param name="call">The call, with its day locked.</param>
    /// <param name="at">When the person answered.</param>
    public async Task<Result<Done>> Take(Call call, WorkDay day, string? text, Reading reading, Guid? photoFileId, DateTimeOffset at, CancellationToken ct)
    {
        if (day.State == WorkDayState.Closed)
        {
            return new DayIsClosed(day.Date);
        }

        var rules = await book.RulesOf(day, ct);
        var judged = await whereabouts.Judge(day, reading, at, rules.Confidence, ct);
        if (call.Reply(new(text, reading, judged, photoFileId), at).Error is { } refusal)
        {
            return refusal;
        }

        day.RecordAnswer(call, at);
        if (call.Status == CallStatus.AnsweredLate)
        {
            await silences.Explained(call, at, ct);
        }

        return Done.It;
    }
}
