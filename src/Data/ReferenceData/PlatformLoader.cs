using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Territory;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>The twenty former platforms.</summary>
internal static class PlatformLoader
{
    public static async Task LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var known = await context.Platforms.ToDictionaryAsync(platform => platform.Slug, cancellationToken);
        foreach (var row in EmbeddedTable.Read("ReferenceData.Resources.platforms.csv", "slug", "name", "name_en", "delivery"))
        {
            if (known.TryGetValue(row[0], out var platform))
            {
                (platform.Name, platform.NameEn, platform.Delivery) = (row[1], row[2], row[3]);
            }
            else
            {
                context.Add(new Platform { Id = Guid.CreateVersion7(), Slug = row[0], Name = row[1], NameEn = row[2], Delivery = row[3] });
            }
        }
    }
}
