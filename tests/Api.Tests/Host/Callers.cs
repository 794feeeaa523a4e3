using System.Net.Http.Headers;

namespace WfhApi.Tests.Host;

internal static class Callers
{
    /// <summary>How a program writes the contract's values: words for enums, nulls where a field is empty.</summary>
    public static readonly System.Text.Json.JsonSerializerOptions Wire = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static HttpClient Anonymous() => Api.Host.CreateClient();

    public static HttpClient Of(string token, DateTimeOffset now, ApiFactory? host = null)
    {
        var client = (host ?? Api.Host).CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client.At(now);
    }

    /// <summary>For this client it is now this moment; every other test keeps its own time.</summary>
    public static HttpClient At(this HttpClient client, DateTimeOffset now)
    {
        client.DefaultRequestHeaders.Remove("Wfh-Clock");
        client.DefaultRequestHeaders.Add("Wfh-Clock", now.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return client;
    }

    public static HttpClient InEnglish(this HttpClient client)
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>POST with a key of its own, as a careful client does.</summary>
    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object? body = null, string? key = null) =>
        client.Send(HttpMethod.Post, path, body, ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));

    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, object body, long version) =>
        client.Put(path, body, $"\"{version}\"");

    /// <summary>PUT with a key of its own; operations that ask for none do not look at it.</summary>
    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, object body, string ifMatch, string? key = null) =>
        client.Send(HttpMethod.Put, path, body, ("If-Match", ifMatch), ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));

    public static Task<HttpResponseMessage> Delete(this HttpClient client, string path) => client.DeleteAsync($"/api/v1{path}");

    /// <summary>POST without the key that the operation demands.</summary>
    public static Task<HttpResponseMessage> PostWithoutKey(this HttpClient client, string path, object? body = null) =>
        client.Send(HttpMethod.Post, path, body, ("Idempotency-Key", string.Empty));

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.GetAsync($"/api/v1{path}");

    /// <summary>The body of an answer that must have succeeded; the problem is the message when it has not.</summary>
    public static async Task<JsonNode> Body(this Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, Is.True, () => $"{(int)response.StatusCode} {text}{Why(response)}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>A refusal as its caller sees it: status, code, and the fields at fault with their codes.</summary>
    public static async Task<string> Refusal(this Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.InRange(400, 499), () => text + Why(response));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), text);
        var problem = JsonNode.Parse(text)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)problem["type"], Is.EqualTo($"/problems/{problem["code"]}"));
            Assert.That((int?)problem["status"], Is.EqualTo((int)response.StatusCode));
            Assert.That((string?)problem["detail"], Is.Not.Empty);
            Assert.That((string?)problem["requestId"], Is.EqualTo(response.Headers.GetValues("X-Request-Id").Single()));
        }

        var fields = problem["errors"]?.AsObject().Select(f => $"{f.Key}: {string.Join(", ", f.Value!.AsArray().Select(p => (string?)p!["code"]))}") ?? [];
        return string.Join("; ", new[] { $"{(int)response.StatusCode} {problem["code"]}" }.Concat(fields));
    }

    private static string Why(HttpResponseMessage response) => (int)response.StatusCode >= 500 ? $"\n{Failures.Latest}" : string.Empty;

    private static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, $"/api/v1{path}");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string json => new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, options: Wire),
        };
        return client.SendAsync(request);
    }
}
