using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using static Jianye.DataHub.Data.Entities.RequestState;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>The workflow of service requests (办事): one door, and the department asked first is responsible until it hands over with a reason (首接责任).</summary>
public static class RequestWorkflow
{
    public const string Submit = "submitServiceRequest";
    public const string Accept = "acceptServiceRequest";
    public const string Dispatch = "dispatchServiceRequest";
    public const string HandOver = "handOverServiceRequest";
    public const string Handle = "handleServiceRequest";
    public const string Complete = "completeServiceRequest";
    public const string Return = "returnServiceRequest";
    public const string Resubmit = "resubmitServiceRequest";
    public const string Withdraw = "withdrawServiceRequest";
    public const string Rate = "rateServiceRequest";

    private static readonly Role[] Staff = [Role.GridMember, Role.CommunityStaff, Role.StreetStaff, Role.DistrictStaff, Role.Admin];

    private static readonly Role[] StaffAndDepartment = [.. Staff, Role.Department];

    private static readonly string[] UnderWay = [Word(Submitted), Word(Accepted), Word(Dispatched), Word(Handling)];

    public static Workflow Table { get; } = Workflow.Of<ServiceRequest, RequestState>(
        ["body", "accepted_by_id", "first_receiver_id", "dispatched_to_id", "answer", "answered_at", "answered_by_id", "closed_at", "public", "rating"],
        new(Submit, [], Word(Submitted), [Role.Resident, .. Staff]),
        new(Accept, [Word(Submitted)], Word(Accepted), Staff),
        new(Dispatch, [Word(Accepted)], Word(Dispatched), Staff),
        new(HandOver, [Word(Dispatched), Word(Handling)], Word(Dispatched), StaffAndDepartment),
        new(Handle, [Word(Accepted), Word(Dispatched)], Word(Handling), StaffAndDepartment),
        new(Complete, [Word(Handling)], Word(Completed), StaffAndDepartment),
        new(Return, UnderWay, Word(Returned), StaffAndDepartment),
        new(Resubmit, [Word(Returned)], Word(Submitted), [Role.Resident, .. Staff]),
        new(Withdraw, UnderWay, Word(Withdrawn), [Role.Resident]),
        new(Rate, [Word(Completed)], Word(Rated), [Role.Resident]));

    private static string Word(RequestState state) => EnumWords.Of(state);
}
