using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Writes groups and their figures.</summary>
/// <param name="writeRow">Writes a row of a statement.</param>
internal sealed class AggregateWriter(IReadOnlyList<RowSet> sets, ValueBinder binder, PooledBytes output, Action<SelectionPlan, RowSet, int> writeRow)
{
    private readonly Dictionary<AggregatePlan, long> _suppressed = [];

    /// <summary>What was suppressed, a field each.</summary>
    public IReadOnlyList<ReadWarning> Warnings => [.. _suppressed.Where(entry => entry.Value > 0).Select(entry => new ReadWarning(
        "HUB_GROUPS_SUPPRESSED",
        $"{entry.Key.Field} leaves out {entry.Value} of its groups: those of fewer than {binder.Threshold(entry.Key.Summary!.Threshold!)} items, and those that would tell of them."))];

    /// <summary>Writes the aggregate of a parent's rows.</summary>
    public void Write(AggregatePlan plan, Guid parent)
    {
        var rows = sets[plan.Statement];
        var (first, count) = rows.Of(parent);
        if (plan.Summary is not null && count > 0) CountSuppressed(plan, rows, first);
        output.Write((byte)'{');
        for (var i = 0; i < plan.Fields.Count; i++)
        {
            Name(plan.Fields[i].Name, i);
            switch (plan.Fields[i])
            {
                case AggregateFieldPlan.Fixed constant:
                    output.Write(constant.Bytes);
                    break;
                case AggregateFieldPlan.Groups groups:
                    Groups(plan, groups, rows, first, count);
                    break;
                case AggregateFieldPlan.TotalGroups:
                    output.Write(count == 0 ? "0"u8 : rows.Cell(first, plan.Summary!.Total));
                    break;
                case AggregateFieldPlan.SuppressedGroups:
                    output.Write(count == 0 || plan.Summary is null ? "0"u8 : rows.Cell(first, plan.Summary.Suppressed));
                    break;
            }
        }

        output.Write((byte)'}');
    }

    private void CountSuppressed(AggregatePlan plan, RowSet rows, int row)
    {
        if (plan.Summary!.Threshold is null) return;
        _suppressed[plan] = _suppressed.GetValueOrDefault(plan) + Whole(rows.Cell(row, plan.Summary.Suppressed));
    }

    private void Groups(AggregatePlan plan, AggregateFieldPlan.Groups groups, RowSet rows, int first, int count)
    {
        var most = binder.PageSize(plan.First.Value!, (int)plan.First.Detail!);
        output.Write((byte)'[');
        for (var i = 0; i < Math.Min(count, most); i++)
        {
            // Those that are not shown come last.
            if (plan.Summary is { } summary && !rows.Cell(first + i, summary.IsShown).SequenceEqual("true"u8)) break;
            if (i > 0) output.Write((byte)',');
            Object(groups.Fields, rows, first + i);
        }

        output.Write((byte)']');
    }

    private void Object(IReadOnlyList<GroupFieldPlan> fields, RowSet rows, int row)
    {
        output.Write((byte)'{');
        for (var i = 0; i < fields.Count; i++)
        {
            Name(fields[i].Name, i);
            Field(fields[i], rows, row);
        }

        output.Write((byte)'}');
    }

    private void Field(GroupFieldPlan field, RowSet rows, int row)
    {
        switch (field)
        {
            case GroupFieldPlan.Fixed constant:
                output.Write(constant.Bytes);
                break;
            case GroupFieldPlan.Object related when related.Presence.Count > 0 && related.Presence.All(cell => !rows.Cell(row, cell).SequenceEqual("true"u8)):
                output.Write("null"u8);
                break;
            case GroupFieldPlan.Object known:
                Object(known.Fields, rows, row);
                break;
            case GroupFieldPlan.Value value when !rows.IsNull(row, value.Cell):
                output.Write(rows.Cell(row, value.Cell));
                break;
            case GroupFieldPlan.Id id when !rows.IsNull(row, id.Cell):
                WireId.Write(output, id.Type, new Guid(rows.Cell(row, id.Cell)));
                break;
            case GroupFieldPlan.Code code when !rows.IsNull(row, code.Plan.Cell):
                CodeWriter.Write(output, code.Plan, rows.Cell(row, code.Plan.Cell));
                break;
            case GroupFieldPlan.Period period when !rows.IsNull(row, period.Cell):
                Period(period, Periods.Read(rows.Cell(row, period.Cell)));
                break;
            case GroupFieldPlan.Band band when !rows.IsNull(row, band.Cell):
                Band(band, (int)Whole(rows.Cell(row, band.Cell)));
                break;
            case GroupFieldPlan.Shape shape:
                GeoJsonWriter.Write(output, shape.Plan, GroupShapes.Of([.. shape.Cells.Select(cell => Degrees(rows.Cell(row, cell)))]));
                break;
            case GroupFieldPlan.Node node when Whole(rows.Cell(row, node.Count)) == 1 && sets[node.Statement].Of(new Guid(rows.Cell(row, node.Key))) is { Count: 1 } found:
                writeRow(node.Selection, sets[node.Statement], found.First);
                break;
            case GroupFieldPlan.MapCell cell when !rows.IsNull(row, cell.Cell):
                MapCell(cell, Whole(rows.Cell(row, cell.Cell)));
                break;
            default:
                output.Write("null"u8);
                break;
        }
    }

