using GraphQL.Types;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Workflows;
using Jianye.DataHub.Schema.Mutations;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Schema.Entities;

/// <summary>One door for service requests (办事).</summary>
internal static class ServiceRequestMutations
{
    private static readonly WorkflowErrors Errors = new("request", new MutationErrorType("ServiceRequestNotFoundError", "There is no such request, or the caller can't see it (办件不存在)."));

    public static IEnumerable<MutationField> All { get; } =
    [
        new MutationField(
            RequestWorkflow.Submit,
            "Submits a service request (提交办事): a resident for oneself, staff for a resident.",
            () => WorkflowInput.OfStart(
                References.Field("title", References.NonNull("String"), "Title (标题), 1 to 100 characters."),
                References.Field("body", References.To("String"), "Text (内容), at most 4,000 characters."),
                References.Field("category", References.To("RequestCategory"), "What it is about (诉求类别)."),
                References.Field("itemId", References.To("ID"), "The global id of the item asked for (事项)."),
                References.Field("applicantId", References.To("ID"), "The global id of the resident for whom staff submits it (申请人); a resident's is the own one."),
                References.Field("location", References.To("Geometry"), "Where (位置): a GeoJSON Point, which may say its crs and datum; the applicant's home places it where neither this nor a grid is given."),
                References.Field("gridCode", References.To("String"), "The code of the grid (网格编码), or its short; it wins over the location."),
                References.Field("addressText", References.To("String"), "Where in words (地址文本), at most 300 characters.")),
            HubModel.Instance.Find(typeof(ServiceRequest)),
            WorkflowErrors.OfStart,
            RequestWorkflow.Table.Find(RequestWorkflow.Submit).Roles,
            async (services, actor, input, cancellationToken) => Errors.Answer(await services.Requests.SubmitAsync(actor.NewKey, Given(input), WorkflowInput.Request(actor, input), cancellationToken)))
        {
            Creates = true,
        },
        Step(
            RequestWorkflow.Accept,
            "Accepts a submitted request (受理).",
            () => [WorkflowInput.Note()],
            (requests, key, input, request, cancellationToken) => requests.AcceptAsync(key, input.Text("note"), request, cancellationToken)),
        Step(
            RequestWorkflow.Dispatch,
            "Dispatches an accepted request to the department that is asked first and stays responsible (派发，首接责任).",
            () => [To("the organization responsible for the item unless given", References.To("ID")), WorkflowInput.Note()],
            (requests, key, input, request, cancellationToken) => requests.DispatchAsync(key, input.Text("dispatchedToId"), input.Text("note"), request, cancellationToken)),
        Step(
            RequestWorkflow.HandOver,
            "Hands a request over to another organization (转办), with a reason.",
            () => [To("who takes it over", References.NonNull("ID")), Reason()],
            (requests, key, input, request, cancellationToken) => requests.HandOverAsync(key, input.Text("dispatchedToId")!, input.Text("reason"), request, cancellationToken)),
        Plain(RequestWorkflow.Handle, "Takes a request in hand (办理)."),
        Step(
            RequestWorkflow.Complete,
            "Completes a request with an answer (办结).",
            () =>
            [
                References.Field("answer", References.NonNull("String"), "The answer (答复), 1 to 4,000 characters."),
                References.Field("public", References.To("Boolean"), "Whether the answer may be shown to everybody (是否公开); not said unless given."),
            ],
            (requests, key, input, request, cancellationToken) => requests.CompleteAsync(key, input.Text("answer"), (bool?)input.Value("public"), request, cancellationToken)),
        Step(
            RequestWorkflow.Return,
            "Returns a request to its applicant (退回), with a reason.",
            () => [Reason()],
            (requests, key, input, request, cancellationToken) => requests.ReturnAsync(key, input.Text("reason"), request, cancellationToken)),
        Step(
            RequestWorkflow.Resubmit,
            "Submits a returned request again (重新提交); nobody is in charge of it until it is dispatched anew.",
            () => [References.Field("body", References.To("String"), "The text as it is now (内容), at most 4,000 characters; as it was unless given."), WorkflowInput.Note()],
            (requests, key, input, request, cancellationToken) => requests.ResubmitAsync(key, input.Text("body"), input.Text("note"), request, cancellationToken)),
        Plain(RequestWorkflow.Withdraw, "Withdraws the caller's own request (撤回)."),
        Step(
            RequestWorkflow.Rate,
            "Says how satisfied the caller is with the own request, which is completed (评价).",
            () => [References.Field("rating", References.NonNull("Rating"), "How satisfied (满意度)."), WorkflowInput.Note()],
            (requests, key, input, request, cancellationToken) => requests.RateAsync(key, input.Enum<Rating>("rating")!.Value, input.Text("note"), request, cancellationToken)),
    ];

    private static FieldType To(string which, IGraphType type) => References.Field("dispatchedToId", type, $"The global id of the organization in charge (承办单位): {which}.");

    private static FieldType Reason() => References.Field("reason", References.NonNull("String"), "Why (理由), 1 to 4,000 characters; it stands in the history.");

    private static MutationField Plain(string step, string description) => Step(
        step, description, () => [WorkflowInput.Note()], (requests, key, input, request, cancellationToken) => requests.StepAsync(step, key, input.Text("note"), request, cancellationToken));

    private static MutationField Step(
        string step, string description, Func<FieldType[]> members, Func<RequestDesk, Guid, MutationInput, ChangeRequest, CancellationToken, Task<ChangeOutcome>> run) => new(
        step,
        description,
        () => WorkflowInput.OfStep(members()),
        HubModel.Instance.Find(typeof(ServiceRequest)),
        Errors.OfStep,
        RequestWorkflow.Table.Find(step).Roles,
        async (services, actor, input, cancellationToken) => Errors.Answer(input.Key("id", nameof(ServiceRequest)) is { } key
            ? await run(services.Requests, key, input, WorkflowInput.Request(actor, input), cancellationToken)
            : new ChangeOutcome(default, new ChangeFault.NotFound())));

    private static NewRequest Given(MutationInput input) => new()
    {
        Title = input.Text("title"),
        Body = input.Text("body"),
        Category = input.Enum<RequestCategory>("category"),
        ItemId = input.Text("itemId"),
        ApplicantId = input.Text("applicantId"),
        Location = (Geometry?)input.Value("location"),
        GridCode = input.Text("gridCode"),
        AddressText = input.Text("addressText"),
    };
}
