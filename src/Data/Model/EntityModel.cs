namespace Jianye.DataHub.Data.Model;

/// <summary>An entity as the reader sees it: a table, its columns and its ways to other tables.</summary>
public sealed class EntityModel
{
    internal EntityModel(string name, Type clrType, string table)
    {
        Name = name;
        ClrType = clrType;
        Table = table;
    }

    /// <summary>The entity's name in the graph, e.g. <c>Incident</c>.</summary>
    public string Name { get; }

    public Type ClrType { get; }

    /// <summary>The table's name in PostgreSQL.</summary>
    public string Table { get; }

    /// <summary>Properties by their C# name, e.g. <c>OccurredAt</c>.</summary>
    public IReadOnlyDictionary<string, PropertyModel> Properties { get; internal set; } = new Dictionary<string, PropertyModel>();

    /// <summary>Ways to other entities by their C# name, e.g. <c>Grid</c>, <c>Incidents</c>.</summary>
    public IReadOnlyDictionary<string, NavigationModel> Navigations { get; internal set; } = new Dictionary<string, NavigationModel>();

    /// <summary>Where numbers of the rows are kept; null where they are not.</summary>
    internal Rollup? Rollup { get; set; }

    /// <summary>Tables whose rows are rows of the entity, or stand for such.</summary>
    internal IEnumerable<string> Tables => Rollup is null ? [Table] : [Table, Rollup.Table];

    /// <summary>The columns of each index, in the index's order; the key's own is one of them.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Indexes { get; set; } = [];

    /// <summary>A table of ids that were given up, each with the one that stands for it now (<c>id</c>, <c>resident_id</c>); null where none ever are.</summary>
    internal (string Table, string Present)? Aliases => ClrType == typeof(Entities.Resident) ? ("resident_aliases", "resident_id") : null;

    /// <summary>The key column (<c>Id</c>).</summary>
    public PropertyModel Key => Properties["Id"];

    /// <summary>The property that holds the point where a row is; null where rows have none.</summary>
    public PropertyModel? Place => Properties.Values.FirstOrDefault(property => property.ClrType == typeof(NetTopologySuite.Geometries.Point));

    /// <summary>Whether an index hands out rows in the order of just these columns, the last of them the key.</summary>
    internal bool HasIndex(IReadOnlyList<string> columns) => Indexes.Any(index => index.SequenceEqual(columns, StringComparer.Ordinal));

    public override string ToString() => Name;
}
