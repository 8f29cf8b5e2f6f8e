using System.Buffers;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary>Where one delivery lies between its arrival and its run: files with numbers for names, gone with the request. It takes bytes as fast as the disk
/// does and no faster, and no more than the limits allow.</summary>
internal sealed class IntakeSpool : IDisposable
{
    private readonly string _directory;
    private readonly IntakeOptions _options;
    private readonly Dictionary<string, DeliveryFile> _files = new(StringComparer.Ordinal);
    private long _bytes;

    public IntakeSpool(HubIntake intake)
    {
        _directory = Path.Combine(intake.Spool, Guid.CreateVersion7().ToString("N"));
        _options = intake.Options;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_directory);
        else Directory.CreateDirectory(_directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public IReadOnlyList<DeliveryFile> Files => [.. _files.Values];

    /// <summary>Takes away what a process that was killed has left.</summary>
    public static void Clean(string spool)
    {
        if (Directory.Exists(spool)) Directory.Delete(spool, recursive: true);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Keeps a file of the delivery.</summary>
    /// <param name="path">Beginning with the slug.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="packed">Bytes of it in the archive that it comes out of; null where it comes as it is.</param>
    /// <exception cref="IntakeException">It is too large, or the second of its place.</exception>
    public async Task AddAsync(string path, Stream content, long? packed, CancellationToken cancellationToken)
    {
        if (_files.Count == _options.MaximumFiles) throw IntakeException.TooLarge($"The delivery has more than the {_options.MaximumFiles:N0} files allowed; send it in parts.");
        if (_files.ContainsKey(path)) throw IntakeException.Body("Two files of the delivery have the same place.");
        var name = Path.Combine(_directory, $"{_files.Count:D6}");
        var length = await WriteAsync(name, content, packed, cancellationToken);
        _files[path] = new DeliveryFile(path, length, () => new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan));
    }

    /// <summary>Keeps an archive beside the files until the request ends.</summary>
    public async Task<FileStream> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        var name = Path.Combine(_directory, "archive");
        await WriteAsync(name, content, null, cancellationToken);
        _bytes = 0;
        return new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    private async Task<long> WriteAsync(string name, Stream content, long? packed, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        var length = 0L;
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                length += read;
                _bytes += read;
                if (_bytes > _options.MaximumBytes) throw IntakeException.TooLarge($"The delivery is larger than the {_options.MaximumMegabytes:N0} MB allowed; send it in parts.");
                if (packed is { } small && length > _options.Archives.MostInflatedBytes && length > small * _options.MaximumInflation)
                {
                    throw IntakeException.TooLarge($"A file of the archive inflates to more than {_options.MaximumInflation} times its packed size.");
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return length;
    }
}
