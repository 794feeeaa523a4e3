using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.XPath;

namespace WfhApi.Http;

/// <summary>The comments of the code, as the compiler wrote them beside the assembly.</summary>
internal sealed partial class Comments
{
    private readonly Dictionary<string, XPathNavigator> _members;

    public Comments()
    {
        using var reader = System.Xml.XmlReader.Create(System.IO.Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, ".xml"));
        _members = new XPathDocument(reader).CreateNavigator().Select("/doc/members/member").Cast<XPathNavigator>()
            .ToDictionary(m => m.GetAttribute("name", string.Empty));
    }

    public string? Of(Type type) => Summary($"T:{Name(type)}");

    /// <summary>A property: its own summary, or the parameter of the record that makes it.</summary>
    public string? Of(Type type, string property) =>
        Text(Member($"T:{Name(type)}")?.Select("param").Cast<XPathNavigator>().FirstOrDefault(p => string.Equals(p.GetAttribute("name", string.Empty), property, StringComparison.OrdinalIgnoreCase)))
        ?? Summary($"P:{Name(type)}.{char.ToUpperInvariant(property[0])}{property[1..]}");

    public string? OfField(Type type, string field) => Summary($"F:{Name(type)}.{field}");

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private string? Summary(string member) => Text(Member(member)?.SelectSingleNode("summary"));

    private XPathNavigator? Member(string name) => _members.GetValueOrDefault(name);

    private static string? Text(XPathNavigator? node) => node is null ? null : Spaces().Replace(Markup().Replace(node.InnerXml, Plain), " ").Trim();

    private static string Plain(Match tag) => tag.Groups switch
    {
        { } g when g["cref"].Success => $"`{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(g["cref"].Value)}`",
        { } g when g["word"].Success => g["word"].Value,
        { } g when g["param"].Success => $"`{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(g["param"].Value)}`",
        _ => "`",
    };

    [GeneratedRegex("""<see(also)? (cref="[A-Z]:[^"]*?(?<cref>[^."(]+)(\([^"]*)?"|langword="(?<word>[^"]+)") ?/>|</?c>|<paramref name="(?<param>[^"]+)" ?/>""")]
    private static partial Regex Markup();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
