using System.Reflection;

namespace WfhApi.Pipeline;

internal static class MediatorSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(sp => sp.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped<IdempotencyKey>();
        services.AddScoped<Announcements>();
        services.AddScoped<SeenVersion>();

        foreach (var (contract, type) in
            from type in assembly.DefinedTypes
            where type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            from contract in type.ImplementedInterfaces
            where contract.IsGenericType && contract.GetGenericTypeDefinition() is var open
                && (open == typeof(IRequestHandler<,>) || open == typeof(IValidator<>))
            select (contract, type))
        {
            // A validator keeps nothing of a request, and building its rules takes longer than running them.
            services.Add(new(contract, type, contract.GetGenericTypeDefinition() == typeof(IValidator<>) ? ServiceLifetime.Singleton : ServiceLifetime.Transient));
        }

        foreach (var type in assembly.DefinedTypes.Where(t => t.GetCustomAttribute<PerRequestAttribute>() is not null))
        {
            services.AddScoped(type);
        }

        services.AddSingleton<Mappings>(_ => new MapperConfiguration(cfg =>
        {
            cfg.ForgetLinqMethods();
            cfg.AddProfiles(assembly);
        }));
        return services;
    }

    /// <summary>
    /// AutoMapper 8.0.0 closes every extension method of <see cref="Enumerable"/> over each mapped type. Since .NET 7
    /// some of them are constrained, so building the configuration throws. We use none of them.
    /// </summary>
    private static void ForgetLinqMethods(this IMapperConfigurationExpression cfg) =>
        ((List<MethodInfo>)typeof(Profile).GetField("_sourceExtensionMethods", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(cfg)!).Clear();
}
