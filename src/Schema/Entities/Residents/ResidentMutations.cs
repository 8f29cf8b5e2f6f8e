using GraphQL.Types;
using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Mutations;

namespace Jianye.DataHub.Schema.Entities;

/// <summary>What is decided about a person.</summary>
internal static class ResidentMutations
{
    private static readonly MutationErrorType NotFound = new("ResidentNotFoundError", "There is no such resident (居民不存在).");

    private static readonly MutationErrorType NotOfThePerson = new("SourceNotOfResidentError", "A record does not speak of the resident (记录不属于该居民).");

    private static readonly MutationErrorType CanNotSplit = new("ResidentNotSplittableError", "The records can't be taken away (无法拆分): none or all were named, or too many.");

    public static IEnumerable<MutationField> All { get; } =
    [
        new MutationField(
            "splitResident",
            "Takes records away from a resident whom they do not mean (拆分居民): together they are another person, whatever is delivered later.",
            () =>
            [
                References.Field("residentId", References.NonNull("ID"), "The resident's global id (居民标识); one that was given up by joining is taken, too."),
                References.Field("sources", References.NonNullListOf("SplitSourceInput"), "The records to take away (来源), as Resident.sources shows them."),
            ],
            HubModel.Instance.Find(typeof(Resident)),
            [NotFound, NotOfThePerson, CanNotSplit],
            MutationField.Clerks,
            async (services, _, input, cancellationToken) =>
            {
                if (input.Key("residentId", nameof(Resident)) is not { } key) return MutationResult.Refused(Missing());
                var sources = input.Objects("sources").Select(source => new SplitSource(source.Text("platform")!, source.Text("dataset")!, source.Text("externalId")!, source.Text("role"))).ToList();
                return (await services.Decisions.SplitAsync(key, sources, by: null, cancellationToken)).Fault switch
                {
                    DecisionFault.None => MutationResult.Done(key),
                    DecisionFault.NotFound => MutationResult.Refused(Missing()),
                    DecisionFault.NotOfThePerson => MutationResult.Refused(NotOfThePerson.With("One of the records does not name this resident; name records of its sources that have a role.")),
                    DecisionFault.NothingLeft => MutationResult.Refused(CanNotSplit.With("At least one of the resident's records was expected, and not all of them.")),
                    _ => MutationResult.Refused(CanNotSplit.With("The resident has too many records to take these apart at once; take fewer away.")),
                };
            }),
    ];

    public static InputObjectGraphType SplitSourceInput()
    {
        var type = new InputObjectGraphType { Name = "SplitSourceInput", Description = "A record that does not mean a resident (来源记录)." };
        type.AddField(References.Field("platform", References.NonNull("String"), "The platform's slug (平台)."));
        type.AddField(References.Field("dataset", References.NonNull("String"), "The data set (数据集)."));
        type.AddField(References.Field("externalId", References.NonNull("String"), "The platform's own key (原始编号)."));
        type.AddField(References.Field("role", References.To("String"), "As what it names the resident (角色); every role unless given."));
        return type;
    }

    private static MutationError Missing() => NotFound.With("There is no resident of this id; ask residents again.");
}
