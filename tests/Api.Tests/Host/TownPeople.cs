namespace WfhApi.Tests.Host;

/// <summary>More people and units for a town, as its database holds them.</summary>
internal static class TownPeople
{
    public static Task<Employee> Hire(this Town town, Unit unit, string position, PositionLevel level = PositionLevel.Pelaksana, EmploymentState state = EmploymentState.Active) => town.InDatabase(async db =>
    {
        var people = await db.Employees.CountAsync(e => e.AgencyId == town.Agency.Id);
        var person = new Employee
        {
            AgencyId = town.Agency.Id,
            Id = Guid.CreateVersion7(),
            Nip = $"19850412201001{(people % 2) + 1}{people + 500:000}",
            Kind = EmploymentKind.Pns,
            Name = position,
            UnitId = unit.Id,
            Position = position,
            Level = level,
            Grade = "III/a",
            State = state,
        };
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    });

    public static Task<Unit> Open(this Town town, Unit parent, string code, UnitKind kind) => town.InDatabase(async db =>
    {
        var unit = parent.Child(Guid.CreateVersion7(), code, code, kind);
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit;
    });
}
