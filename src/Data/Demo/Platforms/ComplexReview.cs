using System.Globalization;
using System.Xml;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>19: applications for community complexes in two batches, the first of them reviewed by five experts each.</summary>
internal sealed class ComplexReview : IDemoPlatform
{
    private const string Platform = "19-complex-review";
    private const string Namespace = "urn:example:jianye:complex";
    private const int Applications = 30;
    private const int OfFirstBatch = 12;
    private const int Experts = 5;

    private static readonly DemoDataset ApplicationRows = new(Platform, "applications", "appNo");

    private static readonly DemoDataset ReviewRows = new(Platform, "reviews", "reviewNo");

    /// <summary>The fields that are attributes of their element.</summary>
    private static readonly string[] Attributes = ["appNo", "batch", "status", "reviewNo", "expertName", "total", "reviewedOn"];

    private static readonly string[] Functions = ["便民服务", "养老服务", "文化活动", "党群服务", "议事协商", "志愿服务"];

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output)
    {
        var communities = new DemoRandom(district.Options.Seed, $"{Platform}/communities").Sample(district.Territory.Communities, Applications);
        var applications = new DemoSource(district, ApplicationRows, Applications, (scribe, i) => Application(scribe, district, i, communities[i]));
        var reviews = new DemoSource(district, ReviewRows, OfFirstBatch * Experts, (scribe, i) => Review(scribe, i / Experts, (i % Experts) + 1));
        WriteBatch(1, Enumerable.Range(0, OfFirstBatch));
        WriteBatch(2, Enumerable.Range(OfFirstBatch, Applications - OfFirstBatch));

        void WriteBatch(int batch, IEnumerable<int> ordinals)
        {
            using var text = output.Text(string.Create(CultureInfo.InvariantCulture, $"{Platform}/complex-batch-{batch}.xml"));
            using var xml = XmlWriter.Create(text);
            xml.WriteStartElement("complexApplications", Namespace);
            xml.WriteAttributeString("batch", batch.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("crs", "CGCS2000");
            foreach (var i in ordinals)
            {
                var application = output.Noted(ApplicationRows, [applications.Make(i)]).Single();
                xml.WriteWhitespace("\n");
                xml.WriteStartElement("application");
                WriteFields(xml, application.Fields);
                xml.WriteStartElement("reviews");
                if (i < OfFirstBatch)
                {
                    foreach (var review in output.Noted(ReviewRows, Enumerable.Range(i * Experts, Experts).Select(reviews.Make)))
                    {
                        xml.WriteStartElement("review");
                        WriteFields(xml, review.Fields);
                        xml.WriteEndElement();
                    }
                }

                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteWhitespace("\n");
        }
    }

    private static void WriteFields(XmlWriter xml, Fields fields)
    {
        foreach (var (name, value) in fields)
        {
            if (Attributes.Contains(name)) xml.WriteAttributeString(name, DemoOutput.TextOf(value));
        }

        foreach (var (name, value) in fields)
        {
            if (Attributes.Contains(name)) continue;
            xml.WriteStartElement(name);
            if (value is string[] list) foreach (var item in list) xml.WriteElementString("function", item);
            else if (name == "comment") xml.WriteCData((string)value!);
            else xml.WriteString(DemoOutput.TextOf(value));
            xml.WriteEndElement();
        }
    }

    private static string Key(int i)
        => i < OfFirstBatch ? string.Create(CultureInfo.InvariantCulture, $"ZHT-2017-01-{i + 1:D2}") : string.Create(CultureInfo.InvariantCulture, $"ZHT-2018-02-{i + 1:D2}");

    private static DemoRecord Application(Scribe scribe, DemoDistrict district, int i, DemoCommunity community)
    {
        var random = scribe.Random;
        var isFirst = i < OfFirstBatch;
        var grid = random.Pick(district.Territory.Level2.Where(grid => grid.Community == community).ToList());
        var (longitude, latitude) = scribe.Point(grid.PointInside(random), Datum.Wgs84, within: grid);
        List<SocialWorker> workers = [.. district.Workforce.Workers.Where(worker => worker.Community == community)];
        var person = random.Pick(workers.Count > 0 ? workers : district.Workforce.Workers).Person;
        var (name, phone) = (scribe.Name(person), scribe.Phone(person));
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["appNo"] = Key(i),
                ["batch"] = isFirst ? 1 : 2,
                ["status"] = !isFirst ? "submitted" : random.Chance(0.9) ? "passed" : "failed",
                ["complexName"] = $"{community.Short}综合体",
                ["communityCode"] = community.Code,
                ["lng"] = longitude.ToString("F6", CultureInfo.InvariantCulture),
                ["lat"] = latitude.ToString("F6", CultureInfo.InvariantCulture),
                ["areaM2"] = (random.Between(4_000, 26_000) / 10m).ToString("F1", CultureInfo.InvariantCulture),
                ["signage"] = random.Chance(0.8) ? "true" : "false",
                ["applicantOrg"] = district.Organizations.StreetOffices[community.Street.Code].Name,
                ["contactName"] = name.Text,
                ["contactPhone"] = phone.Text,
                ["submittedOn"] = isFirst ? "2017-10-09" : "2018-05-14",
                ["functions"] = random.Sample(Functions, 4),
            },
            Grid = grid,
            Mentions = [Scribe.Mention("contact", person, name, phone)],
        };
    }

    private static DemoRecord Review(Scribe scribe, int application, int expert)
    {
        int[] scores = [.. Enumerable.Range(0, 4).Select(_ => scribe.Random.Between(16, 26))];
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["reviewNo"] = string.Create(CultureInfo.InvariantCulture, $"{Key(application)}-R{expert}"),
                ["expertName"] = $"样例专家{expert}",
                ["total"] = scores.Sum(),
                ["reviewedOn"] = "2017-11-20",
                ["positioning"] = scores[0],
                ["area"] = scores[1],
                ["functionSet"] = scores[2],
                ["signage"] = scores[3],
                ["comment"] = scribe.Random.Pick(["面积<达标> & 一室多用", "功能布局合理 <建议增加错时服务>", "标识清晰 & 动线顺畅"]),
            },
        };
    }
}
