using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphQLParser;
using GraphQLParser.Visitors;

namespace Jianye.DataHub.Schema.Federation;

/// <summary>The graph as a subgraph of Apollo Federation 2, in the schema definition language: that of <see cref="SchemaText"/> with keys and whatever else composition goes by; needs no
/// database.</summary>
public static class SubgraphText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<byte[]> MadeOnce = new(() => JsonSerializer.SerializeToUtf8Bytes(Print(), Readable));

    /// <summary>The text as a JSON string.</summary>
    internal static byte[] Json => MadeOnce.Value;

    /// <summary>Types and members in the order of <see cref="SchemaText"/>.</summary>
    /// <param name="hasPersonalKeys">False to leave out keys that are personal data: some gateways read every key of whatever they pass on, needed or not.</param>
    public static string Print(bool hasPersonalKeys = true)
    {
        using var schema = new HubSchema(new OperationLimits(), isSubgraph: false);
        var document = Parser.Parse(SchemaText.Print(schema), new ParserOptions { Ignore = IgnoreOptions.Comments | IgnoreOptions.Locations });
        var definitions = new SubgraphDefinitions(schema, hasPersonalKeys);
        using var writer = new StringWriter();
        new SDLPrinter(new SDLPrinterOptions { PrintDescriptions = true }).PrintAsync(definitions.Of(document), writer).AsTask().GetAwaiter().GetResult();
        return new StringBuilder(writer.ToString()).Replace("\r\n", "\n").ToString().TrimEnd('\n') + "\n";
    }
}
