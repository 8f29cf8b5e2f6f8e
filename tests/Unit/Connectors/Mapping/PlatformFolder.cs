using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>A platform's folder as it stands in the repository.</summary>
internal sealed class PlatformFolder(string slug)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private static readonly string Root = Path.Combine(SourceTree.Root, "src", "Data", "Connectors", "Platforms");

    public static IReadOnlyList<string> Slugs { get; } = [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, string> Files { get; } = Directory.EnumerateFiles(Path.Combine(Root, slug))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    public ConnectorDefinition Connector => JsonSerializer.Deserialize<ConnectorDefinition>(Files["connector.json"], Json)!;

    public MappingDefinition Mapping(DatasetFile dataset) => JsonSerializer.Deserialize<MappingDefinition>(Files[dataset.Mapping], Json)!;

    /// <summary>Loads the folder with one text in one file changed.</summary>
    public IConnector LoadWith(string file, string text, string changed)
    {
        Assert.Contains(text, Files[file], StringComparison.Ordinal);
        var at = Files[file].IndexOf(text, StringComparison.Ordinal);
        var files = new Dictionary<string, string>(Files) { [file] = string.Concat(Files[file].AsSpan(0, at), changed, Files[file].AsSpan(at + text.Length)) };
        return ConnectorCatalog.Read(slug, files, TimeProvider.System);
    }

    /// <summary>Reads records of a data set as its format would give them.</summary>
    public async Task<IReadOnlyList<MappedRecord>> ReadAsync(string path, byte[] bytes, params (string Path, byte[] Bytes)[] companions)
    {
        var connector = ConnectorCatalog.Read(slug, Files, TimeProvider.System);
        var files = companions.Append((Path: path, Bytes: bytes)).Select(file => new DeliveryFile($"{slug}/{file.Path}", file.Bytes.Length, () => new MemoryStream(file.Bytes))).ToList();
        var records = new List<MappedRecord>();
        var planned = connector.Plan(files).Files.Single(file => file.File.Path == $"{slug}/{path}");
        await foreach (var record in connector.ReadAsync(planned, files.ToDictionary(file => file.Path), _ => { }, CancellationToken.None)) records.Add(record.Map());
        return records;
    }
}
