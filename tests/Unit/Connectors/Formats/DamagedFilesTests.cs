using System.Text;
using CsCheck;
using Jianye.DataHub.Data.Connectors.Formats;

namespace Jianye.DataHub.Tests.Unit.Connectors.Formats;

/// <summary>Laws of reading damaged files, over random cuts and bytes: a file gives records or is refused, and nothing else comes of it.</summary>
public sealed class DamagedFilesTests
{
    private static readonly Dictionary<string, (FormatOptions Options, byte[] Bytes)> Files = new(StringComparer.Ordinal)
    {
        ["csv"] = (new FormatOptions("GB18030", new FilePart("", [], "编号")), FormatReading.Gb18030.GetBytes($"编号,姓名,备注\r\n{Lines(i => $"{i},王伟,\"a,\"\"b\"\"\r\nc\"\r\n")}")),
        ["unload"] = (new FormatOptions("GB18030", new FilePart("", ["no", "name"], "no")), FormatReading.Gb18030.GetBytes(Lines(i => $"{i}|王\\|伟|\n"))),
        ["json-pages"] = (new FormatOptions("UTF-8", new FilePart("", [], "id") { Rows = "rows" }), Encoding.UTF8.GetBytes($$"""{"page":1,"rows":[{{Lines(i => $$$"""{"id":"{{{i}}}","x":[{"a":1.5,"b":null}],"n":"样\u6837"},""").TrimEnd(',')}}],"total":20}""")),
        ["json-lines"] = (new FormatOptions("UTF-8", new FilePart("", [], "id") { Where = ("kind", "a"), Data = "data" }), Encoding.UTF8.GetBytes(Lines(i => $$$"""{"kind":"a","data":{"id":{{{i}}},"n":"样\u6837","x":{"y":[1]} } }""" + "\n"))),
        ["xml"] = (new FormatOptions("GB18030", new FilePart("", [], "id") { Rows = "a/b/r" }), FormatReading.Gb18030.GetBytes($"<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<a xmlns='urn:x'>\n<b n=\"1\">\n{Lines(i => $"<r k='&gt;'><id>{i}</id><n>样&#x6837;<!-- > --></n><x/><c><![CDATA[<d>]]></c></r>\n")}</b></a>\n")),
        ["xlsx"] = (new FormatOptions("UTF-8", new FilePart("", [], "编号") { Sheet = "人" }), Workbook.WithRows(Lines(i => Workbook.Row(i + 1, Workbook.Inline($"{i}", "王伟")))).Strings("<si/>").Styles("", 0, 14).ToBytes()),
        ["copy-blocks"] = (new FormatOptions("UTF-8", new FilePart("", [], "id")), Encoding.UTF8.GetBytes($"SET x = 1;\nCOPY s.t (id, name) FROM stdin;\n{Lines(i => $"{i}\t王\\\\伟\\x41\n")}\\.\nCOPY u (id) FROM stdin;\n1\n\\.\n")),
    };

    public static TheoryData<string> Formats => [.. FormatList.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_bytes_give_records_or_refuse_the_file(string format)
        => Gen.Select(Gen.Int[0, Files[format].Bytes.Length - 1].Array[1, 4], Gen.Byte.Array[1, 4], Gen.Bool).Sample(
            (places, bytes, inserts) =>
            {
                var damaged = Files[format].Bytes.ToList();
                foreach (var (place, value) in places.Zip(bytes))
                {
                    if (inserts) damaged.Insert(place, value);
                    else damaged[place] = value;
                }

                Read(format, [.. damaged]);
            },
            iter: 500);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_cut_costs_the_last_record_and_no_other(string format)
    {
        var whole = Read(format, Files[format].Bytes)!;
        Assert.All(whole, record => Assert.Null(record.Fault));
        for (var length = 1; length < Files[format].Bytes.Length; length++)
        {
            if (Read(format, Files[format].Bytes[..length]) is not { } records) continue;
            var kept = records.TakeWhile(record => record.Fault is null).ToList();
            Assert.InRange(records.Count - kept.Count, 0, 1);
            Assert.All(records.Skip(kept.Count), record => Assert.Equal("TRUNCATED_RECORD", record.Fault?.Code));
            Assert.Equal(whole.Take(kept.Count).Select(record => record.Raw), kept.Select(record => record.Raw));
        }
    }

    private static string Lines(Func<int, string> line) => string.Concat(Enumerable.Range(1, 20).Select(line));

    /// <summary>Null where the file is refused.</summary>
    private static List<SourceRecord>? Read(string format, byte[] bytes)
    {
        try
        {
            return FormatReading.ReadAsync(format, bytes, Files[format].Options).GetAwaiter().GetResult();
        }
        catch (FileException)
        {
            return null;
        }
    }
}
