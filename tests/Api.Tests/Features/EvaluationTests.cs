using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using UglyToad.PdfPig;
using WfhApi.Http;

namespace WfhApi.Tests.Features;

/// <summary>
/// A town whose circular began on 1 April: six people of one office do what they are given, six of another do half, three of a third
/// are too few to be judged.
/// </summary>
[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.SingleInstance)]
internal sealed class EvaluationTests
{
    private Town _town = null!;
    private Unit _small = null!;

    private string Address => $"/policies/{_town.Policy.Id}/evaluation";

    [OneTimeSetUp]
    public async Task Live()
    {
        _town = await Town.Build(rules: Presets.Get("jumat-2026").Rules with { Evaluation = new(3, 80) { FurtherDates = [new(2026, 4, 20)] } });
        _small = await _town.Open(_town.Root, "KECIL", UnitKind.Office);
        var (good, weak, few) = (await _town.Crew(_town.Section, 6), await _town.Crew(_town.OtherOffice, 6), await _town.Crew(_small, 3));
        var (monday, tuesday) = (new DateOnly(2026, 4, 6), new DateOnly(2026, 4, 7));
        await _town.Stored([
            .. good.SelectMany(p => new[]
            {
                _town.Day(p, monday, tasks: 10, done: 10, late: 0, report: ReportStatus.Submitted), _town.Day(p, tuesday, WorkMode.Office, tasks: 10, done: 6, late: 0),

                // The eight days before the first of April, as many as were looked at by the eighth.
                _town.Day(p, new(2026, 3, 30), WorkMode.Office, tasks: 10, done: 7, late: 20), _town.Day(p, new(2026, 3, 23), WorkMode.Office, tasks: 10, done: 0, late: 90),
            }),
            .. weak.Select(p => _town.Day(p, monday, tasks: 2, done: 1)),
            .. few.Select(p => _town.Day(p, monday, tasks: 2, done: 0)),
        ]);
    }

    private Task<JsonNode> Evaluated(Employee by, string query = "", string on = "2026-04-08") => _town.As(by, "12:00", Some.Day(on)).Get($"{Address}{query}").Body();

