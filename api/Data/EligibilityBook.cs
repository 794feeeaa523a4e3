namespace WfhApi.Data;

/// <summary>A person's eligibility on a day, and the circulars that have no say in it.</summary>
internal sealed record EligibilityOnDay(Employee Person, DateOnly Date, Eligibility Answer, IReadOnlyList<PolicyVersion> Overruled);

/// <summary>Reads what <see cref="Eligibility"/> needs: for one question of one person, and for a roster that asks for many.</summary>
[PerRequest]
internal sealed class EligibilityBook(WfhDb db)
{
    public async Task<EligibilityOnDay> Of(Employee person, DateOnly date, CancellationToken ct) =>
        await Of(await AgencyCalendar.Load(db, person.AgencyId, date, date, ct), person, date, ct);

    public async Task<EligibilityOnDay> Of(AgencyCalendar calendar, Employee person, DateOnly date, CancellationToken ct)
    {
        var monday = RosterDesk.MondayOf(date);
        var homeDays = await db.RosterDays.CountAsync(
            r => r.AgencyId == person.AgencyId && r.EmployeeId == person.Id && monday <= r.Date && r.Date < monday.AddDays(7) && r.Date != date && r.Mode == WorkMode.Home, ct);
        return calendar.EligibilityOf(person, date, homeDays);
    }
}