    private void Period(GroupFieldPlan.Period plan, DateOnly first)
    {
        output.Write((byte)'{');
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            Name(plan.Parts[i].Name, i);
            Text(plan.Parts[i].Part switch
            {
                PeriodPart.FirstDay => Periods.Day(first),
                PeriodPart.LastDay => Periods.Day(Periods.LastDay(plan.Unit, first)),
                PeriodPart.Unit => plan.Unit.ToString().ToUpperInvariant(),
                PeriodPart.Label => Periods.Label(plan.Unit, first),
                _ => "CalendarPeriod",
            });
        }

        output.Write((byte)'}');
    }

    private void Band(GroupFieldPlan.Band plan, int band)
    {
        var bounds = GroupArguments.Bounds(binder.Resolve(plan.Bounds));
        double? from = band == 0 ? null : bounds[band - 1];
        double? to = band == bounds.Length ? null : bounds[band];
        output.Write((byte)'{');
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            Name(plan.Parts[i].Name, i);
            switch (plan.Parts[i].Part)
            {
                case BandPart.From:
                    Number(from);
                    break;
                case BandPart.To:
                    Number(to);
                    break;
                case BandPart.Label:
                    Text(Bands.Label(from, to, plan.IsWhole));
                    break;
                default:
                    Text("NumberBand");
                    break;
            }
        }

        output.Write((byte)'}');
    }

    private void MapCell(GroupFieldPlan.MapCell plan, long number)
    {
        var (column, row) = MapCells.Split(number);
        var size = binder.CellSize(plan.Form.Size);
        output.Write((byte)'{');
        for (var i = 0; i < plan.Fields.Count; i++)
        {
            Name(plan.Fields[i].Name, i);
            switch (plan.Fields[i])
            {
                case CellFieldPlan.Fixed constant:
                    output.Write(constant.Bytes);
                    break;
                case CellFieldPlan.Id:
                    Text(MapCells.Id(plan.Form.Shape, size, column, row));
                    break;
                case CellFieldPlan.Shape shape:
                    Geometry geometry = shape.IsCentre ? MapCells.Centre(plan.Form.Shape, size, column, row) : MapCells.Outline(plan.Form.Shape, size, column, row);
                    GeoJsonWriter.Write(output, shape.Plan, geometry);
                    break;
            }
        }

        output.Write((byte)'}');
    }

    private void Number(double? value)
    {
        if (value is null) output.Write("null"u8);
        else output.Write(Encoding.ASCII.GetBytes(value.Value.ToString("R", CultureInfo.InvariantCulture)));
    }

    /// <summary>A text of the hub's own: nothing in it needs an escape.</summary>
    private void Text(string text)
    {
        output.Write((byte)'"');
        output.Write(Encoding.UTF8.GetBytes(text));
        output.Write((byte)'"');
    }

    private static double Degrees(ReadOnlySpan<byte> number) => Utf8Parser.TryParse(number, out double value, out _) ? value : throw new InvalidOperationException("A cell holds no number.");

    private static long Whole(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out long value, out _) ? value : throw new InvalidOperationException("A cell holds no whole number.");

    private void Name(byte[] name, int position)
    {
        if (position > 0) output.Write((byte)',');
        output.Write(name);
    }
}
