namespace WfhApi.Data.Demo;

/// <summary>The circular that is in force in an agency of the demo: its government's preset, numbered and dated anew.</summary>
internal static class Circulars
{
    /// <summary>Since 2025 no policy may put these on flexible work, whatever the older circulars said.</summary>
    private static readonly PeopleRule Flexible = Presets.Get("jumat-2026").Rules.Exclusions.Single(e => e.Source == "FWA-01");

    public static PolicyVersion Of(AgencyPlan plan, Organisation organisation, DateOnly seedDay)
    {
        var preset = Presets.Get(plan.Preset);
        var from = plan.InForceFrom(seedDay);
        var issued = from.AddDays(-5);
        var rules = plan.Adapt(preset.Rules, new(seedDay, organisation.AdministrativeNips()));
        return new()
        {
            AgencyId = organisation.Agency.Id,
            Id = Ids.Of("policy-version", plan.Code, "1"),
            PolicyId = Ids.Of("policy", plan.Code),
            Version = 1,
            Number = string.Format(System.Globalization.CultureInfo.InvariantCulture, plan.PolicyNumber, issued.Year),
            Title = $"{preset.Title.Id}, Tahun {issued.Year}",
            LegalBases =
            [
                "Peraturan Presiden Nomor 21 Tahun 2023 tentang Hari Kerja dan Jam Kerja Instansi Pemerintah dan Pegawai Aparatur Sipil Negara",
                "Peraturan Menteri PANRB Nomor 4 Tahun 2025 tentang Pelaksanaan Tugas Kedinasan Pegawai Aparatur Sipil Negara secara Fleksibel",
            ],
            Signer = $"{organisation.Leader.Position}, {organisation.Leader.Name}",
            IssuedOn = issued,
            EffectiveFrom = from,
            EffectiveTo = seedDay.AddYears(1),
            ScopeUnitId = organisation.Root.Id,
            Status = PolicyStatus.Active,
            // Every government of the demo has something to judge, whatever its announcement said of it.
            Rules = rules with { Exclusions = [.. rules.Exclusions, Flexible], Evaluation = rules.Evaluation ?? new(30, EvaluationRule.UsualThresholdPercent) },
            ActivatedAt = Zones.At(issued, new TimeOnly(9, 0), organisation.Agency.TimeZoneId),
        };
    }
}
