namespace WfhApi.Domain;

/// <summary>A share with the range in which the true one lies 19 times out of 20.</summary>
/// <param name="Count">What was counted.</param>
/// <param name="Of">Out of how many, 1 and up.</param>
/// <param name="Percent">The share in per cent, with one decimal.</param>
/// <param name="LowPercent">Lower end of the 95% interval (Wilson), per cent.</param>
/// <param name="HighPercent">Upper end, per cent.</param>
public sealed record ShareEstimate(int Count, int Of, decimal Percent, decimal LowPercent, decimal HighPercent)
{
    /// <summary>Two-sided 95%.</summary>
    private const double Z = 1.959964;

    /// <summary>Null where there is nothing out of which to count. Wilson's interval stays within 0 and 100, also for few.</summary>
    public static ShareEstimate? Of95(int count, int of)
    {
        if (of <= 0)
        {
            return null;
        }

        var (p, n, zz) = ((double)count / of, (double)of, Z * Z);
        var middle = (p + (zz / (2 * n))) / (1 + (zz / n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (zz / (4 * n * n))) / (1 + (zz / n));
        return new(count, of, Rounded(p), Rounded(Math.Max(0, middle - half)), Rounded(Math.Min(1, middle + half)));
    }

    /// <summary>The two ranges have nothing in common: the difference is more than chance.</summary>
    public bool DiffersFrom(ShareEstimate other) => HighPercent < other.LowPercent || other.HighPercent < LowPercent;

    private static decimal Rounded(double share) => Math.Round((decimal)(share * 100), 1, MidpointRounding.AwayFromZero);
}

/// <summary>What the completion rate says of an office or of all (SERANG-03). A person decides what follows.</summary>
public enum EvaluationVerdict
{
    /// <summary>The share of tasks done reaches the threshold.</summary>
    Met,

    /// <summary>It does not.</summary>
    NotMet,

    /// <summary>Fewer than five people were at home: nothing is said of them.</summary>
    TooFew,

    /// <summary>No task was given to people at home.</summary>
    NoTasks,
}

/// <summary>The judgement of one set of days at home against the threshold.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Certain">False where the interval holds the threshold: few tasks, and chance may have decided.</param>
/// <param name="Completion">The completion rate; null where nothing can be said.</param>
public sealed record Judgement(EvaluationVerdict Verdict, bool Certain, ShareEstimate? Completion)
{
    public static Judgement Of(Tally tally, int people, decimal thresholdPercent)
    {
        if (SmallGroups.Is(people))
        {
            return new(EvaluationVerdict.TooFew, false, null);
        }

        // The share itself is compared, not its rounded form: 79.96% does not reach 80%.
        var (done, given) = (tally[Measure.TasksDone], tally[Measure.TasksAssigned]);
        return ShareEstimate.Of95(done, given) is not { } share
            ? new(EvaluationVerdict.NoTasks, false, null)
            : new(done * 100m >= thresholdPercent * given ? EvaluationVerdict.Met : EvaluationVerdict.NotMet, thresholdPercent < share.LowPercent || share.HighPercent < thresholdPercent, share);
    }
}

/// <summary>What the machine proposes of a circular, and why. It decides nothing (SERANG-01).</summary>
/// <param name="Decision">The proposal; null where too little is known.</param>
/// <param name="Text">The reason in a sentence or two.</param>
public sealed record EvaluationProposal(EvaluationDecision? Decision, LocalText Text)
{
    private const int NamesInText = 3;

    /// <param name="offices">The offices by name, each with its judgement.</param>
    public static EvaluationProposal From(Judgement total, IReadOnlyList<(string Name, Judgement Judgement)> offices, decimal thresholdPercent)
    {
        if (total.Completion is not { } share)
        {
            return new(null, total.Verdict == EvaluationVerdict.TooFew
                ? new("Kurang dari lima pegawai bekerja dari rumah; belum cukup untuk menilai.", "Fewer than five people worked from home; too few to judge.")
                : new("Pegawai WFH belum diberi tugas; belum ada yang dapat dinilai.", "People at home were given no tasks; there is nothing to judge."));
        }

        var below = offices.Where(o => o.Judgement.Verdict == EvaluationVerdict.NotMet).OrderBy(o => o.Judgement.Completion!.Percent).ToList();
        var (first, rest) = (string.Join(", ", below.Take(NamesInText).Select(o => o.Name)), Math.Max(0, below.Count - NamesInText));
        LocalText names = rest == 0 ? new(first, first) : new($"{first} dan {rest} lainnya", $"{first} and {rest} more");
        LocalText rate = new($"{Number(share.Percent, "id")}% tugas WFH selesai (ambang {Number(thresholdPercent, "id")}%)", $"{Number(share.Percent, "en")}% of the tasks at home were done (threshold {Number(thresholdPercent, "en")}%)");
        return (total.Verdict, below.Count, total.Certain) switch
        {
            (EvaluationVerdict.Met, 0, _) => new(EvaluationDecision.Continue, new(
                $"{rate.Id}, dan tidak ada perangkat daerah di bawah ambang. Usul: dilanjutkan.", $"{rate.En}, and no office is below it. Proposal: continue.")),
            (EvaluationVerdict.Met, _, _) => new(EvaluationDecision.Amend, new(
                $"{rate.Id}, tetapi {below.Count} perangkat daerah di bawah ambang: {names.Id}. Usul: diubah untuk perangkat daerah itu.",
                $"{rate.En}, but {below.Count} offices are below it: {names.En}. Proposal: amend for these offices.")),
            (_, _, false) => new(EvaluationDecision.Amend, new(
                $"{rate.Id}; selisihnya masih dapat kebetulan karena tugas yang dihitung sedikit. Usul: diubah dan dievaluasi lagi.",
                $"{rate.En}; with so few tasks the difference may be chance. Proposal: amend and judge again.")),
            _ => new(EvaluationDecision.Revoke, new(
                $"{rate.Id}; {below.Count} perangkat daerah di bawah ambang{(below.Count == 0 ? string.Empty : $": {names.Id}")}. Usul: dicabut.",
                $"{rate.En}; {below.Count} offices are below it{(below.Count == 0 ? string.Empty : $": {names.En}")}. Proposal: revoke.")),
        };
    }

    private static string Number(decimal value, string language) => value.ToString("0.#", System.Globalization.CultureInfo.GetCultureInfo(language));
}
