using System.Text.Json;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Whether the names in a mapping stand for something: columns, entities, fields.</summary>
internal static class MappingCheck
{
    /// <exception cref="MappingException">One does not.</exception>
    public static void Run(string file, MappingDefinition mapping)
    {
        foreach (var (name, field) in mapping.Fields) Columns(file, name, field.From, mapping);
        foreach (var (role, person) in mapping.Persons)
        {
            Columns(file, role, [.. new[] { person.Name, person.Phone, person.Id?.From, person.Address }.OfType<string>()], mapping);
            foreach (var (name, claim) in person.Claims)
            {
                Columns(file, $"{role}.{name}", claim.From, mapping);
                Field(file, nameof(Resident), name);
            }
        }

        if (mapping.Entity is null) return;
        if (!HubModel.Instance.Entities.ContainsKey(mapping.Entity))
        {
            throw new MappingException($"{file}: there is no entity \"{mapping.Entity}\"; the nearest is \"{Nearest.To(mapping.Entity, HubModel.Instance.Entities.Keys)}\".");
        }

        foreach (var name in mapping.Fields.Keys) Field(file, mapping.Entity, name);
    }

    private static void Columns(string file, string field, IReadOnlyList<string> columns, MappingDefinition mapping)
    {
        foreach (var column in columns.Where(column => !mapping.Columns.Contains(column)))
        {
            throw new MappingException($"{file}: {field} comes from \"{column}\", but there is no such column; the nearest is \"{Nearest.To(column, mapping.Columns)}\".");
        }
    }

    private static void Field(string file, string entity, string field)
    {
        var model = HubModel.Instance.Entities[entity];
        var known = model.Properties.Keys.Concat(model.Navigations.Keys).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (!known.Contains(field)) throw new MappingException($"{file}: {entity} has no field \"{field}\"; the nearest is \"{Nearest.To(field, known)}\".");
    }
}
