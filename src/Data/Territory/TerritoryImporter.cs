using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Territory;

/// <summary>Puts the operator's own boundaries in the place of the embedded ones: all of a file or none.</summary>
public static class TerritoryImporter
{
    /// <param name="context">The hub's database.</param>
    /// <param name="file">A GeoJSON FeatureCollection in WGS 84; each feature has the <c>code</c> of a district, street, community or grid.</param>
    /// <returns>How many boundaries of each level were replaced.</returns>
    /// <exception cref="TerritoryImportException">The file can't be taken; nothing was changed.</exception>
    public static async Task<IReadOnlyDictionary<TerritoryKind, int>> ImportAsync(HubContext context, Stream file, CancellationToken cancellationToken)
    {
        var boundaries = await BoundaryFile.ReadAsync(file, cancellationToken);
        var codes = boundaries.Keys.ToList();
        var replaced = new Dictionary<TerritoryKind, int>();
        var known = new HashSet<string>(StringComparer.Ordinal);

        foreach (var district in await context.Districts.Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken))
            district.Boundary = Replace(TerritoryKind.District, district.Code);
        foreach (var street in await context.Streets.Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken))
            street.Boundary = Replace(TerritoryKind.Street, street.Code);
        foreach (var community in await context.Communities.Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken))
            community.Boundary = Replace(TerritoryKind.Community, community.Code);
        foreach (var grid in await context.Grids.Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken))
            grid.Boundary = Replace(grid.Level == GridLevel.Level1 ? TerritoryKind.Level1Grid : TerritoryKind.Level2Grid, grid.Code);

        if (codes.Find(code => !known.Contains(code)) is { } unknown)
        {
            throw new TerritoryImportException(
                $"The code {unknown} is no unit of the territory; 6 digits name the district, 9 a street, 11 a level-1 grid, 12 a community, 15 a level-2 grid.");
        }

        await context.SaveChangesAsync(cancellationToken);
        return replaced;

        MultiPolygon Replace(TerritoryKind kind, string code)
        {
            known.Add(code);
            replaced[kind] = replaced.GetValueOrDefault(kind) + 1;
            return boundaries[code];
        }
    }
}
