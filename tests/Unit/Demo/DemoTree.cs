using System.Security.Cryptography;
using Jianye.DataHub.Data.Demo;

namespace Jianye.DataHub.Tests.Unit.Demo;

/// <summary>A demo in a directory of its own, which goes with it.</summary>
internal sealed class DemoTree : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hub-demo-test-").FullName;

    public DemoTree(int residents = 200, long seed = DemoOptions.DefaultSeed, bool isClean = false)
        => Summary = DemoWriter.Write(
            new DemoOptions { Residents = residents, Seed = seed, Dirt = isClean ? DemoDirt.None : DemoDirt.Usual }, Deliveries, Truth, null, CancellationToken.None);

    public DemoSummary Summary { get; }

    public string Deliveries => Path.Combine(_root, "out");

    public string Truth => Path.Combine(_root, "truth");

    /// <summary>Each file's digest, by its path.</summary>
    public SortedDictionary<string, string> Digests()
        => new(
            Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(_root, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
            StringComparer.Ordinal);

    /// <summary>The rows of a file of the answer key, by its header.</summary>
    public List<Dictionary<string, string>> TruthOf(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Truth, file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
