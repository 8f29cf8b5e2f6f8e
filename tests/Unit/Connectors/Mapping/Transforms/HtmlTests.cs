namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping.Transforms;

/// <summary>HTML from outside is shown by clients: only plain formatting may be left of it.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("<p>样例正文 &amp; 说明</p>", "<p>样例正文 &amp; 说明</p>")]
    [InlineData("<h2>通知</h2><ul><li><b>时间</b></li></ul>", "<h2>通知</h2><ul><li><b>时间</b></li></ul>")]
    [InlineData("<div><font color=red>红</font><span>字</span></div>", "红字")]
    [InlineData("<p onclick=\"x()\" style=\"color:red\" class=\"a\" id=\"b\">字</p>", "<p>字</p>")]
    [InlineData("<script>alert(1)</script><p>字</p>", "<p>字</p>")]
    [InlineData("<style>p{}</style><iframe src=\"https://a.example\">x</iframe>字", "字")]
    [InlineData("<a href=\"https://a.example/b\">链</a>", "<a href=\"https://a.example/b\">链</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">链</a>", "<a>链</a>")]
    [InlineData("<a href=\"JaVaScRiPt&#58;alert(1)\">链</a>", "<a>链</a>")]
    [InlineData("<img src=x onerror=alert(1)>字", "字")]
    [InlineData("<svg><script>alert(1)</script><text>x</text></svg>字", "字")]
    [InlineData("<form action=\"https://a.example\"><input name=a>字</form>", "字")]
    [InlineData("没有标记 1 < 2", "没有标记 1 &lt; 2")]
    [InlineData("<script>alert(1)</script>", null)]
    public void Only_plain_formatting_is_left(string html, string? expected) => Assert.Equal(expected, Transformed.Cell("html", html));

    /// <summary>Elements of many kinds left open would be opened again in each of the paragraphs.</summary>
    public static TheoryData<string> Bombs =>
    [
        string.Concat(Enumerable.Repeat("<b>", 100_000)),
        string.Concat(Enumerable.Range(0, 200).Select(i => $"<b a{i}>")) + string.Concat(Enumerable.Repeat("<p>", 100_000)),
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void What_would_grow_beyond_measure_is_kept_as_text(string bomb)
        => Assert.StartsWith("&lt;b", Assert.IsType<string>(Transformed.Cell("html", bomb)), StringComparison.Ordinal);

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing()
    {
        var clean = Transformed.Cell("html", "<p><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>a<b>c");

        Assert.Equal(clean, Transformed.Cell("html", (string?)clean));
        Assert.DoesNotContain("onerror", (string?)clean, StringComparison.Ordinal);
    }
}