    [Test, Category("SERANG-03"), Category("SERANG-01")]
    public async Task The_share_of_tasks_done_at_home_is_judged_in_total_and_office_by_office()
    {
        var evaluation = await Evaluated(_town.Mayor);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((evaluation["from"]!.ToString(), evaluation["to"]!.ToString(), evaluation["thresholdPercent"]!.ToString()), Is.EqualTo(("2026-04-01", "2026-04-08", "80")));
            Assert.That(evaluation["dates"]!.AsArray().Select(d => $"{d}"), Is.EqualTo(new[] { "2026-04-04", "2026-04-20" }));
            evaluation["total"].Is(new { verdict = "met", certain = false, completion = new { count = 66, of = 78, percent = 84.6, lowPercent = 75, highPercent = 91 } });
            Assert.That(evaluation["offices"]!.AsArray().Select(o => $"{o!["unitName"]} {o["people"]} {o["judgement"]!["verdict"]} {o["judgement"]!["completion"]?["percent"]}"), Is.EqualTo(new[]
            {
                "Dinas Perhubungan 6 notMet 50", "Dinas Kependudukan 6 met 100", "KECIL  tooFew ",
            }));
            Assert.That(evaluation["offices"]![2]!["figures"], Is.Null, "Of three people nothing is told.");
            Assert.That((string?)evaluation["proposal"], Is.EqualTo("amend"));
            Assert.That((string?)evaluation["recommendation"], Does.Contain("Dinas Perhubungan"));
            Assert.That(evaluation["decision"], Is.Null, "A proposal decides nothing.");
        }
    }

    [Test, Category("JAMBI-14")]
    public async Task The_same_people_are_compared_before_and_during_and_at_home_and_in_the_office()
    {
        var evaluation = await Evaluated(_town.Mayor);
        string Side(string comparison, string code)
        {
            var figure = evaluation[comparison]!["figures"]!.AsArray().Single(f => (string?)f!["code"] == code)!;
            return $"{figure["first"]?["count"]}/{figure["first"]?["of"]} {figure["second"]?["count"]}/{figure["second"]?["of"]} {figure["differs"]}";
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((evaluation["beforeAndDuring"]!["firstFrom"]!.ToString(), evaluation["beforeAndDuring"]!["firstTo"]!.ToString()), Is.EqualTo(("2026-03-24", "2026-03-31")));
            Assert.That((evaluation["beforeAndDuring"]!["people"]!.ToString(), evaluation["homeAndOffice"]!["people"]!.ToString()), Is.EqualTo(("6", "6")));
            Assert.That(Side("beforeAndDuring", "completion"), Is.EqualTo("42/60 96/120 false"));
            Assert.That(Side("beforeAndDuring", "onTime"), Is.EqualTo("0/6 12/12 true"));
            Assert.That(Side("homeAndOffice", "completion"), Is.EqualTo("36/60 60/60 true"));
        }
    }

    [Test]
    public async Task A_head_of_office_reads_the_evaluation_of_the_own_people_only()
    {
        var evaluation = await Evaluated(_town.HeadOfOffice);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(evaluation["offices"].Of("unitName"), Is.EqualTo(new[] { "Dinas Kependudukan" }));
            Assert.That((bool)evaluation["wholeAgency"]!, Is.False);
            Assert.That(evaluation["total"]!["completion"]!["of"]!.ToString(), Is.EqualTo("60"));
        }
    }

    [Test, Category("SERANG-03")]
    public async Task The_leader_takes_the_evaluation_along_on_one_sheet()
    {
        var answer = await _town.As(_town.Mayor, "12:00", Some.Day("2026-04-08")).GetAsync($"/api/v1{Address}/letter");
        using var sheet = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        var text = string.Join(' ', sheet.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(sheet.NumberOfPages, Is.EqualTo(1));
            Assert.That(text, Does.Contain("84,6% (75–91)").And.Contain("Dinas Perhubungan").And.Contain("Usul: diubah").And.Contain("pejabat yang berwenang memutuskan").And.Not.Contain("KECIL"));
            Assert.That(sheet.GetPages().SelectMany(p => p.Letters).Where(l => l.BoundingBox.Bottom < 40 || l.BoundingBox.Right > 555), Is.Empty, "nothing runs off the sheet");
        }
    }

    [Test]
    public async Task Who_asks_the_same_within_minutes_shares_one_count_and_who_may_see_less_has_their_own()
    {
        using var shelf = new EvaluationShelf(_town.Host.Services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new BoardOptions()), TimeProvider.System);
        var range = new EvaluationRange(new(2026, 4, 1), new(2026, 4, 1), new(2026, 4, 8));
        Guid[] all = [_town.Section.Id, _town.OtherOffice.Id, _small.Id];
        var (whole, own) = (new UnitSet(_town.Root.Id, all, false), new UnitSet(_town.Root.Id, [_town.OtherOffice.Id], false));

        var counts = await Task.WhenAll(shelf.Of(_town.Agency.Id, whole, range), shelf.Of(_town.Agency.Id, whole with { Units = [.. all.Reverse()] }, range), shelf.Of(_town.Agency.Id, own, range));
        var days = await Task.WhenAll(shelf.Of(_town.Agency.Id, whole, range with { Last = new(2026, 4, 7) }), shelf.Of(_town.Agency.Id, whole, range));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts[0].AtHome.Sum(u => u.People), Is.EqualTo(15));
            Assert.That(counts[1], Is.SameAs(counts[0]), "in whatever order their units come");
            Assert.That(counts[2].AtHome.Sum(u => u.People), Is.EqualTo(6));
            Assert.That(days[0], Is.Not.SameAs(counts[0]));
            Assert.That(days[1], Is.SameAs(counts[0]));
        }
    }

    [Test]
    public async Task What_has_not_begun_is_not_judged()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _town.As(_town.Mayor, "12:00", Some.Day("2026-03-31")).Get(Address).Refusal(), Is.EqualTo("422 nothing-to-evaluate"));
            Assert.That(await _town.As(_town.Mayor, "12:00", Some.Day("2026-03-31")).Get($"{Address}/letter").Refusal(), Is.EqualTo("422 nothing-to-evaluate"));
        }
    }

    [Test, Category("SERANG-01")]
    public async Task Whoever_decides_is_reminded_on_each_date_once_until_somebody_decided()
    {
        var town = await Town.Build(rules: Presets.Get("jumat-2026").Rules with { Evaluation = new(3, 80) { FurtherDates = [new(2026, 4, 20)] } });
        await town.Stored(town.Grant(town.Mayor, Role.Leader, town.Root));

        await Reminded(town, "2026-04-03");
        Assert.That(await town.ToldTo(town.Mayor, date: Some.Day("2026-04-03")), Is.Empty);
        await Reminded(town, "2026-04-04");
        await Reminded(town, "2026-04-05");
        Assert.That(await town.ToldTo(town.Mayor, date: Some.Day("2026-04-05")), Is.EqualTo(new[] { "evaluationDue" }));

        var version = await town.PolicyVersion(town.Policy.Id);
        var mayor = town.As(town.Mayor, "10:00", Some.Day("2026-04-06"));
        var decided = await mayor.Put($"/policies/{town.Policy.Id}/evaluation-decision", new { decision = "continue", reason = "Target tercapai." }, version).Body();
        await Reminded(town, "2026-04-07");
        Assert.That((await town.ToldTo(town.PersonnelAdmin, date: Some.Day("2026-04-07"))).Length, Is.EqualTo(1));
        await Reminded(town, "2026-04-20");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)decided["policy"]!["decision"], Is.EqualTo("continue"));
            Assert.That(await town.ToldTo(town.PersonnelAdmin, date: Some.Day("2026-04-20")), Is.EqualTo(new[] { "evaluationDue", "evaluationDue" }));
        }
    }

    private static Task Reminded(Town town, string on) => Task.Run(async () =>
    {
        var now = Town.At("08:00", Some.Day(on));
        AdjustableClock.SetForRequest(now);
        await using var scope = town.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EvaluationReminders>().Tell(town.Agency.Id, now, CancellationToken.None);
    });
}
