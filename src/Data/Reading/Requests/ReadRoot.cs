using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A root field; <paramref name="ResponseKey"/> is its name in the answer.</summary>
public abstract record ReadRoot(string ResponseKey)
{
    /// <summary>At most one row: the first that the filter leaves in the given order; <c>null</c> in the answer where there is none.</summary>
    public sealed record Single(string ResponseKey, EntityModel Entity, ReadFilter? Filter, IReadOnlyList<ReadOrder> Order, ReadSelection Selection)
        : ReadRoot(ResponseKey);

    /// <summary>A page of a whole collection.</summary>
    public sealed record Collection(string ResponseKey, ReadCollection Read) : ReadRoot(ResponseKey);

    /// <summary>Figures of groups of a whole collection.</summary>
    public sealed record Aggregate(string ResponseKey, ReadAggregate Read) : ReadRoot(ResponseKey);

    /// <summary>Rows by their wire ids, in the order asked, <c>null</c> for an id that is unknown (<c>nodes(ids:)</c>).</summary>
    /// <param name="Ids">Yields a list of wire ids.</param>
    /// <param name="Types">What to read of each entity type that occurs among the ids.</param>
    /// <param name="Most">How many ids there may be.</param>
    public sealed record ByIds(string ResponseKey, ReadValue Ids, IReadOnlyList<(EntityModel Entity, ReadSelection Selection)> Types, int Most)
        : ReadRoot(ResponseKey);

    /// <summary>Rows by whatever of their keys each reference names, in the order of the references, <c>null</c> for a key that is unknown.</summary>
    /// <param name="References">Yields a list of <see cref="RowReference"/>; what names no row is <c>null</c> in the answer.</param>
    /// <param name="Types">What to read of each entity that occurs among them, and by which of its keys.</param>
    /// <param name="Priced">For how many rows the operation pays.</param>
    public sealed record ByReferences(
        string ResponseKey, ReadValue References, IReadOnlyList<(EntityModel Entity, IReadOnlyList<EntityKey> Keys, ReadSelection Selection)> Types, int Priced) : ReadRoot(ResponseKey);

    /// <summary>The best matches of several kinds in one list.</summary>
    public sealed record Search(string ResponseKey, ReadSearch Read) : ReadRoot(ResponseKey);

    /// <summary>A fixed JSON value: <c>__typename</c> of the root, or <c>null</c> for a node id whose type is unknown.</summary>
    public sealed record Fixed(string ResponseKey, string Json) : ReadRoot(ResponseKey);

    /// <summary>A fixed JSON value in pieces, of which large ones may be shared by many plans.</summary>
    public sealed record Pieces(string ResponseKey, IReadOnlyList<byte[]> Json) : ReadRoot(ResponseKey);
}
