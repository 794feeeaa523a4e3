using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using WfhApi.Accounts;

namespace WfhApi.Tests.Accounts;

/// <summary>A page as it was received.</summary>
internal sealed record Page(Uri Address, HttpStatusCode Status, string Html, HttpResponseHeaders Headers)
{
    public string? Title => Regex.Match(Html, "<h1>(.*?)</h1>") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : null;

    public string? Alert => Regex.Match(Html, "role=\"alert\">(.*?)</div>", RegexOptions.Singleline) is { Success: true } m
        ? WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(m.Groups[1].Value, "<[^>]+>", " "), @"\s+", " ")).Trim()
        : null;
}

internal sealed record Tokens(HttpStatusCode Status, JsonObject Body)
{
    public string? Error => (string?)Body["error"];

    public string Access => (string)Body["access_token"]!;

    public string Refresh => (string)Body["refresh_token"]!;

    public string Id => (string)Body["id_token"]!;

    public JsonObject Claims => JsonNode.Parse(WebEncoders.Base64UrlDecode(Access.Split('.')[1]))!.AsObject();

    public JsonObject Header => JsonNode.Parse(WebEncoders.Base64UrlDecode(Access.Split('.')[0]))!.AsObject();

    public JsonObject IdClaims => JsonNode.Parse(WebEncoders.Base64UrlDecode(Id.Split('.')[1]))!.AsObject();
}

/// <summary>What a person's browser and the client in it do: cookies, forms, redirects, and the code exchange at the end.</summary>
internal sealed partial class Browser(HttpClient http) : IDisposable
{
    public const string Verifier = "a-verifier-of-more-than-forty-three-characters-0123456789";

    private static readonly string Challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public HttpClient Http => http;

    private string Origin => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string AuthorizeAddress(string? extra = null, string path = "callback", string scope = "openid profile offline_access wfh") =>
        $"/connect/authorize?client_id=wfh-spa&response_type=code&redirect_uri={Uri.EscapeDataString($"{Origin}/auth/{path}")}&scope={Uri.EscapeDataString(scope)}&state=s1&nonce=n1&code_challenge={Challenge}&code_challenge_method=S256{extra}";

    /// <summary>Follows redirects as far as the pages of the login server go; the client's own addresses are not fetched.</summary>
    public async Task<Page> Open(string address)
    {
        using var response = await http.GetAsync(address);
        return await Follow(response, new Uri(http.BaseAddress!, address));
    }

    public async Task<Page> Submit(Page page, Dictionary<string, string> fields, string? handler = null)
    {
        var form = FormTag().Matches(page.Html).Select(m => m.Value)
            .First(f => handler is null ? !f.Contains("action=", StringComparison.Ordinal) : f.Contains($"handler={handler}", StringComparison.Ordinal));
        var target = FormAction().Match(form) is { Success: true } action ? new Uri(page.Address, WebUtility.HtmlDecode(action.Groups[1].Value)) : page.Address;
        var token = AntiforgeryField().Match(form).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        using var response = await http.PostAsync(target, content);
        return await Follow(response, target);
    }

    public async Task<Page> SignIn(string nip, string password = DemoAccounts.Password) =>
        await Submit(await Open(AuthorizeAddress()), new() { ["Nip"] = nip, ["Password"] = password });

    /// <summary>All the way from the login page to the tokens.</summary>
    public async Task<Tokens> SignInForTokens(string nip, string password = DemoAccounts.Password) => await Redeem(await SignIn(nip, password));

    public Task<Tokens> Redeem(Page callback, string path = "callback", string verifier = Verifier)
    {
        var query = QueryHelpers.ParseQuery(callback.Address.Query);
        Assert.That(query.ContainsKey("code"), $"{callback.Address} {callback.Status} {callback.Alert}");
        return Post("/connect/token", new()
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "wfh-spa",
            ["code"] = query["code"].ToString(),
            ["redirect_uri"] = $"{Origin}/auth/{path}",
            ["code_verifier"] = verifier,
        });
    }

    public Task<Tokens> Refresh(string token) =>
        Post("/connect/token", new() { ["grant_type"] = "refresh_token", ["client_id"] = "wfh-spa", ["refresh_token"] = token });

    public async Task<Tokens> Post(string address, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(address, content);
        return new(response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public async Task<HttpResponseMessage> Call(string? token, string address = "/test/who-am-i")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    private async Task<Page> Follow(HttpResponseMessage response, Uri address)
    {
        var next = response;
        for (var i = 0; i < 10; i++)
        {
            if (next.Headers.Location is null)
            {
                return new(address, next.StatusCode, await next.Content.ReadAsStringAsync(), next.Headers);
            }

            address = new Uri(address, next.Headers.Location);
            if (address.AbsolutePath == "/" || address.AbsolutePath.StartsWith("/auth/", StringComparison.Ordinal))
            {
                return new(address, next.StatusCode, string.Empty, next.Headers);
            }

            next = await http.GetAsync(address);
        }

        throw new InvalidOperationException($"The redirects do not end: {address}");
    }

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex FormAction();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex AntiforgeryField();
}
