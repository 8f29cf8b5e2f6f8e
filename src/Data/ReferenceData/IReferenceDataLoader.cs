using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>Brings what the hub knows by itself into a migrated database.</summary>
public interface IReferenceDataLoader
{
    /// <summary>Adds what is missing and updates what the hub owns (names, lists). Safe to run again; boundaries that the operator
    /// has put in place stay.</summary>
    Task LoadAsync(HubContext context, CancellationToken cancellationToken);
}
