using GraphQL.Types;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>An argument with its structure known and its values as sources: literals of the document, or places inside of variables.</summary>
internal abstract record InputNode
{
    public sealed record Null : InputNode;

    /// <summary>A single value. Only its nullness, enum words, booleans and what <see cref="VariableShape"/> knows of cursors and ids
    /// may shape a plan, since the plan serves other values too.</summary>
    public sealed record Leaf(ReadValue Source, object? Value) : InputNode;

    public sealed record List(IReadOnlyList<InputNode> Items, ReadValue Source) : InputNode;

    /// <summary>An input object: its given members in the order given.</summary>
    public sealed record Object(IReadOnlyList<(FieldType Field, InputNode Value)> Members) : InputNode
    {
        public InputNode? Find(string name) => Members.Where(member => member.Field.Name == name).Select(member => member.Value).FirstOrDefault();
    }
}
