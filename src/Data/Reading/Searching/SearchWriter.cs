using System.Buffers.Text;
using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>Joins the matches of all kinds into one list.</summary>
/// <param name="writeRow">Writes a row of a statement.</param>
internal sealed class SearchWriter(IReadOnlyList<RowSet> sets, ValueBinder binder, PooledBytes output, Action<SelectionPlan, RowSet, int> writeRow)
{
    public void Write(SearchPlan plan)
    {
        var matches = new List<Match>();
        for (var kind = 0; kind < plan.Kinds.Count; kind++)
        {
            var (statement, _, rank, length, distance) = plan.Kinds[kind];
            var rows = sets[statement];
            for (var row = 0; row < rows.Count; row++)
            {
                matches.Add(new Match((int)Number(rows.Cell(row, rank)), distance < 0 ? 0 : Number(rows.Cell(row, distance)), (int)Number(rows.Cell(row, length)), kind, row));
            }
        }

        matches.Sort();
        var shown = Math.Min(matches.Count, binder.PageSize(plan.Size, plan.Maximum));
        output.Write((byte)'[');
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) output.Write((byte)',');
            var kind = plan.Kinds[matches[i].Kind];
            writeRow(kind.Selection, sets[kind.Statement], matches[i].Row);
        }

        output.Write((byte)']');
    }

    private static double Number(ReadOnlySpan<byte> cell)
        => Utf8Parser.TryParse(cell, out double number, out _) ? number : throw new InvalidOperationException("A rank is a number.");

    private readonly record struct Match(int Rank, double Distance, int Length, int Kind, int Row) : IComparable<Match>
    {
        public int CompareTo(Match other) => (-Rank, Distance, Length, Kind, Row).CompareTo((-other.Rank, other.Distance, other.Length, other.Kind, other.Row));
    }
}
