using System.Buffers;
using System.Collections;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Reading.Aggregates;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.References;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading.Searching;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Stitches the rows of all levels together by their parents' keys and writes the answer as UTF-8.</summary>
/// <param name="audited">Takes the keys of rows that tell of persons.</param>
/// <param name="parts">Takes what is answered later; null where all is answered at once.</param>
internal sealed class JsonRowWriter(IReadOnlyList<RowSet> sets, ValueBinder binder, CursorReader cursors, PooledBytes output, AuditedRows? audited = null, FoundParts? parts = null)
{
    private AggregateWriter? _aggregates;

    private readonly Dictionary<OriginPlan, ReadWarning> _unplaced = [];

    /// <summary>What who reads the answer should know.</summary>
    public IReadOnlyList<ReadWarning> Warnings => [.. Aggregates.Warnings, .. _unplaced.Values];

    private AggregateWriter Aggregates => _aggregates ??= new AggregateWriter(sets, binder, output, Row);

    public void Write(IReadOnlyList<RootPlan> roots, LaterPlan? later = null)
    {
        var outer = later is null ? null : parts?.Enter(later, default);
        output.Write((byte)'{');
        for (var i = 0; i < roots.Count; i++)
        {
            Name(roots[i].Name, i);
            parts?.Step(roots[i].Name);
            switch (roots[i])
            {
                case RootPlan.Fixed constant:
                    output.Write(constant.Bytes);
                    break;
                case RootPlan.Collection collection:
                    Collection(collection.Plan, default);
                    break;
                case RootPlan.Single single:
                    if (sets[single.Statement].Count == 0) output.Write("null"u8);
                    else Row(single.Selection, sets[single.Statement], 0);
                    break;
                case RootPlan.Aggregate aggregate:
                    Aggregates.Write(aggregate.Plan, default);
                    break;
                case RootPlan.Search search:
                    new SearchWriter(sets, binder, output, Row).Write(search.Plan);
                    break;
                case RootPlan.Pieces pieces:
                    foreach (var piece in pieces.Bytes) output.Write(piece);
                    break;
                case RootPlan.ByReferences references:
                    new ReferencesWriter(sets, binder, output, Row).Write(references);
                    break;
                case RootPlan.ByIds ids:
                    ByIds(ids);
                    break;
            }

            parts?.Back();
        }

        output.Write((byte)'}');
        if (later is not null) parts?.Leave(outer);
    }

    private void ByIds(RootPlan.ByIds plan)
    {
        var found = new Dictionary<(string Type, Guid Key), (SelectionPlan Selection, RowSet Rows, int Row)>();
        foreach (var (type, statement, selection, aliases) in plan.Types)
        {
            for (var row = 0; row < sets[statement].Count; row++)
            {
                found[(type, new Guid(sets[statement].Cell(row, selection.KeyCell)))] = (selection, sets[statement], row);
            }

            for (var row = 0; aliases >= 0 && row < sets[aliases].Count; row++)
            {
                if (found.TryGetValue((type, new Guid(sets[aliases].Cell(row, 1))), out var present)) found[(type, new Guid(sets[aliases].Cell(row, 0)))] = present;
            }
        }

        output.Write((byte)'[');
        var place = 0;
        foreach (var id in (IEnumerable?)binder.Resolve(plan.Ids) ?? Array.Empty<object>())
        {
            if (place > 0) output.Write((byte)',');
            parts?.Step(place);
            place++;
            if (WireId.TryRead(id as string, out var type, out var key) && found.TryGetValue((type, key), out var row)) Row(row.Selection, row.Rows, row.Row);
            else output.Write("null"u8);
            parts?.Back();
        }

        output.Write((byte)']');
    }

    /// <summary>Writes a connection.</summary>
    public void Collection(CollectionPlan plan, Guid parent, RowSet? parents = null, int parentRow = -1)
    {
        if (plan.Origin is { } origin && !IsPlaced(origin))
        {
            output.Write("null"u8);
            return;
        }

        var outer = plan.Later is null ? null : parts?.Enter(plan.Later, parent);
        var page = PageOf(plan, parent);
        output.Write((byte)'{');
        for (var i = 0; i < plan.Fields.Count; i++)
        {
            Name(plan.Fields[i].Name, i);
            parts?.Step(plan.Fields[i].Name);
            switch (plan.Fields[i])
            {
                case ConnectionFieldPlan.Fixed constant:
                    output.Write(constant.Bytes);
                    break;
                case ConnectionFieldPlan.Nodes nodes:
                    List(page, row => Row(nodes.Selection, page.Rows, row));
                    break;
                case ConnectionFieldPlan.Edges edges:
                    List(page, row => Edge(edges, plan, page.Rows, row));
                    break;
                case ConnectionFieldPlan.Cut cut:
                    Cut(cut.Stream, parent);
                    break;
                case ConnectionFieldPlan.PageInfo info:
                    PageInfo(info, plan, page);
                    break;
                case ConnectionFieldPlan.TotalCount:
                    if (plan.CountCell >= 0) output.Write(parents!.Cell(parentRow, plan.CountCell));
                    else Count(plan.CountStatement, parent);
                    break;
                case ConnectionFieldPlan.EstimatedCount:
                    Count(plan.EstimateStatement, parent);
                    break;
            }

            parts?.Back();
        }

        output.Write((byte)'}');
        if (plan.Later is not null) parts?.Leave(outer);
    }

