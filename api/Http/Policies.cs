using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using WfhApi.Accounts;

namespace WfhApi.Http;

/// <summary>Who may call: the caller's kind. Which rows they reach is in each query's WHERE.</summary>
internal static class Policies
{
    /// <summary>Every person who is signed in; no client.</summary>
    public const string Person = "person";

    /// <summary>People who head a unit, act for its head, or were made head of an office.</summary>
    public const string Superior = "superior";

    /// <summary>People who may read about others: superiors, officers, personnel, leaders, auditors.</summary>
    public const string Watcher = "watcher";

    /// <summary>Personnel administrators of the agency.</summary>
    public const string PersonnelAdmin = "personnel-admin";

    /// <summary>Who makes rosters: heads and officers of offices, and personnel administrators, who only propose.</summary>
    public const string Planner = "planner";

    /// <summary>Who decides for the agency whether a circular goes on: leaders and personnel administrators.</summary>
    public const string AgencyDecider = "agency-decider";

    /// <summary>People who may read about others; clients to which the agency gave the scope.</summary>
    public const string AttendanceRead = IntegratorScopes.AttendanceRead;

    /// <summary>People who may read about others; clients to which the agency gave the scope.</summary>
    public const string EmployeesRead = IntegratorScopes.EmployeesRead;

    /// <summary>Personnel administrators of the agency; clients to which the agency gave the scope.</summary>
    public const string EmployeesWrite = IntegratorScopes.EmployeesWrite;

    /// <summary>People who may read about others; clients to which the agency gave the scope.</summary>
    public const string TasksRead = IntegratorScopes.TasksRead;

    /// <summary>People who may read about others; clients to which the agency gave the scope.</summary>
    public const string ReportsRead = IntegratorScopes.ReportsRead;

    /// <summary>People who may read about others; clients to which the agency gave the scope.</summary>
    public const string RecapsRead = IntegratorScopes.RecapsRead;

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<Caller>();
        services.AddScoped<CallerLoader>();
        services.AddSingleton<People>();
        services.AddScoped<IAuthorizationHandler, CallerHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationProblems>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
            .Add(Person, new("person-required", c => !c.IsClient))
            .Add(Superior, new("superior-required", c => !c.IsClient && c.Leads.Length > 0))
            .Add(Watcher, new("watcher-required", c => !c.IsClient && c.Watches.Length > 0))
            .Add(PersonnelAdmin, new("personnel-admin-required", c => c.Roles.Contains(Role.PersonnelAdmin)))
            .Add(Planner, new("planner-required", c => !c.IsClient && (c.Plans.Length > 0 || c.Roles.Contains(Role.PersonnelAdmin))))
            .Add(AgencyDecider, new("agency-decider-required", c => c.Roles.Contains(Role.PersonnelAdmin) || c.Roles.Contains(Role.Leader)))
            .Add(AttendanceRead, new("attendance-read-required", c => c.IsClient ? c.Scopes.Contains(AttendanceRead) : c.Watches.Length > 0))
            .Add(EmployeesRead, new("employees-read-required", c => c.IsClient ? c.Scopes.Contains(EmployeesRead) : c.Watches.Length > 0))
            .Add(EmployeesWrite, new("employees-write-required", c => c.IsClient ? c.Scopes.Contains(EmployeesWrite) : c.Roles.Contains(Role.PersonnelAdmin)))
            .Add(TasksRead, new("tasks-read-required", c => c.IsClient ? c.Scopes.Contains(TasksRead) : c.Watches.Length > 0))
            .Add(ReportsRead, new("reports-read-required", c => c.IsClient ? c.Scopes.Contains(ReportsRead) : c.Watches.Length > 0))
            .Add(RecapsRead, new("recaps-read-required", c => c.IsClient ? c.Scopes.Contains(RecapsRead) : c.Watches.Length > 0));
        return services;
    }

    private static AuthorizationBuilder Add(this AuthorizationBuilder builder, string name, CallerIs requirement) =>
        builder.AddPolicy(name, p => p.RequireAuthenticatedUser().AddRequirements(requirement));
}

/// <summary>The caller must be known, and satisfy the rule; the code names what was missing.</summary>
internal sealed record CallerIs(string Code, Func<Caller, bool> Rule) : IAuthorizationRequirement;

internal sealed class CallerHandler(CallerLoader loader, Caller caller) : AuthorizationHandler<CallerIs>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, CallerIs requirement)
    {
        var ct = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
        if (await loader.Load(context.User, ct) && requirement.Rule(caller))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>Refusals of the authorisation layer speak the same problem language as all others.</summary>
internal sealed class AuthorizationProblems : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        if (result.Forbidden)
        {
            var missing = result.AuthorizationFailure?.FailedRequirements.OfType<CallerIs>().FirstOrDefault();
            await Problems.Of(new NotAllowed(missing?.Code ?? "forbidden")).ExecuteAsync(context);
            return;
        }

        await _default.HandleAsync(next, context, policy, result);
    }
}

public sealed record NotAllowed(string Requirement) : ForbiddenError("not-allowed", new(
    $"Peran Anda tidak mencakup tindakan ini ({Requirement}).", $"Your role does not allow this ({Requirement})."));
