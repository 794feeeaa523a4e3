using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace WfhApi.Http;

/// <summary>
/// Lengths, ranges and counts as the validators state them, so that each is typed once: the pipeline enforces it and the
/// contract tells it. A rule under <c>When</c> is told too, as here it only asks whether the value is there.
/// </summary>
internal sealed class ShapeRules
{
    private readonly Dictionary<(Type Owner, string Property), List<IPropertyValidator>> _rules = [];

    public ShapeRules()
    {
        foreach (var type in Assembly.GetExecutingAssembly().DefinedTypes.Where(t => t is { IsAbstract: false, ContainsGenericParameters: false }))
        {
            if (type.ImplementedInterfaces.FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)) is { } contract)
            {
                Read((IEnumerable<IValidationRule>)Activator.CreateInstance(type, nonPublic: true)!, contract.GetGenericArguments()[0]);
            }
        }
    }

    public void Tell(OpenApiSchema schema, Type owner, string property)
    {
        foreach (var rule in _rules.GetValueOrDefault((owner, property)) ?? [])
        {
            Tell(schema, rule);
        }
    }

    private void Read(IEnumerable<IValidationRule> rules, Type subject)
    {
        foreach (var rule in rules)
        {
            var each = rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
            foreach (var validator in rule.Components.Select(c => c.Validator))
            {
                if (validator is IChildValidatorAdaptor)
                {
                    ReadChild(validator);
                }
                else if (rule.Member is { } member && !each)
                {
                    // Rules shared through an interface name its member; the subject is who has it.
                    var owner = member.DeclaringType!.IsAssignableFrom(subject) ? subject : member.DeclaringType;
                    var key = (owner, JsonNamingPolicy.CamelCase.ConvertName(member.Name));
                    (_rules.TryGetValue(key, out var known) ? known : _rules[key] = []).Add(validator);
                }
            }
        }
    }

    /// <summary>The adaptor gives its validator for a context; ours are the same in every one.</summary>
    private void ReadChild(IPropertyValidator adaptor)
    {
        var types = adaptor.GetType().GetGenericArguments();
        var context = Activator.CreateInstance(typeof(ValidationContext<>).MakeGenericType(types[0]), [null]);
        var child = adaptor.GetType().GetMethod("GetValidator")!.Invoke(adaptor, [context, null]);
        Read((IEnumerable<IValidationRule>)child!, types[1]);
    }

    private static void Tell(OpenApiSchema schema, IPropertyValidator rule)
    {
        var isText = schema.Type?.HasFlag(JsonSchemaType.String) == true && schema.Format is null or "email";
        switch (rule)
        {
            case INotEmptyValidator when schema.Type?.HasFlag(JsonSchemaType.Array) == true:
                schema.MinItems = 1;
                break;
            case INotEmptyValidator when isText:
                schema.MinLength = 1;
                break;
            case ILengthValidator length when isText:
                (schema.MinLength, schema.MaxLength) = (length.Min > 0 ? length.Min : schema.MinLength, length.Max > 0 ? length.Max : schema.MaxLength);
                break;
            case IAtMostValidator most:
                schema.MaxItems = most.Max;
                break;
            case IBetweenValidator between:
                (schema.Minimum, schema.Maximum) = (Number(between.From), Number(between.To));
                break;
            case IComparisonValidator { ValueToCompare: { } value, Comparison: Comparison.GreaterThan }:
                schema.ExclusiveMinimum = Number(value);
                break;
            case IComparisonValidator { ValueToCompare: { } value, Comparison: Comparison.LessThanOrEqual }:
                schema.Maximum = Number(value);
                break;
            case IEmailValidator:
                schema.Format = "email";
                break;
        }
    }

    private static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}

/// <summary>Puts the rules of the validators on the properties of what is sent.</summary>
internal sealed class ShapesOfValidators(ShapeRules rules) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Properties: { } properties } && context.MemberInfo is null)
        {
            foreach (var (name, property) in properties)
            {
                if (property is OpenApiSchema own)
                {
                    rules.Tell(own, context.Type, name);
                }
            }
        }
    }
}
