using Jianye.DataHub.Data.Attachments;

namespace Jianye.DataHub.Tests.Unit.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("现场.jpg", "image/jpeg", "现场.jpg")]
    [InlineData("现场.JPEG", "image/jpeg", "现场.jpeg")]
    [InlineData("photo.exe", "image/jpeg", "photo.exe.jpg")]
    [InlineData("page.html", "text/plain", "page.html.txt")]
    [InlineData("../../etc/passwd", "text/plain", "passwd.txt")]
    [InlineData("C:\\照片\\一.png", "image/png", "一.png")]
    [InlineData("a\u202Egpj.pdf", "application/pdf", "agpj.pdf")]
    [InlineData("a\r\nSet-Cookie: b\0.pdf", "application/pdf", "aSet-Cookie_ b.pdf")]
    [InlineData(" . hidden. ", "image/gif", "hidden.gif")]
    [InlineData("<a|b>?.gif", "image/gif", "_a_b__.gif")]
    [InlineData("\uD83D.png", "image/png", "附件.png")]
    [InlineData(".png", "image/png", "附件.png")]
    [InlineData("", "video/mp4", "附件.mp4")]
    [InlineData(null, "image/webp", "附件.webp")]
    public void A_name_is_safe_and_ends_as_its_type_does(string? given, string mediaType, string expected) => Assert.Equal(expected, FileNames.Clean(given, mediaType));

    [Fact]
    public void A_long_name_is_cut_before_its_end_and_within_no_letter()
    {
        var name = FileNames.Clean($"{new string('a', 145)}{string.Concat(Enumerable.Repeat("😀", 50))}.jpg", "image/jpeg");

        Assert.Equal($"{new string('a', 145)}.jpg", name);
    }

    [Fact]
    public void Every_known_type_has_an_end() => Assert.All(ContentTypes.All, type => Assert.StartsWith("附件.", FileNames.Clean(null, type), StringComparison.Ordinal));
}
