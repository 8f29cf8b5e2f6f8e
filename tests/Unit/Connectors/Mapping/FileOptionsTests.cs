using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>What connector.json says of where records stand in a file and what they do.</summary>
public sealed class FileOptionsTests
{
    private const string Messages = """
        {
          "slug": "09-x", "rank": 9, "encoding": "UTF-8",
          "datasets": [{
            "name": "messages", "path": "messages.jsonl", "format": "json-lines", "key": "seq",
            "recall": { "from": "type", "is": "recall", "of": "ref_seq" }, "mapping": "messages.mapping.json"
          }]
        }
        """;

    private const string Members = """
        {
          "slug": "11-x", "rank": 9, "encoding": "UTF-8",
          "datasets": [
            {
              "name": "members", "path": "delta.jsonl", "format": "json-lines", "key": "id",
              "where": { "from": "entity", "is": "member" }, "envelope": { "data": "data", "columns": ["op", "ver", "ts"] },
              "watermark": { "from": "ts", "as": "instant", "version": "ver" }, "delete": { "from": "op", "is": "delete", "else": ["upsert"] },
              "mapping": "messages.mapping.json"
            },
            {
              "name": "wishes", "path": "delta.jsonl", "format": "json-lines", "key": "id", "where": { "from": "entity", "is": "wish" },
              "mapping": "messages.mapping.json"
            }
          ]
        }
        """;

    private const string Mapping = """{ "columns": ["seq", "id", "type", "ref_seq"] }""";

    [Fact]
    public async Task A_recall_takes_another_record_back_and_is_checked_no_further()
    {
        var (records, _) = await ReadAsync(Messages, "09-x", "messages.jsonl", """
            {"seq": 1, "type": "text"}
            {"seq": 2, "type": "recall", "ref_seq": 1}
            {"seq": 3, "type": "recall", "ref_seq": null}

            """);

        Assert.Equal([RecordOperation.Upsert, RecordOperation.Withdraw, RecordOperation.Withdraw], records.Select(record => record.Operation));
        Assert.Equal([("1", null), ("2", "1"), ("3", (string?)null)], records.Select(record => (record.SourceKey, record.WithdrawnKey)));
        Assert.All(records, record => Assert.Null(record.Rejection));
    }

