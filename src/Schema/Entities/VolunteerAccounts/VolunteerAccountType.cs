using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class VolunteerAccountType : EntityGraphType<VolunteerAccount>
{
    public VolunteerAccountType()
    {
        Show(
            volunteerAccount => volunteerAccount.Number,
            volunteerAccount => volunteerAccount.Skills,
            volunteerAccount => volunteerAccount.Since,
            volunteerAccount => volunteerAccount.Status,
            volunteerAccount => volunteerAccount.Balance,
            volunteerAccount => volunteerAccount.Person,
            volunteerAccount => volunteerAccount.Grid,
            volunteerAccount => volunteerAccount.Level1Grid,
            volunteerAccount => volunteerAccount.Community,
            volunteerAccount => volunteerAccount.Street,
            volunteerAccount => volunteerAccount.Entries);
    }
}
