using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>What is done with incidents in the hub.</summary>
/// <param name="engine">Does the steps.</param>
/// <param name="files">Keeps what is attached.</param>
public sealed class IncidentDesk(WorkflowEngine engine, IncidentFiles files)
{
    /// <summary>Within these the first response is due (一刻钟).</summary>
    private static readonly TimeSpan FirstResponse = TimeSpan.FromMinutes(15);

    /// <summary>Clocks of clients go wrong by so much.</summary>
    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(5);

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reports an incident; the grid comes from the place, the handler from the grid's team.</summary>
    /// <param name="key">A new key.</param>
    public Task<ChangeOutcome> ReportAsync(Guid key, NewIncident given, ChangeRequest request, CancellationToken cancellationToken)
        => engine.StartAsync<Incident>(IncidentWorkflow.Table, key, request, session => ReportedAsync(session, given, cancellationToken), cancellationToken);

    /// <summary>Does a step that changes nothing beside the state.</summary>
    public Task<ChangeOutcome> StepAsync(string step, Guid incident, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(step, incident, note, request, (_, _) => Task.FromResult(new ColumnValues()), cancellationToken);

    /// <summary>Adds a note to the history.</summary>
    public Task<ChangeOutcome> CommentAsync(Guid incident, string? text, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(IncidentWorkflow.Comment, incident, text, request, (_, _) =>
        {
            InputText.Required("text", text, InputText.Long);
            return Task.FromResult(new ColumnValues());
        }, cancellationToken, "text");

    /// <summary>Attaches a file; the history has the note, else the file's name.</summary>
    /// <param name="name">How it is to be called; null for its own name.</param>
    public Task<ChangeOutcome> AttachAsync(Guid incident, UploadedFile file, string? name, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => engine.StepAsync<Incident>(IncidentWorkflow.Table, IncidentWorkflow.Attach, incident, request, ("note", string.IsNullOrWhiteSpace(note) ? files.FindName(file, name) : note), async (session, row) =>
        {
            await files.AddAsync(session, row, file, files.NameOf(file, InputText.Optional("name", name, InputText.Title)), cancellationToken);
            return [];
        }, cancellationToken);

    /// <summary>Makes a member of a grid's team the handler.</summary>
    /// <param name="handlerId">The member's global id.</param>
    public Task<ChangeOutcome> AssignAsync(Guid incident, string handlerId, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(IncidentWorkflow.Assign, incident, note, request, async (session, _) => new ColumnValues
        {
            ["handler_id"] = await session.ReferAsync<GridTeamMember>("handlerId", handlerId, cancellationToken),
        }, cancellationToken);

    /// <summary>Hands an incident up to the street's office, or to another organization.</summary>
    /// <param name="organizationId">Its global id; null for the street's office.</param>
    public Task<ChangeOutcome> EscalateAsync(Guid incident, string? organizationId, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(IncidentWorkflow.Escalate, incident, note, request, async (session, row) => new ColumnValues
        {
            ["dispatched_to_id"] = await session.ReferAsync<Organization>("dispatchedToId", organizationId, cancellationToken)
                ?? await session.ScalarAsync<Guid?>("""
                    select o.id from incidents i join organizations o on o.street_id = i.street_id and o.kind = 'STREET_OFFICE' where i.id = $1
                    order by o.status = 'ACTIVE' desc, o.community_id nulls first, o.id limit 1
                    """, cancellationToken, row.Key)
                ?? throw new ChangeRefusedException(new ChangeFault.Missing("dispatchedToId")),
        }, cancellationToken);

    private Task<ChangeOutcome> StepAsync(
        string step, Guid incident, string? note, ChangeRequest request, Func<ChangeSession, WorkflowRow, Task<ColumnValues>> values, CancellationToken cancellationToken, string noteField = "note")
        => engine.StepAsync<Incident>(IncidentWorkflow.Table, step, incident, request, (noteField, note), async (session, row) =>
        {
            var said = await values(session, row);
            // Whatever the first step away from the start is, it is the response.
            if (row.State == EnumWords.Of(IncidentState.Discovered) && IncidentWorkflow.Table.Find(step).After(row.State) != row.State) said["first_responded_at"] = row.At;
            return said;
        }, cancellationToken);

    private static async Task<ColumnValues> ReportedAsync(ChangeSession session, NewIncident given, CancellationToken cancellationToken)
    {
        if (given.Severity is < 1 or > 3) throw Invalid("severity", "1, 2 or 3");
        if (given.OccurredAt is { } occurred && (occurred > session.Now + ClockError || occurred < Earliest)) throw Invalid("occurredAt", "a time since 2000 that is not in the future");
        var location = given.Location is null or Point ? given.Location as Point : throw Invalid("location", "a GeoJSON Point");
        var values = new ColumnValues
        {
            ["title"] = InputText.Required("title", given.Title, InputText.Title),
            ["description"] = InputText.Optional("description", given.Description, InputText.Long),
            ["category"] = given.Category is { } category ? EnumWords.Of(category) : null,
            ["severity"] = given.Severity,
            ["address_text"] = InputText.Optional("addressText", given.AddressText, InputText.Line),
            ["location"] = location,
            ["occurred_at"] = given.OccurredAt ?? session.Now,
            ["reported_at"] = session.Now,
            ["first_response_due_at"] = session.Now + FirstResponse,
            ["related_id"] = await session.ReferAsync<Resident>("relatedId", given.RelatedId, cancellationToken),
        };
        var grid = await GivenPlace.PutAsync(session, InputText.Optional("gridCode", given.GridCode, InputText.Line), location, values, cancellationToken)
            ?? throw Invalid("location", "a place or a grid: location or gridCode");
        values["handler_id"] = await GridDuty.OnDutyAsync(session, grid, cancellationToken);
        if (session.Person is { } person)
        {
            values["reported_by_id"] = person;
            values["related_id"] ??= person;
        }

        // A token of a team's member names the person.
        if (session.Member is { } member) values["reporter_id"] = await GridDuty.PostAsync(session, member, grid, cancellationToken);
        return values;
    }

    private static ChangeRefusedException Invalid(string field, string expected) => new(new ChangeFault.Invalid(field, expected));
}
