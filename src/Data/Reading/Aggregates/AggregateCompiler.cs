using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Codes;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>An aggregate: its groups in one statement, of all parents together.</summary>
internal sealed class AggregateCompiler
{
    private readonly GroupStatement _statement;
    private readonly AggregateRows _rows;
    private readonly CompilationBudget _budget;
    private readonly StatementList _statements;

    private AggregateCompiler(AggregateRows rows, CompilationBudget budget, StatementList statements)
        => (_rows, _statement, _budget, _statements) = (rows, new GroupStatement(rows), budget, statements);

    public static AggregatePlan Compile(string field, AggregateRows rows, CompilationBudget budget, StatementList statements)
    {
        rows = rows with { Read = AggregateRights.Of(rows.Read, statements.Rights) };
        rows = rows with { Days = RollupFit.Of(rows, statements.Rights) };
        var compiler = new AggregateCompiler(rows, budget, statements);
        var fields = rows.Read.Fields.Select(compiler.Field).ToList();
        var (select, cells, summary) = compiler._statement.Finish();
        var statement = statements.Add(select, cells, isGrouped: rows.Parents is not null, isAggregate: true);
        return new AggregatePlan(field, statement, compiler._statement.First, summary, fields);
    }

    private AggregateFieldPlan Field(AggregateField field)
    {
        _budget.Spend();
        var name = LevelCompiler.Name(field.ResponseKey);
        return field switch
        {
            AggregateField.Groups groups => new AggregateFieldPlan.Groups(name, _statements.Below(groups.ResponseKey, () => groups.Fields.Select(Field).ToList())),
            AggregateField.TotalGroups => new AggregateFieldPlan.TotalGroups(name),
            AggregateField.SuppressedGroups => new AggregateFieldPlan.SuppressedGroups(name),
            AggregateField.Fixed constant => new AggregateFieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json)),
            _ => throw new InvalidOperationException($"{field.GetType().Name} can't be read."),
        };
    }

    private GroupFieldPlan Field(GroupField field)
    {
        _budget.Spend();
        var name = LevelCompiler.Name(field.ResponseKey);
        return field switch
        {
            GroupField.Key key => new GroupFieldPlan.Object(name, [], [.. key.Fields.Select(Field)]),
            GroupField.Figure figure => new GroupFieldPlan.Value(name, _statement.Figure(figure.Measure)),
            GroupField.Figures figures => new GroupFieldPlan.Object(name, [], [.. figures.Fields.Select(Field)]),
            GroupField.Known known => Field(known.Field),
            GroupField.Shape shape => Shape(name, shape),
            GroupField.Node node => Node(name, node),
            GroupField.Fixed constant => new GroupFieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json)),
            _ => throw new InvalidOperationException($"{field.GetType().Name} can't be read."),
        };
    }

    private GroupFieldPlan.Shape Shape(byte[] name, GroupField.Shape shape)
    {
        int[] cells = shape.IsCentroid
            ? [Cell(AggregateFunction.Average, isNorth: false), Cell(AggregateFunction.Average, isNorth: true)]
            : [Cell(AggregateFunction.Minimum, isNorth: false), Cell(AggregateFunction.Minimum, isNorth: true), Cell(AggregateFunction.Maximum, isNorth: false), Cell(AggregateFunction.Maximum, isNorth: true)];
        return new GroupFieldPlan.Shape(name, cells, new FieldPlan.GeoJson(name, -1, shape.Form, GeoJsonMemberPlan.Of(shape.Members)));

        int Cell(AggregateFunction function, bool isNorth) => _statement.Figure(new ReadMeasure(function, Property: shape.Place, IsNorth: isNorth));
    }

    private GroupFieldPlan.Node Node(byte[] name, GroupField.Node node)
    {
        var level = new LevelCompiler(new SoleLevel(_rows), _budget, _statements);
        var selection = level.Selection(node.ResponseKey, node.Selection);
        return new GroupFieldPlan.Node(name, _statement.Figure(ReadMeasure.Count), _statement.Figure(SoleLevel.Key(_rows.Read)), level.Finish(), selection);
    }

    private GroupFieldPlan Field(KeyField field)
    {
        _budget.Spend();
        var name = LevelCompiler.Name(field.ResponseKey);
        switch (field)
        {
            case KeyField.Id id:
                return new GroupFieldPlan.Id(name, id.Type, _statement.Key(id.Source, CellKind.Key));
            case KeyField.Value value:
                return new GroupFieldPlan.Value(name, _statement.Key(value.Source, LevelCompiler.KindOf(value.Property)));
            case KeyField.Code code:
                var parts = code.Parts.Select(part => (LevelCompiler.Name(part.ResponseKey), part.Part)).ToList();
                return new GroupFieldPlan.Code(
                    name, new FieldPlan.Code(name, _statement.Key(code.Source, CellKind.Code), CodeLists.Find(code.Property.CodeList!), parts));
            case KeyField.Period period:
                return new GroupFieldPlan.Period(name, _statement.Key(period.Key, CellKind.Date), period.Unit, Named(period.Parts));
            case KeyField.Band band:
                return new GroupFieldPlan.Band(name, _statement.Key(band.Key, CellKind.Int), band.Bounds, band.IsWhole, Named(band.Parts));
            case KeyField.Cell cell:
                return new GroupFieldPlan.MapCell(name, _statement.Key(cell.Key, CellKind.Long), cell.Form, [.. cell.Fields.Select(Field)]);
            case KeyField.Related related:
                return new GroupFieldPlan.Object(name, [.. related.Presence.Select(_statement.Presence)], [.. related.Fields.Select(Field)]);
            case KeyField.Fixed constant:
                return new GroupFieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json));
            default:
                throw new InvalidOperationException($"{field.GetType().Name} can't be read.");
        }
    }

    private static CellFieldPlan Field(CellField field)
    {
        var name = LevelCompiler.Name(field.ResponseKey);
        return field switch
        {
            CellField.Id => new CellFieldPlan.Id(name),
            CellField.Shape shape => new CellFieldPlan.Shape(name, shape.IsCentre, new FieldPlan.GeoJson(name, -1, shape.Form, GeoJsonMemberPlan.Of(shape.Members))),
            CellField.Fixed constant => new CellFieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json)),
            _ => throw new InvalidOperationException($"{field.GetType().Name} can't be read."),
        };
    }

    private static List<(byte[], T)> Named<T>(IReadOnlyList<(string ResponseKey, T Part)> parts) => [.. parts.Select(part => (LevelCompiler.Name(part.ResponseKey), part.Part))];
}
