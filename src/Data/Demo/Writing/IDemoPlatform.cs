using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>A platform that tells of the district in its own way.</summary>
internal interface IDemoPlatform
{
    /// <summary>Its folder.</summary>
    string Slug { get; }

    void Write(DemoDistrict district, DemoOutput output);
}
