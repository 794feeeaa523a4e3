namespace WfhApi.Data.Demo;

/// <summary>
/// The task orders by which people of the demo are at home, where their circular demands one: one a person and week, signed
/// before the week begins. A few never drafted one, and some of next week wait for the head.
/// </summary>
internal sealed class DemoOrders(Organisation organisation, AgencyCalendar calendar, IReadOnlyList<Delegation> delegations, ILookup<Guid, HomePlace> homes)
{
    private const int WaitingMax = 6;

    /// <summary>The orders of the weeks up to that of <paramref name="stageDay"/>, drafted and not yet signed, in the order of their drafting; and those that wait.</summary>
    /// <param name="given">People and Mondays whose week has an order already.</param>
    public IEnumerable<(TaskOrder Order, Signature? Signature)> Write(
        IReadOnlyList<Employee> people,
        IReadOnlyDictionary<(Guid EmployeeId, DateOnly Date), RosterDay> roster,
        DateOnly stageDay,
        DateTimeOffset now,
        IReadOnlySet<(Guid EmployeeId, DateOnly Monday)> given)
    {
        var employee = organisation.Persona(Personas.Employee);
        var office = calendar.Units[employee.UnitId].OfficeId;
        var byPerson = people.ToDictionary(p => p.Id);
        var weeks = roster.Values.Where(r => r.Mode == WorkMode.Home && byPerson.ContainsKey(r.EmployeeId))
            .GroupBy(r => (r.EmployeeId, Monday: r.Date.Monday()))
            .Where(w => w.Key.Monday <= stageDay.Monday().AddDays(7) && !given.Contains(w.Key))
            .OrderBy(w => w.Key.Monday).ThenBy(w => w.Key.EmployeeId);
        var waiting = 0;
        foreach (var week in weeks)
        {
            var person = byPerson[week.Key.EmployeeId];
            var unit = calendar.Units[person.UnitId];
            DateOnly[] dates = [.. week.Select(r => r.Date).Order()];
            var next = week.Key.Monday > stageDay;
            var wanted = next
                ? unit.OfficeId == office && person.Id != employee.Id && waiting < WaitingMax
                : person.Id == employee.Id || !Dice.For("no-order", $"{person.Id}", week.Key.Monday.Key()).Chance(0.05);
            if (!wanted || calendar.PolicyOf(unit, dates[0]) is not { Rules.TaskOrderRequired: true } policy || homes[person.Id].FirstOrDefault(h => h.ValidOn(dates[0])) is not { } home)
            {
                continue;
            }

            var dice = Dice.For("order", $"{person.Id}", week.Key.Monday.Key());
            var friday = week.Key.Monday.AddDays(-3);
            var drafted = next ? now.AddMinutes(-dice.Between(20, 600)) : Zones.At(friday, new(9, dice.Between(0, 59), dice.Between(0, 59)), unit.TimeZoneId);
            waiting += next ? 1 : 0;
            yield return (Draft(person, unit, home, policy, dates, drafted), next ? null : new(SignerOf(person, unit, friday), Zones.At(friday, new(14, dice.Between(0, 40)), unit.TimeZoneId)));
        }
    }

    private TaskOrder Draft(Employee person, Unit unit, HomePlace home, PolicyVersion policy, DateOnly[] dates, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var office = calendar.Units[unit.OfficeId];
        var tasks = TaskCatalogue.Of(organisation.Themes.GetValueOrDefault(unit.Id, TaskTheme.GeneralAffairs))
            .OrderBy(k => Dice.For("order-task", $"{person.Id}", dates[0].Key(), k.Title).Share()).Take(2).Select(k => $"{k.Title}: {k.Output.ToLowerInvariant()}.");
        var text = new TaskOrderText(
            dates[0],
            dates[^1],
            dates,
            [.. policy.LegalBases, $"{policy.Number} tentang {policy.Title}"],
            $"Bahwa untuk melaksanakan {policy.Number} perlu menugaskan pegawai bekerja dari rumah.",
            [.. tasks, "Melaporkan hasil pekerjaan pada hari yang sama melalui laporan kinerja harian."],
            ["Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"]);
        var signingUnit = HeadOf(office, office.DayOf(at)) is { } head && head != person.Id ? office.Id : office.Lineage[0];
        return TaskOrder.Draft(person.AgencyId, id, office.Id, signingUnit, person.Id, text, [TaskOrderPerson.Of(id, 1, person, unit, home)], office.DayOf(at), at).Value;
    }

    private TaskOrderSigner SignerOf(Employee person, Unit unit, DateOnly on)
    {
        var office = calendar.Units[unit.OfficeId];
        var head = HeadOf(office, on) is { } responsible && responsible != person.Id ? responsible : organisation.Leader.Id;
        var signer = organisation.Person(head);
        var acting = delegations.FirstOrDefault(d => d.UnitId == office.Id && d.ActingEmployeeId == head && d.From <= on && on <= d.To);
        return new(signer.Id, signer.Name, signer.Nip, acting is null ? signer.Position : $"{acting.Kind}. Kepala {office.Name}", Grades.Rank(signer.Grade));
    }

    private Guid? HeadOf(Unit office, DateOnly on) => delegations.FirstOrDefault(d => d.UnitId == office.Id && d.From <= on && on <= d.To)?.ActingEmployeeId ?? office.HeadEmployeeId;

    /// <summary>Who signed an order, and when.</summary>
    internal sealed record Signature(TaskOrderSigner Signer, DateTimeOffset At);
}
