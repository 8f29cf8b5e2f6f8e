using System.Text.Json;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Tests.Integration.Workflows;

/// <summary>One door for requests: who is asked first stays responsible until it hands over with a reason.</summary>
[Collection(PostgisCollection.Name)]
public sealed class ServiceRequestTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Row = """
        query($id: ID!) { serviceRequest(id: $id) { channel state applicant { id } firstReceiver { id } dispatchedTo { id } answeredBy { id } answer answeredAt closedAt rating item { id } history { from to note } } }
        """;

    private readonly WorkflowWorld _world = new(postgis);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_request_goes_from_the_applicant_over_the_department_and_back()
    {
        await _world.Fixture.ExecuteAsync($"update service_items set responsible_id = (select id from organizations where name = '区民政局')");
        await _world.Fixture.ExecuteAsync("insert into service_items (id, list, code, title, responsible_id) select hub_uuid_v7(), 'DEPARTMENT_RESPONSIBILITY', 'T-1', '老年证', id from organizations where name = '区民政局'");
        var item = Jianye.DataHub.Data.Reading.WireId.Write("ServiceItem", (Guid)(await _world.ScalarAsync("select id from service_items where code = 'T-1'"))!);
        var id = (await _world.RunAsync(_world.Resident, "submitServiceRequest", new { title = "办老年证", itemId = item, location = new { type = "Point", coordinates = _world.Place } })).Text("id");
        await _world.RunAsync(_world.GridMember, "acceptServiceRequest", new { id });
        Assert.Equal("ServiceRequestNotFoundError", (await _world.RunAsync(_world.Office, "handleServiceRequest", new { id })).Error);
        await _world.RunAsync(_world.GridMember, "dispatchServiceRequest", new { id });
        await _world.RunAsync(_world.Office, "handleServiceRequest", new { id });
        await _world.RunAsync(_world.Office, "completeServiceRequest", new { id, answer = "请来领证", @public = false });
        Assert.Equal("RATED", (await _world.RunAsync(_world.Resident, "rateServiceRequest", new { id, rating = "FAIRLY_SATISFIED" })).Text("state"));

        var request = await _world.AskAsync(Caller.Admin, Row, new { id });
        Assert.Equal(("APP", "请来领证", "FAIRLY_SATISFIED"), (Text(request, "channel"), Text(request, "answer"), Text(request, "rating")));
        Assert.Equal(_world.Person, Text(request.GetProperty("applicant"), "id"));
        Assert.All(["firstReceiver", "dispatchedTo", "answeredBy"], member => Assert.Equal(_world.Department, Text(request.GetProperty(member), "id")));
        Assert.Equal(Text(request, "answeredAt"), Text(request, "closedAt"));
    }

    [Fact]
    public async Task Handing_over_needs_a_reason_keeps_who_was_asked_first_and_takes_the_request_out_of_sight()
    {
        var other = Jianye.DataHub.Data.Reading.WireId.Write("Organization", (Guid)(await _world.ScalarAsync("select id from organizations where kind = 'STREET_OFFICE' limit 1"))!);
        var id = (await _world.RunAsync(_world.Resident, "submitServiceRequest", new { title = "噪音" })).Text("id");
        Assert.Equal(("ReferenceNotFoundError", "dispatchedToId"), await RefusedAsync(Caller.Admin, "acceptServiceRequest", "dispatchServiceRequest", id));
        await _world.RunAsync(Caller.Admin, "dispatchServiceRequest", new { id, dispatchedToId = _world.Department });

        var without = await _world.RunAsync(_world.Office, "handOverServiceRequest", new { id, dispatchedToId = other, reason = "  " });
        Assert.Equal(("InvalidInputError", "reason"), (without.Error, without.ErrorText("field")));
        var done = await _world.RunAsync(_world.Office, "handOverServiceRequest", new { id, dispatchedToId = other, reason = "不归我们管" });

        Assert.Equal((null, JsonValueKind.Null), (done.Error, done.Row.ValueKind));
        var request = await _world.AskAsync(Caller.Admin, Row, new { id });
        Assert.Equal((_world.Department, other), (Text(request.GetProperty("firstReceiver"), "id"), Text(request.GetProperty("dispatchedTo"), "id")));
        Assert.Equal("不归我们管", Text(request.GetProperty("history").EnumerateArray().Last(), "note"));
    }

    [Fact]
    public async Task Only_the_applicant_withdraws_and_a_returned_request_can_come_again()
    {
        var id = (await _world.RunAsync(_world.Resident, "submitServiceRequest", new { title = "噪音" })).Text("id");
        Assert.Equal("ServiceRequestNotFoundError", (await _world.RunAsync(_world.OtherResident, "withdrawServiceRequest", new { id })).Error);
        var staff = await _world.Fixture.AskAsync(Caller.Admin, "mutation($id: ID!) { withdrawServiceRequest(input: { id: $id }) { serviceRequest { id } } }", new { id });
        Assert.Equal("AUTH_NOT_AUTHORIZED", staff.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        await _world.RunAsync(Caller.Admin, "returnServiceRequest", new { id, reason = "材料不全" });
        Assert.Equal("SUBMITTED", (await _world.RunAsync(_world.Resident, "resubmitServiceRequest", new { id, body = "材料齐了" })).Text("state"));
        Assert.Equal("WITHDRAWN", (await _world.RunAsync(_world.Resident, "withdrawServiceRequest", new { id })).Text("state"));
    }

    [Fact]
    public async Task A_resident_asks_for_oneself_and_staff_for_whom_it_can_see()
    {
        var refused = await _world.RunAsync(_world.Resident, "submitServiceRequest", new { title = "x", applicantId = _world.Neighbour });
        Assert.NotNull(refused.Error);
        Assert.Equal("applicantId", refused.ErrorText("field"));
        Assert.Equal("ReferenceNotFoundError", (await _world.RunAsync(_world.GridMember, "submitServiceRequest", new { title = "x", gridCode = WorkflowWorld.GridCode, applicantId = _world.Person })).Error);

        var id = (await _world.RunAsync(Caller.Admin, "submitServiceRequest", new { title = "x", applicantId = _world.Person })).Text("id");
        Assert.Equal("WINDOW", Text(await _world.AskAsync(_world.Resident, Row, new { id }), "channel"));
    }

    private async Task<(string?, string?)> RefusedAsync(Caller caller, string before, string step, string id)
    {
        await _world.RunAsync(caller, before, new { id });
        var refused = await _world.RunAsync(caller, step, new { id });
        return (refused.Error, refused.ErrorText("field"));
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
