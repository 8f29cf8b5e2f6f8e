using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Territory;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>The documents that the reform stands on.</summary>
internal static class PolicyDocumentLoader
{
    public static async Task LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var known = await context.PolicyDocuments.ToDictionaryAsync(document => document.Title, cancellationToken);
        foreach (var row in EmbeddedTable.Read("ReferenceData.Resources.policy_documents.csv", "title", "topic"))
        {
            if (known.TryGetValue(row[0], out var document)) document.Topic = row[1];
            else context.Add(new PolicyDocument { Id = Guid.CreateVersion7(), Title = row[0], Topic = row[1] });
        }
    }
}
