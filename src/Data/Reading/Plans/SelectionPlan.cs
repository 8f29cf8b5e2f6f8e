using Jianye.DataHub.Data.Codes;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How to write one row.</summary>
/// <param name="KeyCell">The cell of the row's key; a null key is an absent row.</param>
/// <param name="Fields">What to write.</param>
/// <param name="IsPersonal">True where it is to be written down that the row was read.</param>
/// <param name="Later">What is answered of it later; null where nothing is.</param>
internal sealed record SelectionPlan(int KeyCell, IReadOnlyList<FieldPlan> Fields, bool IsPersonal = false, LaterPlan? Later = null);

/// <summary>How to write one member; <paramref name="Name"/> is its response key, quoted and with the colon.</summary>
internal abstract record FieldPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : FieldPlan(Name);

    public sealed record Id(byte[] Name, string Type, int Cell) : FieldPlan(Name);

    public sealed record Value(byte[] Name, int Cell) : FieldPlan(Name);

    public sealed record Code(byte[] Name, int Cell, CodeList List, IReadOnlyList<(byte[] Name, CodePart Part)> Parts) : FieldPlan(Name);

    public sealed record GeoJson(byte[] Name, int Cell, GeoJsonForm Form, IReadOnlyList<GeoJsonMemberPlan> Members) : FieldPlan(Name);

    public sealed record Json(byte[] Name, int Cell, bool IsList, IReadOnlyList<MemberPlan> Members) : FieldPlan(Name);

    public sealed record ToOne(byte[] Name, SelectionPlan Selection) : FieldPlan(Name);

    public sealed record ToMany(byte[] Name, int ParentCell, CollectionPlan Collection) : FieldPlan(Name);

    public sealed record Aggregate(byte[] Name, int ParentCell, AggregatePlan Plan) : FieldPlan(Name);
}

/// <summary>A member of a value object.</summary>
/// <param name="Source">Its name in the document; null for a fixed value.</param>
/// <param name="IsInstant">True where the document's text is an instant, which is written in UTC as those of columns are.</param>
internal sealed record MemberPlan(byte[] Name, string? Source, byte[]? Fixed, bool IsInstant = false);
