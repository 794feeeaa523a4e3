using System.Reflection;
using System.Text.RegularExpressions;
using MediatR;
using WfhApi.Http;
using WfhApi.Pipeline;

namespace WfhApi.Tests.Architecture;

/// <summary>The rules of the house that a compiler does not know; each message says what to do.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class CodeTests
{
    private static IEnumerable<Type> Handlers => Code.Types.Where(t => Requests(t).Any());

    private static IEnumerable<Type> Requests(Type handler) => handler.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).Select(i => i.GetGenericArguments()[0]);

    [Test]
    public void Handlers_are_sealed_and_internal() => Assert.That(
        Handlers.Where(h => !h.IsSealed || h.IsPublic).Select(h => h.FullName), Is.Empty, "Write 'internal sealed class': nobody but the mediator knows a handler.");

    [Test]
    public void A_handler_is_named_after_its_request_and_stands_beside_it() => Assert.That(
        from h in Handlers
        let request = Requests(h).Single()
        where h.Name != $"{request.Name}Handler" || h.Namespace != request.Namespace
        select h.FullName,
        Is.Empty,
        "Name it request + Handler, in the same file.");

    [Test]
    public void Handlers_call_no_handlers() => Assert.That(
        from t in Code.Types
        where t.IsIn("WfhApi.Features") && !t.Name.EndsWith("Routes", StringComparison.Ordinal) && t.MentionedTypes().Contains(typeof(IMediator))
        select t.FullName,
        Is.Empty,
        "Move what two use cases share into a [PerRequest] class, instead of sending a request from a handler (A1).");

    [Test]
    public void Features_know_nothing_of_each_other()
    {
        static string? Feature(Type type) => type.IsIn("WfhApi.Features") ? type.Namespace!.Split('.')[2] : null;

        Assert.That(
            from t in Code.Types
            where Feature(t) is not null
            from other in t.MentionedTypes()
            where Feature(other) is { } feature && feature != Feature(t)
            select $"{t.FullName} uses {other.FullName}",
            Is.Empty,
            "Move what both need to Domain, Data or Http, or repeat the two lines.");
    }

    [Test]
    public void The_domain_knows_neither_database_nor_web()
    {
        string[] foreign = ["Microsoft.EntityFrameworkCore", "Npgsql", "Microsoft.AspNetCore", "MediatR", "FluentValidation", "AutoMapper", "WfhApi.Data", "WfhApi.Http", "WfhApi.Pipeline", "WfhApi.Features", "WfhApi.Accounts"];

        Assert.That(
            from t in Code.Types
            where t.IsIn("WfhApi.Domain")
            from other in t.MentionedTypes()
            where foreign.Any(other.IsIn)
            select $"{t.FullName} uses {other.FullName}",
            Is.Empty,
            "Domain holds rules only: pass values in, and let the handler read and write.");
    }

    [Test]
    public void Nothing_is_mapped_by_AutoMapper_but_queries() => Assert.That(
        from t in Code.Types
        where t.MentionedTypes().Any(m => m == typeof(AutoMapper.IMapper) || m == typeof(AutoMapper.Mapper) || m == typeof(AutoMapper.IRuntimeMapper))
        select t.FullName,
        Is.Empty,
        "Use ProjectTo in a query; in a command write a constructor call (A5, decisions/0002).");

    [Test]
    public void The_time_comes_from_the_clock_that_is_handed_in()
    {
        string[] clocks = ["get_Now", "get_UtcNow", "get_Today", "get_System"];
        Type[] sources = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeProvider)];

        Assert.That(
            from t in Code.Types
            where t != typeof(AdjustableClock) && t != typeof(RealClock) && !t.IsIn("WfhApi.Accounts")
            from called in t.Mentions().OfType<MethodInfo>()
            where sources.Contains(called.DeclaringType) && clocks.Contains(called.Name)
            select $"{t.FullName} calls {called.DeclaringType!.Name}.{called.Name[4..]}",
            Is.Empty,
            "Take a TimeProvider: a test or a demo may have moved it. Only accounts run on the real clock.");
    }

    [Test]
    public void Our_own_methods_do_not_end_in_Async() => Assert.That(
        from t in Code.Types
        let foreign = t.IsInterface ? [] : t.GetInterfaces().Where(i => i.Assembly != t.Assembly).SelectMany(i => t.GetInterfaceMap(i).TargetMethods).ToHashSet()
        from m in t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where m.Name.EndsWith("Async", StringComparison.Ordinal) && !m.Name.Contains('<', StringComparison.Ordinal) && !foreign.Contains(m) && m.GetBaseDefinition().DeclaringType!.Assembly == t.Assembly
        select $"{t.FullName}.{m.Name}",
        Is.Empty,
        "Drop the suffix; the task in its type says it.");

    [Test]
    public void No_type_is_named_after_a_drawer() => Assert.That(
        Code.Types.Where(t => Drawer().IsMatch(t.Name)).Select(t => t.FullName), Is.Empty, "Name it for what it does, in words of domain.md's glossary.");

    [Test]
    public void A_namespace_is_its_folder() => Assert.That(
        from s in Code.Sources
        let folder = Path.GetDirectoryName(s.Path)!.Replace('/', '.')
        let told = FileNamespace().Match(s.Text).Groups[1].Value
        where told != (s.Path == "Program.cs" ? string.Empty : folder.Length == 0 ? "WfhApi" : $"WfhApi.{folder}")
        select $"{s.Path} is in '{told}'",
        Is.Empty,
        "Move the file or mend the namespace.");

    [Test]
    public void Settings_are_read_in_Program_and_in_the_set_up_of_accounts() => Assert.That(
        from s in Code.Sources
        where s.Path is not ("Program.cs" or "Accounts/AccountsSetup.cs") && Configuration().IsMatch(s.Text)
        select s.Path,
        Is.Empty,
        "Bind an options class and take IOptions (A8).");

    [Test]
    public void Options_are_validated_when_the_API_starts() => Assert.That(
        from t in Code.Types
        where t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Options", StringComparison.Ordinal)
        where !Code.Sources.Any(s => Regex.IsMatch(s.Text, $@"AddOptions<(\w+\.)*{t.Name}>\(\)[^;]*\.ValidateOnStart\(\)"))
        select t.FullName,
        Is.Empty,
        "Register it with AddOptions<T>().BindConfiguration(…)…ValidateOnStart(): a wrong setting stops the start, not the first request.");

    [Test]
    public void No_error_is_swallowed() => Assert.That(
        from s in Code.Sources
        from Match c in Catch().Matches(s.Text)
        let type = c.Groups["type"].Value
        where type is "" or "Exception" or "System.Exception"
        where !c.Groups["when"].Success && !Block(s.Text, c.Index + c.Length).Contains("throw;", StringComparison.Ordinal)
        select $"{s.Path}: {c.Value.Trim()}",
        Is.Empty,
        "Name the exception that you can act on, or say when, or throw again (A2).");

    [Test]
    public void Every_suppression_has_its_reason_on_the_line_above() => Assert.That(
        from s in Code.Sources
        let lines = s.Text.Split('\n')
        from i in Enumerable.Range(0, lines.Length)
        where lines[i].Contains("#pragma warning disable", StringComparison.Ordinal) || lines[i].Contains("SuppressMessage(", StringComparison.Ordinal)
        where i == 0 || !lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal)
        select $"{s.Path}:{i + 1}",
        Is.Empty);

    [Test]
    public void Nothing_is_left_for_later() => Assert.That(
        from s in Code.Sources
        from Match m in Later().Matches(s.Text)
        select $"{s.Path}: {m.Value}",
        Is.Empty,
        "Do it, or file an issue.");

    [Test]
    public void Every_request_that_pages_or_spans_days_is_validated() => Assert.That(
        from t in Code.Types
        where t.GetInterfaces().Contains(typeof(IBaseRequest)) && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>))
        where t.GetProperty("Limit") is not null || (t.GetProperty("From")?.PropertyType == typeof(DateOnly) && t.GetProperty("To")?.PropertyType == typeof(DateOnly))
        where !Validators.Contains(t)
        select t.FullName,
        Is.Empty,
        "Give it a validator with Cursors.LimitMax or EndsRangeFrom: nobody reads a whole agency or a century at once.");

    [Test]
    public void Every_refusal_has_a_code_of_its_own()
    {
        var codes = Code.Types.Where(t => t.IsSubclassOf(typeof(Error)) && !t.IsAbstract && t != typeof(InvalidNip)).Select(t => (t.Name, Problems.Example(t).Code)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => string.Join(" and ", g)), Is.Empty, "Programs decide on the code: one fact, one code.");
            Assert.That(codes.Where(c => !Kebab().IsMatch(c.Code)), Is.Empty, "Write the fact in kebab-case.");
        }
    }

    [Test]
    public void Every_refusal_speaks_both_languages() => Assert.That(
        from t in ProblemCatalogue.All
        where string.IsNullOrWhiteSpace(t.Message.Id) || string.IsNullOrWhiteSpace(t.Message.En) || t.Message.Id == t.Message.En || !t.Message.Id.EndsWith('.') || !t.Message.En.EndsWith('.') || $"{t.Message.Id}{t.Message.En}".Contains('!', StringComparison.Ordinal)
        select t.Code,
        Is.Empty,
        "A sentence in Indonesian and one in English, with a full stop and without exclamation marks.");

    [Test]
    public void States_have_words_for_people()
    {
        LocalText[] words = [.. Enum.GetValues<AssignmentStatus>().Select(s => s.Word()), .. Enum.GetValues<ReportStatus>().Select(s => s.Word()), .. Enum.GetValues<TaskOrderStatus>().Select(s => s.Word()), .. Enum.GetValues<WorkMode>().Select(s => s.Word())];

        Assert.That(words.Where(w => string.IsNullOrWhiteSpace(w.Id) || string.IsNullOrWhiteSpace(w.En) || w.Id == w.En), Is.Empty);
    }

    private static HashSet<Type> Validators => [.. Code.Types.SelectMany(t => t.GetInterfaces())
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(FluentValidation.IValidator<>)).Select(i => i.GetGenericArguments()[0])];

    /// <summary>The block that begins at or after this place.</summary>
    private static string Block(string text, int from)
    {
        var start = text.IndexOf('{', from);
        for (int i = start, depth = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return text[start..i];
            }
        }

        return text[start..];
    }

    [GeneratedRegex("(Dto|Helpers?|Managers?|(?<!In)Services?|Utils?|Common)$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex FileNamespace();

    [GeneratedRegex(@"\bIConfiguration\w*\b|\.Configuration\[|\.Configuration\.Get")]
    private static partial Regex Configuration();

    [GeneratedRegex(@"\bcatch\b\s*(\((?<type>[\w.]+)[^)]*\))?(?<when>\s*when\b)?")]
    private static partial Regex Catch();

    [GeneratedRegex(@"\b(TO" + "DO|FIX" + @"ME|HA" + @"CK)\b|for now\b|NotImplementedException", RegexOptions.IgnoreCase)]
    private static partial Regex Later();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
