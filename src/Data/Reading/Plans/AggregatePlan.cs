using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How to write an aggregate.</summary>
/// <param name="Field">The field's name in the answer: for warnings.</param>
/// <param name="Statement">The statement of its groups.</param>
/// <param name="First">Yields the most groups to write.</param>
/// <param name="Summary">What is known of all groups together; null where nobody asks.</param>
internal sealed record AggregatePlan(string Field, int Statement, SqlParameterSource First, GroupSummary? Summary, IReadOnlyList<AggregateFieldPlan> Fields);

/// <summary>Cells that say something of all groups together, in each of their rows; where no group is shown there is still one row.</summary>
/// <param name="IsShown">Whether this row's group may be written.</param>
/// <param name="Total">How many may.</param>
/// <param name="Suppressed">How many are too small.</param>
/// <param name="Threshold">Yields the fewest rows of a group that is shown; null for any.</param>
internal sealed record GroupSummary(int IsShown, int Total, int Suppressed, SqlParameterSource? Threshold);

/// <summary>How to write one member of an aggregate.</summary>
internal abstract record AggregateFieldPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : AggregateFieldPlan(Name);

    public sealed record Groups(byte[] Name, IReadOnlyList<GroupFieldPlan> Fields) : AggregateFieldPlan(Name);

    public sealed record TotalGroups(byte[] Name) : AggregateFieldPlan(Name);

    public sealed record SuppressedGroups(byte[] Name) : AggregateFieldPlan(Name);
}

/// <summary>How to write one member of a group, its key or one of its objects of figures.</summary>
internal abstract record GroupFieldPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : GroupFieldPlan(Name);

    public sealed record Value(byte[] Name, int Cell) : GroupFieldPlan(Name);

    public sealed record Id(byte[] Name, string Type, int Cell) : GroupFieldPlan(Name);

    public sealed record Code(byte[] Name, FieldPlan.Code Plan) : GroupFieldPlan(Name);

    public sealed record Period(byte[] Name, int Cell, CalendarUnit Unit, IReadOnlyList<(byte[] Name, PeriodPart Part)> Parts) : GroupFieldPlan(Name);

    public sealed record Band(byte[] Name, int Cell, ReadValue Bounds, bool IsWhole, IReadOnlyList<(byte[] Name, BandPart Part)> Parts) : GroupFieldPlan(Name);

    public sealed record MapCell(byte[] Name, int Cell, GroupForm.Cell Form, IReadOnlyList<CellFieldPlan> Fields) : GroupFieldPlan(Name);

    /// <summary>A point of two cells, east and north, or a box of four: west, south, east, north.</summary>
    public sealed record Shape(byte[] Name, IReadOnlyList<int> Cells, FieldPlan.GeoJson Plan) : GroupFieldPlan(Name);

    /// <param name="Name">Its name in the answer.</param>
    /// <param name="Count">The cell of the number of rows.</param>
    /// <param name="Key">The cell of the one row's key.</param>
    /// <param name="Statement">The statement of such rows.</param>
    /// <param name="Selection">What to write of it.</param>
    public sealed record Node(byte[] Name, int Count, int Key, int Statement, SelectionPlan Selection) : GroupFieldPlan(Name);

    /// <param name="Name">Its name in the answer.</param>
    /// <param name="Presence">It is null where all of these cells are; never where there are none.</param>
    /// <param name="Fields">What to write.</param>
    public sealed record Object(byte[] Name, IReadOnlyList<int> Presence, IReadOnlyList<GroupFieldPlan> Fields) : GroupFieldPlan(Name);
}

/// <summary>How to write one member of a map cell.</summary>
internal abstract record CellFieldPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : CellFieldPlan(Name);

    public sealed record Id(byte[] Name) : CellFieldPlan(Name);

    public sealed record Shape(byte[] Name, bool IsCentre, FieldPlan.GeoJson Plan) : CellFieldPlan(Name);
}
