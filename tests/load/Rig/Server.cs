using System.Net;
using System.Net.Sockets;

namespace WfhApi.Load.Rig;

/// <summary>A server in a process of its own on 127.0.0.1, and the connections to it.</summary>
internal sealed class Server : IAsyncDisposable
{
    public const string Issuer = "http://localhost:5080/";

    private Server(Child process, HttpClient client) => (Process, Client) = (process, client);

    public Child Process { get; }

    public HttpClient Client { get; }

    /// <summary>Connections of their own, for who must not wait behind others before the server has even heard of them.</summary>
    public HttpClient Connect() => Connect(Client.BaseAddress!);

    /// <summary>The API as an operator runs it, except that its clock starts where it is told.</summary>
    public static Task<Server> Api(string connectionString, DateTimeOffset now, params (string Key, string Value)[] settings) => Start(
        typeof(Program).Assembly.Location,
        [],
        "/health/ready",
        [
            ("ConnectionStrings:Wfh", connectionString),
            ("ASPNETCORE_ENVIRONMENT", "Testing"),
            ("Clock:Now", now.ToString("O")),
            ("Auth:Issuer", Issuer),
            ("Files:Root", Path.Combine(Path.GetTempPath(), "wfh-load-files")),
            ("Logging:LogLevel:Default", "Warning"),
            .. settings,
        ]);

    /// <summary>The API with the client, on the address that it issues tokens for.</summary>
    public static Task<Server> Serving(string connectionString, string origin, DateTimeOffset now, string client) => Start(
        origin,
        typeof(Program).Assembly.Location,
        [],
        "/health/ready",
        [
            ("ConnectionStrings:Wfh", connectionString), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Clock:Now", now.ToString("O")),
            ("Auth:Issuer", $"{origin}/"), ("Client:Root", client), ("Files:Root", Path.Combine(Path.GetTempPath(), "wfh-load-files")), ("Logging:LogLevel:Default", "Warning"),
        ]);

    /// <summary>Where nobody serves yet.</summary>
    public static string FreeOrigin(string host) => $"http://{host}:{FreePort()}";

    public static Task<Server> Minimum(string connectionString) => Start(
        typeof(Server).Assembly.Location, ["minimum"], "/", ("ConnectionStrings:Wfh", connectionString), ("Logging:LogLevel:Default", "Warning"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }

    private static Task<Server> Start(string program, string[] arguments, string ready, params (string Key, string Value)[] settings) =>
        Start(FreeOrigin("127.0.0.1"), program, arguments, ready, settings);

    private static async Task<Server> Start(string origin, string program, string[] arguments, string ready, (string Key, string Value)[] settings)
    {
        var client = Connect(new(origin));
        var process = Child.Dotnet(program, arguments, [.. settings, ("ASPNETCORE_URLS", origin)]);
        await process.Ready(client, ready);
        return new(process, client);
    }

    private static HttpClient Connect(Uri origin) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = origin, Timeout = TimeSpan.FromMinutes(10) };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

internal static class Requests
{
    /// <summary>Whoever is measured must be answered: anything but success ends the run with what was said.</summary>
    public static Task<byte[]> Ask(this Server server, Person person, string path) => server.Client.Ask(person, path);

    public static async Task<byte[]> Ask(this HttpClient client, Person person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = new("Bearer", person.Token);
        return await client.Answer(request);
    }

    public static async Task<byte[]> CheckIn(this Server server, Person person, string kind = "in")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/check-ins")
        {
            Content = JsonContent.Create(new { kind, position = new { latitude = person.Latitude, longitude = person.Longitude, accuracyMetres = 12.5 } }),
        };
        request.Headers.Authorization = new("Bearer", person.Token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await Answer(server, request);
    }

    /// <summary>Reads a file as it comes and keeps none of it.</summary>
    /// <returns>Its bytes.</returns>
    public static async Task<long> Drain(this Server server, Person person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = new("Bearer", person.Token);
        using var answer = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes) = (new byte[64 * 1024], 0L);
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            bytes += read;
        }

        return bytes;
    }

    public static Task<byte[]> Answer(this Server server, HttpRequestMessage request) => server.Client.Answer(request);

    private static async Task<byte[]> Answer(this HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? body
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
    }
}
