using System.Globalization;
using System.Text;
using GraphQL;
using GraphQL.SystemTextJson;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Transports.Http;
using Jianye.DataHub.Host.Transports.Http.Multipart;
using Jianye.DataHub.Host.Web;
using Jianye.DataHub.Schema.Execution;
using Microsoft.AspNetCore.Http;

namespace Jianye.DataHub.Tests.Unit.Host.Transports;

/// <summary>The multipart request specification, part by part.</summary>
public sealed class FormReaderTests : IDisposable
{
    private const string One = """{"variables":{"file":null}}""";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"hub-form-{Guid.CreateVersion7():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Code, then the parts: name, text, and for a file its name.</summary>
    public static TheoryData<string, string[][]> Wrong => new()
    {
        { "HC0034", [] },
        { "HC0034", [["query", "{}"]] },
        { "HC0035", [["map", "{}"], ["operations", One]] },
        { "HC0044", [["operations", One]] },
        { "HC0044", [["operations", One], ["0", "a", "a.txt"]] },
        { "HC0035", [["operations", One], ["operations", One]] },
        { "HC0035", [["operations", One], ["map", """{"0":["variables.file"]}"""], ["map", "{}"]] },
        { "HC0043", [["operations", One], ["map", "[]"]] },
        { "HC0043", [["operations", One], ["map", "{"]] },
        { "HC0043", [["operations", One], ["map", """{"0":"variables.file"}"""]] },
        { "HC0043", [["operations", One], ["map", """{"0":[1]}"""]] },
        { "HC0043", [["operations", """{"variables":{"a":null,"b":null}}"""], ["map", """{"0":["variables.a"],"0":["variables.b"]}"""]] },
        { "HC0037", [["operations", One], ["map", """{"0":[]}"""]] },
        { "HC0042", [["operations", One], ["map", """{"0":["file"]}"""]] },
        { "HC0042", [["operations", One], ["map", """{"0":["0.variables.file"]}"""]] },
        { "HC0039", [["operations", One], ["map", """{"0":["variables.other"]}"""]] },
        { "HC0039", [["operations", """{"query":"{ a }"}"""], ["map", """{"0":["variables.file"]}"""]] },
        { "HC0041", [["operations", One], ["map", """{"0":["variables.file.deeper"]}"""]] },
        { "HC0041", [["operations", """{"variables":{"a":{"b":null}}}"""], ["map", """{"0":["variables.a.c"]}"""]] },
        { "HC0041", [["operations", """{"variables":{"a":[null]}}"""], ["map", """{"0":["variables.a.1"]}"""]] },
        { "HC0041", [["operations", """{"variables":{"a":[null]}}"""], ["map", """{"0":["variables.a.-1"]}"""]] },
        { "HC0041", [["operations", """{"variables":{"a":[null]}}"""], ["map", """{"0":["variables.a.00"]}"""]] },
        { "HC0040", [["operations", """{"variables":{"file":"x"}}"""], ["map", """{"0":["variables.file"]}"""]] },
        { "HC0040", [["operations", One], ["map", """{"0":["variables.file"],"1":["variables.file"]}"""]] },
        { "HC0038", [["operations", One], ["map", """{"0":["variables.file"]}"""]] },
        { "HC0037", [["operations", One], ["map", "{}"], ["0", "a", "a.txt"]] },
        { "HC0037", [["operations", One], ["map", """{"0":["variables.file"]}"""], ["0", "a", "a.txt"], ["0", "b", "b.txt"]] },
        { "HUB_UPLOAD_TOO_LARGE", [["operations", """{"variables":{"a":[null,null,null]}}"""], ["map", """{"0":["variables.a.0"],"1":["variables.a.1"],"2":["variables.a.2"]}"""]] },
        { "HUB_UPLOAD_TOO_LARGE", [["operations", One], ["map", """{"0":["variables.file"]}"""], ["0", new string('a', 1_001), "a.txt"]] },
        { "HUB_UPLOAD_EMPTY", [["operations", One], ["map", """{"0":["variables.file"]}"""], ["0", "", "a.txt"]] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_form_is_told_apart_and_leaves_nothing(string code, string[][] parts)
    {
        var fault = await Assert.ThrowsAsync<RequestException>(() => ReadAsync(Body(parts)));

        Assert.Equal(code, fault.Error.Code);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder) && Directory.EnumerateFiles(_folder, "0*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task Files_come_to_their_places_in_variables_lists_and_objects()
    {
        const string Operations = """{"variables":{"file":null,"input":{"files":[null,null]}}}""";
        var seen = new List<UploadedFile>();

        await ReadAsync(
            Body([["operations", Operations], ["map", """{"a":["variables.file","variables.input.files.1"],"b":["variables.input.files.0"]}"""], ["b", "zwei", "二.txt"], ["a", "eins", "一.txt"]]),
            variables =>
            {
                var files = (IList<object?>)((IDictionary<string, object?>)variables["input"]!)["files"]!;
                Assert.Same(variables["file"], files[1]);
                seen.AddRange([(UploadedFile)files[0]!, (UploadedFile)files[1]!]);
                Assert.Equal("zwei", File.ReadAllText(seen[0].Path));
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(seen[0].Path));
            });

        Assert.Equal([("二.txt", 4, "text/plain"), ("一.txt", 4, "text/plain")], seen.Select(file => (file.Name, file.Size, file.MediaType)));
        Assert.All(seen, file => Assert.False(File.Exists(file.Path)));
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{")]
    [InlineData("--x\r\n\r\n{}\r\n--x--\r\n")]
    [InlineData("--x\r\nContent-Disposition: form-data\r\n\r\n{}\r\n--x--\r\n")]
    [InlineData("nothing of a form")]
    public async Task A_form_that_is_cut_or_has_parts_without_names_can_not_be_read(string body)
        => Assert.Equal("HC0033", (await Assert.ThrowsAsync<RequestException>(() => ReadAsync(Encoding.UTF8.GetBytes(body)))).Error.Code);

    [Fact]
    public async Task What_is_received_is_bounded_over_all_requests()
    {
        using var spools = new UploadSpools(new AttachmentStore(_folder), new AttachmentOptions { MaximumReceiving = 100, MaximumKilobytes = 1 });
        Assert.True(spools.TryHold(99_999_990));
        using var spool = spools.Open();

        var fault = await Assert.ThrowsAsync<RequestException>(() => spool.AddAsync(new MemoryStream(new byte[11]), "a", CancellationToken.None));

        Assert.Equal("HUB_BUSY", fault.Error.Code);
        spool.Dispose();
        Assert.True(spools.TryHold(10));
    }

    [Fact]
    public void What_a_living_process_receives_is_not_taken_for_a_left_over()
    {
        using var living = new UploadSpools(new AttachmentStore(_folder), new AttachmentOptions());
        living.Ready();
        Directory.CreateDirectory(Path.Combine(_folder, "incoming", "left"));
        using var starting = new UploadSpools(new AttachmentStore(_folder), new AttachmentOptions());

        starting.Clean();

        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_folder, "incoming")));
    }

    [Fact]
    public void A_folder_that_could_not_be_made_is_tried_again_with_the_next_file()
    {
        using var spools = new UploadSpools(new AttachmentStore(_folder), new AttachmentOptions());
        File.WriteAllText(_folder, "in the way");
        Assert.ThrowsAny<IOException>(spools.Ready);
        File.Delete(_folder);

        spools.Ready();

        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_folder, "incoming")));
    }

    [Theory]
    [InlineData("0.variables.file", "0:")]
    [InlineData("1.variables.0.file", "1:0")]
    [InlineData("1.variables.1.files.1", "1:1")]
    public void A_path_leads_to_a_request_of_a_list_and_to_a_set_of_its_variables(string path, string place)
    {
        var places = FilePlaces.Read(Encoding.UTF8.GetBytes($$"""{"0":["{{path}}"]}"""), Several(), mostFiles: 1);

        places.Put("0", new UploadedFile("/x", "x.txt", 1, "", "text/plain"));

        var filled = places.Operations.Where(one => new GraphQLSerializer().Serialize(one.Request.Variables).Contains("x.txt", StringComparison.Ordinal));
        Assert.Equal([place], filled.Select(one => $"{one.RequestIndex}:{one.VariableIndex}"));
    }

    [Theory]
    [InlineData("HC0042", "variables.file")]
    [InlineData("HC0042", "0.file")]
    [InlineData("HC0041", "2.variables.file")]
    [InlineData("HC0041", "00.variables.file")]
    [InlineData("HC0041", "1.variables.file")]
    [InlineData("HC0041", "1.variables.2.file")]
    [InlineData("HC0041", "1.variables.0")]
    [InlineData("HC0041", "0.variables")]
    public void A_path_that_leads_to_no_request_of_the_list_is_refused(string code, string path)
    {
        var fault = Assert.Throws<RequestException>(() => FilePlaces.Read(Encoding.UTF8.GetBytes($$"""{"0":["{{path}}"]}"""), Several(), mostFiles: 1));

        Assert.Equal(code, fault.Error.Code);
    }

    /// <summary>A request, and one with two sets of variables.</summary>
    private static List<SentOperation> Several()
    {
        return [Of(0, null, """{"file":null}"""), Of(1, 0, """{"file":null}"""), Of(1, 1, """{"files":[null,null]}""")];

        static SentOperation Of(int request, int? set, string variables)
            => new(new GraphRequest("", null, new GraphQLSerializer().Deserialize<Inputs>(variables)!, IsReadOnly: false), null, null) { RequestIndex = request, VariableIndex = set };
    }

    private static byte[] Body(string[][] parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"--x\r\nContent-Disposition: form-data; name=\"{part[0]}\"{(part.Length > 2 ? $"; filename=\"{part[2]}\"" : "")}\r\n\r\n{part[1]}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("--x--\r\n").ToString());
    }

    private async Task ReadAsync(byte[] body, Action<Inputs>? look = null)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "multipart/form-data; boundary=x";
        http.Request.Body = new MemoryStream(body);
        using var share = new BodyBudget(new WebOptions()).Open();
        using var spools = new UploadSpools(new AttachmentStore(_folder), new AttachmentOptions { MaximumFiles = 2, MaximumKilobytes = 1 });
        using var spool = spools.Open();
        var sent = await FormReader.ReadAsync(http.Request, share, spool, operations =>
        {
            var read = new GraphQLSerializer().Deserialize<GraphQL.Transport.GraphQLRequest>(Encoding.UTF8.GetString(operations.Span))!;
            return SentBody.Of(new SentOperation(new GraphRequest(read.Query ?? "", null, read.Variables ?? Inputs.Empty, IsReadOnly: false), null, null));
        });
        look?.Invoke(sent.Operations[0].Request.Variables);
    }
}
