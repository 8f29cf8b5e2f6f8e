using GraphQL.Types;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Workflows;
using Jianye.DataHub.Schema.Mutations;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Schema.Entities;

/// <summary>The incident loop (发现、处理、上报).</summary>
internal static class IncidentMutations
{
    private static readonly WorkflowErrors Errors = new("incident", new MutationErrorType("IncidentNotFoundError", "There is no such incident, or the caller can't see it (事件不存在)."));

    public static IEnumerable<MutationField> All { get; } =
    [
        new MutationField(
            IncidentWorkflow.Report,
            "Reports an incident (发现上报事件): its grid is the one that covers the place, its handler the member of that grid's team on duty; the first response is due within 15 minutes.",
            () => WorkflowInput.OfStart(
                References.Field("title", References.NonNull("String"), "Title (标题), 1 to 100 characters."),
                References.Field("description", References.To("String"), "Description (描述), at most 4,000 characters."),
                References.Field("category", References.To("IncidentCategory"), "Category (类别)."),
                References.Field("severity", References.To("Int"), "Severity (等级), 1 to 3."),
                References.Field("location", References.To("Geometry"), "Where it happened (位置): a GeoJSON Point, which may say its crs and datum. Needed where no grid is given."),
                References.Field("gridCode", References.To("String"), "The code of the grid (网格编码), or its short; it wins over the location."),
                References.Field("addressText", References.To("String"), "Where it happened in words (地址文本), at most 300 characters."),
                References.Field("occurredAt", References.To("DateTime"), "When it happened (发生时间); now unless given."),
                References.Field("relatedId", References.To("ID"), "The global id of the resident concerned (涉及居民); a resident who reports is concerned unless another one is given.")),
            HubModel.Instance.Find(typeof(Incident)),
            WorkflowErrors.OfStart,
            IncidentWorkflow.Table.Find(IncidentWorkflow.Report).Roles,
            async (services, actor, input, cancellationToken) => Errors.Answer(await services.Incidents.ReportAsync(actor.NewKey, Given(input), WorkflowInput.Request(actor, input), cancellationToken)))
        {
            Creates = true,
        },
        Plain(IncidentWorkflow.Handle, "Takes an incident in hand (处理): from discovered, or back from the street."),
        Step(
            IncidentWorkflow.Escalate,
            "Reports an incident up to the street (上报): its office is in charge unless another organization is named.",
            () => [References.Field("dispatchedToId", References.To("ID"), "The global id of the organization in charge (派发单位); the street's office unless given."), WorkflowInput.Note()],
            (incidents, key, input, request, cancellationToken) => incidents.EscalateAsync(key, input.Text("dispatchedToId"), input.Text("note"), request, cancellationToken)),
        Plain(IncidentWorkflow.Resolve, "Resolves an incident (办结)."),
        Plain(IncidentWorkflow.Close, "Closes a resolved incident (关闭)."),
        Plain(IncidentWorkflow.Reopen, "Opens a resolved or closed incident again (重新打开): it is in hand."),
        Step(
            IncidentWorkflow.Assign,
            "Makes a member of a grid's team the handler of an incident (指派); its state stays.",
            () => [References.Field("handlerId", References.NonNull("ID"), "The global id of the grid team member (处置人)."), WorkflowInput.Note()],
            (incidents, key, input, request, cancellationToken) => incidents.AssignAsync(key, input.Text("handlerId")!, input.Text("note"), request, cancellationToken)),
        Step(
            IncidentWorkflow.Comment,
            "Adds a comment to an incident's history (备注); its state stays.",
            () => [References.Field("text", References.NonNull("String"), "The comment (内容), 1 to 4,000 characters.")],
            (incidents, key, input, request, cancellationToken) => incidents.CommentAsync(key, input.Text("text"), request, cancellationToken)),
        Step(
            IncidentWorkflow.Attach,
            "Attaches a file to an incident (上传附件): a photograph, a video, a PDF or a text, sent along in a multipart request; its state stays.",
            () =>
            [
                References.Field("file", References.NonNull("Upload"), "The file (文件)."),
                References.Field("name", References.To("String"), "How it is to be called (名称), at most 100 characters; its own name unless given."),
                WorkflowInput.Note(),
            ],
            (incidents, key, input, request, cancellationToken) => incidents.AttachAsync(key, input.File("file")!, input.Text("name"), input.Text("note"), request, cancellationToken)) with
        {
            Errors = Errors.OfAttaching,
        },
    ];

    private static MutationField Plain(string step, string description) => Step(
        step, description, () => [WorkflowInput.Note()], (incidents, key, input, request, cancellationToken) => incidents.StepAsync(step, key, input.Text("note"), request, cancellationToken));

    private static MutationField Step(
        string step, string description, Func<FieldType[]> members, Func<IncidentDesk, Guid, MutationInput, ChangeRequest, CancellationToken, Task<ChangeOutcome>> run) => new(
        step,
        description,
        () => WorkflowInput.OfStep(members()),
        HubModel.Instance.Find(typeof(Incident)),
        Errors.OfStep,
        IncidentWorkflow.Table.Find(step).Roles,
        async (services, actor, input, cancellationToken) => Errors.Answer(input.Key("id", nameof(Incident)) is { } key
            ? await run(services.Incidents, key, input, WorkflowInput.Request(actor, input), cancellationToken)
            : new ChangeOutcome(default, new ChangeFault.NotFound())));

    private static NewIncident Given(MutationInput input) => new()
    {
        Title = input.Text("title"),
        Description = input.Text("description"),
        Category = input.Enum<IncidentCategory>("category"),
        Severity = (int?)input.Value("severity"),
        Location = (Geometry?)input.Value("location"),
        GridCode = input.Text("gridCode"),
        AddressText = input.Text("addressText"),
        OccurredAt = (DateTimeOffset?)input.Value("occurredAt"),
        RelatedId = input.Text("relatedId"),
    };
}
