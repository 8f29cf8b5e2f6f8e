namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>What an operator is given.</summary>
public enum OperandShape
{
    /// <summary>One value of the property's own kind.</summary>
    Value,

    /// <summary>A list of values of the property's own kind; the null test for a null among them is the planner's.</summary>
    List,

    /// <summary>True or false: whether there is no value.</summary>
    NullTest,

    /// <summary>A geometry and an optional buffer in metres.</summary>
    Geometry,

    /// <summary>A box by its four sides.</summary>
    Box,

    /// <summary>A geometry, an optional buffer in metres, and a distance in metres to compare with by an inner operator.</summary>
    Distance,

    /// <summary>A geometry and a distance in metres.</summary>
    WithinDistance,
}
