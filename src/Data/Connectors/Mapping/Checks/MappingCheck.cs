using System.Text.Json;
using Jianye.DataHub.Data.Codes;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Connectors.Mapping.Checks;

/// <summary>Whether the names in a mapping stand for something: columns, entities, fields, transforms, lists, roles.</summary>
internal sealed class MappingCheck
{
    /// <summary>Fields of a data set without entity that say whose person it speaks of.</summary>
    private static readonly string[] Through = ["through"];

    private readonly CheckedFile _file;
    private readonly MappingDefinition _mapping;
    private readonly FieldCheck _fields;

    private MappingCheck(CheckedFile file, MappingDefinition mapping, IReadOnlyList<string> datasets)
        => (_file, _mapping, _fields) = (file, mapping, new FieldCheck(file, mapping, datasets));

    /// <param name="file">The mapping's file.</param>
    /// <param name="mapping">What it says.</param>
    /// <param name="datasets">The names of the platform's data sets.</param>
    /// <exception cref="MappingException">A name stands for nothing, or something is missing.</exception>
    public static void Run(CheckedFile file, MappingDefinition mapping, IReadOnlyList<string> datasets)
    {
        PartsCheck.Run(file, mapping);
        var check = new MappingCheck(file, mapping, datasets);
        check.Columns();
        check.Entity();
        foreach (var (role, person) in mapping.Persons) check.Person($"persons/{role}", person);
        check.Placement("placement", mapping.Placement);
        foreach (var (entity, gathering) in mapping.Gathers) check.Gathering($"gathers/{entity}", entity, gathering);
    }

    private void Columns()
    {
        foreach (var column in _mapping.Words.Keys) _fields.Column($"words/{column}", column);
        foreach (var twice in _mapping.Columns.CountBy(column => column).Where(column => column.Value > 1))
        {
            throw _file.Fault("columns", $"\"{twice.Key}\" stands there twice.");
        }
    }

    private void Entity()
    {
        if (_mapping.Entity is { } entity && !HubModel.Instance.Entities.ContainsKey(entity))
        {
            throw _file.Unknown("entity", "entity", entity, HubModel.Instance.Entities.Keys);
        }

        var speaksOfAnother = _mapping.Entity is null && _mapping.Fields.Count > 0;
        if (speaksOfAnother && _mapping.Fields.GetValueOrDefault("through")?.As != "reference")
        {
            throw _file.Fault("fields", "without an entity they speak of the person of another record: a field \"through\" must refer to it.");
        }

        foreach (var (name, field) in _mapping.Fields)
        {
            var path = $"fields/{name}";
            if (speaksOfAnother && Through.Contains(name)) _fields.Run(path, field);
            else Field(path, field, _mapping.Entity ?? nameof(Resident), name, speaksOfAnother ? Through : []);
        }
    }

    private void Person(string path, PersonMapping person)
    {
        _fields.Column($"{path}/name", person.Name);
        _fields.Column($"{path}/phone", person.Phone);
        Address($"{path}/address", person.Address);
        _fields.Column($"{path}/workerNumber", person.WorkerNumber);
        if (person.Id is { } id) Id($"{path}/id", id);
        Fixed($"{path}/birthDate", person.BirthDate, ["birth-date", "date"]);
        Fixed($"{path}/sex", person.Sex, ["word"], EnumWords.All(typeof(Sex)));
        Fixed($"{path}/household", person.Household, ["reference"]);
        Fixed($"{path}/post/grid", person.Post?.Grid, ["grid"]);
        Fixed($"{path}/post/role", person.Post?.Role, ["word", "known-word"], EnumWords.All(typeof(GridRole)));
        foreach (var (name, claim) in person.Claims) Field($"{path}/claims/{name}", claim, nameof(Resident), name, []);
    }

    private void Address(string path, IReadOnlyList<string> columns)
    {
        for (var i = 0; i < columns.Count; i++) _fields.Column(columns.Count == 1 ? path : $"{path}/{i}", columns[i]);
    }

    private void Id(string path, IdMapping id)
    {
        _fields.Column($"{path}/from", id.From);
        _fields.Column($"{path}/kindFrom", id.KindFrom);
        if (id.KindFrom is null && (id.CitizenKind ?? id.PassportKind ?? id.OtherKind) is not null) throw _file.Fault(path, "kinds need a column in \"kindFrom\".");
        if (id.KindFrom is not null && (id.CitizenKind ?? id.PassportKind ?? id.OtherKind) is null) throw _file.Fault(path, "\"kindFrom\" needs a kind to look for.");
    }

    private void Placement(string path, PlacementMapping? placement)
    {
        if (placement is null) return;
        Fixed($"{path}/grid", placement.Grid, ["grid"]);
        Fixed($"{path}/chain", placement.Chain, ["reference"]);
        Fixed($"{path}/point", placement.Point, ["point"]);
        if (placement.Post is { } role && role != _mapping.Persons.Keys.FirstOrDefault()) throw _file.Fault($"{path}/post", $"\"{role}\" is not the first of the persons.");
        Fixed($"{path}/community", placement.Community, ["community"]);
        Fixed($"{path}/street", placement.Street, ["street"]);
        Address($"{path}/address", placement.Address);
    }

    private void Gathering(string path, string entity, GatheringMapping gathering)
    {
        if (!HubModel.Instance.Entities.ContainsKey(entity)) throw _file.Unknown(path, "entity", entity, HubModel.Instance.Entities.Keys);
        for (var i = 0; i < gathering.Key.Count; i++) _fields.Column(gathering.Key.Count == 1 ? $"{path}/key" : $"{path}/key/{i}", gathering.Key[i]);
        foreach (var (name, field) in gathering.Fields) Field($"{path}/fields/{name}", field, entity, name, []);
        Placement($"{path}/placement", gathering.Placement);
    }

    private void Field(string path, FieldMapping field, string entity, string name, string[] others)
    {
        _fields.Run(path, field, Words(path, entity, name, others));
        ValueObjectCheck.Run(_file, path, field, entity, name);
    }

    /// <summary>A place at which only some transforms make sense.</summary>
    private void Fixed(string path, FieldMapping? field, string[] transforms, IReadOnlyList<string>? words = null)
    {
        if (field is null) return;
        if (!transforms.Contains(field.As)) throw _file.Fault($"{path}/as", $"\"{string.Join("\" or \"", transforms)}\" was expected, not \"{field.As}\".");
        _fields.Run(path, field, words);
    }

    /// <summary>The words that a field can hold; null where any text may be.</summary>
    private IReadOnlyList<string>? Words(string path, string entity, string field, string[] others)
    {
        var model = HubModel.Instance.Entities[entity];
        var properties = model.Properties.Values.ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), StringComparer.Ordinal);
        if (properties.TryGetValue(field, out var found))
        {
            return found.EnumType is { } type ? EnumWords.All(type) : found.CodeList is { } list ? [.. CodeLists.Find(list).Codes] : null;
        }

        var navigations = model.Navigations.Keys.Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (navigations.Contains(field)) return null;
        throw _file.Unknown(path, $"field of {entity} called", field, properties.Keys.Concat(navigations).Concat(others));
    }
}
