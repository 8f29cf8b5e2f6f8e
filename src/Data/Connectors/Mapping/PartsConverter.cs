using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A pattern as a string, members as a list of strings.</summary>
internal sealed class PartsConverter : JsonConverter<PartsMapping>
{
    public override PartsMapping Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? new PartsMapping([], reader.GetString()!)
            : new PartsMapping(JsonSerializer.Deserialize<List<string>>(ref reader, options) ?? [], null);

    public override void Write(Utf8JsonWriter writer, PartsMapping value, JsonSerializerOptions options)
        => JsonSerializer.Serialize<object>(writer, (object?)value.Pattern ?? value.Members, options);
}
