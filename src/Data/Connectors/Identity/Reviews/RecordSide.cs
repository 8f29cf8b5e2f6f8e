namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>A person as a record names it: what decisions are about, since it stays the same however persons are joined.</summary>
/// <param name="Dataset">E.g. <c>03-wo-grid/team</c>.</param>
/// <param name="SourceKey">Exactly as delivered.</param>
/// <param name="Role">The role in the data set.</param>
internal readonly record struct RecordSide(string Dataset, string SourceKey, string Role) : IComparable<RecordSide>
{
    public int CompareTo(RecordSide other)
    {
        var order = string.CompareOrdinal(Dataset, other.Dataset);
        if (order == 0) order = string.CompareOrdinal(SourceKey, other.SourceKey);
        return order != 0 ? order : string.CompareOrdinal(Role, other.Role);
    }

    public static RecordSide Of(Mention mention) => new(mention.Dataset, mention.SourceKey, mention.Role);
}
