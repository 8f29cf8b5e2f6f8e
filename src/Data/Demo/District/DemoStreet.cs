namespace Jianye.DataHub.Data.Demo.District;

internal sealed record DemoStreet(string Code, string Name);
