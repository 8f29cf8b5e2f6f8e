using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Tests.Unit.Access;

public sealed class GuardsTests
{
    private static readonly AccessRights Scoped = new(
        RowReach.Territory, Role.StreetStaff,
        Enum.GetValues<RightsValue>().Where(value => value < RightsValue.Person).Select(value => new KeyValuePair<RightsValue, object>(value, new[] { Guid.CreateVersion7(), Guid.CreateVersion7() })));

    private static readonly AccessRights[] All =
    [
        new(RowReach.Public, Role.Anonymous),
        new(RowReach.Person, Role.Resident, [new(RightsValue.Person, Guid.CreateVersion7()), new(RightsValue.Household, Guid.CreateVersion7())]),
        new(RowReach.Department, Role.Department, [new(RightsValue.Organization, Guid.CreateVersion7())]),
        new(RowReach.Platform, Role.Integrator, [new(RightsValue.Platform, Guid.CreateVersion7())]),
        Scoped,
        new(RowReach.Territory, Role.GridMember, [new(RightsValue.Level2Grids, new[] { Guid.CreateVersion7() }), new(RightsValue.GridsWithin, new[] { Guid.CreateVersion7() })]),
        new(RowReach.Territory, Role.GridMember),
    ];

    public static TheoryData<string> Entities => [.. HubModel.Instance.Entities.Keys];

    [Theory]
    [MemberData(nameof(Entities))]
    public void It_is_declared_for_every_entity_who_may_see_its_rows(string entity)
        => Assert.Contains(HubModel.Instance.Entities[entity].ClrType, EntityGuards.Declared);

