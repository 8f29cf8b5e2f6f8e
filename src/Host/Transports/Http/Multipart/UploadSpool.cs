using System.Buffers;
using System.Security.Cryptography;
using Jianye.DataHub.Data.Attachments;

namespace Jianye.DataHub.Host.Transports.Http.Multipart;

/// <summary>The files of one request, with numbers for names, readable by the hub's user alone, gone with the request unless they were kept. A file never lies whole in memory.</summary>
internal sealed class UploadSpool(UploadSpools spools, string directory) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private int _files;
    private long _bytes;

    public int MaximumFiles => spools.Options.MaximumFiles;

    /// <summary>Receives a file; when this returns its bytes are on the disk.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="name">As the client calls it; null where it does not.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="RequestException">It is larger than allowed, empty, or too much is being received already.</exception>
    public async Task<UploadedFile> AddAsync(Stream content, string? name, CancellationToken cancellationToken)
    {
        if (_files == 0)
        {
            spools.Ready();
            AttachmentStore.MakeDirectory(directory);
        }

        var path = Path.Combine(directory, $"{_files++:D4}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        await using var file = new FileStream(path, options);
        var (size, digest) = await CopyAsync(content, file, cancellationToken);
        if (size == 0) throw new RequestException(StatusCodes.Status400BadRequest, "HUB_UPLOAD_EMPTY", "A file of the form is empty; send one with content.");
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return new UploadedFile(path, name, size, digest, await ContentTypes.OfAsync(file, cancellationToken));
    }

    public void Dispose()
    {
        if (_files > 0) Directory.Delete(directory, recursive: true);
        spools.TryHold(-_bytes);
        (_files, _bytes) = (0, 0);
    }

    private async Task<(int Size, string Digest)> CopyAsync(Stream content, FileStream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var size = 0;
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += read;
                if (size > spools.Options.MaximumBytes)
                {
                    throw new RequestException(
                        StatusCodes.Status413PayloadTooLarge, "HUB_UPLOAD_TOO_LARGE", $"A file of the form is larger than the {spools.Options.MaximumKilobytes:N0} kB allowed; send a smaller one.");
                }

                _bytes += read;
                if (!spools.TryHold(read)) throw new RequestException(StatusCodes.Status503ServiceUnavailable, "HUB_BUSY", "The hub is receiving as many files as it can; send the request again in a moment.");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
