using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphQL.Types;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>The members of a mutation's input.</summary>
internal sealed class MutationInput(InputNode.Object input)
{
    /// <summary>Null where it is not given.</summary>
    public string? Text(string member) => (input.Find(member) as InputNode.Leaf)?.Value is string text ? SendableText.Of(text) : null;

    /// <summary>The value of a member that is no text; null where it is not given.</summary>
    public object? Value(string member) => (input.Find(member) as InputNode.Leaf)?.Value;

    /// <summary>A file; null where none is given.</summary>
    public UploadedFile? File(string member) => Value(member) as UploadedFile;

    /// <summary>An enum's value; null where it is not given.</summary>
    public T? Enum<T>(string member)
        where T : struct, Enum
        => Value(member) switch
        {
            T value => value,
            string word => EnumWords.Parse<T>(word),
            _ => null,
        };

    /// <summary>SHA-256 of all members but one, whatever their order; of a file its name and the digest of its content count.</summary>
    public byte[] HashWithout(string member)
    {
        var text = new StringBuilder();
        Write(input.Members.Where(given => given.Field.Name != member));
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));

        void Write(IEnumerable<(FieldType Field, InputNode Value)> members)
        {
            text.Append('{');
            foreach (var (field, value) in members.OrderBy(given => given.Field.Name, StringComparer.Ordinal))
            {
                text.Append(JsonSerializer.Serialize(field.Name)).Append(':');
                WriteValue(value);
            }

            text.Append('}');
        }

        void WriteValue(InputNode node)
        {
            switch (node)
            {
                case InputNode.Leaf { Value: string given }:
                    text.Append(JsonSerializer.Serialize(given));
                    break;
                case InputNode.Leaf { Value: UploadedFile file }:
                    text.Append(CultureInfo.InvariantCulture, $"file {file.Sha256} {JsonSerializer.Serialize(file.Name)};");
                    break;
                case InputNode.Leaf leaf:
                    text.Append(CultureInfo.InvariantCulture, $"{leaf.Value};");
                    break;
                case InputNode.List list:
                    text.Append('[');
                    foreach (var item in list.Items) WriteValue(item);
                    text.Append(']');
                    break;
                case InputNode.Object given:
                    Write(given.Members);
                    break;
                default:
                    text.Append("null;");
                    break;
            }
        }
    }

    /// <summary>The key of a global id.</summary>
    /// <returns>Null where the id is none of this type.</returns>
    public Guid? Key(string member, string type) => WireId.TryRead(Text(member), out var given, out var key) && given == type ? key : null;

    /// <summary>The keys of all global ids that an input holds.</summary>
    public static IReadOnlyList<Guid> Keys(InputNode node) => node switch
    {
        InputNode.Leaf { Value: string text } => WireId.TryRead(text, out _, out var key) ? [key] : [],
        InputNode.List list => [.. list.Items.SelectMany(Keys)],
        InputNode.Object given => [.. given.Members.SelectMany(member => Keys(member.Value))],
        _ => [],
    };

    public IReadOnlyList<MutationInput> Objects(string member)
        => input.Find(member) is InputNode.List list ? [.. list.Items.OfType<InputNode.Object>().Select(item => new MutationInput(item))] : [];
}
