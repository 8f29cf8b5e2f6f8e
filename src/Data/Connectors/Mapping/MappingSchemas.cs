using System.Collections.Concurrent;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>The JSON schemas of connector.json and of mappings (draft 4).</summary>
internal static class MappingSchemas
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new();

    /// <exception cref="MappingException">The text does not follow its schema.</exception>
    public static void Check(string file, string text, string schema)
    {
        ICollection<ValidationError> errors;
        try
        {
            errors = Schemas.GetOrAdd(schema, Load).Validate(text);
        }
        catch (Newtonsoft.Json.JsonReaderException fault)
        {
            throw new MappingException($"{file}, line {fault.LineNumber}: the file is no JSON.");
        }

        if (errors.FirstOrDefault() is { } error)
        {
            throw new MappingException($"{file}, line {error.LineNumber}: {error.Path} is not as {schema} wants it ({error.Kind}).");
        }
    }

    private static JsonSchema Load(string name)
    {
        var assembly = typeof(MappingSchemas).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"Jianye.DataHub.Data.Connectors.Mapping.{name}")!);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
