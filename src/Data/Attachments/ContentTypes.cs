using System.Buffers;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Tells what a file is by its content, and by that alone: neither by its name nor by what its sender says of it.</summary>
/// <remarks>Signatures: JPEG ITU-T T.81 B.1.1.3; PNG W3C PNG (third edition) 5.2; GIF CompuServe GIF89a 17; WebP RFC 9649 2.4; PDF ISO 32000-2 7.5.2.</remarks>
public static class ContentTypes
{
    /// <summary>As much of a file as the signatures are looked for in.</summary>
    private const int HeadLength = 512;

    private static readonly ContentSignature[] Signatures =
    [
        new("image/jpeg", [".jpg", ".jpeg"], (0, [0xFF, 0xD8, 0xFF])),
        new("image/png", [".png"], (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("image/gif", [".gif"], (0, [.. "GIF87a"u8])),
        new("image/gif", [".gif"], (0, [.. "GIF89a"u8])),
        new("image/webp", [".webp"], (0, [.. "RIFF"u8]), (8, [.. "WEBP"u8])),
        new("application/pdf", [".pdf"], (0, [.. "%PDF-"u8])),
    ];

    /// <summary>Told by more than bytes at fixed places.</summary>
    private static readonly ContentSignature[] Others =
    [
        new(MediaBrands.Heic, [".heic", ".heif"]), new(MediaBrands.Mp4, [".mp4", ".m4v"]), new(MediaBrands.QuickTime, [".mov", ".qt"]), new(PlainText.MediaType, [".txt"]),
    ];

    /// <summary>The media types that the hub knows.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Signatures.Concat(Others).Select(signature => signature.MediaType).Distinct()];

    /// <summary>How names of files of a type end, the usual one first.</summary>
    internal static IReadOnlyList<string> ExtensionsOf(string mediaType) => Signatures.Concat(Others).First(signature => signature.MediaType == mediaType).Extensions;

    /// <summary>The media type of a content.</summary>
    /// <param name="content">At its beginning; read to its end where it may be text.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>One of <see cref="All"/>; null for anything else.</returns>
    public static async Task<string?> OfAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(HeadLength);
        try
        {
            var head = buffer.AsMemory(0, await content.ReadAtLeastAsync(buffer.AsMemory(0, HeadLength), HeadLength, throwOnEndOfStream: false, cancellationToken));
            if (Array.Find(Signatures, signature => signature.Fits(head.Span)) is { } known) return known.MediaType;
            if (MediaBrands.Find(head.Span) is { } media) return media;
            return await PlainText.IsAsync(head, content, cancellationToken) ? PlainText.MediaType : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
