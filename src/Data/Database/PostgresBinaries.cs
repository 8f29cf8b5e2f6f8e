using System.Globalization;

namespace Jianye.DataHub.Data.Database;

/// <summary>PostgreSQL's programs on this machine.</summary>
/// <param name="Directory">Where <c>initdb</c>, <c>postgres</c> and <c>pg_ctl</c> are.</param>
/// <param name="Major">The major version, at least 15.</param>
internal sealed record PostgresBinaries(string Directory, int Major)
{
    private const string DebianRoot = "/usr/lib/postgresql";

    public bool HasPostgis => File.Exists($"/usr/share/postgresql/{Major}/extension/postgis.control");

    public string Path(string program) => System.IO.Path.Combine(Directory, program);

    /// <summary>The newest version from the distribution that has PostGIS; a cluster that exists already keeps its own version.</summary>
    /// <param name="major">The version of an existing cluster; null for a new one.</param>
    /// <exception cref="DatabaseException">There is none.</exception>
    public static PostgresBinaries Find(int? major)
    {
        var found = System.IO.Directory.Exists(DebianRoot)
            ? System.IO.Directory.GetDirectories(DebianRoot)
                .Select(directory => (Directory: System.IO.Path.Combine(directory, "bin"), Version: System.IO.Path.GetFileName(directory)))
                .Where(candidate => int.TryParse(candidate.Version, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    && File.Exists(System.IO.Path.Combine(candidate.Directory, "initdb")))
                .Select(candidate => new PostgresBinaries(candidate.Directory, int.Parse(candidate.Version, CultureInfo.InvariantCulture)))
                .Where(candidate => candidate.Major >= 15 && (major is null || candidate.Major == major))
                .OrderByDescending(candidate => candidate.HasPostgis)
                .ThenByDescending(candidate => candidate.Major)
                .FirstOrDefault()
            : null;
        return found ?? throw new DatabaseException(major is null
            ? "PostgreSQL 15 or newer is not on this machine; ./run.sh installs it, or name an existing one with --database."
            : $"The data directory was made by PostgreSQL {major}, which is not on this machine; install it again or choose another --data.");
    }
}
