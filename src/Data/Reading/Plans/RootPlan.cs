using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How to write one root field.</summary>
internal abstract record RootPlan(byte[] Name)
{
    public sealed record Fixed(byte[] Name, byte[] Bytes) : RootPlan(Name);

    public sealed record Single(byte[] Name, int Statement, SelectionPlan Selection) : RootPlan(Name);

    public sealed record Collection(byte[] Name, CollectionPlan Plan) : RootPlan(Name);

    public sealed record Aggregate(byte[] Name, AggregatePlan Plan) : RootPlan(Name);

    public sealed record Search(byte[] Name, SearchPlan Plan) : RootPlan(Name);

    public sealed record Pieces(byte[] Name, IReadOnlyList<byte[]> Bytes) : RootPlan(Name);

    public sealed record ByReferences(byte[] Name, ReadValue References, IReadOnlyList<ReferencesPlan> Types) : RootPlan(Name);

    public sealed record ByIds(byte[] Name, ReadValue Ids, IReadOnlyList<NodesPlan> Types) : RootPlan(Name);
}
