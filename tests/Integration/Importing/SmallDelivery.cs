using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>Files of a delivery, written by a test in the platforms' own forms.</summary>
internal sealed class SmallDelivery : IDisposable
{
    public const string Grid = "03-wo-grid";
    public const string Community = "07-nj-smart-community";
    public const string ElderHome = "12-virtual-elder-home";
    public const string ServiceCentre = "16-street-service-center";

    private readonly string _root = Directory.CreateTempSubdirectory("hub-delivery-").FullName;

    static SmallDelivery() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public SmallDelivery Put(string path, byte[] bytes)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public SmallDelivery Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A page of 03's team.</summary>
    public SmallDelivery Team(string delivery, params string[] rows) => Put($"{Grid}/team/{delivery}/p0001.json", $$"""{"page":1,"rows":[{{string.Join(',', rows)}}]}""");

    /// <summary>A full dump of 12's elders.</summary>
    public SmallDelivery Elders(string day, params string[] rows) => Put($"{ElderHome}/老人档案_{day}.csv", Gb18030.GetBytes(EldersText(rows)));

    public static string EldersText(params string[] rows)
        => $"老人编号,姓名,性别,身份证号,出生日期,家庭住址,联系电话,紧急联系人,紧急联系电话,类别,自理能力,经度,纬度,建档日期\r\n{string.Concat(rows.Select(row => $"{row}\r\n"))}";

    /// <summary>16's items with a control file that agrees.</summary>
    public SmallDelivery Items(string day, params string[] rows)
    {
        var bytes = Gb18030.GetBytes(string.Concat(rows.Select(row => $"{row}\n")));
        return Put($"{ServiceCentre}/items_{day}.unl", bytes).Put($"{ServiceCentre}/items_{day}.ctl", Control(bytes));
    }

#pragma warning disable CA5351 // MD5 is the contract's.
    public static string Control(byte[] bytes)
        => string.Create(CultureInfo.InvariantCulture, $"rows={bytes.Count(b => b == '\n')}\nbytes={bytes.Length}\nmd5={Convert.ToHexStringLower(MD5.HashData(bytes))}\n");
#pragma warning restore CA5351

    public static string Member(string key, string name, string updatedAt, string op = "I")
        => $$"""{"memberId":"{{key}}","gridShort":"XL-03-05","gridLevel":2,"role":2,"name":"{{name}}","phone":"15400000001","updatedAt":"2018-06-{{updatedAt}}T10:00:00+08:00","op":"{{op}}"}""";

    public static string Elder(string key, string name, string ability = "自理") => $"{key},{name},女,,19400305,,15400000001,,,其他,{ability},,,20180101";

    public static string Item(string key, string title, string updated, string op = "A") => $"{key}|1|c|{title}|w|0|{updated}|{op}|";

    public Task<IReadOnlyList<ImportReport>> TakeInAsync(HubDatabase database, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
        => new Importer(database, SampleDeliveries.Connectors, TimeProvider.System).ImportAsync(null, [_root], progress, cancellationToken);
}
