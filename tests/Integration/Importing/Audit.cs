using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The audit files of a database, as an inspector reads them.</summary>
internal sealed record Audit(
    IReadOnlyList<CsvTable.Row> Links, IReadOnlyList<CsvTable.Row> Verdicts, IReadOnlyList<CsvTable.Row> Placements, IReadOnlyList<CsvTable.Row> Files, JsonElement Counts)
{
    public static async Task<Audit> OfAsync(HubDatabase database)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("hub-audit-").FullName;
        try
        {
            await new AuditExporter(database, SampleDeliveries.Connectors).WriteAsync(directory, CancellationToken.None);
            using var counts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(directory, "counts.json")));
            return new Audit(Table("links.csv"), Table("verdicts.csv"), Table("placements.csv"), Table("files.csv"), counts.RootElement.Clone());
        }
        finally
        {
            System.IO.Directory.Delete(directory, recursive: true);
        }

        IReadOnlyList<CsvTable.Row> Table(string file) => CsvTable.Read(Path.Combine(directory, file));
    }

    /// <summary>Who is one with whom, in words that hold on every machine: mentions of one person stand in one line, sorted.</summary>
    public IReadOnlyList<string> People()
        => [.. Links.Where(link => link["hub_person_id"].Length > 0)
            .GroupBy(link => link["hub_person_id"], link => link.Mention)
            .Select(person => string.Join("; ", person.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];
}
