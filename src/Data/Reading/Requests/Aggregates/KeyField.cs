using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One member of a group's key.</summary>
public abstract record KeyField(string ResponseKey)
{
    public sealed record Fixed(string ResponseKey, string Json) : KeyField(ResponseKey);

    /// <summary>The wire id of the row that a key stands for.</summary>
    public sealed record Id(string ResponseKey, string Type, ReadKeySource Source) : KeyField(ResponseKey);

    /// <summary>A single value.</summary>
    public sealed record Value(string ResponseKey, PropertyModel Property, ReadKeySource Source) : KeyField(ResponseKey);

    public sealed record Code(string ResponseKey, PropertyModel Property, ReadKeySource Source, IReadOnlyList<(string ResponseKey, CodePart Part)> Parts) : KeyField(ResponseKey);

    public sealed record Period(string ResponseKey, int Key, CalendarUnit Unit, IReadOnlyList<(string ResponseKey, PeriodPart Part)> Parts) : KeyField(ResponseKey);

    /// <param name="ResponseKey">Its name in the answer.</param>
    /// <param name="Key">The position of the key.</param>
    /// <param name="Bounds">Yields the lower bounds.</param>
    /// <param name="IsWhole">True for whole numbers.</param>
    /// <param name="Parts">What to write.</param>
    public sealed record Band(string ResponseKey, int Key, ReadValue Bounds, bool IsWhole, IReadOnlyList<(string ResponseKey, BandPart Part)> Parts) : KeyField(ResponseKey);

    public sealed record Cell(string ResponseKey, int Key, GroupForm.Cell Form, IReadOnlyList<CellField> Fields) : KeyField(ResponseKey);

    /// <summary>What is known of a related row; <c>null</c> in the answer where all of <paramref name="Presence"/> is null.</summary>
    public sealed record Related(string ResponseKey, IReadOnlyList<ReadKeySource> Presence, IReadOnlyList<KeyField> Fields) : KeyField(ResponseKey);
}

/// <summary>One member of a map cell.</summary>
public abstract record CellField(string ResponseKey)
{
    public sealed record Fixed(string ResponseKey, string Json) : CellField(ResponseKey);

    /// <summary>A text that stays the same for the same cell of the same size.</summary>
    public sealed record Id(string ResponseKey) : CellField(ResponseKey);

    /// <summary>The cell's centre, or its outline.</summary>
    public sealed record Shape(string ResponseKey, bool IsCentre, GeoJsonForm Form, IReadOnlyList<GeoJsonMember> Members) : CellField(ResponseKey);
}

/// <summary>The members of a span of the calendar.</summary>
public enum PeriodPart
{
    FirstDay,
    LastDay,
    Unit,
    Label,
    TypeName,
}

/// <summary>The members of a band of numbers.</summary>
public enum BandPart
{
    From,
    To,
    Label,
    TypeName,
}
