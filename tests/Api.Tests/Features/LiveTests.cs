using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace WfhApi.Tests.Features;

/// <summary>Who hears what, live. That somebody hears nothing is shown by the next thing that they do hear.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LiveTests
{
    [Test]
    public async Task The_superior_and_the_person_hear_a_check_in_within_two_seconds()
    {
        var town = await Town.Build();
        await using var superior = await Listener.Of(town.Superior);
        await using var ani = await Listener.Of(town.Ani);
        await using var mayor = await Listener.Of(town.Mayor, webSocket: true);

        await town.As(town.Ani, "07:25").Post("/check-ins", Some.CheckIn()).Body();

        foreach (var listener in new[] { superior, ani, mayor })
        {
            (await listener.Next(TimeSpan.FromSeconds(2))).Is(new { employeeId = town.Ani.Id, unitId = town.Section.Id, date = "2026-04-10", at = Answers.Any });
        }
    }

    [Test]
    public async Task A_sister_superior_another_agency_a_colleague_and_the_platform_admin_hear_nothing()
    {
        var (town, other) = (await Town.Build(), await Town.Build());
        await using var sister = await Listener.Of(town.SisterSuperior);
        await using var stranger = await Listener.Of(other.Mayor);
        await using var colleague = await Listener.Of(town.Budi);
        await using var platform = await Listener.Of(town.PlatformAdmin);

        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.SisterStaff).Post("/check-ins", Some.CheckIn()).Body();
        await other.As(other.Ani).Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi).Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.PlatformAdmin).Post("/check-ins", Some.CheckIn()).Body();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await sister.Next()).Id("employeeId"), Is.EqualTo(town.SisterStaff.Id));
            Assert.That((await stranger.Next()).Id("employeeId"), Is.EqualTo(other.Ani.Id));
            Assert.That((await colleague.Next()).Id("employeeId"), Is.EqualTo(town.Budi.Id));
            Assert.That((await platform.Next()).Id("employeeId"), Is.EqualTo(town.PlatformAdmin.Id));
        }
    }

    [Test]
    public async Task Nothing_is_heard_of_a_command_that_was_refused()
    {
        var town = await Town.Build();
        await using var superior = await Listener.Of(town.Superior);

        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(photoFileId: Guid.NewGuid())).Refusal();
        await town.As(town.Ani).Post("/daily-reports/mine/2026-04-10/submit").Refusal();
        await town.As(town.Budi).Post("/check-ins", Some.CheckIn()).Body();
        await town.As(town.Budi, "07:40").Post("/check-ins", Some.CheckIn()).Refusal();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(new[] { (await superior.Next()).Id("employeeId"), (await superior.Next()).Id("employeeId") }, Is.EqualTo(new[] { town.Budi.Id, town.Ani.Id }));
    }

    [Test]
    public async Task Tasks_reports_and_reviews_are_heard_by_both_sides()
    {
        var town = await Town.Build();
        await using var ani = await Listener.Of(town.Ani);
        await using var superior = await Listener.Of(town.Superior);

        var task = (await town.Assigned())[0];
        await Both();
        await town.As(town.Ani, "10:00").Post($"/assignments/{task}/complete", new { doneQuantity = 20 }).Body();
        await Both();
        await town.As(town.Superior, "15:00").Post("/assignments/accept", new { ids = new[] { task } }).Body();
        await Both();
        await town.As(town.Ani, "16:00").Put("/daily-reports/mine/2026-04-10", Some.Report(), 0).Body();
        await Both();

        async Task Both()
        {
            Assert.That((await ani.Next()).Id("employeeId"), Is.EqualTo(town.Ani.Id));
            Assert.That((await superior.Next()).Id("employeeId"), Is.EqualTo(town.Ani.Id));
        }
    }

    [Test]
    public async Task Whoever_is_told_something_hears_that_and_nobody_else_does()
    {
        var town = await Town.Build();
        await using var ani = await Listener.Of(town.Ani);
        await using var budi = await Listener.Of(town.Budi);

        await town.Calls(town.Ani, "10:00");
        await ani.Told();
        await town.Calls(town.Budi, "10:00");
        await budi.Told();

        Assert.That(budi.TimesTold, Is.EqualTo(1));
    }

    [Test]
    public async Task A_retry_with_the_same_key_is_not_announced_again()
    {
        var town = await Town.Build();
        await using var superior = await Listener.Of(town.Superior);

        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(), "one intent").Body();
        await town.As(town.Ani).Post("/check-ins", Some.CheckIn(), "one intent").Body();
        await town.As(town.Budi).Post("/check-ins", Some.CheckIn()).Body();

        Assert.That(new[] { (await superior.Next()).Id("employeeId"), (await superior.Next()).Id("employeeId") }, Is.EqualTo(new[] { town.Ani.Id, town.Budi.Id }));
    }

    [Test]
    public async Task A_system_and_a_stranger_without_a_token_are_not_let_in()
    {
        var town = await Town.Build();

        foreach (var (token, status) in new[] { ((string?)null, HttpStatusCode.Unauthorized), (Tokens.OfClient(town.Agency, "attendance:read"), HttpStatusCode.Forbidden) })
        {
            var refused = Assert.ThrowsAsync<HttpRequestException>(() => Listener.Connected(token, webSocket: false));
            Assert.That(refused.StatusCode, Is.EqualTo(status));
        }
    }

    private sealed class Listener(HubConnection connection, ChannelReader<JsonNode> heard, ChannelReader<bool> told) : IAsyncDisposable
    {
        public int TimesTold { get; private set; }

        public static async Task<Listener> Of(Employee person, bool webSocket = false) => await Connected(Tokens.Of(person), webSocket);

        public static async Task<Listener> Connected(string? token, bool webSocket)
        {
            var server = Api.Host.Server;
            var connection = new HubConnectionBuilder().WithUrl(new Uri(server.BaseAddress, "/live"), options =>
            {
                options.Transports = webSocket ? HttpTransportType.WebSockets : HttpTransportType.LongPolling;
                options.HttpMessageHandlerFactory = _ => server.CreateHandler();
                options.AccessTokenProvider = () => Task.FromResult(token);
                options.WebSocketFactory = async (context, ct) => await server.CreateWebSocketClient().ConnectAsync(
                    // A browser cannot send the header with a web socket, so the token stands in the address.
                    new Uri($"{context.Uri}&access_token={token}"), ct);
            }).Build();
            var heard = System.Threading.Channels.Channel.CreateUnbounded<JsonNode>();
            connection.On<JsonNode>("WorkDaysChanged", news => news["days"]!.AsArray().ToList().ForEach(day => heard.Writer.TryWrite(day!)));
            var told = System.Threading.Channels.Channel.CreateUnbounded<bool>();
            connection.On("Told", () => told.Writer.TryWrite(true));
            await connection.StartAsync();
            return new(connection, heard.Reader, told.Reader);
        }

        public async Task<JsonNode> Next(TimeSpan? within = null)
        {
            using var limit = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(20));
            return await heard.ReadAsync(limit.Token);
        }

        public async Task Told()
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            TimesTold += await told.ReadAsync(limit.Token) ? 1 : 0;
            while (told.TryRead(out _))
            {
                TimesTold++;
            }
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
