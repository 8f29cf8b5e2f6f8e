using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Codes;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Aggregates;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.References;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>One level of the answer: collects the columns that its selections want, and makes its statement.</summary>
internal sealed class LevelCompiler(LevelSource level, CompilationBudget budget, StatementList statements)
{
    private readonly SqlAlias _page = new("p");
    private readonly SortedSet<string> _handedOut = new(StringComparer.Ordinal) { "id" };
    private readonly List<SqlFrom> _joins = [];
    private readonly List<(SqlExpression Expression, CellKind Kind)> _cells = [];
    private RowScope? _row;

    public RowScope Row => _row ??= new RowScope(level.Entity, _page, _joins, _handedOut);

    /// <summary>The response key as it stands in the answer.</summary>
    public static byte[] Name(string responseKey) => Encoding.UTF8.GetBytes($"{JsonSerializer.Serialize(responseKey)}:");

    public int Cell(SqlExpression expression, CellKind kind)
    {
        var cell = _cells.IndexOf((expression, kind));
        if (cell >= 0) return cell;
        _cells.Add((expression, kind));
        return _cells.Count - 1;
    }

    /// <summary>The cell of a handed-out sort key.</summary>
    public int SortCell(int i, PropertyModel property) => PageCell(PageCompiler.SortColumn(i), KindOf(property));

    /// <summary>The cell of a column that the page hands out beside those of its rows.</summary>
    public int PageCell(string column, CellKind kind) => Cell(new SqlExpression.Column(_page, column), kind);

    public SelectionPlan Selection(ReadSelection selection) => Selection(selection, Row, []);

    /// <summary>The selection below a field of a connection.</summary>
    public SelectionPlan Selection(string responseKey, ReadSelection selection) => statements.Below(responseKey, () => Selection(selection));

    /// <summary>Makes the statement of all columns asked for so far.</summary>
    public int Finish()
    {
        var (from, parentKey) = level.From(_page, _handedOut, withExtraRow: true);
        var columns = _cells.Select((cell, i) => (cell.Expression, $"c{i}")).ToList();
        var order = level.Order(_page);
        if (parentKey is not null)
        {
            columns.Insert(0, (parentKey, "parent"));
            order.Insert(0, (parentKey, false));
        }

        var select = new SqlSelect { Columns = columns, From = [.. from, .. _joins], OrderBy = order };
        return statements.Add(select, [.. _cells.Select(cell => cell.Kind)], isGrouped: parentKey is not null);
    }

    private SelectionPlan Selection(ReadSelection selection, RowScope row, IReadOnlyList<NavigationModel> chain)
    {
        var key = Cell(row.Column("id"), CellKind.Key);
        return new SelectionPlan(
            key, [.. selection.Fields.Select(field => Field(field, row, chain, key))], statements.Personal.IsOf(row.Entity, selection), statements.Parts?.Rows(row.Entity, selection.Later, statements));
    }

    private FieldPlan Field(ReadField field, RowScope row, IReadOnlyList<NavigationModel> chain, int key)
    {
        budget.Spend();
        return statements.Below(field.ResponseKey, () => IsRefused(field, row) ? new FieldPlan.Fixed(Name(field.ResponseKey), "null"u8.ToArray()) : Allowed(field, row, chain, key));
    }

    private bool IsRefused(ReadField field, RowScope row)
    {
        var property = field switch
        {
            ReadField.Value value => value.Property,
            ReadField.Code code => code.Property,
            ReadField.GeoJson geometry => geometry.Property,
            ReadField.Object value => value.Property,
            _ => null,
        };
        var access = property is null ? ColumnAccess.Full : ColumnRights.Of(statements.Rights, row.Entity, property);
        if (property is null || access is not (ColumnAccess.Refused or ColumnAccess.NeedsPurpose)) return false;
        statements.Refuse(row.Entity, property, access);
        return true;
    }

