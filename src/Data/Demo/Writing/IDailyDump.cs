using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>A platform that sends all it holds every night: what a later dump lacks was deleted.</summary>
internal interface IDailyDump : IDemoPlatform
{
    /// <summary>Writes the dumps of the following night.</summary>
    void WriteNextDay(DemoDistrict district, DemoOutput output, NextDay next);
}
