namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>The directory that a demo is written to. Pages of a larger demo must not be left beside those of a smaller one.</summary>
internal static class DemoFolder
{
    /// <summary>Makes the directory, or takes an earlier demo out of it.</summary>
    /// <exception cref="DemoException">It holds other things, which are left alone.</exception>
    public static void Prepare(string directory)
    {
        if (File.Exists(directory)) throw new DemoException($"{directory} is a file; name a directory to write to.");
        Directory.CreateDirectory(directory);
        var entries = Directory.EnumerateFileSystemEntries(directory).Select(Path.GetFileName).ToList();
        if (entries.Count == 0) return;
        if (!entries.Contains(DemoManifest.File) || entries.Any(entry => entry != DemoManifest.File && !DemoWriter.Slugs.Contains(entry)))
        {
            throw new DemoException($"The directory {directory} holds other things than a demo; name a new or an empty one.");
        }

        foreach (var slug in DemoWriter.Slugs.Select(slug => Path.Combine(directory, slug)).Where(Directory.Exists)) Directory.Delete(slug, recursive: true);
    }
}
