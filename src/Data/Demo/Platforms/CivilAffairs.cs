using System.Globalization;
using System.Xml;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Demo.Writing;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>06: assistance cases and registered social organizations as a night's full dumps, XML in GB18030.</summary>
internal sealed class CivilAffairs : IDailyDump
{
    private const string Platform = "06-js-civil-affairs";
    private const string Namespace = "urn:example:jsmz:2018";

    private static readonly DemoDataset Organizations = new(Platform, "socialOrgs", "TYSHXYDM");

    public string Slug => Platform;

    public void Write(DemoDistrict district, DemoOutput output) => Dump(district, output, DemoCalendar.LastDump, next: null);

    public void WriteNextDay(DemoDistrict district, DemoOutput output, NextDay next) => Dump(district, output, NextDay.Day, next);

    private static void Dump(DemoDistrict district, DemoOutput output, string day, NextDay? next)
    {
        var cases = new AssistanceCases(district, Platform).Source;
        DumpOf("JZDX", cases.Dataset, next?.Of(cases, "ZT", "9") ?? cases.Batch(sorted: false));

        List<Organization> organizations = [.. district.Organizations.SocialOrganizations, .. district.Organizations.CareProviders];
        var registered = new DemoSource(district, Organizations, organizations.Count, (scribe, i) => Registered(scribe, district, organizations[i]));
        DumpOf("SHZZ", Organizations, registered.Batch(sorted: false));

        void DumpOf(string element, DemoDataset dataset, DemoBatch batch)
        {
            using var text = output.Text($"{Platform}/MZYW_{element}_{day}.xml", DemoOutput.Gb18030);
            using var xml = XmlWriter.Create(text);
            xml.WriteStartElement("MZYW", Namespace);
            xml.WriteAttributeString("version", "2.1");
            xml.WriteAttributeString("SCSJ", $"{day}020000");
            xml.WriteStartElement($"{element}LB");
            xml.WriteAttributeString("count", batch.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var record in output.Noted(dataset, batch.Records))
            {
                xml.WriteWhitespace("\n");
                xml.WriteStartElement(element);
                foreach (var (name, value) in record.Fields) xml.WriteElementString(name, DemoOutput.TextOf(value));
                xml.WriteEndElement();
            }

            xml.WriteWhitespace("\n");
        }
    }

    private static DemoRecord Registered(Scribe scribe, DemoDistrict district, Organization organization)
    {
        var leader = organization.Leader!;
        var (name, id) = (scribe.Name(leader), scribe.Id(leader, mayBeLegacy: false));
        var office = scribe.Random.Pick(district.Households).Dwelling;
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["TYSHXYDM"] = organization.CreditCode,
                ["ZZMC"] = organization.Name,
                ["ZZLX"] = organization.CreditCode.StartsWith("51", StringComparison.Ordinal) ? "01" : "02",
                ["FDDBR"] = name.Text,
                ["FDDBRSFZH"] = id.Text?.ToUpperInvariant(),
                ["CLRQ"] = Stamps.CompactDay(scribe.When(new DateOnly(2010, 1, 1), new DateOnly(2017, 1, 1))),
                ["ZS"] = scribe.Address(office),
                ["ZGDW"] = "区民政局",
                ["ZT"] = "1",
                ["GXSJ"] = Stamps.CompactTime(scribe.When()),
            },
            Grid = office.GridOfAddress,
            Verdict = id.Defect.Verdict,
            Reason = id.Defect.Code,
            Mentions = [Scribe.Mention("legal_rep", leader, name, default, id)],
        };
    }
}
