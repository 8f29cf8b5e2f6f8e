using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class EmergencyContactType : EntityGraphType<EmergencyContact>
{
    public EmergencyContactType()
    {
        Show(
            emergencyContact => emergencyContact.Name,
            emergencyContact => emergencyContact.Phone,
            emergencyContact => emergencyContact.Person);
    }

    public override bool HasRoots => false;
}
