using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using static Jianye.DataHub.Data.Entities.IncidentState;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>The workflow of incidents (发现、处理、上报).</summary>
public static class IncidentWorkflow
{
    public const string Report = "reportIncident";
    public const string Handle = "handleIncident";
    public const string Escalate = "escalateIncident";
    public const string Resolve = "resolveIncident";
    public const string Close = "closeIncident";
    public const string Reopen = "reopenIncident";
    public const string Assign = "assignIncident";
    public const string Comment = "commentOnIncident";
    public const string Attach = "attachToIncident";

    private static readonly Role[] Staff = [Role.GridMember, Role.CommunityStaff, Role.StreetStaff, Role.DistrictStaff, Role.Admin];

    private static readonly Role[] StaffAndDepartment = [.. Staff, Role.Department];

    public static Workflow Table { get; } = Workflow.Of<Incident, IncidentState>(
        ["first_responded_at", "handler_id", "dispatched_to_id"],
        new(Report, [], Word(Discovered), [Role.Resident, .. Staff]),
        new(Handle, [Word(Discovered), Word(Reported)], Word(Handling), StaffAndDepartment),
        new(Escalate, [Word(Handling)], Word(Reported), Staff),
        new(Resolve, [Word(Handling), Word(Reported)], Word(Resolved), StaffAndDepartment),
        new(Close, [Word(Resolved)], Word(Closed), Staff),
        new(Reopen, [Word(Resolved), Word(Closed)], Word(Handling), Staff),
        new(Assign, [Word(Discovered), Word(Handling), Word(Reported)], null, Staff),
        new(Comment, EnumWords.All(typeof(IncidentState)), null, [Role.Resident, .. StaffAndDepartment]),
        new(Attach, EnumWords.All(typeof(IncidentState)), null, [Role.Resident, .. StaffAndDepartment]));

    private static string Word(IncidentState state) => EnumWords.Of(state);
}
