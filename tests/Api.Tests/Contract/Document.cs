namespace WfhApi.Tests.Contract;

/// <summary>The contract as it is committed; that the API serves the same is a test of its own.</summary>
internal static class Document
{
    public static string FilePath { get; } = Path.Combine(Repository.Root, "client", "openapi.json");

    public static JsonObject Json { get; } = JsonNode.Parse(File.ReadAllText(FilePath))!.AsObject();

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. from path in Json["paths"]!.AsObject()
           from verb in path.Value!.AsObject()
           select new Operation(path.Key, new HttpMethod(verb.Key.ToUpperInvariant()), verb.Value!.AsObject()),
    ];

    public static Operation Of(string operationId) => Operations.Single(o => o.Id == operationId);

    /// <summary>The thing itself, where a node only refers to it.</summary>
    public static JsonObject Resolve(JsonNode node)
    {
        while ((string?)node["$ref"] is { } reference)
        {
            node = reference.Split('/')[1..].Aggregate((JsonNode)Json, (at, step) => at[step] ?? throw new KeyNotFoundException($"{reference} stands nowhere."));
        }

        return node.AsObject();
    }
}

internal sealed record Operation(string Path, HttpMethod Method, JsonObject Json)
{
    public string Id => (string)Json["operationId"]!;

    public IEnumerable<JsonObject> Parameters => (Json["parameters"]?.AsArray() ?? []).Select(p => Document.Resolve(p!));

    public JsonObject? RequestBody => Json["requestBody"] is { } body ? Document.Resolve(body) : null;

    public IEnumerable<(string Status, JsonObject Answer)> Responses => Json["responses"]!.AsObject().Select(r => (r.Key, Document.Resolve(r.Value!)));

    public (string Status, JsonObject Answer) Success => Responses.Single(r => r.Status[0] == '2');

    /// <summary>The scope with which a machine may call it; null where only people may.</summary>
    public string? Scope => Json["security"]!.AsArray().SelectMany(s => s!["oauth2"]!.AsArray()).Select(s => (string)s!).SingleOrDefault(s => s.Contains(':'));

    public bool Anonymous => Json["security"]!.AsArray().Count == 0;

    public override string ToString() => Id;
}
