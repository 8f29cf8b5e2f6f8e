using System.Text;
using Jianye.DataHub.Data.Attachments;

namespace Jianye.DataHub.Tests.Unit.Attachments;

public sealed class ContentTypesTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("第三盏路灯自周一起不亮。\n", 4_000));

    public static TheoryData<string, byte[]> Known => new()
    {
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE1, 0] },
        { "image/png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0] },
        { "image/gif", [.. "GIF89a"u8, 1, 0] },
        { "image/gif", [.. "GIF87a"u8, 1, 0] },
        { "image/webp", [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8] },
        { "application/pdf", [.. "%PDF-1.7\n"u8, 0xE2] },
        { "image/heic", Box("heic", "mif1") },
        { "image/heic", Box("mif1", "miaf", "heic") },
        { "video/mp4", Box("isom", "iso2", "avc1") },
        { "video/mp4", Box("mp42") },
        { "video/quicktime", Box("qt  ") },
        { "text/plain", Encoding.UTF8.GetBytes("第三盏\t不亮\r\n") },
        { "text/plain", [0xEF, 0xBB, 0xBF, .. "a"u8] },
        { "text/plain", Encoding.UTF8.GetBytes(Long) },
        { "text/plain", Encoding.UTF8.GetBytes("3 < 5 und a<b") },
    };

    public static TheoryData<string, byte[]> Unknown => new()
    {
        { "nothing", [] },
        { "a cut signature", [0xFF, 0xD8] },
        { "sound in a RIFF", [.. "RIFF"u8, 1, 0, 0, 0, .. "WAVEfmt "u8] },
        { "a picture of another kind", Box("avif", "mif1") },
        { "any picture", Box("mif1", "miaf") },
        { "brands behind the box", [0, 0, 0, 16, .. "ftypmif1"u8, 0, 0, 0, 0, .. "heic"u8] },
        { "a box of no length", [0, 0, 0, 0, .. "ftypisom"u8, 0, 0, 0, 0] },
        { "markup", [.. "\n <svg xmlns='http://www.w3.org/2000/svg'/>"u8] },
        { "markup behind a mark of order", [0xEF, 0xBB, 0xBF, .. "<!DOCTYPE html>"u8] },
        { "markup far behind", Encoding.UTF8.GetBytes($"{Long}<ScRipt>alert(1)</script>") },
        { "a script", [.. "#!/bin/sh\n"u8] },
        { "PostScript", [.. "%!PS-Adobe"u8] },
        { "another encoding", Encoding.Unicode.GetBytes("text") },
        { "half a letter", [.. "ab"u8, 0xE7, 0xAC] },
        { "a letter that is none", [.. "ab"u8, 0xC0, 0xAF] },
        { "control characters", [.. "ab"u8, 0x1B, 0x5B] },
        { "an archive", [.. "PK"u8, 3, 4] },
        { "a program", [0x7F, .. "ELF"u8] },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_content_tells_what_it_is(string expected, byte[] content) => Assert.Equal(expected, await OfAsync(content));

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Anything_else_is_nothing_that_is_known(string what, byte[] content) => Assert.True(await OfAsync(content) is null, what);

    [Fact]
    public async Task Markup_is_found_wherever_the_pieces_end()
    {
        for (var before = 490; before < 530; before++) Assert.Null(await OfAsync(Encoding.UTF8.GetBytes($"{new string('a', before)}<script>")));
    }

    private static byte[] Box(string brand, params string[] others)
        => [0, 0, 0, (byte)(16 + (4 * others.Length)), .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(string.Concat(others)), 0, 0, 0, 8, .. "mdat"u8];

    private static async Task<string?> OfAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await ContentTypes.OfAsync(stream, CancellationToken.None);
    }
}
