using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Whether a rollup tells all that an aggregate asks: numbers of rows alone, by columns of the rollup and of what these lead to, of rows that such columns and at most one span of time tell
/// from others, for a caller whose rights need no more.</summary>
internal sealed class RollupFit
{
    private readonly Rollup _rollup;
    private readonly HashSet<string> _columns = new(StringComparer.Ordinal);

    private RollupFit(Rollup rollup) => _rollup = rollup;

    /// <returns>Null where the rows have to be counted.</returns>
    public static WholeDays? Of(AggregateRows rows, AccessRights rights)
    {
        if (rows.Read.Entity.Rollup is not { } rollup) return null;
        var fit = new RollupFit(rollup);
        var (bounds, others) = fit.Split(rows.Read.Filter);
        var (from, until) = (bounds.Where(bound => bound.Operator is Greater or GreaterOrEqual).ToList(), bounds.Where(bound => bound.Operator is Less or LessOrEqual).ToList());
        var fits = fit.Serves(rights, rows.Read.Entity) && from.Count <= 1 && until.Count <= 1 && others.TrueForAll(fit.Tells) && rows.Read.GroupBy.All(fit.Tells) && Counts(rows.Read)
            && (rows.Parents is null || rows.Parents.Navigation.Correlations.All(fit.Tells));
        return fits && rollup.Grains.FirstOrDefault(grain => fit._columns.IsSubsetOf(grain.Columns)) is { } fitting
            ? new WholeDays(rollup, fitting, others.Count == 0 ? null : new ReadFilter.And(others), from.FirstOrDefault(), until.FirstOrDefault())
            : null;
    }

    /// <summary>What must hold in any case: bounds of the time, and all else.</summary>
    private (List<ReadFilter.Compare> Bounds, List<ReadFilter> Others) Split(ReadFilter? filter)
    {
        var parts = Parts(filter).ToLookup(part => part is ReadFilter.Compare { Negated: false, Operator: Greater or GreaterOrEqual or Less or LessOrEqual } bound && bound.Property == _rollup.Time);
        return ([.. parts[true].Cast<ReadFilter.Compare>()], [.. parts[false]]);
    }

    private static IEnumerable<ReadFilter> Parts(ReadFilter? filter) => filter switch
    {
        null => [],
        ReadFilter.And and => and.Parts.SelectMany(Parts),
        _ => [filter],
    };

    /// <summary>Who sees all rows, or those of places; whom else a row concerns the cells don't tell.</summary>
    private bool Serves(AccessRights rights, EntityModel entity)
    {
        if (rights.CountsAll || rights.Reach == RowReach.Everything) return true;
        _columns.UnionWith(new RowConditions(rights).PlaceColumnsOf(entity));
        return rights.Reach == RowReach.Territory && EntityGuards.Of(entity.ClrType) is { Public: RowRule.Never, Territory: RowRule.Placed };
    }

    private bool Tells(ReadFilter filter) => filter switch
    {
        ReadFilter.And and => and.Parts.All(Tells),
        ReadFilter.Or or => or.Parts.All(Tells),
        ReadFilter.Not not => Tells(not.Inner),
        ReadFilter.Compare compare => Tells(compare.Property),
        ReadFilter.IsNull isNull => isNull.Property == _rollup.Time || Tells(isNull.Property),
        ReadFilter.ToOne toOne => Tells(toOne.Navigation),
        ReadFilter.HasOne hasOne => Tells(hasOne.Navigation),
        _ => false,
    };

    private bool Tells(ReadGroupKey key) => key switch
    {
        { Path: [var first, ..] } => Tells(first),
        { Form: GroupForm.Period } when key.Property == _rollup.Time => true,
        _ => key.Form is GroupForm.Value && Tells(key.Property),
    };

    private bool Tells(Correlation correlation)
        => correlation is { Through: null, IsList: false, ExceptEqual: null, Where: null } && Tells(correlation.TargetColumn);

    private bool Tells(NavigationModel toOne) => Tells(toOne.Correlations[0].SourceColumn);

    private bool Tells(PropertyModel property) => property.Column is { } column && Tells(column);

    private bool Tells(string column)
    {
        _columns.Add(column);
        return true;
    }

    private static bool Counts(ReadAggregate read)
        => read.Fields.OfType<AggregateField.Groups>().SelectMany(groups => groups.Fields).All(Counts) && read.Order.All(order => order.Measure is null || IsCount(order.Measure)) && Counts(read.Having);

    private static bool Counts(GroupField field) => field switch
    {
        GroupField.Figure figure => IsCount(figure.Measure),
        GroupField.Figures figures => figures.Fields.All(Counts),
        GroupField.Key or GroupField.Known or GroupField.Fixed => true,
        _ => false,
    };

    private static bool Counts(ReadFilter? having) => having switch
    {
        null => true,
        ReadFilter.Measured measured => IsCount(measured.Measure),
        ReadFilter.And and => and.Parts.All(Counts),
        ReadFilter.Or or => or.Parts.All(Counts),
        ReadFilter.Not not => Counts(not.Inner),
        _ => false,
    };

    private static bool IsCount(ReadMeasure measure) => measure.Function == AggregateFunction.Count;
}
