using GraphQL.Types;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>The figures by their names in the graph.</summary>
internal static class MeasurePlans
{
    /// <summary>The function of a field; null for another one.</summary>
    public static AggregateFunction? Function(string name) => name switch
    {
        "count" => AggregateFunction.Count,
        "countDistinct" => AggregateFunction.CountDistinct,
        "sum" => AggregateFunction.Sum,
        "avg" => AggregateFunction.Average,
        "min" => AggregateFunction.Minimum,
        "max" => AggregateFunction.Maximum,
        "median" => AggregateFunction.Median,
        "percentile" => AggregateFunction.Percentile,
        "stddev" => AggregateFunction.Deviation,
        _ => null,
    };

    /// <summary>The figure of a member of such a field.</summary>
    public static ReadMeasure? Of(string name, FieldType member, ReadValue? fraction = null) => (Function(name), FieldBinding.Of(member)) switch
    {
        ({ } function, FieldBinding.Property property) => new ReadMeasure(function, null, property.Model, fraction),
        ({ } function, FieldBinding.ToOne toOne) => new ReadMeasure(function, toOne.Model, null, fraction),
        _ => null,
    };
}
