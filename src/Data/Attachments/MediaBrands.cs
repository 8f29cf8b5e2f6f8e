using System.Buffers.Binary;
using System.Text;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Files of the ISO base media format, which say by brands in their first box what they are.</summary>
/// <remarks>ISO/IEC 14496-12 4.3 (the box <c>ftyp</c>); the brands are those registered at https://mp4ra.org and, of pictures, ISO/IEC 23008-12 B.4.</remarks>
internal static class MediaBrands
{
    public const string Heic = "image/heic";
    public const string Mp4 = "video/mp4";
    public const string QuickTime = "video/quicktime";

    private static readonly HashSet<string> OfPictures = ["heic", "heix", "heim", "heis"];
    private static readonly HashSet<string> OfAnyPicture = ["mif1", "msf1"];
    private static readonly HashSet<string> OfVideos = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV"];

    /// <param name="head">The first bytes of a file.</param>
    /// <returns>Null where it is none that is known.</returns>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8)) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        // The size, the name, a brand and its version, then brands that it goes along with.
        if (length < 16 || length % 4 != 0) return null;
        var box = head[..(int)Math.Min(length, (uint)head.Length)];
        var brand = Word(box, 8);
        if (brand == "qt  ") return QuickTime;
        if (OfPictures.Contains(brand)) return Heic;
        if (OfVideos.Contains(brand)) return Mp4;
        if (!OfAnyPicture.Contains(brand)) return null;
        for (var place = 16; place + 4 <= box.Length; place += 4)
        {
            if (OfPictures.Contains(Word(box, place))) return Heic;
        }

        return null;
    }

    private static string Word(ReadOnlySpan<byte> box, int place) => Encoding.Latin1.GetString(box.Slice(place, 4));
}
