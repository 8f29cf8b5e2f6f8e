using GraphQL.Types;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>Makes the types of mutations: the root, and for each its input, its payload and the union of its errors.</summary>
internal static class MutationTypes
{
    /// <summary>All mutations: one line each.</summary>
    public static IReadOnlyList<MutationField> Fields { get; } = [.. IncidentMutations.All, .. MatchReviewMutations.All, .. ResidentMutations.All, .. ServiceRequestMutations.All];

    /// <summary>Inputs that several members share.</summary>
    private static IEnumerable<InputObjectGraphType> Inputs => [ResidentMutations.SplitSourceInput()];

    public static ObjectGraphType Root()
    {
        var root = new ObjectGraphType { Name = "Mutation", Description = "Everything that can be changed (变更); the fields of one operation are done one after the other." };
        foreach (var mutation in Fields)
        {
            var field = References.Field(mutation.Name, References.NonNull(mutation.PayloadName), mutation.Description);
            field.Arguments = new QueryArguments(References.Argument("input", References.NonNull(mutation.InputName), "What is to be done (输入)."));
            root.AddField(field);
        }

        return root;
    }

    public static IEnumerable<IGraphType> All()
    {
        var error = new InterfaceGraphType { Name = "Error", Description = "Why something was not done (错误): nothing was changed.", ResolveType = _ => null };
        error.AddField(References.Field("message", References.NonNull("String"), "One sentence (说明): what was expected, and what to do."));
        yield return error;
        var errors = Fields.SelectMany(mutation => mutation.Errors).DistinctBy(type => type.Name).ToDictionary(type => type.Name, type => Error(type, error));
        foreach (var type in errors.Values) yield return type;
        foreach (var input in Inputs) yield return input;
        foreach (var mutation in Fields)
        {
            var input = new InputObjectGraphType { Name = mutation.InputName, Description = $"Input of {mutation.Name} (输入)." };
            foreach (var member in mutation.Input()) input.AddField(member);
            yield return input;

            var union = new UnionGraphType { Name = mutation.ErrorName, Description = $"Why {mutation.Name} was not done (错误).", ResolveType = _ => null };
            foreach (var type in mutation.Errors) union.AddPossibleType(errors[type.Name]);
            yield return union;

            var payload = new ObjectGraphType { Name = mutation.PayloadName, Description = $"What {mutation.Name} did (结果).", IsTypeOf = _ => true };
            payload.AddField(References.Field(
                mutation.EntityField, References.To(mutation.Entity.Name), $"What was changed (变更后的对象); null where {mutation.Name} was not done, or took it out of the caller's sight."));
            payload.AddField(References.Field("errors", References.ListOf(mutation.ErrorName), "Why it was not done (错误); null where it was."));
            yield return payload;
        }
    }

    private static ObjectGraphType Error(MutationErrorType error, InterfaceGraphType common)
    {
        var type = new ObjectGraphType { Name = error.Name, Description = error.Description, IsTypeOf = _ => true };
        type.AddField(References.Field("message", References.NonNull("String"), "One sentence (说明): what was expected, and what to do."));
        foreach (var field in error.Fields) type.AddField(References.Field(field.Name, field.IsList ? References.ListOf(field.Type) : References.To(field.Type), field.Description));
        type.AddResolvedInterface(common);
        return type;
    }
}
