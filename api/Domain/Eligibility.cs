namespace WfhApi.Domain;

/// <summary>One reason for or against working from home.</summary>
/// <param name="Code">Stable name: of the rule of the circular, or of a rule of the product.</param>
/// <param name="Text">The reason for people.</param>
/// <param name="Source">The requirement or circular behind it.</param>
/// <param name="Remedy">What would change the answer; null where nothing that anybody could decide.</param>
public sealed record EligibilityReason(string Code, LocalText Text, string? Source = null, LocalText? Remedy = null);

/// <summary>Whether a person may work from home on a date, and why. The one answer that roster, check-in and screens share.</summary>
public sealed record Eligibility(bool Eligible, PolicyVersion? Policy, IReadOnlyList<EligibilityReason> Reasons)
{
    /// <param name="person">The person.</param>
    /// <param name="upward">Their unit and everything above it, the unit first.</param>
    /// <param name="date">The day.</param>
    /// <param name="policy">The circular in force over the unit on that day.</param>
    /// <param name="holiday">What is celebrated.</param>
    /// <param name="hours">The working hours of the day; null: a day off.</param>
    /// <param name="homeDaysThatWeek">Other days of the same week on which the person is rostered at home.</param>
    public static Eligibility Of(Employee person, IReadOnlyList<Unit> upward, DateOnly date, PolicyVersion? policy, Holiday? holiday, WorkingHours? hours, int homeDaysThatWeek)
    {
        if (policy is null)
        {
            return new(false, null, [new(
                "no-policy",
                new("Tidak ada kebijakan yang berlaku bagi unit ini pada tanggal itu.", "No policy is in force over this unit on that date."),
                "JAMBI-01",
                new("Aktifkan kebijakan yang mencakup unit dan tanggal ini.", "Activate a policy that covers this unit and date."))]);
        }

        var rules = policy.Rules;
        UnitKind[] kinds = [.. upward.Select(u => u.Kind)];
        string[] codes = [.. upward.Select(u => u.Code)];
        List<EligibilityReason> against = [];
        if (person.State == EmploymentState.Inactive)
        {
            against.Add(new("not-in-service", new("Pegawai tidak lagi aktif bekerja.", "The person is no longer in service.")));
        }

        if (holiday is not null)
        {
            against.Add(new("holiday", new($"Hari libur: {holiday.Name}.", $"A holiday: {holiday.Name}."), "JUMAT-01"));
        }
        else if (hours is null)
        {
            against.Add(new("day-off", new("Bukan hari kerja.", "Not a working day.")));
        }

        if (!rules.HomeOn(date.DayOfWeek))
        {
            against.Add(new(
                "weekday",
                new("Kebijakan ini tidak menempatkan siapa pun di rumah pada hari itu.", "This policy has nobody at home on that weekday."),
                policy.Number,
                new("Ubah pola hari pada versi perubahan kebijakan.", "Change the weekdays in an amendment.")));
        }

        against.AddRange(rules.ExclusionsOf(person, kinds, codes).Select(rule => new EligibilityReason(rule.Code, rule.Reason, rule.Source, RemedyOf(rule))));
        if (rules.MaxDaysPerWeek is { } most && homeDaysThatWeek >= most)
        {
            against.Add(new(
                "week-cap",
                new($"Sudah {homeDaysThatWeek} hari WFH pada pekan itu; batasnya {most}.", $"Already {homeDaysThatWeek} days at home that week; the cap is {most}."),
                "FWA-01",
                new("Pindahkan salah satu hari WFH pekan itu.", "Move one of that week's days at home.")));
        }

        if (against.Count > 0)
        {
            return new(false, policy, against);
        }

        List<EligibilityReason> favour = [new(
            "policy",
            new($"Diizinkan oleh {policy.Number}.", $"Allowed by {policy.Number}."),
            policy.Number)];
        if (rules.Exclusions.Any(e => e.Matches(person, kinds, codes)) && rules.ExceptionOf(person, kinds, codes) is { } exception)
        {
            favour.Add(new(exception.Code, exception.Reason, exception.Source));
        }

        return new(true, policy, favour);
    }

    private static LocalText RemedyOf(PeopleRule rule) => rule == PeopleRule.NotCovered
        ? new("Tambahkan kode unit pada versi perubahan kebijakan.", "Add the unit's code in an amendment.")
        : rule == PeopleRule.NotInAnnex
            ? new("Cantumkan NIP pada lampiran versi perubahan kebijakan.", "Name the NIP in the annex of an amendment.")
            : new("Beri pengecualian atau ubah aturan pada versi perubahan kebijakan.", "Grant an exception or change the rule in an amendment.");
}