    [Theory]
    [MemberData(nameof(Entities))]
    public void A_statement_with_the_guards_passes_the_verifier(string entity)
    {
        foreach (var rights in All) GuardVerifier.Check(GuardedTree.Of(Rows(entity, SqlJoin.First), rights, countsAll: false), rights.Reach);
        foreach (var rights in All) GuardVerifier.Check(GuardedTree.Of(First(entity), rights, countsAll: false), rights.Reach);
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void A_statement_with_a_table_without_its_guard_is_refused(string entity)
    {
        foreach (var rights in All.Where(rights => new RowConditions(rights).Of(HubModel.Instance.Entities[entity], new SqlAlias("t")) is not null))
        {
            if (entity == "Source" && rights.Reach == RowReach.Territory) continue;
            Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(Rows(entity, SqlJoin.First), rights.Reach));
            Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(Joined(entity), rights.Reach));
            Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(Nested(entity), rights.Reach));
            Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(First(entity), rights.Reach));
        }
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void A_guard_beside_another_way_or_on_another_row_is_no_guard(string entity)
    {
        var model = HubModel.Instance.Entities[entity];
        foreach (var rights in All)
        {
            var row = new SqlAlias("t");
            if (new RowConditions(rights).Of(model, row) is not { } guard || guard == new SqlExpression.Boolean(false)) continue;
            var table = new SqlFrom.Table(model.Table, row);
            var other = new RowConditions(rights).Of(model, new SqlAlias("o"))!;
            var open = new SqlExpression.IsNull(new SqlExpression.Column(row, "id"), Negated: true);
            GuardVerifier.Check(new SqlSelect { From = [table], Where = guard }, rights.Reach);
            foreach (var where in new SqlExpression[] { new SqlExpression.Or([guard, open]), new SqlExpression.IsNotTrue(guard), other, new SqlExpression.Or([]) })
            {
                Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [table], Where = where }, rights.Reach));
            }

            // What stands in the condition of an outer join decides about its own table only.
            var inner = table with { Join = SqlJoin.Left, On = open };
            var first = new SqlFrom.Table("streets", new SqlAlias("s"));
            Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [first, inner], Where = guard }, rights.Reach));
            GuardVerifier.Check(new SqlSelect { From = [first, inner with { On = new SqlExpression.And([open, guard]) }] }, rights.Reach);
        }
    }

    [Fact]
    public void Rows_that_are_only_counted_need_no_guard_where_all_may_be_counted_and_those_beside_them_do()
    {
        var counted = new SqlFrom.Table("residents", new SqlAlias("t"), IsCounted: true);
        var beside = new SqlFrom.Table("residents", new SqlAlias("o"), SqlJoin.Inner);
        GuardVerifier.Check(new SqlSelect { From = [counted] }, RowReach.Public, countsAll: true);
        Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [counted] }, RowReach.Public));
        Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [counted, beside] }, RowReach.Public, countsAll: true));
    }

    [Theory]
    [InlineData("incident_counts")]
    [InlineData("service_request_counts")]
    public void Numbers_of_rows_need_the_guard_of_a_place_and_no_other_will_do(string rollup)
    {
        var row = new SqlAlias("t");
        var select = new SqlSelect { From = [new SqlFrom.Table(rollup, row, IsCounted: true)] };
        GuardVerifier.Check(GuardedTree.Of(select, Scoped, countsAll: false), RowReach.Territory);
        GuardVerifier.Check(select, RowReach.Public, countsAll: true);
        foreach (var reach in Enum.GetValues<RowReach>().Where(reach => reach != RowReach.Everything)) Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(select, reach));
        foreach (var rights in All.Where(rights => rights.Reach is RowReach.Person or RowReach.Department))
        {
            Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(GuardedTree.Of(select, rights, countsAll: false), rights.Reach));
        }
    }

    [Fact]
    public void A_table_that_nobody_has_named_is_refused()
        => Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [new SqlFrom.Table("source_records", new SqlAlias("t"))] }, RowReach.Territory));

    [Fact]
    public void A_value_of_the_caller_compared_with_a_column_that_does_not_say_where_a_row_belongs_is_no_guard()
    {
        var row = new SqlAlias("t");
        var where = new SqlExpression.EqualsAny(
            new SqlExpression.Column(row, "household_id"), new SqlExpression.Parameter(new SqlParameterSource(null, ParameterUse.Rights, null, RightsValue.Streets)));
        Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [new SqlFrom.Table("residents", row)], Where = where }, RowReach.Territory));
    }

    [Fact]
    public void What_a_caller_sends_is_no_guard()
    {
        var row = new SqlAlias("t");
        var sent = new SqlParameterSource(new Jianye.DataHub.Data.Reading.Requests.ReadValue.Constant("x"), ParameterUse.Ids, null, RightsValue.Streets);
        var where = new SqlExpression.EqualsAny(new SqlExpression.Column(row, "street_id"), new SqlExpression.Parameter(sent));
        Assert.Throws<UnguardedTableException>(() => GuardVerifier.Check(new SqlSelect { From = [new SqlFrom.Table("residents", row)], Where = where }, RowReach.Territory));
    }

    private static SqlSelect Rows(string entity, SqlJoin join) => new() { From = [new SqlFrom.Table(HubModel.Instance.Entities[entity].Table, new SqlAlias("t"), join)] };

    private static SqlSelect Joined(string entity)
    {
        var (street, row) = (new SqlAlias("s"), new SqlAlias("t"));
        var on = new SqlExpression.Binary(new SqlExpression.Column(row, "id"), SqlOperator.Equal, new SqlExpression.Column(street, "id"));
        return new SqlSelect { From = [new SqlFrom.Table("streets", street), new SqlFrom.Table(HubModel.Instance.Entities[entity].Table, row, SqlJoin.Left, on)] };
    }

    private static SqlSelect First(string entity)
    {
        var first = new SqlAlias("w");
        return new SqlSelect { With = [(first, Rows(entity, SqlJoin.First))], From = [new SqlFrom.Common(first, new SqlAlias("w"))] };
    }

    private static SqlSelect Nested(string entity) => new()
    {
        From = [new SqlFrom.Table("streets", new SqlAlias("s"))],
        Where = new SqlExpression.IsNotTrue(new SqlExpression.Exists(Rows(entity, SqlJoin.First), Negated: false)),
    };
}
