namespace WfhApi.Data.Demo;

/// <summary>The rule of <see cref="Superiors"/> over rows that are already in hand: thousands of days ask it.</summary>
internal sealed class Superiority(IReadOnlyDictionary<Guid, Unit> units, IReadOnlyList<Delegation> delegations, IEnumerable<Employee> people)
{
    private readonly HashSet<Guid> _inService = [.. people.Where(e => e.State != EmploymentState.Inactive).Select(e => e.Id)];

    public Guid? Of(Employee person, DateOnly date)
    {
        foreach (var id in units[person.UnitId].Lineage.Reverse())
        {
            var acting = delegations.FirstOrDefault(d => d.UnitId == id && d.From <= date && date <= d.To && _inService.Contains(d.ActingEmployeeId));
            var responsible = acting?.ActingEmployeeId ?? units[id].HeadEmployeeId;
            if (responsible is { } superior && superior != person.Id && _inService.Contains(superior))
            {
                return superior;
            }
        }

        return null;
    }
}
