using System.Text.Json;
using Jianye.DataHub.Data.Demo.Delivery;
using Jianye.DataHub.Data.Demo.District;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>What is true of the district and of every record that was written: the key by which an intake is judged.</summary>
internal sealed class AnswerKey : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _directory;
    private readonly DemoDistrict _district;
    private readonly TruthTable _records;
    private readonly MentionLedger _mentions;
    private readonly SortedDictionary<string, SortedDictionary<string, Dictionary<string, int>>> _counts = new(StringComparer.Ordinal);

    public AnswerKey(string directory, DemoDistrict district)
    {
        _directory = Directory.CreateDirectory(directory).FullName;
        _district = district;
        _mentions = new MentionLedger(_directory);
        _records = new TruthTable(Path.Combine(_directory, "records.csv"), "platform,dataset,source_key,occurrence,verdict,reason,grid,household_id");
    }

    public void Note(DemoDataset dataset, DemoRecord record)
    {
        var key = DemoOutput.TextOf(record.Fields[dataset.KeyField]);
        var verdict = Word(record.Verdict);
        _records.Add(dataset.Platform, dataset.Name, key, record.Occurrence, verdict, record.Reason, record.Grid?.Code, record.Household?.Key);
        var counts = Counts(dataset);
        counts["delivered"]++;
        counts[verdict]++;
        // A later version of a live key changes nothing; the demo deletes no key twice and brings none back. A first record that is a delete marker
        // deletes nothing that is known.
        if (record.Verdict == DemoVerdict.Delete && record.Occurrence > 1) counts["live"]--;
        else if (record.Verdict == DemoVerdict.Accept && record.Occurrence == 1) counts["live"]++;
        if (record.Verdict is not (DemoVerdict.Accept or DemoVerdict.Withdrawn)) return;
        foreach (var mention in record.Mentions) _mentions.Add(dataset, key, record.Occurrence, mention);
    }

    /// <summary>Writes what is known only when all records are written.</summary>
    public void Finish()
    {
        WritePersons();
        WriteHouseholds();
        var resolvable = _mentions.Write();
        using var file = File.Create(Path.Combine(_directory, "expected_counts.json"));
        JsonSerializer.Serialize(
            file,
            new
            {
                residents = _district.Residents.Count,
                people = _district.People.Count,
                households = _district.Households.Count,
                buildings = _district.Buildings.Count,
                workers = _district.Workforce.Workers.Count,
                organizations = _district.Organizations.Count,
                streets = _district.Territory.Streets.Count,
                communities = _district.Territory.Communities.Count,
                grids_level1 = _district.Territory.Level1.Count,
                grids_level2 = _district.Territory.Level2.Count,
                people_resolvable = resolvable,
                datasets = _counts,
            },
            Indented);
    }

    public void Dispose()
    {
        _records.Dispose();
        _mentions.Dispose();
    }

    private void WritePersons()
    {
        using var table = new TruthTable(
            Path.Combine(_directory, "persons.csv"), "person_id,name,sex,birth,citizen_id,legacy_id15,passport,phone,household_id,level2_grid,resident");
        foreach (var person in _district.People)
        {
            var home = person.Household;
            table.Add(
                person.Key, person.Name, person.SexCode, Stamps.Iso(person.Birth), person.CitizenId, person.LegacyNumber, person.Passport, person.Phone,
                home?.Key, home?.Dwelling.Grid.Code, home is null ? 0 : 1);
        }
    }

    private void WriteHouseholds()
    {
        using var table = new TruthTable(
            Path.Combine(_directory, "households.csv"), "household_id,building_id,unit,room,level2_grid,level1_grid,community,street,members,moved_on");
        foreach (var household in _district.Households)
        {
            var (home, grid) = (household.Dwelling, household.Dwelling.Grid);
            table.Add(
                household.Key, home.Building.Id, home.Unit, home.Room, grid.Code, grid.Level1!.Code, home.Community.Code, grid.Street.Code,
                household.Members.Count, household.OldDwelling is null ? "" : Stamps.Iso(household.MovedOn));
        }
    }

    private Dictionary<string, int> Counts(DemoDataset dataset)
    {
        if (!_counts.TryGetValue(dataset.Platform, out var platform)) _counts[dataset.Platform] = platform = new(StringComparer.Ordinal);
        if (!platform.TryGetValue(dataset.Name, out var counts))
        {
            platform[dataset.Name] = counts = new() { ["delivered"] = 0, ["live"] = 0 };
            foreach (var verdict in Enum.GetValues<DemoVerdict>()) counts[Word(verdict)] = 0;
        }

        return counts;
    }

    private static string Word(DemoVerdict verdict) => verdict switch
    {
        DemoVerdict.Accept => "accept",
        DemoVerdict.Reject => "reject",
        DemoVerdict.Delete => "delete",
        DemoVerdict.Withdrawn => "withdrawn",
        DemoVerdict.Duplicate => "duplicate",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