    /// <summary>Writes the list of a connection that holds nothing else.</summary>
    /// <param name="plan">The connection.</param>
    /// <param name="parent">Whose it is.</param>
    /// <param name="before">How many items stand before the first of these.</param>
    /// <returns>How many were written, and whether there are more.</returns>
    public (int Count, bool HasMore) Items(CollectionPlan plan, Guid parent, int before)
    {
        var page = PageOf(plan, parent);
        if (plan.Fields[0] is ConnectionFieldPlan.Nodes nodes) List(page, row => Row(nodes.Selection, page.Rows, row), before);
        else if (plan.Fields[0] is ConnectionFieldPlan.Edges edges) List(page, row => Edge(edges, plan, page.Rows, row), before);
        return (page.Count, page.HasMore);
    }

    private void Cut(StreamPlan stream, Guid parent)
    {
        if (stream.First is { } first)
        {
            if (!Items(first, parent, before: 0).HasMore) return;
        }
        else
        {
            output.Write("[]"u8);
        }

        parts?.Cut(stream, parent, stream.Count);
    }

    private Page PageOf(CollectionPlan plan, Guid parent)
    {
        var size = binder.PageSize(plan.Size.Value!, plan.Page.Maximum);
        if (plan.Statement < 0) return default;
        var (first, count) = sets[plan.Statement].Of(parent);
        var hasMore = count > size;
        // The row too many stands at the far end of the direction in which the page was read.
        return new Page(sets[plan.Statement], plan.Page.Backward && hasMore ? first + 1 : first, Math.Min(count, size), hasMore);
    }

    /// <summary>Whether there is a place from which to measure; a warning says why not.</summary>
    private bool IsPlaced(OriginPlan origin)
    {
        var rows = sets[origin.Statement];
        if (rows.Count > 0 && rows.Cell(0, 0).SequenceEqual("true"u8)) return true;
        _unplaced[origin] = rows.Count == 0
            ? new ReadWarning("HUB_NEAR_UNKNOWN", $"Nothing lies near, since there is no {origin.Entity} of the id given; pass an id that an earlier answer gave.")
            : new ReadWarning("HUB_NEAR_WITHOUT_PLACE", $"Nothing lies near, since no place of the {origin.Entity} is known; give a point.");
        return false;
    }

    private void Count(int statement, Guid parent)
    {
        var (row, rows) = sets[statement].Of(parent);
        output.Write(rows == 0 ? "0"u8 : sets[statement].Cell(row, 0));
    }

    private void List(Page page, Action<int> write, int before = 0)
    {
        output.Write((byte)'[');
        for (var i = 0; i < page.Count; i++)
        {
            if (i > 0) output.Write((byte)',');
            parts?.Step(before + i);
            write(page.First + i);
            parts?.Back();
        }

        output.Write((byte)']');
    }

    private void Edge(ConnectionFieldPlan.Edges edges, CollectionPlan plan, RowSet rows, int row)
    {
        output.Write((byte)'{');
        for (var i = 0; i < edges.Fields.Count; i++)
        {
            Name(edges.Fields[i].Name, i);
            switch (edges.Fields[i])
            {
                case EdgeFieldPlan.Fixed constant:
                    output.Write(constant.Bytes);
                    break;
                case EdgeFieldPlan.Cursor:
                    Cursor(plan, rows, row);
                    break;
                case EdgeFieldPlan.Value value:
                    output.Write(rows.IsNull(row, value.Cell) ? "null"u8 : rows.Cell(row, value.Cell));
                    break;
                case EdgeFieldPlan.Node node:
                    parts?.Step(node.Name);
                    Row(node.Selection, rows, row);
                    parts?.Back();
                    break;
            }
        }

        output.Write((byte)'}');
    }

