using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading;

/// <summary>What an operation may cost at most, worked out from what it asks, before anything is read.</summary>
/// <param name="Type">Objects that it may return: page sizes and numbers of groups, multiplied where they are nested.</param>
/// <param name="Field">Rows that it may read beyond those because no index helps a filter or an order.</param>
public sealed record OperationCost(long Type, long Field)
{
    /// <summary>Rows that a whole table counts for; how many it has is not the plan's to know.</summary>
    public const int WholeTable = 200_000;

    private const long Most = 1_000_000_000_000;

    public static OperationCost Of(ReadOperation operation)
    {
        var cost = new OperationCost(0, 0);
        foreach (var root in operation.Roots)
        {
            cost = cost.Plus(root switch
            {
                ReadRoot.Collection { Read: var read } => Of(read, 1).Plus(new OperationCost(0, ReadsWholeTable(read) ? WholeTable : 0)),
                ReadRoot.Aggregate { Read: var read } => OfGroups(read, 1).Plus(new OperationCost(0, read.Filter is not null && IndexServed.Is(read.Filter) ? 0 : WholeTable)),
                ReadRoot.Search { Read: var read } => read.Kinds.Aggregate(new OperationCost(0, 0), (sum, kind) => sum.Plus(new OperationCost(Size(read), 0)).Plus(Of(kind.Selection, Size(read)))),
                ReadRoot.Single single => new OperationCost(1, 0).Plus(Of(single.Selection, 1)),
                // Each of the ids is of one type.
                ReadRoot.ByIds ids => ids.Types.Select(type => Of(type.Selection, ids.Most)).Aggregate(new OperationCost(0, 0), Larger).Plus(new OperationCost(ids.Most, 0)),
                // As is each of the references.
                ReadRoot.ByReferences references => references.Types.Select(type => Of(type.Selection, references.Priced)).Aggregate(new OperationCost(0, 0), Larger)
                    .Plus(new OperationCost(references.Priced, 0)),
                _ => new OperationCost(0, 0),
            });
        }

        return cost;
    }

    private static OperationCost Of(ReadCollection read, long parents)
    {
        var size = read.Page.Size is ReadValue.Constant { Value: int constant } ? Math.Clamp(constant, 0, read.Page.Maximum) : read.Page.Maximum;
        var rows = Math.Min(parents * size, Most);
        return read.Selection.Fields.Aggregate(new OperationCost(rows, 0), (sum, field) => field switch
        {
            ConnectionField.Nodes nodes => sum.Plus(Of(nodes.Selection, rows)),
            ConnectionField.Edges edges => edges.Fields.OfType<EdgeField.Node>().Aggregate(sum, (total, node) => total.Plus(Of(node.Selection, rows))),
            _ => sum,
        });
    }

    private static long Size(ReadSearch read) => read.Size is ReadValue.Constant { Value: int constant } ? Math.Clamp(constant, 0, read.Maximum) : read.Maximum;

    private static OperationCost Of(ReadSelection selection, long rows) => selection.Fields.Aggregate(new OperationCost(0, 0), (sum, field) => field switch
    {
        ReadField.ToOne toOne => sum.Plus(new OperationCost(rows, 0)).Plus(Of(toOne.Selection, rows)),
        ReadField.ToMany toMany => sum.Plus(Of(toMany.Read, rows)),
        ReadField.Aggregate aggregate => sum.Plus(OfGroups(aggregate.Read, rows)),
        _ => sum,
    });

    /// <summary>Groups, and the rows that are shown of groups of one.</summary>
    private static OperationCost OfGroups(ReadAggregate read, long parents)
    {
        var groups = Math.Min(parents * Groups(read), Most);
        return read.Fields.OfType<AggregateField.Groups>().SelectMany(found => found.Fields).OfType<GroupField.Node>()
            .Aggregate(new OperationCost(groups, 0), (sum, node) => sum.Plus(new OperationCost(groups, 0)).Plus(Of(node.Selection, groups)));
    }

    private static long Groups(ReadAggregate read)
        => read.GroupBy.Count == 0 ? 1 : read.First is ReadValue.Constant { Value: int constant } ? Math.Clamp(constant, 0, read.MostGroups) : read.MostGroups;

    private static bool ReadsWholeTable(ReadCollection read)
    {
        if (read.Filter is not null && IndexServed.Is(read.Filter)) return false;
        // However far: the order alone decides.
        return read.Filter is not (null or ReadFilter.Near) || !IndexServed.Is(read.Order);
    }

    private static OperationCost Larger(OperationCost left, OperationCost right) => new(Math.Max(left.Type, right.Type), Math.Max(left.Field, right.Field));

    private OperationCost Plus(OperationCost other) => new(Math.Min(Type + other.Type, Most), Math.Min(Field + other.Field, Most));
}
