using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>One table of a district that is loaded straight.</summary>
/// <param name="Count">How many rows it gets; for the bar, and not bound to be exact.</param>
/// <param name="Copy">Copies them all.</param>
internal sealed record LoadedTable(long Count, Action<IModel, NpgsqlConnection, Action<string, long>, CancellationToken> Copy)
{
    public static LoadedTable Of<T>(long count, IEnumerable<T> rows, bool isNew = true)
        where T : Entity
        => new(count, (model, connection, report, cancellationToken) =>
        {
            var copy = new EntityCopy<T>(model);
            copy.Run(connection, rows, isNew, done => report(copy.Table, done), cancellationToken);
        });

    /// <summary>All of them. Foreign keys are off meanwhile, but for those of organizations, some of which were there before: they come after the people.</summary>
    public static IReadOnlyList<LoadedTable> All(LoadedDistrict loaded)
    {
        var district = loaded.District;
        var (incidents, requests, activities) = (new IncidentRows(loaded), new RequestRows(loaded), new ActivityRows(loaded));
        return
        [
            Of(district.Buildings.Count, DwellingRows.Buildings(loaded)),
            Of(district.Households.Count, DwellingRows.Addresses(loaded)),
            Of(district.Households.Count, DwellingRows.Households(loaded)),
            Of(district.People.Count, ResidentRows.Residents(loaded)),
            Of(loaded.Organizations.Count(loaded), loaded.Organizations.Rows(loaded), isNew: false),
            Of(loaded.Items.All.Count, loaded.Items.All),
            Of(district.Workforce.Workers.Count, TeamRows.SocialWorkers(loaded)),
            Of(loaded.Seats.Count, TeamRows.Members(loaded)),
            Of(loaded.Elders.People.Count, CareRows.Contacts(loaded)),
            Of(loaded.Elders.People.Count, CareRows.Clients(loaded)),
            Of(loaded.Elders.People.Count, CareRows.Agreements(loaded)),
            Of(loaded.Elders.People.Count * 3L, CareRows.Orders(loaded)),
            Of(loaded.Followers.People.Count, AccountRows.Followers(loaded)),
            Of(loaded.Volunteers.People.Count, AccountRows.Volunteers(loaded)),
            Of(district.Territory.Level2.Count, PartyRows.Branches(loaded)),
            Of(loaded.PartyMembers.People.Count, PartyRows.Members(loaded)),
            Of(activities.Count, activities.Activities()),
            Of(activities.SignupCount, activities.Signups()),
            Of(ConsultationRows.Count(loaded), ConsultationRows.Consultations(loaded)),
            Of(ConsultationRows.Count(loaded) * 5L, ConsultationRows.Stages(loaded)),
            Of(district.Territory.Communities.Count * 2L, ServicePointRows.Points(loaded)),
            Of(VisitRows.Count(loaded), VisitRows.Visits(loaded)),
            Of(incidents.Count, incidents.Rows()),
            Of(requests.Count, requests.Rows()),
        ];
    }
}
