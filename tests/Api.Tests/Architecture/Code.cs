using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace WfhApi.Tests.Architecture;

/// <summary>The code of the API, as it was written and as it was compiled.</summary>
internal static class Code
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => (int)(ushort)o.Value);

    /// <summary>The types that we wrote; what the tools wrote is theirs.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(Program).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("WfhApi", StringComparison.Ordinal) == true
            && t.Namespace != "WfhApi.Data.Migrations" && !IsGenerated(t)),
    ];

    /// <summary>Files of the API, by their path below api/.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources { get; } =
    [
        .. from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "api"), "*.cs", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(System.IO.Path.Combine(Repository.Root, "api"), file).Replace('\\', '/')
           where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("Data/Migrations/", StringComparison.Ordinal)
           orderby path
           select (path, File.ReadAllText(file)),
    ];

    public static bool IsIn(this Type type, string @namespace) =>
        type.Namespace == @namespace || type.Namespace?.StartsWith($"{@namespace}.", StringComparison.Ordinal) == true;

    /// <summary>Every member that the type's declarations and bodies mention, those of its closures and state machines among them.</summary>
    public static IEnumerable<MemberInfo> Mentions(this Type type)
    {
        foreach (var member in type.GetInterfaces().Append(type.BaseType!).Where(t => t is not null))
        {
            yield return member;
        }

        foreach (var field in type.GetFields(Everything))
        {
            yield return field.FieldType;
        }

        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            foreach (var parameter in method.GetParameters())
            {
                yield return parameter.ParameterType;
            }

            foreach (var mentioned in Body(method))
            {
                yield return mentioned;
            }
        }

        foreach (var mentioned in type.GetNestedTypes(Everything).Where(IsGenerated).SelectMany(Mentions))
        {
            yield return mentioned;
        }
    }

    /// <summary>The types behind what is mentioned, taken apart: the list, and what it is a list of.</summary>
    public static IEnumerable<Type> MentionedTypes(this Type type) => type.Mentions()
        .SelectMany(m => m switch
        {
            Type t => [t],
            MethodInfo m1 => [m1.DeclaringType!, m1.ReturnType, .. m1.GetGenericArguments(), .. m1.GetParameters().Select(p => p.ParameterType)],
            MethodBase m2 => [m2.DeclaringType!, .. m2.GetParameters().Select(p => p.ParameterType)],
            FieldInfo f => [f.DeclaringType!, f.FieldType],
            _ => Enumerable.Empty<Type>(),
        })
        .SelectMany(Parts).Distinct();

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false) || type.Name.StartsWith('<') || (type.IsNested && IsGenerated(type.DeclaringType!));

    private static IEnumerable<MemberInfo> Body(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        Type[]? ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[0xFE00 | il[at + 1]] : OpCodesByValue[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod) is { } member)
            {
                yield return member;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
