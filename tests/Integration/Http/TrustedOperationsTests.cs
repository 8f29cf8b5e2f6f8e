using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Operations;
using Jianye.DataHub.Host.Commands;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Documents that are named by their hash: stored by the operator, or sent by clients before.</summary>
[Collection(WebCollection.Name)]
public sealed class TrustedOperationsTests(PostgisFixture postgis)
{
    private const string Document = "query Some($n: Int = 1) { residents(first: $n) { totalCount } } query Other { __typename }";

    private static readonly byte[] Hash = OperationId.Of(Document);

    private static readonly string Hex = OperationId.Hex(Hash);

    [Fact]
    public async Task What_was_stored_is_run_by_its_id_however_it_is_written_and_sent()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        await new TrustedOperations(hub.Database).AddAsync([(Hash, Document)], default);

        foreach (var id in (string[])[Hex, Hex.ToUpperInvariant(), $"sha256:{Hex}", OperationId.Base64(Hash), Convert.ToBase64String(Hash)])
        {
            foreach (var member in (string[])["id", "documentId"])
            {
                var (posted, body, _) = await PostAsync(hub, new Dictionary<string, object> { [member] = id, ["operationName"] = "Some", ["variables"] = new { n = 2 } });
                var (got, _, _) = await hub.SendAsync(HttpMethod.Get, $"graphql?{member}={Uri.EscapeDataString(id)}&operationName=Other", [("Accept", "text/html, application/json")]);

                Assert.Equal((200, 200), (posted, got));
                Assert.True(body.GetProperty("data").GetProperty("residents").GetProperty("totalCount").GetInt32() > 0);
            }
        }

