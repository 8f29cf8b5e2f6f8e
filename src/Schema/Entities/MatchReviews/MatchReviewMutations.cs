using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Schema.Mutations;

namespace Jianye.DataHub.Schema.Entities;

/// <summary>Decisions on pairs in doubt.</summary>
internal static class MatchReviewMutations
{
    private static readonly MutationErrorType NotFound = new("MatchReviewNotFoundError", "There is no such review (复核不存在): it has become sure, or never was.");

    private static readonly MutationErrorType DecidedOtherwise = new(
        "MatchReviewDecidedError", "The review was decided the other way (复核已有相反结论).", new MutationErrorField("state", "How it was decided (状态)."));

    public static IEnumerable<MutationField> All { get; } =
    [
        Decision("confirmMatch", "Decides that both sides of a review are one person (确认为同一人): they are joined, whatever is delivered later.", areOne: true),
        Decision("refuseMatch", "Decides that the sides of a review are two persons (确认不是同一人): they stay apart, whatever is delivered later.", areOne: false),
    ];

    private static MutationField Decision(string name, string description, bool areOne) => new(
        name,
        description,
        () =>
        [
            References.Field("id", References.NonNull("ID"), "The review's global id (复核标识)."),
            References.Field("note", References.To("String"), "A note of who decides (备注)."),
        ],
        HubModel.Instance.Find(typeof(MatchReview)),
        [NotFound, DecidedOtherwise],
        MutationField.Clerks,
        async (services, _, input, cancellationToken) =>
        {
            if (input.Key("id", nameof(MatchReview)) is not { } key) return MutationResult.Refused(Missing());
            var outcome = await services.Decisions.DecideAsync(key, areOne, input.Text("note"), by: null, cancellationToken);
            return outcome.Fault switch
            {
                DecisionFault.None => MutationResult.Done(key),
                DecisionFault.NotFound => MutationResult.Refused(Missing()),
                _ => MutationResult.Refused(DecidedOtherwise.With("The review was decided the other way already; take the persons apart or look at the review again.", outcome.State)),
            };
        });

    private static MutationError Missing() => NotFound.With("There is no review of this id; it may have become sure meanwhile: ask matchReviews again.");
}
