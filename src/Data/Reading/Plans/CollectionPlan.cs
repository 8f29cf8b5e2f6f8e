using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How to write a connection.</summary>
/// <param name="Statement">The statement of its rows; -1 where none are asked for.</param>
/// <param name="CountStatement">The statement that counts them; -1 where that is not asked, or <paramref name="CountCell"/> says it.</param>
/// <param name="EstimateStatement">The statement that tells about how many there are; -1 where that is not asked.</param>
/// <param name="Size">Yields the page's size.</param>
/// <param name="Page">Direction and cursors.</param>
/// <param name="Cursor">How a row's cursor is made.</param>
/// <param name="KeyCell">The cell of a row's key.</param>
/// <param name="Fields">What to write.</param>
/// <param name="Origin">Where it is unknown or without a place, there is no collection; null for none.</param>
/// <param name="CountCell">The cell of the parent's row that says how many rows there are; -1 for none.</param>
/// <param name="Later">What is answered of it later; null where nothing is.</param>
internal sealed record CollectionPlan(
    int Statement, int CountStatement, int EstimateStatement, SqlParameterSource Size, ReadPage Page, CursorPlan Cursor, int KeyCell, IReadOnlyList<ConnectionFieldPlan> Fields, OriginPlan? Origin = null,
    int CountCell = -1, LaterPlan? Later = null);

/// <summary>The row whose surroundings are read.</summary>
/// <param name="Statement">Says whether it has a place; no row where there is no such row.</param>
/// <param name="Entity">Its entity's name: for warnings.</param>
internal sealed record OriginPlan(int Statement, string Entity);

/// <summary>How a cursor of a collection is made and checked.</summary>
/// <param name="Signature">What it belongs to.</param>
/// <param name="SortCells">The cells of the order's keys, without the entity's own; empty where no cursor is written.</param>
internal sealed record CursorPlan(ArgumentSignature Signature, IReadOnlyList<int> SortCells);

/// <summary>How to write one member of a connection.</summary>
internal abstract record ConnectionFieldPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : ConnectionFieldPlan(Name);

    public sealed record Nodes(byte[] Name, SelectionPlan Selection) : ConnectionFieldPlan(Name);

    public sealed record Edges(byte[] Name, IReadOnlyList<EdgeFieldPlan> Fields) : ConnectionFieldPlan(Name);

    /// <summary>Nodes or edges of which only the first are written.</summary>
    public sealed record Cut(byte[] Name, StreamPlan Stream) : ConnectionFieldPlan(Name);

    public sealed record PageInfo(byte[] Name, IReadOnlyList<(byte[] Name, PageInfoPart Part)> Parts) : ConnectionFieldPlan(Name);

    public sealed record TotalCount(byte[] Name) : ConnectionFieldPlan(Name);

    public sealed record EstimatedCount(byte[] Name) : ConnectionFieldPlan(Name);
}

/// <summary>How to write one member of an edge.</summary>
internal abstract record EdgeFieldPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : EdgeFieldPlan(Name);

    public sealed record Cursor(byte[] Name) : EdgeFieldPlan(Name);

    public sealed record Node(byte[] Name, SelectionPlan Selection) : EdgeFieldPlan(Name);

    public sealed record Value(byte[] Name, int Cell) : EdgeFieldPlan(Name);
}