        var (named, other, _) = await hub.SendAsync(HttpMethod.Get, $"graphql/persisted/{Hex}/Other", []);
        var (withValues, _, _) = await hub.SendAsync(HttpMethod.Get, $"graphql/persisted/{OperationId.Base64(Hash)}?operationName=Some&variables={{\"n\":1}}", []);
        var (byPost, _, _) = await hub.SendAsync(HttpMethod.Post, $"graphql/persisted/{Hex}/Some", [], GuardedHub.Json("{\"variables\":{\"n\":1}}"));
        Assert.Equal((200, "Query", 200, 200), (named, other.GetProperty("data").GetProperty("__typename").GetString(), withValues, byPost));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("'; drop table trusted_operations; --")]
    public async Task An_id_that_nobody_stored_is_not_found(string id)
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        var (status, body, _) = await PostAsync(hub, new { id });
        var (address, other, _) = await hub.SendAsync(HttpMethod.Get, $"graphql/persisted/{Uri.EscapeDataString(id)}", []);

        Assert.Equal((400, "HC0020", 400, "HC0020"), (status, GuardedHub.CodeOf(body), address, GuardedHub.CodeOf(other)));
    }

    [Fact]
    public async Task A_document_that_is_not_the_one_of_its_id_is_refused()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        var (status, body, _) = await PostAsync(hub, new { id = Hex, query = "{ __typename }" });

        Assert.Equal((400, "HC0009"), (status, GuardedHub.CodeOf(body)));
    }

    [Fact]
    public async Task Clients_send_a_document_once_and_its_hash_from_then_on()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hex } };
        var address = $"graphql?operationName=Some&extensions={Uri.EscapeDataString(JsonSerializer.Serialize(extensions))}";

        var (missed, body, _) = await hub.SendAsync(HttpMethod.Get, address, []);
        var (wrong, _, _) = await PostAsync(hub, new { query = "{ __typename }", extensions });
        var (still, _, _) = await hub.SendAsync(HttpMethod.Get, address, []);
        var (sent, _, _) = await PostAsync(hub, new { query = Document, operationName = "Some", extensions });
        var (hit, answer, _) = await hub.SendAsync(HttpMethod.Get, address, []);

        Assert.Equal((400, "HC0020", "PersistedQueryNotFound"), (missed, GuardedHub.CodeOf(body), body.GetProperty("errors")[0].GetProperty("message").GetString()));
        Assert.Equal((200, 400, 200, 200), (wrong, still, sent, hit));
        Assert.True(answer.GetProperty("data").TryGetProperty("residents", out _));
    }

    [Fact]
    public async Task Where_only_known_operations_are_run_nothing_else_is()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Operations = new OperationOptions { Mode = "known-only" } });
        await new TrustedOperations(hub.Database).AddAsync([(Hash, Document)], default);
        const string Unknown = "{ grids { totalCount } }";
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = OperationId.Hex(OperationId.Of(Unknown)) } };

        var (byId, _, _) = await PostAsync(hub, new { id = Hex, operationName = "Some" });
        var (byText, _, _) = await PostAsync(hub, new { query = Document, operationName = "Some" });
        var (unknown, body, _) = await PostAsync(hub, new { query = Unknown });
        var (sent, _, _) = await PostAsync(hub, new { query = Unknown, extensions });
        var (hash, _, _) = await PostAsync(hub, new { extensions });
        var (schema, _, _) = await hub.SendAsync(HttpMethod.Get, "graphql?query={__schema{queryType{name}}}", []);

        Assert.Equal((200, 200, 400, "HC0067", 400, 400, 400), (byId, byText, unknown, GuardedHub.CodeOf(body), sent, hash, schema));
    }

    [Fact]
    public async Task Hash_and_check_need_no_database_and_tell_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("hub-operations-").FullName;
        try
        {
            var (good, bad, manifest, wrong) = (Path.Combine(folder, "good.graphql"), Path.Combine(folder, "bad.graphql"), Path.Combine(folder, "all.json"), Path.Combine(folder, "wrong.json"));
            await File.WriteAllTextAsync(good, "query One($id: ID!, $where: ResidentFilterInput!) { resident(id: $id) { name } residents(where: $where) { totalCount } }\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await File.WriteAllTextAsync(bad, "{ residents { nodes {\n nick } } }");
            await File.WriteAllTextAsync(manifest, JsonSerializer.Serialize(new Dictionary<string, string> { [Hex] = Document }));
            await File.WriteAllTextAsync(wrong, JsonSerializer.Serialize(new { operations = new[] { new { id = Hex, body = "{ __typename }" } } }));

            var hash = await RunAsync("operations", "hash", good, manifest);
            Assert.Equal((0, $"{OperationId.Hex(OperationId.Of("query One($id: ID!, $where: ResidentFilterInput!) { resident(id: $id) { name } residents(where: $where) { totalCount } }\n"))}  {good}\n{Hex}  {manifest}#{Hex}\n"), (hash.Code, hash.Output));
            Assert.Equal((0, "2 documents fit the schema.\n"), ((await RunAsync("operations", "check", good, manifest)).Code, (await RunAsync("operations", "check", good, manifest)).Output));
            var fault = await RunAsync("operations", "check", good, bad);
            Assert.Equal(1, fault.Code);
            Assert.Contains($"{bad}:2:2: ", fault.Error, StringComparison.Ordinal);
            Assert.Contains("(HUB_VALIDATION)", fault.Error, StringComparison.Ordinal);
            Assert.Contains("is not the SHA-256", (await RunAsync("operations", "check", wrong)).Error, StringComparison.Ordinal);
            Assert.Equal(1, (await RunAsync("operations", "check", Path.Combine(folder, "missing.graphql"))).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Add_stores_all_documents_of_a_call_or_none()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("hub-operations-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "a.graphql"), Document);
            await File.WriteAllTextAsync(Path.Combine(folder, "b.graphql"), "{ nothing }");
            string[] add = ["operations", "add", folder, "--database", database.ConnectionString];

            Assert.Equal(1, (await RunAsync(add)).Code);
            Assert.Null(await new TrustedOperations(database).FindAsync(Hash, default));
            await File.WriteAllTextAsync(Path.Combine(folder, "b.graphql"), "{ __typename }");
            Assert.Equal((0, "2 documents, 2 of them new.\n"), Of(await RunAsync(add)));
            Assert.Equal((0, "2 documents, 0 of them new.\n"), Of(await RunAsync(add)));
            Assert.Equal(Document, await new TrustedOperations(database).FindAsync(Hash, default));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int, string) Of((int Code, string Output, string Error) call) => (call.Code, call.Output + call.Error);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static Task<(int Status, JsonElement Body, HttpResponseMessage Response)> PostAsync(GuardedHub hub, object body)
        => hub.SendAsync(HttpMethod.Post, "graphql", [], GuardedHub.Json(JsonSerializer.Serialize(body)));
}