    private void PageInfo(ConnectionFieldPlan.PageInfo info, CollectionPlan plan, Page page)
    {
        output.Write((byte)'{');
        for (var i = 0; i < info.Parts.Count; i++)
        {
            Name(info.Parts[i].Name, i);
            switch (info.Parts[i].Part)
            {
                // A cursor given on the other side says that there is something there: the row it stands for.
                case PageInfoPart.HasNextPage:
                    output.Write((plan.Page.Backward ? plan.Page.Before is not null : page.HasMore || plan.Page.Before is not null) ? "true"u8 : "false"u8);
                    break;
                case PageInfoPart.HasPreviousPage:
                    output.Write(HasPrevious(plan, page) ? "true"u8 : "false"u8);
                    break;
                case PageInfoPart.TypeName:
                    output.Write(plan.Page.Skip is null ? "\"PageInfo\""u8 : "\"CollectionSegmentInfo\""u8);
                    break;
                default:
                    if (page.Count == 0) output.Write("null"u8);
                    else Cursor(plan, page.Rows, info.Parts[i].Part == PageInfoPart.StartCursor ? page.First : page.First + page.Count - 1);
                    break;
            }
        }

        output.Write((byte)'}');
    }

    private bool HasPrevious(CollectionPlan plan, Page page)
        => (plan.Page.Backward && page.HasMore) || plan.Page.After is not null || (plan.Page.Skip is { } skip && binder.Skip(skip, plan.Page.MostSkipped) > 0);

    private void Cursor(CollectionPlan plan, RowSet rows, int row)
    {
        var values = new ArrayBufferWriter<byte>(64);
        foreach (var cell in plan.Cursor.SortCells)
        {
            values.Write(rows.IsNull(row, cell) ? "null"u8 : rows.Cell(row, cell));
            values.Write(","u8);
        }

        CursorFormat.Write(output, cursors.Hash(plan.Cursor), values.WrittenSpan, new Guid(rows.Cell(row, plan.KeyCell)));
    }

    /// <summary>Writes one row.</summary>
    public void Row(SelectionPlan selection, RowSet rows, int row)
    {
        if (selection.IsPersonal) audited?.Add(new Guid(rows.Cell(row, selection.KeyCell)));
        var outer = selection.Later is null ? null : parts?.Enter(selection.Later, new Guid(rows.Cell(row, selection.KeyCell)));
        output.Write((byte)'{');
        for (var i = 0; i < selection.Fields.Count; i++)
        {
            var field = selection.Fields[i];
            Name(field.Name, i);
            switch (field)
            {
                case FieldPlan.Fixed constant:
                    output.Write(constant.Bytes);
                    break;
                case FieldPlan.Id id:
                    WireId.Write(output, id.Type, new Guid(rows.Cell(row, id.Cell)));
                    break;
                case FieldPlan.Value value:
                    output.Write(rows.IsNull(row, value.Cell) ? "null"u8 : rows.Cell(row, value.Cell));
                    break;
                case FieldPlan.Code code:
                    if (rows.IsNull(row, code.Cell)) output.Write("null"u8);
                    else CodeWriter.Write(output, code, rows.Cell(row, code.Cell));
                    break;
                case FieldPlan.GeoJson geometry:
                    if (rows.IsNull(row, geometry.Cell)) output.Write("null"u8);
                    else GeoJsonWriter.Write(output, geometry, rows.Cell(row, geometry.Cell));
                    break;
                case FieldPlan.Json json:
                    JsonObjectWriter.Write(output, json, rows.IsNull(row, json.Cell) ? default : rows.Cell(row, json.Cell));
                    break;
                case FieldPlan.ToOne toOne:
                    if (rows.IsNull(row, toOne.Selection.KeyCell)) output.Write("null"u8);
                    else ToOne(toOne, rows, row);
                    break;
                case FieldPlan.ToMany toMany:
                    parts?.Step(toMany.Name);
                    Collection(toMany.Collection, new Guid(rows.Cell(row, toMany.ParentCell)), rows, row);
                    parts?.Back();
                    break;
                case FieldPlan.Aggregate aggregate:
                    Aggregates.Write(aggregate.Plan, new Guid(rows.Cell(row, aggregate.ParentCell)));
                    break;
            }
        }

        output.Write((byte)'}');
        if (selection.Later is not null) parts?.Leave(outer);
    }

    private void ToOne(FieldPlan.ToOne field, RowSet rows, int row)
    {
        parts?.Step(field.Name);
        Row(field.Selection, rows, row);
        parts?.Back();
    }

    private void Name(byte[] name, int position)
    {
        if (position > 0) output.Write((byte)',');
        output.Write(name);
    }

    /// <summary>The rows of one page.</summary>
    private readonly record struct Page(RowSet Rows, int First, int Count, bool HasMore);
}
