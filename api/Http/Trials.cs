namespace WfhApi.Http;

internal static class Trials
{
    /// <summary>Plain http on localhost, demo accounts and known passwords exist in these two environments and nowhere else.</summary>
    public static bool IsForTrials(this IHostEnvironment environment) =>
        environment.IsDevelopment() || environment.IsEnvironment("Testing");
}