    private FieldPlan Allowed(ReadField field, RowScope row, IReadOnlyList<NavigationModel> chain, int key)
    {
        var name = Name(field.ResponseKey);
        switch (field)
        {
            case ReadField.Id:
                return new FieldPlan.Id(name, row.Entity.Name, key);
            case ReadField.Fixed constant:
                return new FieldPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json));
            case ReadField.Value value:
                return new FieldPlan.Value(name, Cell(row.Expression(value.Property), KindOf(value.Property)));
            case ReadField.Code code:
                return new FieldPlan.Code(
                    name, Cell(row.Expression(code.Property), CellKind.Code), CodeLists.Find(code.Property.CodeList!), [.. code.Parts.Select(part => (Name(part.ResponseKey), part.Part))]);
            case ReadField.GeoJson geometry:
                var wkb = new SqlExpression.Call(SqlFunction.AsBinary, [row.Expression(geometry.Property)]);
                return new FieldPlan.GeoJson(name, Cell(wkb, CellKind.Wkb), geometry.Form, GeoJsonMemberPlan.Of(geometry.Members));
            case ReadField.Object value:
                return new FieldPlan.Json(
                    name, Cell(row.Expression(value.Property), CellKind.Json), value.Property.Kind == ValueKind.ObjectList, [.. value.Selection.Fields.Select(Member)]);
            case ReadField.RecordKey record:
                return new FieldPlan.Json(
                    name, Cell(RecordKeys.First(row.Column("id")), CellKind.Json), IsList: false,
                    [.. record.Parts.Select(part => new MemberPlan(Name(part.ResponseKey), part.Part, part.Json is null ? null : Encoding.UTF8.GetBytes(part.Json)))]);
            case ReadField.ToOne toOne:
                return new FieldPlan.ToOne(name, Selection(toOne.Selection, row.ToOne(toOne.Navigation), [.. chain, toOne.Navigation]));
            case ReadField.ToMany toMany:
                var nested = new NestedLevel(level, chain, toMany.Navigation, toMany.Read);
                return new FieldPlan.ToMany(name, key, CollectionCompiler.Compile(nested, toMany.Read, budget, statements, CountCell(toMany, chain)));
            case ReadField.Aggregate aggregate:
                var rows = new AggregateRows(aggregate.Read, new ParentRows(level, chain, aggregate.Navigation));
                return new FieldPlan.Aggregate(name, key, AggregateCompiler.Compile(field.ResponseKey, rows, budget, statements));
            default:
                throw new InvalidOperationException($"{field.GetType().Name} can't be read.");
        }
    }

    /// <summary>The cell of a number by which the page is ordered already; -1 where it has to be counted.</summary>
    private int CountCell(ReadField.ToMany field, IReadOnlyList<NavigationModel> chain)
        => chain.Count == 0 && field.Read is { Filter: null, Origin: null } && level.CountColumn(field.Navigation) is { } column ? PageCell(column, CellKind.Long) : -1;

    private static MemberPlan Member(ReadField field) => field switch
    {
        ReadField.Value value => new MemberPlan(Name(value.ResponseKey), value.Property.Column, null, value.Property.Kind == ValueKind.DateTime),
        ReadField.Fixed constant => new MemberPlan(Name(constant.ResponseKey), null, Encoding.UTF8.GetBytes(constant.Json)),
        _ => throw new InvalidOperationException($"{field.GetType().Name} is no member of a value object."),
    };

    /// <summary>How a single value is written.</summary>
    public static CellKind KindOf(PropertyModel property) => property.Kind switch
    {
        ValueKind.String or ValueKind.Enum or ValueKind.Code => CellKind.Text,
        ValueKind.Boolean => CellKind.Boolean,
        ValueKind.Int => CellKind.Int,
        ValueKind.Long => CellKind.Long,
        ValueKind.Decimal => CellKind.Decimal,
        ValueKind.Float => CellKind.Float,
        ValueKind.LocalDate => CellKind.Date,
        ValueKind.DateTime => CellKind.Instant,
        ValueKind.StringList or ValueKind.EnumList => CellKind.TextList,
        _ => throw new InvalidOperationException($"{property.Kind} is no single value."),
    };
}
