namespace WfhApi.Data.Demo.Province;

/// <summary>
/// A province that does not exist, as large as asked for, to measure with and to look at. It follows the national circular since
/// that came into force: months before it are months in the office.
/// </summary>
internal static class PlanOfProvince
{
    public const string Code = "provinsi";
    public const string Place = "Provinsi Bumi Nusantara";
    public const string Name = $"Pemerintah {Place}";

    private const string Preset = "jumat-2026";

    public static AgencyPlan Of(ProvinceSize size) => new(Code, Name, Place, Preset, "800.1.5/14/BKD/{0}", ProvinceTree.Of(size.People, size.Units))
    {
        Regions = [0.30, 0.03, 0.14, 0.12, 0.12, 0.12, 0.12, 0.05],
        PersonaUnit = ProvinceTree.PersonaUnit,
        PersonaOffice = ProvinceOffices.Planning,
        PersonnelOffice = ProvinceOffices.Personnel,
        AuditOffice = ProvinceOffices.Audit,
        TechnologyOffice = ProvinceOffices.Technology,
        VacantUnit = ProvinceTree.VacantUnit,
        AwayUnit = ProvinceTree.AwayUnit,
        Neighbourhoods = [],
        NeighbourhoodsAround = ProvincePlaces.Around,
        FirstSerial = 101,
        CalendarFrom = 2024,
        InForceFrom = day => Earlier(Presets.Get(Preset).EffectiveFrom, day.AddDays(-42)),
        Adapt = (rules, _) => rules,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
