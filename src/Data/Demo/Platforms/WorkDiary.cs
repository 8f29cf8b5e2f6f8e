using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>10: the register of social workers and their diaries, a workbook for each street.</summary>
internal sealed class WorkDiary : IDemoPlatform
{
    private const string Platform = "10-work-diary";

    private static readonly DemoDataset Register = new(
        Platform, "workers", "社工编号", "社工编号", "姓名", "身份证号", "性别", "手机", "所在街道", "所在社区", "岗位", "入职日期", "学历");

    private static readonly string[] Education = ["本科", "大专", "大專", "研究生", "高中"];

    public string Slug => Platform;

    public static string NumberOf(SocialWorker worker) => string.Create(CultureInfo.InvariantCulture, $"JY-SG-{worker.Number:D4}");

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var posts = new StandingPosts(district);
        var workers = district.Workforce.Workers;
        var register = new DemoSource(district, Register, workers.Count, (scribe, i) => Worker(scribe, workers[i], posts.Of(workers[i])));
        var entries = new DiaryEntries(district, Platform);
        foreach (var street in workers.Select((worker, i) => (worker.Community.Street, i)).GroupBy(pair => pair.Street, pair => pair.i).OrderBy(group => group.Key.Code, StringComparer.Ordinal))
        {
            List<int> ordinals = [.. street];
            using var workbook = new Workbook(output, $"{Platform}/{street.Key.Code}_201806.xlsx");
            workbook.Add("社工名册", Register, ordinals.Select(register.Make));
            workbook.Add("工作日记", DiaryEntries.Dataset, ordinals.SelectMany(entries.Of));
        }
    }

    private static DemoRecord Worker(Scribe scribe, SocialWorker worker, DemoGrid? grid)
    {
        var person = worker.Person;
        var (name, id, phone) = (scribe.Name(person), scribe.Id(person), person.Phone!);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["社工编号"] = NumberOf(worker),
                ["姓名"] = name.Text,
                ["身份证号"] = id.Text,
                ["性别"] = person.SexWord,
                ["手机"] = $"{phone[..3]}-{phone[3..7]}-{phone[7..]}",
                ["所在街道"] = worker.Community.Street.Name,
                ["所在社区"] = worker.Community.Short,
                ["岗位"] = worker.Post,
                ["入职日期"] = Stamps.Slashed(worker.Since),
                ["学历"] = scribe.Random.Pick(Education),
            },
            Grid = grid,
            Verdict = id.Defect.Verdict,
            Reason = id.Defect.Code,
            Mentions = [Scribe.Mention("subject", person, name, new WrittenPhone(phone, WrittenPhoneKind.Mobile), id) with { SaysWorkerNumber = true, IsOfRegister = true }],
        };
    }
}
