using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>The members of a mutation's input.</summary>
internal sealed class MutationInput(InputNode.Object input)
{
    /// <summary>Null where it is not given.</summary>
    public string? Text(string member) => (input.Find(member) as InputNode.Leaf)?.Value is string text ? SendableText.Of(text) : null;

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
