using System.Text.Json;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>The folders against tests/Platforms/fields.json: what the contracts say of each field and where it belongs in the graph.</summary>
public sealed partial class ContractsTests
{
    /// <summary>Fields with a target that no mapping fills, and why.</summary>
    private static readonly Dictionary<string, string> Unfilled = new(StringComparer.Ordinal)
    {
        ["03-wo-grid/team/gridLevel"] = "Grid.level is the territory's own; the short code tells it.",
        ["09-grid-wechat-groups/messages/sender_display"] = "Message.sender is the team member of 03 who holds the card's post.",
        ["10-work-diary/entries/社工姓名"] = "The number tells the worker; the name beside it is kept raw.",
        ["20-performance/scores/姓名"] = "The number tells the worker; name and number tell who the person is.",
    };

    /// <summary>Where the graph's word is not the contract's.</summary>
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.Ordinal)
    {
        ["Incident.address"] = "addressText", ["Visit.address"] = "addressText", ["Household.members"] = "household",
        ["Organization.address"] = "addressText", ["MicroWish.address"] = "addressText", ["ServiceRequest.address"] = "addressText", ["ServicePoint.address"] = "addressText",
    };

    public static TheoryData<string> Datasets => [.. Fields().Select(dataset => $"{dataset.Slug}/{dataset.Name}")];

    [Theory]
    [MemberData(nameof(Datasets))]
    public void A_data_set_has_the_contracts_path_key_columns_and_persons(string id)
    {
        var (_, _, contract, file, mapping) = Find(id);

        Assert.Equal((contract.GetProperty("path").GetString(), contract.GetProperty("key").GetString()), (PathOf(file), file.Key));
        Assert.Equal(contract.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()), mapping.Columns);
        Assert.Equal(contract.GetProperty("mentions").EnumerateObject().Select(mention => mention.Name), mapping.Persons.Keys);
        foreach (var mention in contract.GetProperty("mentions").EnumerateObject())
        {
            Assert.Empty(mention.Value.EnumerateArray().Select(column => column.GetString())
                .Except(ColumnsOf(mapping.Persons[mention.Name]).Concat(PlaceColumns(mapping.Placement)).Concat(mapping.Gathers.Values.SelectMany(gathering => PlaceColumns(gathering.Placement)))));
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_field_fills_what_the_contract_says(string id)
    {
        var (_, _, contract, file, mapping) = Find(id);
        var unfilled = contract.GetProperty("fields").EnumerateArray()
            .Select(field => (Name: field.GetProperty("name").GetString()!, Targets: Asides().Replace(field.GetProperty("maps_to").GetString()!, "").Split(", ")))
            .SelectMany(field => field.Targets.Where(target => !Fills(field.Name, target, file, mapping)).Select(target => $"{id}/{field.Name}"));

        Assert.Equal(Unfilled.Keys.Where(field => field.StartsWith($"{id}/", StringComparison.Ordinal)), unfilled);
    }

    [Fact]
    public void Every_data_set_of_a_folder_is_one_of_the_contracts()
        => Assert.Equal(
            Fields().Select(dataset => $"{dataset.Slug}/{dataset.Name}"),
            PlatformFolder.Slugs.SelectMany(slug => new PlatformFolder(slug).Connector.Datasets.Select(dataset => $"{slug}/{dataset.Name}")));

    /// <summary>References to another platform lead to what that one delivers, or gathers.</summary>
    [Fact]
    public void References_to_other_platforms_lead_to_their_data_sets()
    {
        var folders = PlatformFolder.Slugs.Select(slug => (Slug: slug, Folder: new PlatformFolder(slug))).ToList();
        var mappings = folders.SelectMany(platform => platform.Folder.Connector.Datasets.Select(file => (platform.Slug, File: file, Mapping: platform.Folder.Mapping(file)))).ToList();
        var known = mappings.SelectMany(each => each.Mapping.Gathers.Values.Select(gathering => gathering.Dataset).Append(each.File.Name).Select(name => $"{each.Slug}/{name}")).ToHashSet();
        var used = mappings.SelectMany(each => each.Mapping.Fields.Values).Select(field => field.List).OfType<string>().Where(list => list.Contains('/', StringComparison.Ordinal)).Distinct().ToList();

        Assert.Contains("10-work-diary/workers", used);
        Assert.Empty(used.Except(known));
    }

    /// <summary>As the contracts write it: with the sheet or kind of line.</summary>
    private static string PathOf(DatasetFile file)
        => file.Path + (file.Sheet is { } sheet ? $", sheet {sheet}" : file.Where is { } where ? $", {where.From}={where.Is}" : file.Path.Contains("全量", StringComparison.Ordinal) ? " (later _增量)" : "");

    private static bool Fills(string column, string target, DatasetFile file, MappingDefinition mapping)
    {
        if (target == "source watermark") return (file.Watermark ?? file.AsOf)?.From == column;
        if (target == "record life cycle") return file.Delete?.From == column || file.Recall?.Of == column;
        if (target.StartsWith("match evidence", StringComparison.Ordinal)) return mapping.Persons.Values.Any(person => ColumnsOf(person).Contains(column));
        if (target is "Resident" or "Resident.careGroups (key)") return column == file.Key || From(mapping.Fields.GetValueOrDefault("through")).Contains(column);
        var (entity, field) = Target().Match(target) is { Success: true } match ? (match.Groups["entity"].Value, match.Groups["field"].Value) : throw new InvalidDataException(target);
        if (field == "sourceKey") return column == file.Key || (mapping.Gathers.TryGetValue(entity, out var keyed) && keyed.Key.Contains(column));
        if (entity == "Organization" && mapping.Fields.Values.Any(other => other.As == "organization" && other.With.ContainsKey(field) && other.With[field] == column)) return true;
        if (field is "grid" or "community" or "street" && PlaceColumns(mapping.Placement).Contains(column)) return true;
        if (entity == "Resident" || field == "members") return mapping.Persons.Values.Any(person => ColumnsOf(person).Contains(column)) || FieldColumns(mapping, field).Contains(column);
        if (mapping.Gathers.TryGetValue(entity, out var gathering)) return Gathers(column, field, gathering, mapping);
        return entity == mapping.Entity && FieldColumns(mapping, OtherWords.GetValueOrDefault($"{entity}.{field}", field)).Contains(column);
    }

    /// <summary>Whether the thing that a record only speaks of has the field from the column.</summary>
    private static bool Gathers(string column, string field, GatheringMapping gathering, MappingDefinition mapping)
        => From(gathering.Fields.GetValueOrDefault(field)).Contains(column)
            || (field is "grid" or "community" or "street" && PlaceColumns(gathering.Placement ?? mapping.Placement).Contains(column));

    /// <summary>The columns of a field; those of the person where it is one.</summary>
    private static IEnumerable<string> FieldColumns(MappingDefinition mapping, string name)
    {
        if (!mapping.Fields.TryGetValue(name, out var field)) return [];
        return field.As == "mention" ? ColumnsOf(mapping.Persons[field.Value!]) : From(field);
    }

    private static IEnumerable<string> ColumnsOf(PersonMapping person)
        => new[] { person.Name, person.Phone, person.WorkerNumber, person.Id?.From, person.Id?.KindFrom }.OfType<string>().Concat(person.Address.Select(Column)).Select(Column)
            .Concat(From(person.BirthDate)).Concat(From(person.Sex)).Concat(From(person.Household)).Concat(person.Claims.Values.SelectMany(From));

    private static IEnumerable<string> PlaceColumns(PlacementMapping? place)
        => place is null ? [] : From(place.Grid).Concat(From(place.Community)).Concat(From(place.Street));

    private static IEnumerable<string> From(FieldMapping? field)
        => field is null ? [] : field.From.Concat(field.As == "object" ? field.With.Values.SelectMany(columns => columns.Split('|')) : []).Select(Column);

    /// <summary>The column that a part is of.</summary>
    private static string Column(string name) => name.Split('.')[0];

    private static (string Slug, string Name, JsonElement Contract, DatasetFile File, MappingDefinition Mapping) Find(string id)
    {
        var (slug, name, contract) = Fields().Single(dataset => $"{dataset.Slug}/{dataset.Name}" == id);
        var folder = new PlatformFolder(slug);
        var file = folder.Connector.Datasets.Single(dataset => dataset.Name == name);
        return (slug, name, contract, file, folder.Mapping(file));
    }

    private static List<(string Slug, string Name, JsonElement Contract)> Fields()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "tests", "Platforms", "fields.json")));
        return [.. document.RootElement.EnumerateObject().Where(platform => PlatformFolder.Slugs.Contains(platform.Name)).SelectMany(platform => platform.Value.GetProperty("datasets").EnumerateObject()
            .Select(dataset => (platform.Name, dataset.Name, dataset.Value.Clone())))];
    }

    /// <summary>What the contract says beside a target.</summary>
    [GeneratedRegex(@" \([^)]*,[^)]*\)| only, .*")]
    private static partial Regex Asides();

    [GeneratedRegex(@"^(?<entity>\w+)\.(?<field>\w+)")]
    private static partial Regex Target();
}