    [Fact]
    public async Task What_stands_in_the_envelope_tells_version_and_deletion()
    {
        var (records, outcome) = await ReadAsync(Members, "11-x", "delta.jsonl", """
            {"entity":"member","op":"upsert","ver":3,"ts":"2018-06-25T16:32:28+08:00","data":{"id":"M1"}}
            {"entity":"wish","id":"W1"}
            {"entity":"badge","id":"B1"}
            {"entity":"member","op":"delete","ver":4,"ts":"2018-06-25T16:32:29+08:00","data":{"id":"M1"}}
            {"entity":"member","op":"mend","ver":"x","ts":"2018-06-25T16:32:29+08:00","data":{"id":"M2"}}

            """);

        Assert.Equal(["11-x/members", "11-x/wishes", "11-x/members", "11-x/members"], records.Select(record => record.Dataset.Id));
        Assert.Equal([3, null, 4, null], records.Select(record => record.Version));
        Assert.Equal(DateTimeOffset.Parse("2018-06-25T08:32:28Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), records[0].Watermark);
        Assert.Equal(RecordOperation.Delete, records[2].Operation);
        Assert.Equal("BAD_CODE", records[3].Rejection?.Code);
        Assert.Equal("accept", outcome.Verdict);
    }

    [Fact]
    public async Task A_refused_workbook_has_the_rows_of_its_sound_sheets_listed_with_the_reason()
    {
        const string connector = """
            {
              "slug": "10-x", "rank": 9, "encoding": "UTF-8",
              "datasets": [
                { "name": "a", "path": "x.xlsx", "format": "xlsx", "sheet": "甲", "key": "id", "mapping": "messages.mapping.json" },
                { "name": "b", "path": "x.xlsx", "format": "xlsx", "sheet": "乙", "key": "id", "mapping": "messages.mapping.json" }
              ]
            }
            """;
        var workbook = new Formats.Workbook()
            .Sheet("甲", Formats.Workbook.Row(1, Formats.Workbook.Inline("id")) + Formats.Workbook.Row(2, Formats.Workbook.Inline("1")))
            .Sheet("乙", Formats.Workbook.Row(1, Formats.Workbook.Inline("号码")) + Formats.Workbook.Row(2, Formats.Workbook.Inline("2")));

        var (records, outcome) = await ReadAsync(connector, "10-x", "x.xlsx", workbook.ToBytes());

        Assert.Equal(("reject", "COLUMN_MISMATCH"), (outcome.Verdict, outcome.Reason));
        var record = Assert.Single(records);
        Assert.Equal(("1", "COLUMN_MISMATCH"), (record.SourceKey, record.Rejection?.Code));
    }

    [Theory]
    [InlineData("\"key\": \"seq\"", "\"key\": \"seq\", \"sheet\": \"x\"", "\"json-lines\" takes no \"sheet\"")]
    [InlineData("\"key\": \"seq\"", "\"key\": \"seq\", \"inherit\": [\"x\"]", "\"json-lines\" takes no \"inherit\"")]
    [InlineData("json-lines", "xlsx", "\"xlsx\" needs \"sheet\"")]
    [InlineData("json-lines", "xml", "\"xml\" needs \"rows\"")]
    [InlineData("\"json-lines\"", "\"xml\", \"rows\": \"a//b\"", "elements joined by slashes were expected")]
    [InlineData("\"json-lines\"", "\"xml\", \"rows\": \"a\"", "elements joined by slashes were expected")]
    [InlineData("\"json-lines\"", "\"json-pages\", \"rows\": \"a..b\"", "members joined by points were expected")]
    [InlineData("\"json-lines\"", "\"json-pages\", \"rows\": \"a[]b\"", "members joined by points were expected")]
    [InlineData("\"of\": \"ref_seq\"", "\"of\": \"ref_sec\"", "the nearest is \"ref_seq\"")]
    [InlineData("\"from\": \"type\"", "\"from\": \"typo\"", "the nearest is \"type\"")]
    [InlineData("\"recall\": {", "\"watermark\": { \"from\": \"seq\", \"as\": \"instant\", \"version\": \"sec\" }, \"recall\": {", "the nearest is \"seq\"")]
    public void What_a_format_lacks_or_does_not_take_is_told(string text, string wrong, string message)
    {
        Assert.Contains(text, Messages, StringComparison.Ordinal);
        var fault = Assert.Throws<MappingException>(() => Connector("09-x", Messages.Replace(text, wrong, StringComparison.Ordinal)));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_the_envelope_is_known_by_its_name_too()
        => Assert.Contains("the nearest is \"ver\"", Assert.Throws<MappingException>(() => Connector("11-x", Members.Replace("\"version\": \"ver\"", "\"version\": \"vers\"", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    private static IConnector Connector(string slug, string connector)
        => ConnectorCatalog.Read(slug, new Dictionary<string, string> { ["connector.json"] = connector, ["messages.mapping.json"] = Mapping }, TimeProvider.System);

    private static Task<(List<MappedRecord> Records, FileOutcome Outcome)> ReadAsync(string connector, string slug, string path, string text)
        => ReadAsync(connector, slug, path, Encoding.UTF8.GetBytes(text));

    private static async Task<(List<MappedRecord> Records, FileOutcome Outcome)> ReadAsync(string connector, string slug, string path, byte[] bytes)
    {
        var read = Connector(slug, connector);
        var planned = Assert.Single(read.Plan([new DeliveryFile($"{slug}/{path}", bytes.Length, () => new MemoryStream(bytes))]).Files);
        var (records, outcome) = (new List<MappedRecord>(), FileOutcome.Accepted);
        await foreach (var record in read.ReadAsync(planned, new Dictionary<string, DeliveryFile>(), said => outcome = said, CancellationToken.None)) records.Add(record.Map());
        return (records, outcome);
    }
}
