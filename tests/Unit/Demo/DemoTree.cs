using System.Security.Cryptography;
using CsvHelper;
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
        var path = Path.Combine(Truth, file);
        var header = File.ReadLines(path).First().Split(',');
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, leaveOpen: false);
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(header.ToDictionary(name => name, name => csv.GetString(name)));
        return rows;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
