using Jianye.DataHub.Data.Demo;

namespace Jianye.DataHub.Tests.Benchmarks.Importing;

/// <summary>A demo district's deliveries with one platform's last day held back.</summary>
/// <param name="Early">All but that day.</param>
/// <param name="Late">That day.</param>
internal sealed record DeliveryParts(string Early, string Late)
{
    private const string Platform = "03-wo-grid";

    /// <summary>What is taken in, one after the other.</summary>
    public IReadOnlyList<(string Name, string Path)> Steps => [("first", Early), ("same again", Early), ("a day's delta", Late)];

    public static DeliveryParts Write(DemoOptions options, string early, string late, CancellationToken cancellationToken)
    {
        DemoWriter.Write(options, early, truth: null, progress: null, cancellationToken);
        foreach (var dataset in Directory.GetDirectories(Path.Combine(early, Platform)))
        {
            var last = Directory.GetDirectories(dataset, "delta-*").Order(StringComparer.Ordinal).LastOrDefault();
            if (last is null) continue;
            var target = Path.Combine(late, Platform, Path.GetFileName(dataset));
            Directory.CreateDirectory(target);
            Directory.Move(last, Path.Combine(target, Path.GetFileName(last)));
        }

        return new DeliveryParts(early, late);
    }
}
