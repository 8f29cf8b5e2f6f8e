using System.Reflection;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Formats;
using Jianye.DataHub.Data.Connectors.Mapping.Checks;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>The platforms that the hub can take in: the embedded folders, checked against their JSON schemas and against the model.</summary>
public static class ConnectorCatalog
{
    private const string Prefix = "Jianye.DataHub.Data.Connectors.Platforms.";

    private const string ConnectorFile = "connector.json";

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>All connectors by slug order.</summary>
    /// <param name="time">Birth dates may not lie in the future.</param>
    /// <param name="limits">What archives may inflate to; null for the defaults.</param>
    /// <exception cref="MappingException">A folder can't be used.</exception>
    public static IReadOnlyList<IConnector> Load(TimeProvider time, FormatLimits? limits = null)
        => [.. Embedded().Select(folder => Read(folder.Key, folder.Value, time, limits)).OrderBy(connector => connector.Slug, StringComparer.Ordinal)];

    /// <summary>The connector that a folder declares.</summary>
    /// <param name="folder">Its name: the platform's slug.</param>
    /// <param name="files">Its files' texts by name.</param>
    /// <param name="time">Birth dates may not lie in the future.</param>
    /// <param name="limits">What archives may inflate to; null for the defaults.</param>
    /// <exception cref="MappingException">The folder can't be used.</exception>
    internal static IConnector Read(string folder, IReadOnlyDictionary<string, string> files, TimeProvider time, FormatLimits? limits = null)
    {
        var file = new CheckedFile($"{folder}/{ConnectorFile}", files.GetValueOrDefault(ConnectorFile) ?? throw new MappingException($"{folder} has no {ConnectorFile}."));
        var definition = Parse<ConnectorDefinition>(file, "connector.schema.json");
        ConnectorCheck.Run(file, definition, folder, [.. files.Keys.Where(name => name != ConnectorFile)]);
        var mappings = new Dictionary<string, MappingDefinition>(StringComparer.Ordinal);
        var texts = definition.Datasets.Select(dataset => dataset.Mapping).Distinct().Select(name => (Name: name, Text: new CheckedFile($"{folder}/{name}", files[name]))).ToList();
        foreach (var (name, text) in texts) mappings[name] = Parse<MappingDefinition>(text, "mapping.schema.json");
        var gathered = mappings.Values.SelectMany(mapping => mapping.Gathers.Values).Select(gathering => gathering.Dataset).Distinct().ToList();
        foreach (var (name, text) in texts)
        {
            ConnectorCheck.Gathered(text, definition, mappings[name]);
            MappingCheck.Run(text, mappings[name], [.. definition.Datasets.Select(dataset => dataset.Name), .. gathered]);
            ConnectorCheck.Columns(file, definition, name, mappings[name]);
        }

        var datum = definition.Datum switch { "GCJ02" => Datum.Gcj02, "BD09" => Datum.Bd09, _ => Datum.Wgs84 };
        return new Connector(definition, mappings, limits ?? new FormatLimits(), new MappingContext(
            definition.Slug, datum, TerritoryIndex.Official, DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime)));
    }

    private static T Parse<T>(CheckedFile file, string schema)
    {
        MappingSchemas.Check(file.Name, file.Text, schema);
        return JsonSerializer.Deserialize<T>(file.Text, Json) ?? throw new MappingException($"{file.Name} is empty.");
    }

    private static Dictionary<string, Dictionary<string, string>> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folders = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var (folder, name) = resource[Prefix.Length..].Split('.', 2) is [var first, var second] ? (first, second) : throw new MappingException($"{resource} is in no folder.");
            // A resource's name is made of identifiers: 03-wo-grid became _03_wo_grid.
            folder = folder.TrimStart('_').Replace('_', '-');
            if (!folders.TryGetValue(folder, out var files)) folders[folder] = files = new Dictionary<string, string>(StringComparer.Ordinal);
            files[name] = reader.ReadToEnd();
        }

        return folders;
    }
}
