using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Connectors.Mapping.Checks;

/// <summary>Whether a value object has the members that a mapping fills, each of the kind that it holds.</summary>
internal static class ValueObjectCheck
{
    /// <param name="file">The mapping.</param>
    /// <param name="path">Where the field stands.</param>
    /// <param name="field">Its mapping.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The field.</param>
    /// <exception cref="MappingException">The field is none, or a member is unknown or of another kind.</exception>
    public static void Run(CheckedFile file, string path, FieldMapping field, string entity, string name)
    {
        if (field.As is not ("object" or "objects")) return;
        var members = HubModel.Instance.Entities[entity].Properties.Values
            .FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == name)?.Members.Values
            .ToDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name), StringComparer.Ordinal) ?? [];
        if (members.Count == 0) throw file.Fault($"{path}/as", $"{name} of {entity} is no value object.");
        foreach (var member in field.With.Keys)
        {
            if (!members.TryGetValue(member, out var model)) throw file.Unknown($"{path}/with/{member}", $"member of {name} called", member, members.Keys);
            var (kind, given) = (Kind(model.Kind), field.Codes?.GetValueOrDefault(member));
            if (kind != given) throw file.Fault($"{path}/codes", kind is null ? $"\"{member}\" is a text, not \"{given}\"." : $"\"{member}\" must be \"{kind}\".");
        }

        foreach (var member in field.Codes?.Keys.Where(member => !field.With.ContainsKey(member)) ?? []) throw file.Unknown($"{path}/codes/{member}", "member of \"with\" called", member, field.With.Keys);
    }

    /// <summary>Null for texts.</summary>
    private static string? Kind(ValueKind kind) => kind switch
    {
        ValueKind.Int or ValueKind.Long => Members.Integer,
        ValueKind.Decimal or ValueKind.Float => Members.Number,
        ValueKind.Boolean => Members.Boolean,
        _ => null,
    };
}
