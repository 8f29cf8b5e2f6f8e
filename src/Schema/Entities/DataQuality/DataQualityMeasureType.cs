using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class DataQualityMeasureType : EntityGraphType<DataQualityMeasure>
{
    public DataQualityMeasureType()
    {
        Show(
            measure => measure.Entity,
            measure => measure.MeasuredAt,
            measure => measure.Current,
            measure => measure.Delivered,
            measure => measure.Distinct,
            measure => measure.Completeness,
            measure => measure.Accuracy,
            measure => measure.LatestAt,
            measure => measure.OpenConflicts,
            measure => measure.Run,
            measure => measure.Platform,
            measure => measure.Street,
            measure => measure.Community,
            measure => measure.Grid);
    }
}
