using System.Text.RegularExpressions;

namespace WfhApi.Features.Circulars;

/// <summary>What a circular must be to be kept at all. Whether it does what its author wants is for the simulation to show.</summary>
internal sealed class PolicyContentValidator : AbstractValidator<PolicyContent>
{
    public PolicyContentValidator()
    {
        RuleFor(c => c.Number).NotEmpty().MaximumLength(PolicyVersion.NumberMaxLength);
        RuleFor(c => c.Title).NotEmpty().MaximumLength(PolicyVersion.TitleMaxLength);
        RuleFor(c => c.LegalBases).NotEmpty().AtMost(PolicyVersion.LegalBasesMax);
        RuleForEach(c => c.LegalBases).NotEmpty().MaximumLength(PolicyVersion.LegalBasisMaxLength);
        RuleFor(c => c.Signer).NotEmpty().MaximumLength(PolicyVersion.SignerMaxLength);
        RuleFor(c => c.IssuedOn).NotEmpty();
        RuleFor(c => c.EffectiveFrom).NotEmpty();
        RuleFor(c => c.EffectiveTo).EndsRangeFrom(c => c.EffectiveFrom, PolicyVersion.DaysMax);
        RuleFor(c => c.ScopeUnitId).NotEmpty();
        RuleFor(c => c.Rules).SetValidator(new PolicyRulesValidator());
    }
}

internal sealed partial class PolicyRulesValidator : AbstractValidator<PolicyRules>
{
    public PolicyRulesValidator()
    {
        RuleFor(r => r.Quota).SetValidator(new QuotaValidator());
        RuleFor(r => r.MinimumOnSite).AtMost(PolicyRules.ListMax);
        RuleForEach(r => r.MinimumOnSite).SetValidator(new MinimumOnSiteValidator());
        RuleFor(r => r.Exclusions).AtMost(PolicyRules.ListMax).Distinct(e => e.Code);
        RuleForEach(r => r.Exclusions).SetValidator(new PeopleRuleValidator());
        RuleFor(r => r.Exceptions).AtMost(PolicyRules.ListMax).Distinct(e => e.Code);
        RuleForEach(r => r.Exceptions).SetValidator(new PeopleRuleValidator());
        RuleFor(r => r.AnnexNips!).AtMost(PolicyRules.NamesMax).Distinct(n => n).When(r => r.AnnexNips is not null);
        RuleForEach(r => r.AnnexNips).Matches(EighteenDigits()).WithErrorCode("nip-length").WithMessage(_ => NipShape).When(r => r.AnnexNips is not null);
        RuleFor(r => r.CoveredUnitCodes).AtMost(PolicyRules.ListMax);
        RuleForEach(r => r.CoveredUnitCodes).NotEmpty().MaximumLength(Unit.CodeMaxLength);
        RuleFor(r => r.Rotation.Weekdays).Must((r, days) => r.Rotation.Pattern != RotationPattern.FixedWeekdays || days.Count > 0).OverridePropertyName("rotation.weekdays")
            .WithErrorCode("not-empty").WithMessage(_ => new LocalText("Pilih sekurang-kurangnya satu hari.", "Choose one weekday or more.").ToString());
        RuleFor(r => r.Rotation.Cohorts).InclusiveBetween(2, PolicyRules.CohortsMax).OverridePropertyName("rotation.cohorts");
        RuleFor(r => r.MaxDaysPerWeek).InclusiveBetween(1, 7);
        RuleFor(r => r.WeekCapOverride).MaximumLength(PolicyRules.OverrideMaxLength);
        RuleFor(r => r.Slots).NotEmpty().AtMost(PolicyRules.SlotsMax).Distinct(s => s.Code);
        RuleForEach(r => r.Slots).SetValidator(new SlotValidator());
        RuleFor(r => r.ResponseLimitMinutes).InclusiveBetween(1, 240);
        RuleFor(r => r.Supervision.ReplyHours).InclusiveBetween(1, SupervisionRule.HoursMax).OverridePropertyName("supervision.replyHours");
        RuleFor(r => r.Supervision.DecisionHours).InclusiveBetween(1, SupervisionRule.HoursMax).OverridePropertyName("supervision.decisionHours");
        RuleFor(r => r.Supervision.DrawnPerCheck).InclusiveBetween(1, 1000).OverridePropertyName("supervision.drawnPerCheck");
        RuleFor(r => r.UnansweredCallsBeforeReprimand).InclusiveBetween(1, 20);
        RuleFor(r => r.Hours).NotEmpty().OneRowADay();
        RuleForEach(r => r.Hours).SetValidator(new HoursValidator());
        RuleFor(r => r.RamadanHours).OneRowADay();
        RuleForEach(r => r.RamadanHours).SetValidator(new HoursValidator());
        RuleFor(r => r.CheckInWindow).SetValidator(new WindowValidator());
        RuleFor(r => r.CheckOutWindow).SetValidator(new WindowValidator());
        RuleFor(r => r.LateBuckets).Ascend();
        RuleFor(r => r.EarlyBuckets).Ascend();
        RuleFor(r => r.MinimumPlannedMinutes).InclusiveBetween(0, 24 * 60);
        RuleFor(r => r.Confidence.MaxAccuracyMetres).GreaterThan(0).OverridePropertyName("confidence.maxAccuracyMetres");
        RuleFor(r => r.Confidence.MaxClockSkewSeconds).GreaterThan(0).OverridePropertyName("confidence.maxClockSkewSeconds");
        RuleFor(r => r.Confidence.MaxSpeedKmPerHour).GreaterThan(0).OverridePropertyName("confidence.maxSpeedKmPerHour");
        RuleFor(r => r.Confidence.IdenticalPositions).InclusiveBetween(2, 100).OverridePropertyName("confidence.identicalPositions");
        RuleFor(r => r.Evaluation!.DueDaysAfterStart).InclusiveBetween(0, 366).When(r => r.Evaluation is not null).OverridePropertyName("evaluation.dueDaysAfterStart");
        RuleFor(r => r.Evaluation!.CompletionThresholdPercent).InclusiveBetween(0, 100).When(r => r.Evaluation is not null).OverridePropertyName("evaluation.completionThresholdPercent");
        RuleFor(r => r.Evaluation!.FurtherDates).AtMost(EvaluationRule.FurtherDatesMax).When(r => r.Evaluation is not null).OverridePropertyName("evaluation.furtherDates");
    }

