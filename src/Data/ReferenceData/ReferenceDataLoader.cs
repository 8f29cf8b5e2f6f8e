using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>Territory first, then the organizations that stand on it, then documents and platforms; one transaction.</summary>
public sealed class ReferenceDataLoader : IReferenceDataLoader
{
    public async Task LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var territory = await TerritoryLoader.LoadAsync(context, cancellationToken);
        await OrganizationLoader.LoadAsync(context, territory, cancellationToken);
        await PolicyDocumentLoader.LoadAsync(context, cancellationToken);
        await PlatformLoader.LoadAsync(context, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
