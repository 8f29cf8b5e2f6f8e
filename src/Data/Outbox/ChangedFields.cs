using System.Text.Json;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>What a table's columns are called in the graph.</summary>
internal static class ChangedFields
{
    /// <summary>Counts the changes of a row, and so is no change itself.</summary>
    private const string Counter = "version";

    /// <summary>Field names (<c>occurredAt</c>, of a foreign key the relation's: <c>grid</c>) by column.</summary>
    public static IReadOnlyDictionary<string, string> Of(EntityModel entity)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var navigation in entity.Navigations.Values.Where(navigation => !navigation.IsCollection))
        {
            if (navigation.Correlations is [{ SourceColumn: not "id" } correlation]) names[correlation.SourceColumn] = JsonNamingPolicy.CamelCase.ConvertName(navigation.Name);
        }

        foreach (var property in entity.Properties.Values.Where(property => property.Column is not null and not "id" and not Counter))
        {
            names.TryAdd(property.Column!, JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        }

        return names;
    }

    /// <summary>Whether a column holds a delivered record as it came: nobody compares it, so that it is not kept a second time.</summary>
    public static bool IsRaw(EntityModel entity, string column) => entity.Properties.Values.Any(property => property.IsRawRecord && property.Column == column);
}