    internal static string NipShape => new LocalText("NIP terdiri atas 18 angka.", "A NIP has 18 digits.").ToString();

    [GeneratedRegex("^[0-9]{18}$")]
    internal static partial Regex EighteenDigits();

    private sealed class QuotaValidator : AbstractValidator<QuotaRule>
    {
        public QuotaValidator()
        {
            RuleFor(q => q.Percent).InclusiveBetween(0, 100);
            RuleFor(q => q.Changes).AtMost(PolicyRules.ListMax).DoNotOverlap();
            RuleForEach(q => q.Changes).ChildRules(change =>
            {
                change.RuleFor(c => c.Percent).InclusiveBetween(0, 100);
                change.RuleFor(c => c.To).EndsRangeFrom(c => c.From, PolicyVersion.DaysMax);
            });
            RuleFor(q => q.Units).AtMost(PolicyRules.UnitsMax).Distinct(u => u.UnitCode);
            RuleForEach(q => q.Units).ChildRules(unit =>
            {
                unit.RuleFor(u => u.UnitCode).NotEmpty().MaximumLength(Unit.CodeMaxLength);
                unit.RuleFor(u => u.Percent).InclusiveBetween(0, 100);
            });
        }
    }

    private sealed class MinimumOnSiteValidator : AbstractValidator<MinimumOnSite>
    {
        public MinimumOnSiteValidator()
        {
            RuleFor(m => m.Count).InclusiveBetween(1, PolicyRules.NamesMax);
            RuleFor(m => m.UnitKinds).Must((m, kinds) => kinds.Count + m.UnitCodes.Count > 0).WithErrorCode("names-nobody").WithMessage(_ => NamesNobody);
            RuleFor(m => m.UnitCodes).AtMost(PolicyRules.UnitsMax);
        }
    }

    private sealed class PeopleRuleValidator : AbstractValidator<PeopleRule>
    {
        public PeopleRuleValidator()
        {
            RuleFor(r => r.Code).NotEmpty().MaximumLength(PeopleRule.CodeMaxLength);
            RuleFor(r => r.Reason.Id).NotEmpty().MaximumLength(PeopleRule.ReasonMaxLength).OverridePropertyName("reason.id");
            RuleFor(r => r.Reason.En).NotEmpty().MaximumLength(PeopleRule.ReasonMaxLength).OverridePropertyName("reason.en");
            RuleFor(r => r.Source).NotEmpty().MaximumLength(PeopleRule.SourceMaxLength);
            RuleFor(r => r.UnitCodes).AtMost(PolicyRules.UnitsMax);
            RuleFor(r => r.PositionsStartingWith).AtMost(PolicyRules.ListMax);
            RuleForEach(r => r.PositionsStartingWith).NotEmpty().MaximumLength(Employee.PositionMaxLength);
            RuleFor(r => r.Nips).AtMost(PolicyRules.NamesMax);
            RuleForEach(r => r.Nips).Matches(EighteenDigits()).WithErrorCode("nip-length").WithMessage(_ => NipShape);
            RuleFor(r => r.Code).Must((rule, _) => rule.NamesSomebody).WithErrorCode("names-nobody").WithMessage(_ => NamesNobody);
        }
    }

