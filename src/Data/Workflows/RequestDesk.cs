using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>What is done with service requests in the hub: one door.</summary>
public sealed class RequestDesk(WorkflowEngine engine)
{
    /// <summary>Submits a request.</summary>
    /// <param name="key">A new key.</param>
    public Task<ChangeOutcome> SubmitAsync(Guid key, NewRequest given, ChangeRequest request, CancellationToken cancellationToken)
        => engine.StartAsync<ServiceRequest>(RequestWorkflow.Table, key, request, session => SubmittedAsync(session, key, given, cancellationToken), cancellationToken);

    /// <summary>Does a step that changes nothing beside the state.</summary>
    public Task<ChangeOutcome> StepAsync(string step, Guid key, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(step, key, ("note", note), request, (_, _) => Task.FromResult(new ColumnValues()), cancellationToken);

    /// <summary>Accepts a request; the social worker whom the token names has accepted it.</summary>
    public Task<ChangeOutcome> AcceptAsync(Guid key, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.Accept, key, ("note", note), request, async (session, _) => session.Member is { } member
            && await session.ScalarAsync<Guid?>("select w.id from social_workers w where w.person_id = $1 order by w.id limit 1", cancellationToken, member) is { } worker
            ? new ColumnValues { ["accepted_by_id"] = worker }
            : [], cancellationToken);

    /// <summary>Dispatches a request to the department that is asked first: that which is responsible for the item, unless another one is named.</summary>
    public Task<ChangeOutcome> DispatchAsync(Guid key, string? organizationId, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.Dispatch, key, ("note", note), request, async (session, row) => await ToAsync(
            session, row, await session.ReferAsync<Organization>("dispatchedToId", organizationId, cancellationToken)
                ?? await session.ScalarAsync<Guid?>("select i.responsible_id from service_requests r join service_items i on i.id = r.item_id where r.id = $1", cancellationToken, key)
                ?? throw new ChangeRefusedException(new ChangeFault.Missing("dispatchedToId")), cancellationToken), cancellationToken);

    /// <summary>Hands a request over to another department; who was asked first stays known.</summary>
    public Task<ChangeOutcome> HandOverAsync(Guid key, string organizationId, string? reason, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.HandOver, key, ("reason", reason), request, async (session, row) =>
        {
            InputText.Required("reason", reason, InputText.Long);
            return await ToAsync(session, row, (await session.ReferAsync<Organization>("dispatchedToId", organizationId, cancellationToken))!.Value, cancellationToken);
        }, cancellationToken);

    /// <summary>Completes a request with an answer, of the department that is in charge unless the caller is another one.</summary>
    public Task<ChangeOutcome> CompleteAsync(Guid key, string? answer, bool? isPublic, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.Complete, key, ("answer", null), request, async (session, row) =>
        {
            var values = new ColumnValues
            {
                ["answer"] = InputText.Required("answer", answer, InputText.Long),
                ["answered_at"] = row.At,
                ["closed_at"] = row.At,
                ["answered_by_id"] = session.Organization ?? await session.ScalarAsync<Guid?>("select dispatched_to_id from service_requests where id = $1", cancellationToken, key),
            };
            if (isPublic is not null) values["public"] = isPublic;
            return values;
        }, cancellationToken);

    /// <summary>Ends or sends back a request with a reason that must be given.</summary>
    public Task<ChangeOutcome> ReturnAsync(Guid key, string? reason, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.Return, key, ("reason", reason), request, (_, _) =>
        {
            InputText.Required("reason", reason, InputText.Long);
            return Task.FromResult(new ColumnValues());
        }, cancellationToken);

    /// <summary>Submits a returned request again; nobody is in charge of it until it is dispatched anew.</summary>
    /// <param name="body">The text as it is now; null to leave it.</param>
    public Task<ChangeOutcome> ResubmitAsync(Guid key, string? body, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.Resubmit, key, ("note", note), request, (_, _) =>
        {
            var values = new ColumnValues { ["dispatched_to_id"] = null };
            if (InputText.Optional("body", body, InputText.Long) is { } text) values["body"] = text;
            return Task.FromResult(values);
        }, cancellationToken);

    /// <summary>Says how satisfied the applicant was.</summary>
    public Task<ChangeOutcome> RateAsync(Guid key, Rating rating, string? note, ChangeRequest request, CancellationToken cancellationToken)
        => StepAsync(RequestWorkflow.Rate, key, ("note", note), request, (_, _) => Task.FromResult(new ColumnValues { ["rating"] = EnumWords.Of(rating) }), cancellationToken);

    private Task<ChangeOutcome> StepAsync(
        string step, Guid key, (string Field, string? Text) note, ChangeRequest request, Func<ChangeSession, WorkflowRow, Task<ColumnValues>> values, CancellationToken cancellationToken)
        => engine.StepAsync<ServiceRequest>(RequestWorkflow.Table, step, key, request, note, values, cancellationToken);

    /// <summary>Who is in charge now, and, the first time, who was asked first.</summary>
    private static async Task<ColumnValues> ToAsync(ChangeSession session, WorkflowRow row, Guid organization, CancellationToken cancellationToken)
    {
        var values = new ColumnValues { ["dispatched_to_id"] = organization };
        if (await session.ScalarAsync<bool>("select first_receiver_id is null from service_requests where id = $1", cancellationToken, row.Key)) values["first_receiver_id"] = organization;
        return values;
    }

    private static async Task<ColumnValues> SubmittedAsync(ChangeSession session, Guid key, NewRequest given, CancellationToken cancellationToken)
    {
        var location = given.Location is null or Point ? given.Location as Point : throw new ChangeRefusedException(new ChangeFault.Invalid("location", "a GeoJSON Point"));
        var applicant = session.Person ?? await session.ReferAsync<Resident>("applicantId", given.ApplicantId, cancellationToken);
        // Nobody submits for somebody else but staff.
        if (session.Person is { } self && given.ApplicantId is not null && await session.ReferAsync<Resident>("applicantId", given.ApplicantId, cancellationToken) != self)
        {
            throw new ChangeRefusedException(new ChangeFault.Invalid("applicantId", "your own id, or none"));
        }

        var values = new ColumnValues
        {
            ["channel"] = EnumWords.Of(Channel(session.Request.Rights.Role)),
            ["category"] = given.Category is { } category ? EnumWords.Of(category) : null,
            ["number"] = key.ToString("N"),
            ["title"] = InputText.Required("title", given.Title, InputText.Title),
            ["body"] = InputText.Optional("body", given.Body, InputText.Long),
            ["address_text"] = InputText.Optional("addressText", given.AddressText, InputText.Line),
            ["location"] = location,
            ["created_at"] = session.Now,
            ["applicant_id"] = applicant,
            ["item_id"] = await session.ReferAsync<ServiceItem>("itemId", given.ItemId, cancellationToken),
        };
        if (await GivenPlace.PutAsync(session, InputText.Optional("gridCode", given.GridCode, InputText.Line), location, values, cancellationToken) is null && applicant is { } person)
        {
            await GivenPlace.PutOfAsync(session, person, values, cancellationToken);
        }

        return values;
    }

    private static RequestChannel Channel(Role role) => role switch
    {
        Role.Resident => RequestChannel.App,
        Role.GridMember => RequestChannel.Grid,
        _ => RequestChannel.Window,
    };
}
