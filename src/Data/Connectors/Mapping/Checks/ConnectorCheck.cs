using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Data.Connectors.Mapping.Checks;

/// <summary>Whether the names in a <c>connector.json</c> stand for something: formats, mappings, columns.</summary>
internal static class ConnectorCheck
{
    /// <param name="file">The file.</param>
    /// <param name="definition">What it says.</param>
    /// <param name="folder">The name of its folder.</param>
    /// <param name="mappings">The mapping files beside it.</param>
    /// <exception cref="MappingException">A name stands for nothing, or something is missing.</exception>
    public static void Run(CheckedFile file, ConnectorDefinition definition, string folder, IReadOnlyCollection<string> mappings)
    {
        if (definition.Slug != folder) throw file.Fault("slug", $"\"{definition.Slug}\" is not the folder's name, {folder}.");
        for (var i = 0; i < definition.Datasets.Count; i++)
        {
            var (path, dataset) = ($"datasets/{i}", definition.Datasets[i]);
            if (definition.Datasets.Take(i).Any(other => other.Name == dataset.Name)) throw file.Fault($"{path}/name", $"there are two data sets \"{dataset.Name}\".");
            var format = FormatList.Find(dataset.Format) ?? throw file.Unknown($"{path}/format", "format", dataset.Format, FormatList.All.Select(known => known.Name));
            FormatOptions(file, path, dataset, format);
            if (dataset.Orphan is { } orphan && !definition.Datasets.Take(i).Any(other => other.Name == orphan.List))
            {
                throw file.Unknown($"{path}/orphan/list", "data set before this one called", orphan.List, definition.Datasets.Take(i).Select(other => other.Name));
            }

            if (!mappings.Contains(dataset.Mapping)) throw file.Unknown($"{path}/mapping", "file in the folder called", dataset.Mapping, mappings);
        }
    }

    private static void FormatOptions(CheckedFile file, string path, DatasetFile dataset, IFormat format)
    {
        foreach (var (option, isGiven) in new[]
        {
            ("rows", dataset.Rows is not null), ("sheet", dataset.Sheet is not null), ("where", dataset.Where is not null),
            ("envelope", dataset.Envelope is not null), ("inherit", dataset.Inherit.Count > 0),
        })
        {
            if (!isGiven && format.Needs.Contains(option)) throw file.Fault(path, $"\"{format.Name}\" needs \"{option}\".");
            if (isGiven && !format.Needs.Concat(format.Takes).Contains(option)) throw file.Fault($"{path}/{option}", $"\"{format.Name}\" takes no \"{option}\".");
        }

        if (dataset.Rows is { } rows && format.FaultOfRows(rows) is { } fault) throw file.Fault($"{path}/rows", fault);
    }

    /// <summary>A gathered data set is none that the platform delivers.</summary>
    public static void Gathered(CheckedFile text, ConnectorDefinition definition, MappingDefinition mapping)
    {
        foreach (var (entity, gathering) in mapping.Gathers)
        {
            if (definition.Datasets.All(dataset => dataset.Name != gathering.Dataset)) continue;
            throw text.Fault($"gathers/{entity}/dataset", $"\"{gathering.Dataset}\" is a data set that the platform delivers.");
        }
    }

    /// <summary>The columns that the data sets of a mapping name.</summary>
    public static void Columns(CheckedFile file, ConnectorDefinition definition, string mappingFile, MappingDefinition mapping)
    {
        for (var i = 0; i < definition.Datasets.Count; i++)
        {
            var (path, dataset) = ($"datasets/{i}", definition.Datasets[i]);
            if (dataset.Mapping != mappingFile) continue;
            Column($"{path}/key", dataset.Key, dataset);
            Column($"{path}/watermark/from", dataset.Watermark?.From, dataset);
            Column($"{path}/watermark/version", dataset.Watermark?.Version, dataset);
            Column($"{path}/asOf/from", dataset.AsOf?.From, dataset);
            Column($"{path}/delete/from", dataset.Delete?.From, dataset);
            Column($"{path}/recall/from", dataset.Recall?.From, dataset);
            Column($"{path}/recall/of", dataset.Recall?.Of, dataset);
            Column($"{path}/orphan/from", dataset.Orphan?.From, dataset);
            if (dataset.Orphan is not null && mapping.Persons.Count + mapping.Gathers.Count > 0)
            {
                throw file.Fault($"{path}/orphan", $"records that may be orphans can't have \"persons\" or \"gathers\", and {mappingFile} has.");
            }
        }

        void Column(string path, string? column, DatasetFile dataset)
        {
            var known = mapping.Columns.Concat(dataset.Envelope?.Columns ?? []);
            if (column is not null && !known.Contains(column)) throw file.Unknown(path, $"column of {mappingFile} called", column, known);
        }
    }
}
