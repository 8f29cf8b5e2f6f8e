using GraphQL.Types;
using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>The members that all inputs of workflows have.</summary>
internal static class WorkflowInput
{
    private const string Key = "idempotencyKey";

    private const string Version = "expectedVersion";

    private static FieldType KeyField => References.Field(
        Key, References.To("String"), "Any text of 1 to 100 visible ASCII characters, new for each change (幂等键): sent again within 24 hours it does nothing twice and answers with what was done.");

    /// <summary>Of a mutation that makes a row.</summary>
    public static IReadOnlyList<FieldType> OfStart(params FieldType[] members) => [.. members, KeyField];

    /// <summary>Of a mutation that changes a row.</summary>
    public static IReadOnlyList<FieldType> OfStep(params FieldType[] members) =>
    [
        References.Field("id", References.NonNull("ID"), "The object's global id (标识)."),
        .. members,
        References.Field(Version, References.To("Long"), "The version that the caller has seen (预期版本): if it has another one meanwhile, nothing is done."),
        KeyField,
    ];

    /// <summary>A note for the history.</summary>
    public static FieldType Note() => References.Field("note", References.To("String"), "A note for the history (备注), at most 4,000 characters.");

    public static ChangeRequest Request(MutationActor actor, MutationInput input)
        => new(actor.Caller, actor.Rights, input.Value(Version) is { } version ? Convert.ToInt64(version, System.Globalization.CultureInfo.InvariantCulture) : null, input.Text(Key), input.HashWithout(Key));
}
