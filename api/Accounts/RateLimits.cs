namespace WfhApi.Accounts;

/// <summary>Names of the limits that the pages and endpoints of this folder ask for.</summary>
internal static class RateLimits
{
    public const string Login = "login";
}
