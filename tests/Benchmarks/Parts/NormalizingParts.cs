using BenchmarkDotNet.Attributes;
using Jianye.DataHub.Data.Connectors.Mapping.Normalization;

namespace Jianye.DataHub.Tests.Benchmarks.Parts;

/// <summary>What is done to each name, number and address of a delivery.</summary>
[MemoryDiagnoser]
public class NormalizingParts
{
    // Fields, so that nothing is worked out beforehand.
    private readonly string _name = "張　偉明";
    private readonly string _phone = "+86 138-5177-0042";
    private readonly string _address = "南京市建邺区莫愁湖街道艺苑社区凤凰花园12幢2单元503室";
    private readonly string _number = "３２０１０５１９８００１０１００１ｘ";

    [Benchmark]
    public string? Name() => PersonName.Comparable(_name);

    [Benchmark]
    public string? Phone() => PhoneNumber.Normalize(_phone);

    [Benchmark]
    public bool Address() => DwellingAddress.Read(_address) is not null;

    [Benchmark]
    public string Number() => CitizenId.Compact(_number);
}
