namespace WfhApi.Data.Demo;

/// <summary>The rule of <see cref="Superiors"/> over rows that are already in hand: thousands of days ask it.</summary>
internal sealed class Superiority(IReadOnlyDictionary<Guid, Unit> units, IReadOnlyList<Delegation> delegations)
{
    public Guid? Of(Employee person, DateOnly date)
    {
        foreach (var id in units[person.UnitId].Lineage.Reverse())
        {
            var responsible = delegations.FirstOrDefault(d => d.UnitId == id && d.From <= date && date <= d.To)?.ActingEmployeeId ?? units[id].HeadEmployeeId;
            if (responsible is not null && responsible != person.Id)
            {
                return responsible;
            }
        }

        return null;
    }
}
