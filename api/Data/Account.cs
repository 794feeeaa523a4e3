using Microsoft.AspNetCore.Identity;

namespace WfhApi.Data;

/// <summary>A login. The user name is the NIP; it belongs to one employee of one agency.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required Guid AgencyId { get; init; }
    public required Guid EmployeeId { get; init; }
}
