using Jianye.DataHub.Tests.Queries;
using Snapshooter.Xunit;

namespace Jianye.DataHub.Tests.Unit.Queries;

/// <summary>Every case of <c>tests/Queries</c> and the SQL that it becomes.</summary>
public sealed class QueryPlansTests
{
    public static TheoryData<string> Cases => [.. QueryCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_query_compiles_to_the_recorded_sql(string name)
    {
        var query = QueryCase.Read(name);

        var plan = await TestPlanner.PlanAsync(query);

        Snapshot.Match(ReadableSql.Of(plan), query.SnapshotOf());
    }
}