    private sealed class SlotValidator : AbstractValidator<CheckpointSlot>
    {
        public SlotValidator()
        {
            RuleFor(s => s.Code).NotEmpty().MaximumLength(CheckpointSlot.CodeMaxLength);
            RuleFor(s => s.RemindMinutesBefore).InclusiveBetween(0, CheckpointSlot.NoticeMinutesMax);
            RuleFor(s => s.ListedAfterMinutes).InclusiveBetween(0, CheckpointSlot.NoticeMinutesMax);
            RuleFor(s => s.Title.Id).NotEmpty().MaximumLength(CheckpointSlot.TitleMaxLength).OverridePropertyName("title.id");
            RuleFor(s => s.Title.En).NotEmpty().MaximumLength(CheckpointSlot.TitleMaxLength).OverridePropertyName("title.en");
            RuleFor(s => s.Modes).NotEmpty();
            RuleFor(s => s.DueAt).GreaterThanOrEqualTo(s => s.OpensAt);
        }
    }

    private sealed class HoursValidator : AbstractValidator<WorkingHours>
    {
        public HoursValidator()
        {
            RuleFor(h => h.Weekdays).NotEmpty();
            RuleFor(h => h.End).GreaterThan(h => h.Start);
            RuleFor(h => h.BreakMinutes).GreaterThanOrEqualTo(0).Must((h, _) => h.NetMinutes > 0).WithErrorCode("no-time-left")
                .WithMessage(_ => new LocalText("Istirahat tidak boleh menghabiskan jam kerja.", "The break must leave working time.").ToString());
        }
    }

    private sealed class WindowValidator : AbstractValidator<PresenceWindow>
    {
        public WindowValidator() => RuleFor(w => w.To).GreaterThan(w => w.From);
    }

    private static string NamesNobody => new LocalText("Aturan ini tidak menyebut siapa pun.", "This rule names nobody.").ToString();
}

internal static class PolicyShapes
{
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> Distinct<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, Func<TItem, string> key) => rule
        .Must(items => items is null || items.Select(key).Distinct(StringComparer.OrdinalIgnoreCase).Count() == items.Count)
        .WithErrorCode("twice")
        .WithMessage(_ => new LocalText("Ada isian yang ganda.", "An entry is there twice.").ToString());

    public static IRuleBuilderOptions<T, IReadOnlyList<QuotaChange>?> DoNotOverlap<T>(this IRuleBuilder<T, IReadOnlyList<QuotaChange>?> rule) => rule
        .Must(changes => changes is null || changes.OrderBy(c => c.From).Zip(changes.OrderBy(c => c.From).Skip(1)).All(pair => pair.First.To < pair.Second.From))
        .WithErrorCode("overlapping")
        .WithMessage(_ => new LocalText("Perubahan kuota tidak boleh bertumpang tindih.", "Changes of the quota must not overlap.").ToString());

    public static IRuleBuilderOptions<T, IReadOnlyList<WorkingHours>> OneRowADay<T>(this IRuleBuilder<T, IReadOnlyList<WorkingHours>> rule) => rule
        .Must(hours => hours.SelectMany(h => h.Weekdays).GroupBy(d => d).All(g => g.Count() == 1))
        .WithErrorCode("overlapping")
        .WithMessage(_ => new LocalText("Setiap hari hanya memiliki satu baris jam kerja.", "A weekday has one row of working hours.").ToString());

    public static IRuleBuilderOptions<T, IReadOnlyList<MinutesBucket>> Ascend<T>(this IRuleBuilder<T, IReadOnlyList<MinutesBucket>> rule) => rule
        .Must(buckets => buckets.All(b => b.FromMinutes > 0 && (b.ToMinutes is null || b.ToMinutes >= b.FromMinutes) && b.Code.Length is > 0 and <= 8)
            && buckets.Zip(buckets.Skip(1)).All(pair => pair.First.ToMinutes < pair.Second.FromMinutes))
        .WithErrorCode("overlapping")
        .WithMessage(_ => new LocalText("Kelompok menit harus berurutan tanpa tumpang tindih.", "Buckets of minutes follow each other without overlap.").ToString());
}
