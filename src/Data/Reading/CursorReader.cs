using System.Text.Json;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The cursors and page sizes of one request, checked before anything is sent.</summary>
internal sealed class CursorReader(ReadPlan plan, ValueBinder binder)
{
    private readonly Dictionary<ReadValue, IReadOnlyList<JsonElement>> _read = [];
    private readonly Dictionary<CursorPlan, ulong> _hashes = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<JsonElement> Read(ReadValue cursor) => _read[cursor];

    public ulong Hash(CursorPlan cursor)
        => _hashes.TryGetValue(cursor, out var hash) ? hash : _hashes[cursor] = cursor.Signature.Hash(binder);

    /// <exception cref="ReadRequestException">A size is out of range, or a cursor is not of its collection.</exception>
    public void Check()
    {
        foreach (var root in plan.Roots)
        {
            switch (root)
            {
                case RootPlan.Collection collection:
                    Check(collection.Plan);
                    break;
                case RootPlan.Single single:
                    Check(single.Selection);
                    break;
                case RootPlan.Aggregate aggregate:
                    foreach (var node in aggregate.Plan.Fields.OfType<AggregateFieldPlan.Groups>().SelectMany(groups => groups.Fields).OfType<GroupFieldPlan.Node>()) Check(node.Selection);
                    break;
                case RootPlan.ByIds ids:
                    foreach (var (_, _, selection, _) in ids.Types) Check(selection);
                    break;
            }
        }
    }

    private void Check(CollectionPlan collection)
    {
        binder.PageSize(collection.Size.Value!, collection.Page.Maximum);
        if (collection.Page.Skip is { } skip) binder.Skip(skip, collection.Page.MostSkipped);
        foreach (var cursor in new[] { collection.Page.After, collection.Page.Before })
        {
            if (cursor is null) continue;
            _read[cursor.Value] = CursorFormat.Read(binder.Resolve(cursor.Value) as string, Hash(collection.Cursor), cursor.NullKeys.Count);
        }

        foreach (var field in collection.Fields)
        {
            if (field is ConnectionFieldPlan.Cut { Stream.First: { } first }) Check(first);
            if (field is ConnectionFieldPlan.Nodes nodes) Check(nodes.Selection);
            if (field is not ConnectionFieldPlan.Edges edges) continue;
            foreach (var edge in edges.Fields.OfType<EdgeFieldPlan.Node>()) Check(edge.Selection);
        }
    }

    private void Check(SelectionPlan selection)
    {
        foreach (var field in selection.Fields)
        {
            if (field is FieldPlan.ToOne toOne) Check(toOne.Selection);
            if (field is FieldPlan.ToMany toMany) Check(toMany.Collection);
        }
    }
}
