using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Incremental;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What to write of a connection, in the order of the answer.</summary>
public sealed record ConnectionSelection(IReadOnlyList<ConnectionField> Fields)
{
    /// <summary>What is answered later; null where nothing is.</summary>
    public ReadLater<ConnectionSelection>? Later { get; init; }
}

/// <summary>One member of a connection.</summary>
public abstract record ConnectionField(string ResponseKey)
{
    public sealed record Nodes(string ResponseKey, ReadSelection Selection, ReadStream? Stream = null) : ConnectionField(ResponseKey);

    public sealed record Edges(string ResponseKey, IReadOnlyList<EdgeField> Fields, ReadStream? Stream = null) : ConnectionField(ResponseKey);

    public sealed record PageInfo(string ResponseKey, IReadOnlyList<(string ResponseKey, PageInfoPart Part)> Parts) : ConnectionField(ResponseKey);

    /// <summary>How many rows there are before paging, counted only where this is asked.</summary>
    public sealed record TotalCount(string ResponseKey) : ConnectionField(ResponseKey);

    /// <summary>About how many rows there are, as the database's planner has it; of a nested collection exactly.</summary>
    public sealed record EstimatedCount(string ResponseKey) : ConnectionField(ResponseKey);

    public sealed record Fixed(string ResponseKey, string Json) : ConnectionField(ResponseKey);
}

/// <summary>One member of an edge.</summary>
public abstract record EdgeField(string ResponseKey)
{
    public sealed record Cursor(string ResponseKey) : EdgeField(ResponseKey);

    public sealed record Node(string ResponseKey, ReadSelection Selection) : EdgeField(ResponseKey);

    /// <summary>Metres over the ellipsoid between the item's place and an origin, times a factor.</summary>
    public sealed record Distance(string ResponseKey, PropertyModel Place, ReadOrigin From, double Factor = 1) : EdgeField(ResponseKey);

    public sealed record Fixed(string ResponseKey, string Json) : EdgeField(ResponseKey);
}

/// <summary>The members of a page's description.</summary>
public enum PageInfoPart
{
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,

    /// <summary>The name of the description's own type.</summary>
    TypeName,
}
