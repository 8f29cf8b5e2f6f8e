using System.Globalization;
using System.Security.Cryptography;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>16: the 103 items and the cases of the street centres as pipe-separated unloads, each with its control file.</summary>
internal sealed class StreetServiceCentre : IDemoPlatform
{
    /// <summary>Items of the seven categories, 103 in all.</summary>
    private static readonly int[] Sizes = [22, 18, 16, 15, 13, 11, 8];

    private static readonly string[] Items = [.. Sizes.SelectMany((size, i) => Enumerable.Range(1, size)
        .Select(j => string.Create(CultureInfo.InvariantCulture, $"BM{i + 1}{j:D3}")))];

    /// <summary>Cases of a year for a hundred residents.</summary>
    private const int CasesPerHundred = 75;

    /// <summary>Before the full delivery.</summary>
    private static readonly int Days = DemoCalendar.BeforeFull.DayNumber - DemoCalendar.First.DayNumber + 1;

    private static readonly DeltaForm Form = new("op", "A", "M", "D", "updated", Stamps.CompactTime);

    public string Slug => "16-street-service-center";

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var items = new DemoSource(district, new DemoDataset(Slug, "items", "item_code"), Items.Length, (scribe, i) => Item(scribe, Items[i]));
        Unload(output, items.Dataset, Stamps.Compact(DemoCalendar.FullDelivery), items.InOrder());

        var dataset = new DemoDataset(Slug, "cases", "case_no");
        List<Person> adults = [.. district.Residents.Where(person => person.Age > 16)];
        var count = adults.Count == 0 ? 0 : (int)(district.Residents.Count * (long)CasesPerHundred / 100);
        var cases = new DemoSource(district, dataset, count, (scribe, i) => Case(scribe, district, i, scribe.Random.Pick(adults)));
        var feed = new DeltaFeed(cases, Form, sorted: true, fields => (fields["status"], fields["finish_time"]) = ("3", "20180625100000"));
        foreach (var batch in feed.Batches()) Unload(output, dataset, batch.Day, batch.Records);
    }

    private static void Unload(DemoOutput output, DemoDataset dataset, string day, IEnumerable<DemoRecord> records)
    {
        var path = $"{dataset.Platform}/{dataset.Name}_{day}";
        var rows = 0;
        using (var file = output.Text($"{path}.unl", "GB18030"))
        {
            foreach (var record in output.Noted(dataset, records))
            {
                rows++;
                foreach (var field in record.Fields)
                {
                    file.Write(DemoOutput.TextOf(field.Value).Replace("|", "\\|", StringComparison.Ordinal));
                    file.Write('|');
                }

                file.WriteLine();
            }
        }

        using var written = output.Open($"{path}.unl");
        using var control = output.Text($"{path}.ctl");
        control.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows={rows}\nbytes={written.Length}\nmd5={Digest(written)}"));
    }

    // MD5 is the contract's: it finds damage on the way, and protects from nobody.
#pragma warning disable CA5351
    private static string Digest(Stream file) => Convert.ToHexStringLower(MD5.HashData(file));
#pragma warning restore CA5351

    private static DemoRecord Item(Scribe scribe, string code)
    {
        var (category, number) = (code[2] - '0', code[^2..]);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["item_code"] = code,
                ["category_no"] = category,
                ["category_name"] = $"便民服务第{category}类（样例）",
                ["item_name"] = $"便民服务项目{category}-{number}（样例）",
                ["window_name"] = $"{(category % 4) + 1}号窗口",
                ["limit_days"] = scribe.Random.Pick([0, 0, 1, 3, 5]),
                ["updated"] = "20180101090000",
                ["op"] = "A",
            },
        };
    }

    private static DemoRecord Case(Scribe scribe, DemoDistrict district, int i, Person person)
    {
        // The number holds the day and five digits: cases go round the days, so that the rounds tell those of one day apart.
        var (round, day) = Math.DivRem(i, Days);
        var accepted = scribe.When(DemoCalendar.First.AddDays(day), DemoCalendar.First.AddDays(day));
        var (name, phone, id) = (scribe.Name(person), scribe.Phone(person), scribe.Id(person));
        var status = scribe.Random.Pick("12333334");
        var street = person.Household!.Dwelling.Grid.Street.Code;
        var finished = new[] { accepted.AddDays(scribe.Random.Below(5)), DemoCalendar.BeforeFull.ToDateTime(new TimeOnly(20, 59, 59)) }.Min();
        return new DemoRecord
        {
            Touched = finished,
            Fields = new Fields
            {
                ["case_no"] = string.Create(CultureInfo.InvariantCulture, $"{street}{Stamps.CompactDay(accepted)}{round + 1:D5}"),
                ["item_code"] = scribe.Random.Pick(Items),
                ["street_code"] = street,
                ["channel"] = scribe.Random.Pick("1111234").ToString(),
                ["applicant_name"] = name.Text,
                ["id_type"] = person.Passport is null ? "01" : "02",
                ["id_no"] = id.Text,
                ["phone"] = phone.Text,
                ["accept_time"] = Stamps.CompactTime(accepted),
                ["worker_no"] = string.Create(CultureInfo.InvariantCulture, $"JYSG{scribe.Random.Pick(district.Workforce.Workers).Number:D4}"),
                ["status"] = status.ToString(),
                ["finish_time"] = status == '3' ? Stamps.CompactTime(finished) : "",
                ["satisfaction"] = status == '3' ? scribe.Random.Pick("AAABC").ToString() : "",
                ["updated"] = Stamps.CompactTime(finished),
                ["op"] = "A",
            },
            Household = person.Household,
            Verdict = id.Defect.Verdict,
            Reason = id.Defect.Code,
            Mentions = [Scribe.Mention("applicant", person, name, phone, id)],
        };
    }
}
