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

    /// <summary>An object of figures, as <c>sum { fee }</c>.</summary>
    public sealed record Figures(string ResponseKey, IReadOnlyList<GroupField> Fields) : GroupField(ResponseKey);

    public sealed record Fixed(string ResponseKey, string Json) : GroupField(ResponseKey);
}
