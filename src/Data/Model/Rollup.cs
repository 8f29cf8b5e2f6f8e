using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Model;

/// <summary>A table of numbers of an entity's rows by calendar day in Asia/Shanghai, place, category and state, which triggers keep (Migrations/Sql/day_counts.sql). A row of it looks like the rows that it
/// counts: its columns have their names, and its time is the beginning of their day.</summary>
/// <param name="Table">The table.</param>
/// <param name="Time">The time of the rows by which days are told.</param>
/// <param name="Grains">Kinds of cells, those of the fewest first.</param>
internal sealed record Rollup(string Table, PropertyModel Time, IReadOnlyList<RollupGrain> Grains)
{
    /// <summary>The column that says of which kind a cell is.</summary>
    public const string Grain = "grain";

    /// <summary>The column with the number of rows, to be summed.</summary>
    public const string Rows = "n";

    /// <summary>The column with the sum of the hashes of the rows' keys.</summary>
    public const string Marks = "marks";

    /// <summary>The rollup of an entity; null where none is kept.</summary>
    public static Rollup? Of(EntityModel entity) => entity.ClrType switch
    {
        var type when type == typeof(Incident) => With("incident_counts", entity, nameof(Incident.ReportedAt)),
        var type when type == typeof(ServiceRequest) => With("service_request_counts", entity, nameof(ServiceRequest.CreatedAt)),
        _ => null,
    };

    private static Rollup With(string table, EntityModel entity, string time)
    {
        string[] ofState = ["State", "Open"];
        return new Rollup(table, entity.Properties[time],
        [
            Cells(1, ["StreetId", "Category"]),
            Cells(2, ["StreetId", "CommunityId"]),
            Cells(3, ["StreetId", "Category", .. ofState]),
            Cells(4, ["StreetId", "CommunityId", "Category", .. ofState]),
            Cells(5, ["StreetId", "CommunityId", "Level1GridId", "GridId", .. ofState]),
        ]);

        RollupGrain Cells(int number, IEnumerable<string> properties)
            => new(number, properties.Where(entity.Properties.ContainsKey).Select(property => entity.Properties[property].Column!).ToHashSet(StringComparer.Ordinal));
    }
}
