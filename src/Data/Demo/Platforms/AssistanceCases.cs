using System.Globalization;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>Who gets an allowance or a subsidy of 06, and as which family of that platform.</summary>
internal sealed class AssistanceCases
{
    private const long FirstCase = 320105000001;
    private const string OldAge = "31";
    private const int OldAgeFrom = 80;

    private static readonly (CareTags Tag, string Kind)[] Kinds =
        [(CareTags.SubsistenceAllowance, "11"), (CareTags.Disabled, "21"), (CareTags.PreferentialTreatment, "41")];

    private static readonly DateOnly FirstRecognition = new(2012, 1, 1);

    private readonly List<(Person Person, string Kind)> _cases = [];

    /// <summary>The platform's own numbers of families, in the order in which it came to know them.</summary>
    private readonly Dictionary<Household, int> _families = [];

    public AssistanceCases(DemoDistrict district, string slug)
    {
        foreach (var person in district.Residents.Where(person => person.HasCitizenId))
        {
            foreach (var (tag, kind) in Kinds)
            {
                if (person.Tags.HasFlag(tag)) _cases.Add((person, kind));
            }

            if (person.Age >= OldAgeFrom) _cases.Add((person, OldAge));
        }

        foreach (var (person, _) in _cases) _families.TryAdd(person.Household!, _families.Count + 1);
        Source = new DemoSource(district, new DemoDataset(slug, "assistance", "DXBH"), _cases.Count, (scribe, i) => Case(scribe, i, _cases[i].Person, _cases[i].Kind));
    }

    public DemoSource Source { get; }

    private DemoRecord Case(Scribe scribe, int i, Person person, string kind)
    {
        var random = scribe.Random;
        var (name, phone, id) = (scribe.Name(person), scribe.Phone(person, inAnyStyle: false), scribe.Id(person, mayBeLegacy: false));
        var household = person.Household!;
        var dwelling = household.DwellingOn(null);
        // Without the area code: 19XXXXXX.
        if (person.Landline is { } line && random.Chance(0.4)) phone = new WrittenPhone(line[4..], WrittenPhoneKind.Landline);
        var (birth, defect) = (Stamps.Compact(person.Birth), id.Defect);
        if (defect.IsNone && random.Chance(scribe.Dirt.ImpossibleDate)) (birth, defect) = (string.Create(CultureInfo.InvariantCulture, $"{person.Birth.Year}0230"), Defect.ImpossibleDate);
        return new DemoRecord
        {
            Fields = new Fields
            {
                ["DXBH"] = string.Create(CultureInfo.InvariantCulture, $"JZ{FirstCase + i}"),
                ["XM"] = name.Text,
                ["XB"] = person.SexCode,
                ["SFZH"] = id.Text?.ToUpperInvariant(),
                ["CSRQ"] = birth,
                ["MZ"] = person.Ethnicity,
                ["HYZK"] = person.MaritalStatus,
                ["HJDZ"] = person.PopulationKind == 1 ? scribe.Address(household.Dwelling) : "外省样例市",
                ["JZDZ"] = scribe.Address(dwelling),
                ["XZQHDM"] = dwelling.Community.Code,
                ["JZLB"] = kind,
                ["RDRQ"] = Stamps.CompactDay(scribe.When(FirstRecognition)),
                ["ZT"] = random.Chance(0.75) ? "1" : "9",
                ["LXDH"] = phone.Text,
                ["JTBH"] = string.Create(CultureInfo.InvariantCulture, $"JT{_families[household]:D8}"),
                ["YHZGX"] = person.Relation,
                ["GXSJ"] = Stamps.CompactTime(scribe.When()),
            },
            Grid = dwelling.GridOfAddress,
            Household = household,
            Verdict = defect.Verdict,
            Reason = defect.Code,
            Mentions = [Scribe.Mention("subject", person, name, phone, id) with { SaysBirthDate = true, Dwelling = dwelling }],
        };
    }
}
