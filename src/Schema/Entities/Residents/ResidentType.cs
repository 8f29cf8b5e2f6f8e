using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ResidentType : EntityGraphType<Resident>
{
    public ResidentType()
    {
        Show(
            resident => resident.Name,
            resident => resident.Sex,
            resident => resident.BirthDate,
            resident => resident.Age,
            resident => resident.IdNumber,
            resident => resident.Identifiers,
            resident => resident.Phone,
            resident => resident.Phones,
            resident => resident.Emails,
            resident => resident.Ethnicity,
            resident => resident.Education,
            resident => resident.MaritalStatus,
            resident => resident.PopulationKind,
            resident => resident.HukouAddress,
            resident => resident.RelationToHead,
            resident => resident.CareGroups,
            resident => resident.LivesInDistrict,
            resident => resident.AddressText,
            resident => resident.Location,
            resident => resident.Household,
            resident => resident.Address,
            resident => resident.Grid,
            resident => resident.Level1Grid,
            resident => resident.Community,
            resident => resident.Street,
            resident => resident.CareClient,
            resident => resident.CareAgreement,
            resident => resident.VolunteerAccount,
            resident => resident.PartyMembership,
            resident => resident.SocialWorker,
            resident => resident.ServiceRequests,
            resident => resident.Incidents,
            resident => resident.Visits,
            resident => resident.CareOrders,
            resident => resident.Consultations,
            resident => resident.GridRoles,
            resident => resident.AssistanceCases,
            resident => resident.Accounts,
            resident => resident.DiaryVisits,
            resident => resident.MicroWishes,
            resident => resident.Honours,
            resident => resident.Bookings,
            resident => resident.AccessLog);
    }
}
