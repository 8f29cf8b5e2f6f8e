using System.Runtime.CompilerServices;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>An invented platform in the place of 09: messages that speak of groups of which nobody delivers a record and may be recalled, members,
/// and entries that can't stand without their member.</summary>
internal static class InventedPlatform
{
    public const string Slug = "09-grid-wechat-groups";

    private const string Definition = """
        {
          "slug": "09-grid-wechat-groups", "rank": 20, "encoding": "UTF-8",
          "datasets": [
            { "name": "messages", "path": "messages_YYYYMMDD_NN.csv", "format": "csv", "key": "seq", "mapping": "messages.mapping.json" },
            { "name": "members", "path": "members_YYYYMMDD.csv", "format": "csv", "key": "no", "mapping": "members.mapping.json" },
            { "name": "entries", "path": "entries_YYYYMMDD.csv", "format": "csv", "key": "no",
              "orphan": { "from": "member", "list": "members" }, "mapping": "entries.mapping.json" }
          ]
        }
        """;

    private const string Messages = """
        {
          "entity": "Visit",
          "columns": ["seq", "group", "estate", "number", "grid", "name", "phone", "recalls"],
          "fields": { "topic": { "from": "estate", "as": "text" } },
          "persons": { "sender": { "name": "name", "phone": "phone" } },
          "placement": { "grid": { "from": "grid", "as": "grid" } },
          "gathers": {
            "Building": { "dataset": "groups", "key": "group", "fields": { "estate": { "from": "estate", "as": "text" }, "number": { "from": "number", "as": "text" } } },
            "CareClient": { "dataset": "accounts", "key": ["group", "name"], "fields": { "person": { "as": "mention", "value": "sender" } }, "placement": {} }
          }
        }
        """;

    private const string Members = """
        { "columns": ["no", "name", "phone"], "persons": { "subject": { "register": true, "name": "name", "phone": "phone" } } }
        """;

    private const string Entries = """
        { "entity": "Visit", "columns": ["no", "member", "topic"], "fields": { "topic": { "from": "topic", "as": "text" } } }
        """;

    private static readonly IConnector Declared = ConnectorCatalog.Read(Slug, new Dictionary<string, string>
    {
        ["connector.json"] = Definition, ["messages.mapping.json"] = Messages, ["members.mapping.json"] = Members, ["entries.mapping.json"] = Entries,
    }, TimeProvider.System);

    public static async Task<IReadOnlyList<ImportReport>> TakeInAsync(HubDatabase database, params (string File, string Text)[] files)
    {
        var root = Directory.CreateTempSubdirectory("hub-invented-").FullName;
        try
        {
            foreach (var (file, text) in files) await File.WriteAllTextAsync(Path.Combine(root, file), text);
            IReadOnlyList<IConnector> connectors = [.. SampleDeliveries.Connectors.Where(connector => connector.Slug != Slug), new Recalling(Declared)];
            return await new Importer(database, connectors, TimeProvider.System).ImportAsync(Slug, [root], null, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Takes a record whose cell <c>recalls</c> is filled for the recall of the message that it names.</summary>
    private sealed class Recalling(IConnector inner) : IConnector
    {
        public string Slug => inner.Slug;

        public IReadOnlyList<DatasetDefinition> Datasets => inner.Datasets;

        public DeliveryPlan Plan(IReadOnlyList<DeliveryFile> files) => inner.Plan(files);

        public async IAsyncEnumerable<ReadRecord> ReadAsync(
            PlannedFile file, IReadOnlyDictionary<string, DeliveryFile> companions, Action<FileOutcome> result, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var read in inner.ReadAsync(file, companions, result, cancellationToken))
            {
                var record = read.Map();
                using var raw = System.Text.Json.JsonDocument.Parse(record.Raw);
                var recalled = raw.RootElement.TryGetProperty("recalls", out var cell) ? cell.GetString() : null;
                yield return string.IsNullOrEmpty(recalled) ? read : ReadRecord.Of(new MappedRecord
                {
                    Dataset = record.Dataset, SourceKey = record.SourceKey, Line = record.Line, Raw = record.Raw, ContentHash = record.ContentHash,
                    Operation = RecordOperation.Withdraw, WithdrawnKey = recalled,
                });
            }
        }
    }
}
