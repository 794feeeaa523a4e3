using WfhApi.Letters;

namespace WfhApi.Features.Circulars;

/// <summary>The evaluation of a circular on one sheet, for whoever decides: figures, verdict, comparison, proposal and what was decided.</summary>
/// <param name="From">First day, as in the evaluation.</param>
/// <param name="To">Last day, as in the evaluation.</param>
public sealed record GetEvaluationLetter(DateOnly? From, DateOnly? To) : IQuery<EvaluationSheet>
{
    internal Guid Id { get; init; }
}

/// <summary>A sheet to be sent.</summary>
public sealed record EvaluationSheet(byte[] Content, string Name);

internal sealed class GetEvaluationLetterValidator : AbstractValidator<GetEvaluationLetter>
{
    public GetEvaluationLetterValidator() =>
        RuleFor(q => q.To!.Value).EndsRangeFrom(q => q.From!.Value).When(q => q.From is not null && q.To is not null).OverridePropertyName("to");
}

internal sealed class GetEvaluationLetterHandler(WfhDb db, Caller caller, EvaluationDesk desk, LetterFonts fonts) : IRequestHandler<GetEvaluationLetter, Result<EvaluationSheet>>
{
    public async Task<Result<EvaluationSheet>> Handle(GetEvaluationLetter query, CancellationToken ct)
    {
        var evaluated = await desk.Evaluate(query.Id, query.From, query.To, ct);
        if (evaluated.Error is { } refusal)
        {
            return refusal;
        }

        var evaluation = evaluated.Value;
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == caller.AgencyId, ct);
        var judged = evaluation.Offices.Where(o => o.Judgement.Completion is not null).ToList();
        var letter = new EvaluationLetter.Content(
            agency.Name,
            evaluation.Policy.CircularNumber,
            evaluation.Policy.Title,
            evaluation.From,
            evaluation.To,
            evaluation.AsOf,
            evaluation.ThresholdPercent,
            evaluation.WholeAgency,
            evaluation.People,
            evaluation.Total,
            evaluation.Figures,
            [.. judged.Select(o => new EvaluationLetter.OfficeLine(o.UnitName, o.Judgement))],
            evaluation.Offices.Count - judged.Count,
            Lines(evaluation.HomeAndOffice),
            Lines(evaluation.BeforeAndDuring),
            // The sheet is Indonesian, whoever asks for it.
            EvaluationProposal.From(evaluation.Total, [.. evaluation.Offices.Select(o => (o.UnitName, o.Judgement))], evaluation.ThresholdPercent).Text.Id,
            evaluation.Decision is { } decision ? new(decision, evaluation.DecisionReason!, evaluation.DecidedAt!.Value, evaluation.DecidedBy) : null);
        var name = string.Concat(evaluation.Policy.CircularNumber.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-'));
        return new EvaluationSheet(EvaluationLetter.Draw(letter, caller.TimeZoneId, fonts), $"Evaluasi-{name}.pdf");
    }

    private static EvaluationLetter.Comparison? Lines(EvaluationComparison comparison) =>
        comparison.People is { } people ? new(people, [.. comparison.Figures.Select(f => (f.Code, f.First, f.Second, f.Differs))]) : null;
}
