using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>One kind of record of a platform.</summary>
/// <param name="Platform">The folder, e.g. <c>03-wo-grid</c>.</param>
/// <param name="Name">As the field list of the contracts calls it.</param>
/// <param name="KeyField">The field that tells its records apart.</param>
/// <param name="Columns">The header where a file begins with one, even one without records.</param>
internal sealed record DemoDataset(string Platform, string Name, string KeyField, params string[] Columns)
{
    public Scribe Scribe(DemoDistrict district) => new(district, $"{Platform}/{Name}");
}
