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
            if (FormatList.Find(dataset.Format) is null) throw file.Unknown($"{path}/format", "format", dataset.Format, FormatList.All.Select(format => format.Name));
            if (dataset.Format == "json-pages" && dataset.Rows is null) throw file.Fault(path, "\"json-pages\" needs \"rows\", the member with the records.");
            if (!mappings.Contains(dataset.Mapping)) throw file.Unknown($"{path}/mapping", "file in the folder called", dataset.Mapping, mappings);
        }
    }

    /// <summary>The columns that the data sets of a mapping name.</summary>
    public static void Columns(CheckedFile file, ConnectorDefinition definition, string mappingFile, MappingDefinition mapping)
    {
        for (var i = 0; i < definition.Datasets.Count; i++)
        {
            var (path, dataset) = ($"datasets/{i}", definition.Datasets[i]);
            if (dataset.Mapping != mappingFile) continue;
            Column($"{path}/key", dataset.Key);
            Column($"{path}/watermark/from", dataset.Watermark?.From);
            Column($"{path}/delete/from", dataset.Delete?.From);
        }

        void Column(string path, string? column)
        {
            if (column is not null && !mapping.Columns.Contains(column)) throw file.Unknown(path, $"column of {mappingFile} called", column, mapping.Columns);
        }
    }
}
