using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>Writes a part at the places where it is missing.</summary>
internal sealed class PartWriter
{
    private readonly PartPlan _part;
    private readonly JsonRowWriter _writer;
    private readonly IReadOnlyList<RowSet> _sets;
    private readonly Dictionary<Guid, int> _rows = [];

    public PartWriter(PartPlan part, JsonRowWriter writer, IReadOnlyList<RowSet> sets)
    {
        (_part, _writer, _sets) = (part, writer, sets);
        if (part.Form != PartForm.Rows) return;
        var single = (RootPlan.Single)part.Plan.Roots[0];
        for (var row = 0; row < sets[single.Statement].Count; row++) _rows[new Guid(sets[single.Statement].Cell(row, single.Selection.KeyCell))] = row;
    }

    public void Write(PartOccurrence place)
    {
        switch (_part.Form)
        {
            case PartForm.Roots:
                _writer.Write(_part.Plan.Roots, _part.Plan.Later);
                break;
            case PartForm.Rows:
                var single = (RootPlan.Single)_part.Plan.Roots[0];
                _writer.Row(single.Selection, _sets[single.Statement], _rows[place.Key]);
                break;
            case PartForm.Connection:
            case PartForm.Connections:
                _writer.Collection(Collection(), place.Key);
                break;
            default:
                _writer.Items(Collection(), place.Key, place.First);
                break;
        }
    }

    private CollectionPlan Collection() => _part.Plan.Roots[0] switch
    {
        RootPlan.Collection collection => collection.Plan,
        RootPlan.Single { Selection.Fields: [FieldPlan.ToMany toMany] } => toMany.Collection,
        var other => throw new InvalidOperationException($"{other.GetType().Name} is no connection."),
    };
}
