using System.Text.RegularExpressions;

namespace Jianye.DataHub.Tests.Unit.Architecture;

public sealed partial class DocumentLinksTests
{
    private static readonly string Root = SourceTree.Root;

    [Fact]
    public void Every_link_between_the_documents_leads_to_a_file()
    {
        var broken = Documents().SelectMany(document => Targets(document)
            .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target)))
            .Where(target => !Path.Exists(target))
            .Select(target => $"{Path.GetRelativePath(Root, document)}: {target}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_document_is_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>([Path.Combine(Root, "README.md")]);
        while (next.TryDequeue(out var document))
        {
            if (!reached.Add(document) || !File.Exists(document)) continue;
            foreach (var target in Targets(document).Where(target => target.EndsWith(".md", StringComparison.Ordinal)))
            {
                next.Enqueue(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target)));
            }
        }

        Assert.Empty(Documents().Where(document => !reached.Contains(document)).Select(document => Path.GetRelativePath(Root, document)));
    }

    /// <summary>Those of the repository; a build's output and fetched packages hold documents of others.</summary>
    private static IEnumerable<string> Documents()
        => new[] { "docs", "src" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Where(document => !Path.GetRelativePath(Root, document).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    /// <summary>Relative targets without their anchors; code is left out.</summary>
    private static IEnumerable<string> Targets(string document)
        => Links().Matches(Code().Replace(File.ReadAllText(document), ""))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
