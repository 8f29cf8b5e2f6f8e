namespace Jianye.DataHub.Data.Geography;

/// <summary>The datums in which coordinates of China are met with.</summary>
public enum Datum
{
    /// <summary>WGS 84 (EPSG:4326), and CGCS2000 (EPSG:4490), which differs from it by less than a metre.</summary>
    Wgs84,

    /// <summary>GCJ-02, the shifted datum of Chinese map services.</summary>
    Gcj02,

    /// <summary>BD-09, Baidu's shift upon GCJ-02.</summary>
    Bd09,
}
