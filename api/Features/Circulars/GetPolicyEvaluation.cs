namespace WfhApi.Features.Circulars;

/// <summary>
/// Whether working from home works under a circular, as far as the caller watches its people: what was done of the tasks of days at
/// home, office by office and in total; days at home against days in the office of the same people; before against during. The
/// verdict is a proposal, a person decides.
/// </summary>
/// <param name="From">First day; the circular's first day, or 62 days before the last, when left out.</param>
/// <param name="To">Last day, at most 62 days on; today or the circular's last day when left out.</param>
public sealed record GetPolicyEvaluation(DateOnly? From, DateOnly? To) : IQuery<PolicyEvaluation>
{
    internal Guid Id { get; init; }
}

/// <summary>The evaluation of a circular.</summary>
/// <param name="Policy">The version.</param>
/// <param name="Dates">Days on which it is to be judged (SERANG-01), in order; empty: never.</param>
/// <param name="From">First day looked at.</param>
/// <param name="To">Last day looked at.</param>
/// <param name="AsOf">When its days were counted: all who ask the same share the count for some minutes.</param>
/// <param name="ThresholdPercent">The completion rate to be reached (SERANG-03), per cent.</param>
/// <param name="WholeAgency">False: only the people whom the caller watches are in it.</param>
/// <param name="People">Different people with a day at home; null: fewer than five.</param>
/// <param name="Figures">Of the days at home; null: of fewer than five people.</param>
/// <param name="Total">Everybody together against the threshold.</param>
/// <param name="Offices">Office by office (OPD), the lowest completion rate first, those without one last.</param>
/// <param name="HomeAndOffice">Days at home (second) against days in the office (first) of the people who had both.</param>
/// <param name="BeforeAndDuring">As many days before the circular (first) against the days looked at (second), of the people who worked in both (JAMBI-14).</param>
/// <param name="Proposal">What the machine proposes; null: too little is known.</param>
/// <param name="Recommendation">Why, in the caller's language.</param>
/// <param name="Decision">What was decided; null: nothing yet.</param>
/// <param name="DecisionReason">Why.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="DecidedBy">By whom.</param>
/// <param name="Version">Version of the row, to be sent as <c>If-Match</c> with a decision.</param>
public sealed record PolicyEvaluation(
    PolicyInList Policy,
    IReadOnlyList<DateOnly> Dates,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    decimal ThresholdPercent,
    bool WholeAgency,
    int? People,
    IReadOnlyList<FigureValue>? Figures,
    Judgement Total,
    IReadOnlyList<OfficeEvaluation> Offices,
    EvaluationComparison HomeAndOffice,
    EvaluationComparison BeforeAndDuring,
    EvaluationDecision? Proposal,
    string Recommendation,
    EvaluationDecision? Decision,
    string? DecisionReason,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    uint Version) : IVersioned;

/// <summary>One office.</summary>
/// <param name="UnitId">The office.</param>
/// <param name="UnitCode">Its code.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="People">Different people with a day at home; null: fewer than five.</param>
/// <param name="Judgement">Its completion rate against the threshold.</param>
/// <param name="Figures">Of its days at home; null: of fewer than five people.</param>
public sealed record OfficeEvaluation(Guid UnitId, string UnitCode, string UnitName, int? People, Judgement Judgement, IReadOnlyList<FigureValue>? Figures);

/// <summary>The same people under two conditions.</summary>
/// <param name="People">Different people who are in both; null: fewer than five, and nothing is compared.</param>
/// <param name="FirstFrom">First day of the first condition.</param>
/// <param name="FirstTo">Its last day.</param>
/// <param name="Figures">Figure by figure; empty where nothing is compared.</param>
public sealed record EvaluationComparison(int? People, DateOnly FirstFrom, DateOnly FirstTo, IReadOnlyList<ComparedFigure> Figures);

/// <summary>One figure under two conditions, each with its 95% interval.</summary>
/// <param name="Code">The figure.</param>
/// <param name="First">Under the first condition; null: nothing to count.</param>
/// <param name="Second">Under the second; null: nothing to count.</param>
/// <param name="Differs">The intervals have nothing in common: more than chance.</param>
public sealed record ComparedFigure(FigureCode Code, ShareEstimate? First, ShareEstimate? Second, bool Differs);

internal sealed class GetPolicyEvaluationValidator : AbstractValidator<GetPolicyEvaluation>
{
    public GetPolicyEvaluationValidator() =>
        RuleFor(q => q.To!.Value).EndsRangeFrom(q => q.From!.Value).When(q => q.From is not null && q.To is not null).OverridePropertyName("to");
}

internal sealed class GetPolicyEvaluationHandler(EvaluationDesk desk) : IRequestHandler<GetPolicyEvaluation, Result<PolicyEvaluation>>
{
    public Task<Result<PolicyEvaluation>> Handle(GetPolicyEvaluation query, CancellationToken ct) => desk.Evaluate(query.Id, query.From, query.To, ct);
}
