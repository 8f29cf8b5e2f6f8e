using System.Text;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A connection: its rows in one statement, their number in another, each only where it is asked for.</summary>
internal static class CollectionCompiler
{
    /// <param name="level">Where its rows come from.</param>
    /// <param name="read">What is asked for.</param>
    /// <param name="budget">How much may be compiled.</param>
    /// <param name="statements">Takes its statements.</param>
    /// <param name="countCell">The cell of the parent's row that says how many rows there are; -1 where they have to be counted.</param>
    public static CollectionPlan Compile(LevelSource level, ReadCollection read, CompilationBudget budget, StatementList statements, int countCell = -1)
    {
        var compiler = new LevelCompiler(level, budget, statements);
        var key = compiler.Cell(compiler.Row.Column("id"), CellKind.Key);
        var fields = read.Selection.Fields.Select(field => Cut(field, level, read, statements) ?? Field(field, compiler, budget, statements)).ToList();
        var sortCells = WritesCursors(read.Selection) ? read.Order.Select((order, i) => compiler.SortCell(i, order.Property)).ToList() : [];
        var readsRows = fields.Any(field => field is ConnectionFieldPlan.Nodes or ConnectionFieldPlan.Edges or ConnectionFieldPlan.PageInfo);
        var counts = new CountStatements(level, read, statements);
        return new CollectionPlan(
            readsRows ? compiler.Finish() : -1,
            Asks<ConnectionField.TotalCount>(read) && countCell < 0 ? counts.Exact() : -1,
            Asks<ConnectionField.EstimatedCount>(read) ? counts.Estimated() : -1,
            new SqlParameterSource(read.Page.Size, ParameterUse.PageSize, NpgsqlDbType.Bigint, read.Page.Maximum),
            read.Page,
            new CursorPlan(ArgumentSignature.Of(read), sortCells),
            key,
            fields,
            read.Origin is { } origin ? new OriginPlan(Place(origin, statements), origin.Entity.Name) : null,
            countCell,
            statements.Parts?.Connection(level, read, statements));
    }

    private static int Place(ReadOrigin.OfRow origin, StatementList statements)
        => statements.Add(Origins.HasPlace(origin), [CellKind.Boolean]);

    private static bool Asks<T>(ReadCollection read)
        where T : ConnectionField
        => read.Selection.Fields.Any(field => field is T);

    /// <summary>A list whose rest is answered later; null for any other field.</summary>
    private static ConnectionFieldPlan.Cut? Cut(ConnectionField field, LevelSource level, ReadCollection read, StatementList statements)
    {
        var (whole, stream) = field switch
        {
            ConnectionField.Nodes nodes => (nodes with { Stream = null }, nodes.Stream),
            ConnectionField.Edges edges => ((ConnectionField)(edges with { Stream = null }), edges.Stream),
            _ => (field, null),
        };
        return statements.Parts?.Stream(level, read, whole, stream, statements) is { } plan ? new ConnectionFieldPlan.Cut(LevelCompiler.Name(field.ResponseKey), plan) : null;
    }

    private static ConnectionFieldPlan Field(ConnectionField field, LevelCompiler compiler, CompilationBudget budget, StatementList statements)
    {
        budget.Spend();
        var name = LevelCompiler.Name(field.ResponseKey);
        return field switch
        {
            ConnectionField.Nodes nodes => new ConnectionFieldPlan.Nodes(name, compiler.Selection(nodes.ResponseKey, nodes.Selection)),
            ConnectionField.Edges edges => new ConnectionFieldPlan.Edges(name, statements.Below(edges.ResponseKey, () => edges.Fields.Select(edge => Edge(edge, compiler)).ToList())),
            ConnectionField.PageInfo info => new ConnectionFieldPlan.PageInfo(name, [.. info.Parts.Select(part => (LevelCompiler.Name(part.ResponseKey), part.Part))]),
            ConnectionField.TotalCount => new ConnectionFieldPlan.TotalCount(name),
            ConnectionField.EstimatedCount => new ConnectionFieldPlan.EstimatedCount(name),
            ConnectionField.Fixed constant => new ConnectionFieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json)),
            _ => throw new InvalidOperationException($"{field.GetType().Name} can't be read."),
        };
    }

    private static EdgeFieldPlan Edge(EdgeField field, LevelCompiler compiler)
    {
        var name = LevelCompiler.Name(field.ResponseKey);
        return field switch
        {
            EdgeField.Cursor => new EdgeFieldPlan.Cursor(name),
            EdgeField.Node node => new EdgeFieldPlan.Node(name, compiler.Selection(node.ResponseKey, node.Selection)),
            EdgeField.Distance distance => new EdgeFieldPlan.Value(name, compiler.Cell(Metres(distance, compiler.Row), CellKind.Float)),
            EdgeField.Fixed constant => new EdgeFieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json)),
            _ => throw new InvalidOperationException($"{field.GetType().Name} can't be read."),
        };
    }

    private static SqlExpression Metres(EdgeField.Distance field, RowScope row)
    {
        var metres = NearConditions.Distance(row.Expression(field.Place), field.From);
        var factor = new SqlParameterSource(new ReadValue.Constant(field.Factor), ParameterUse.Plain, NpgsqlDbType.Double);
        return field.Factor == 1 ? metres : new SqlExpression.Binary(metres, SqlOperator.Times, new SqlExpression.Parameter(factor));
    }

    private static bool WritesCursors(ConnectionSelection selection) => selection.Fields.Any(field => field switch
    {
        ConnectionField.Edges edges => edges.Fields.Any(edge => edge is EdgeField.Cursor),
        ConnectionField.PageInfo info => info.Parts.Any(part => part.Part is PageInfoPart.StartCursor or PageInfoPart.EndCursor),
        _ => false,
    });
}
