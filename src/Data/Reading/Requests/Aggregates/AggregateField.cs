using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One member of an aggregate.</summary>
public abstract record AggregateField(string ResponseKey)
{
    public sealed record Groups(string ResponseKey, IReadOnlyList<GroupField> Fields) : AggregateField(ResponseKey);

    /// <summary>How many groups there are before <c>first</c>.</summary>
    public sealed record TotalGroups(string ResponseKey) : AggregateField(ResponseKey);

    /// <summary>How many groups are not shown since they are too small.</summary>
    public sealed record SuppressedGroups(string ResponseKey) : AggregateField(ResponseKey);

    public sealed record Fixed(string ResponseKey, string Json) : AggregateField(ResponseKey);
}

/// <summary>One member of a group.</summary>
public abstract record GroupField(string ResponseKey)
{
    public sealed record Key(string ResponseKey, IReadOnlyList<KeyField> Fields) : GroupField(ResponseKey);

    public sealed record Figure(string ResponseKey, ReadMeasure Measure) : GroupField(ResponseKey);

    /// <summary>A key by itself, without the object of all keys.</summary>
    public sealed record Known(string ResponseKey, KeyField Field) : GroupField(ResponseKey);

    /// <summary>The mean of the rows' points, or the box that holds them all.</summary>
    public sealed record Shape(string ResponseKey, PropertyModel Place, bool IsCentroid, GeoJsonForm Form, IReadOnlyList<GeoJsonMember> Members) : GroupField(ResponseKey);

    /// <summary>The row of a group of one; null for larger groups.</summary>
    public sealed record Node(string ResponseKey, ReadSelection Selection) : GroupField(ResponseKey);

    /// <summary>An object of figures, as <c>sum { fee }</c>.</summary>
    public sealed record Figures(string ResponseKey, IReadOnlyList<GroupField> Fields) : GroupField(ResponseKey);

    public sealed record Fixed(string ResponseKey, string Json) : GroupField(ResponseKey);
}
