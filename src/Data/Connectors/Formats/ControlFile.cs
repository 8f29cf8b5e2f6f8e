using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The control file beside an unload: <c>rows=</c>, <c>bytes=</c>, <c>md5=</c>.</summary>
internal static class ControlFile
{
    /// <summary>Compares a file with its control file.</summary>
    /// <returns>One sentence on what disagrees; null where they agree.</returns>
    public static async Task<string?> DisagreesAsync(Func<Stream> file, Func<Stream>? control, CancellationToken cancellationToken)
    {
        if (control is null) return "The control file (.ctl) is missing; nothing of the file is applied without it.";
        var said = await ReadAsync(control, cancellationToken);
        var (bytes, rows, md5) = await MeasureAsync(file, cancellationToken);
        if (said.GetValueOrDefault("bytes") != bytes.ToString(CultureInfo.InvariantCulture)) return "The control file gives another number of bytes than the file has.";
        if (said.GetValueOrDefault("rows") != rows.ToString(CultureInfo.InvariantCulture)) return "The control file gives another number of rows than the file has.";
        return string.Equals(said.GetValueOrDefault("md5"), md5, StringComparison.OrdinalIgnoreCase) ? null : "The control file gives another digest than the file has.";
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Func<Stream> control, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(control(), Encoding.UTF8);
        var buffer = new char[4096];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in new string(buffer, 0, length).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2) said[parts[0]] = parts[1];
        }

        return said;
    }

    // MD5 is the contract's: it finds damage on the way, and protects from nobody.
#pragma warning disable CA5351
    private static async Task<(long Bytes, long Rows, string Md5)> MeasureAsync(Func<Stream> file, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        await using var stream = file();
        var buffer = new byte[64 * 1024];
        var (bytes, rows, read) = (0L, 0L, 0);
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes += read;
            rows += buffer.AsSpan(0, read).Count((byte)'\n');
            digest.AppendData(buffer, 0, read);
        }

        return (bytes, rows, Convert.ToHexString(digest.GetHashAndReset()));
    }
#pragma warning restore CA5351
}
