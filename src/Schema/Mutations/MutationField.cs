using GraphQL.Types;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>A field of Mutation by Hot Chocolate's conventions: one argument <c>input</c>, a payload with what was changed and <c>errors</c>. Declared beside its
/// entity (Entities/&lt;Plural&gt;/XMutations.cs); the payload is read by the reader, as any query.</summary>
/// <param name="Name">E.g. <c>confirmMatch</c>; its input, payload and errors are called after it.</param>
/// <param name="Description">One English sentence with the Chinese term.</param>
/// <param name="Input">Makes the members of the input, anew for each schema.</param>
/// <param name="Entity">The entity that the payload shows.</param>
/// <param name="Errors">The errors that it may answer with.</param>
/// <param name="Roles">Who may run it.</param>
/// <param name="RunAsync">Does it.</param>
internal sealed record MutationField(
    string Name,
    string Description,
    Func<IReadOnlyList<FieldType>> Input,
    EntityModel Entity,
    IReadOnlyList<MutationErrorType> Errors,
    IReadOnlyList<Role> Roles,
    Func<MutationServices, MutationActor, MutationInput, CancellationToken, Task<MutationResult>> RunAsync)
{
    /// <summary>Who decides who is who: the district's staff, who see both sides wherever they live.</summary>
    public static IReadOnlyList<Role> Clerks { get; } = [Role.DistrictStaff, Role.Admin];

    /// <summary>Whether it makes a row, whose key it is given.</summary>
    public bool Creates { get; init; }

    private string Prefix => char.ToUpperInvariant(Name[0]) + Name[1..];

    public string InputName => $"{Prefix}Input";

    public string PayloadName => $"{Prefix}Payload";

    public string ErrorName => $"{Prefix}Error";

    /// <summary>The payload's field with the entity.</summary>
    public string EntityField => Names.Field(Entity.Name);
}
