using System.Text.Json.Nodes;

namespace Jianye.DataHub.Tests.Integration.Incremental;

/// <summary>Puts the parts of an answer together as a client does, and sees that they come as the specification has it.</summary>
internal sealed class MergedAnswer
{
    private readonly Dictionary<string, JsonArray> _pending = [];
    private readonly HashSet<string> _named = [];

    private MergedAnswer(JsonNode data) => Data = data;

    public JsonNode Data { get; }

    /// <summary>The errors of later parts.</summary>
    public List<JsonNode> Errors { get; } = [];

    /// <summary>Merges parts that are named by ids.</summary>
    public static MergedAnswer ById(IReadOnlyList<string> payloads)
    {
        var first = JsonNode.Parse(payloads[0])!;
        var answer = new MergedAnswer(first["data"]!);
        answer.TakePending(first);
        for (var i = 0; i < payloads.Count; i++)
        {
            var payload = JsonNode.Parse(payloads[i])!;
            if (payloads.Count > 1) Assert.Equal(i < payloads.Count - 1, (bool)payload["hasNext"]!);
            if (i > 0) answer.Take(payload);
        }

        Assert.Empty(answer._pending);
        return answer;
    }

    /// <summary>Merges parts that are named by their paths.</summary>
    public static JsonNode ByPath(IReadOnlyList<string> payloads)
    {
        var data = JsonNode.Parse(payloads[0])!["data"]!;
        foreach (var one in payloads.Skip(1).SelectMany(payload => JsonNode.Parse(payload)!["incremental"]?.AsArray() ?? []))
        {
            var path = one!["path"]!.AsArray();
            if (one["items"] is not JsonArray items)
            {
                Merge(Find(data, path), one["data"]!);
                continue;
            }

            var list = Find(data, [.. path.SkipLast(1).Select(step => step!.DeepClone())]).AsArray();
            Assert.Equal((int)path[^1]!, list.Count);
            foreach (var item in items) list.Add(item!.DeepClone());
        }

        return data;
    }

    private void Take(JsonNode payload)
    {
        TakePending(payload);
        foreach (var one in payload["incremental"]?.AsArray() ?? [])
        {
            var id = (string)one!["id"]!;
            Assert.True(_pending.TryGetValue(id, out var path), $"{id} was not announced, or is complete already.");
            foreach (var error in one["errors"]?.AsArray() ?? []) Errors.Add(error!.DeepClone());
            var place = Find(Data, path);
            if (one["items"] is JsonArray items)
            {
                foreach (var item in items) place.AsArray().Add(item?.DeepClone());
            }
            else
            {
                Merge(Find(place, one["subPath"]?.AsArray() ?? []), one["data"]!);
            }
        }

        foreach (var one in payload["completed"]?.AsArray() ?? [])
        {
            foreach (var error in one!["errors"]?.AsArray() ?? []) Errors.Add(error!.DeepClone());
            Assert.True(_pending.Remove((string)one["id"]!), "Only what was announced can be complete, and once.");
        }
    }

    private void TakePending(JsonNode payload)
    {
        foreach (var one in payload["pending"]?.AsArray() ?? [])
        {
            var id = (string)one!["id"]!;
            Assert.True(_named.Add(id), $"{id} was announced twice.");
            Assert.Null(one["subPath"]);
            _pending.Add(id, one["path"]!.AsArray());
        }
    }

    private static JsonNode Find(JsonNode from, JsonArray path)
        => path.Aggregate(from, (at, step) => (step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? at[(int)step] : at[(string)step!]) ?? throw new InvalidOperationException($"Nothing is at {path.ToJsonString()}."));

    private static void Merge(JsonNode into, JsonNode part)
    {
        switch (into, part)
        {
            case (JsonObject known, JsonObject more):
                foreach (var (name, value) in more)
                {
                    if (known[name] is JsonObject or JsonArray && value is JsonObject or JsonArray) Merge(known[name]!, value!);
                    else known[name] = value?.DeepClone();
                }

                break;
            case (JsonArray known, JsonArray more):
                for (var i = 0; i < more.Count; i++) Merge(known[i]!, more[i]!);
                break;
        }
    }
}
