using System.Reflection;
using System.Text.Json;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>The platforms that the hub can take in: the embedded folders, checked against their JSON schemas and against the model.</summary>
public static class ConnectorCatalog
{
    private const string Prefix = "Jianye.DataHub.Data.Connectors.Platforms.";

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>All connectors by slug order.</summary>
    /// <param name="time">Birth dates may not lie in the future.</param>
    /// <exception cref="MappingException">A folder can't be used.</exception>
    public static IReadOnlyList<IConnector> Load(TimeProvider time)
    {
        var files = Embedded();
        return [.. files.Where(file => file.Value.Name == "connector.json").Select(file => Read(file.Value.Folder, files, time)).OrderBy(connector => connector.Slug, StringComparer.Ordinal)];
    }

    private static Connector Read(string folder, Dictionary<string, (string Folder, string Name, string Text)> files, TimeProvider time)
    {
        var mine = files.Values.Where(file => file.Folder == folder).ToDictionary(file => file.Name, file => file.Text);
        var definition = Parse<ConnectorDefinition>(folder, "connector.json", mine["connector.json"], "connector.schema.json");
        var mappings = definition.Datasets.Select(dataset => dataset.Mapping).Distinct().ToDictionary(name => name, name =>
        {
            var text = mine.GetValueOrDefault(name) ?? throw new MappingException($"{definition.Slug}/connector.json names the mapping {name}, but the folder has none of that name.");
            var mapping = Parse<MappingDefinition>(definition.Slug, name, text, "mapping.schema.json");
            MappingCheck.Run($"{definition.Slug}/{name}", mapping);
            return mapping;
        });
        var datum = definition.Datum switch { "GCJ02" => Datum.Gcj02, "BD09" => Datum.Bd09, _ => Datum.Wgs84 };
        return new Connector(definition, mappings, new MappingContext(
            definition.Slug, datum, TerritoryIndex.Official, DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime)));
    }

    private static T Parse<T>(string folder, string name, string text, string schema)
    {
        MappingSchemas.Check($"{folder}/{name}", text, schema);
        return JsonSerializer.Deserialize<T>(text, Json) ?? throw new MappingException($"{folder}/{name} is empty.");
    }

    private static Dictionary<string, (string Folder, string Name, string Text)> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var parts = name[Prefix.Length..].Split('.', 2);
            return (parts[0], parts[1], reader.ReadToEnd());
        });
    }
}
