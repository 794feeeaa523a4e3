using Microsoft.AspNetCore.Identity;

namespace WfhApi.Accounts;

/// <summary>Who has left the service cannot sign in, and stays signed in no longer than the next renewal.</summary>
internal sealed class StaffInService(WfhDb db) : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        db.Employees.AnyAsync(e => e.AgencyId == user.AgencyId && e.Id == user.EmployeeId && e.State != EmploymentState.Inactive);
}
