using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WfhApi.Http;

/// <summary>How an enum's value is read is no matter of the contract: there it is the enum.</summary>
internal sealed class ChoicesExplained : IApiDescriptionProvider
{
    private readonly EmptyModelMetadataProvider _metadata = new();

    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var parameter in context.Results.SelectMany(r => r.ParameterDescriptions))
        {
            var type = parameter.ParameterDescriptor?.ParameterType;
            var choice = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
            if (choice is { IsGenericType: true } && choice.GetGenericTypeDefinition() == typeof(Choice<>))
            {
                var value = choice.GetGenericArguments()[0];
                parameter.Type = choice == type ? value : typeof(Nullable<>).MakeGenericType(value);
                parameter.ModelMetadata = _metadata.GetMetadataForType(parameter.Type);
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
