using System.Buffers.Text;
using System.Collections;
using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading.References;

/// <summary>Writes the rows of all entities in the order of their references.</summary>
/// <param name="writeRow">Writes a row of a statement.</param>
internal sealed class ReferencesWriter(IReadOnlyList<RowSet> sets, ValueBinder binder, PooledBytes output, Action<SelectionPlan, RowSet, int> writeRow)
{
    public void Write(RootPlan.ByReferences plan)
    {
        var found = new (ReferencesPlan Type, int Row)?[((IEnumerable?)binder.Resolve(plan.References) ?? Array.Empty<object>()).Cast<object?>().Count()];
        foreach (var type in plan.Types)
        {
            var rows = sets[type.Statement];
            // The first that a reference names is the one.
            for (var row = rows.Count - 1; row >= 0; row--) found[Place(rows.Cell(row, type.PlaceCell)) - 1] = (type, row);
        }

        output.Write((byte)'[');
        for (var i = 0; i < found.Length; i++)
        {
            if (i > 0) output.Write((byte)',');
            if (found[i] is var (type, row)) writeRow(type.Selection, sets[type.Statement], row);
            else output.Write("null"u8);
        }

        output.Write((byte)']');
    }

    // Beyond 2^53 long numbers stand in quotes; no place is there.
    private static int Place(ReadOnlySpan<byte> cell) => Utf8Parser.TryParse(cell, out int place, out _) ? place : throw new InvalidOperationException("A place is a number.");
}
