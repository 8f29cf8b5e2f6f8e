using System.Globalization;
using System.Text.RegularExpressions;
using Jianye.DataHub.Data.Codes;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping.Checks;

/// <summary>Whether one field's mapping has what its transform needs, and names what there is.</summary>
/// <param name="file">The mapping.</param>
/// <param name="mapping">All of it.</param>
/// <param name="datasets">The names of the platform's data sets.</param>
internal sealed partial class FieldCheck(CheckedFile file, MappingDefinition mapping, IReadOnlyList<string> datasets)
{
    private readonly IReadOnlyList<string> _columns = [.. mapping.Columns, .. PartsCheck.Columns(mapping)];

    /// <param name="path">Where the field stands.</param>
    /// <param name="field">Its mapping.</param>
    /// <param name="words">The words that may come of it; null where any may.</param>
    /// <exception cref="MappingException">Something is missing, unknown or too much.</exception>
    public void Run(string path, FieldMapping field, IReadOnlyList<string>? words = null)
    {
        var transform = TransformList.Find(field.As)
            ?? throw file.Unknown($"{path}/as", "transform", field.As, TransformList.All.Select(known => known.Name));
        var takes = transform.Arguments;
        if (field.From.Count < takes.LeastColumns || field.From.Count > takes.MostColumns)
        {
            var expected = takes.LeastColumns == takes.MostColumns ? $"{takes.LeastColumns}" : $"{takes.LeastColumns} to {takes.MostColumns}";
            throw file.Fault($"{path}/from", $"\"{field.As}\" takes {expected} columns, not {field.From.Count}.");
        }

        for (var i = 0; i < field.From.Count; i++) Column(field.From.Count == 1 ? $"{path}/from" : $"{path}/from/{i}", field.From[i]);
        if (field.Where is { } where) Column($"{path}/where/from", where.From);
        Needed(path, "codes", field.As, takes.Codes, field.Codes is { Count: > 0 });
        Needed(path, "value", field.As, takes.Value, field.Value is not null);
        Needed(path, "list", field.As, takes.List == ListKind.None ? Need.None : Need.Required, field.List is not null);
        Needed(path, "with", field.As, takes.WithIs, field.With.Count > 0);
        List(path, field, takes.List);
        With(path, field, takes);
        Meaning(path, field, words);
    }

    /// <exception cref="MappingException">The contract has no such column.</exception>
    public void Column(string path, string? column)
    {
        if (column is not null && !_columns.Contains(column)) throw file.Unknown(path, "column", column, _columns);
    }

    private void Needed(string path, string argument, string transform, Need need, bool isGiven)
    {
        if (need == Need.Required && !isGiven) throw file.Fault(path, $"\"{transform}\" needs \"{argument}\".");
        if (need == Need.None && isGiven) throw file.Fault($"{path}/{argument}", $"\"{transform}\" takes no \"{argument}\".");
    }

    private void List(string path, FieldMapping field, ListKind kind)
    {
        IReadOnlyList<string> known = kind switch
        {
            ListKind.CodeList => [.. CodeLists.All.Select(list => list.Name)],
            ListKind.Dataset => datasets,
            ListKind.ServiceList => EnumWords.All(typeof(ServiceList)),
            _ => [],
        };
        if (kind == ListKind.None || known.Contains(field.List!) || (kind == ListKind.Dataset && OtherPlatforms().IsMatch(field.List!))) return;
        throw file.Unknown($"{path}/list", kind switch { ListKind.CodeList => "code list", ListKind.Dataset => "data set", _ => "service list" }, field.List!, known);
    }

    private void With(string path, FieldMapping field, TransformArguments takes)
    {
        foreach (var (name, column) in field.With)
        {
            if (!takes.NamesMembers && !takes.With.Contains(name)) throw file.Unknown($"{path}/with/{name}", "member of \"with\" called", name, takes.With);
            if (!takes.WithNamesColumns) continue;
            foreach (var one in takes.NamesMembers ? column.Split('|') : [column]) Column($"{path}/with/{name}", one);
        }

        if (takes.WithIs != Need.Required) return;
        foreach (var name in takes.With.Where(name => !field.With.ContainsKey(name))) throw file.Fault($"{path}/with", $"\"{field.As}\" needs \"{name}\" in it.");
    }

    /// <summary>What only some transforms have.</summary>
    private void Meaning(string path, FieldMapping field, IReadOnlyList<string>? words)
    {
        switch (field.As)
        {
            case "word" or "known-word" or "rated-state" or "state-by" or "care-group" or "organization":
                words = field.As switch
                {
                    "organization" => EnumWords.All(typeof(OrganizationKind)),
                    "care-group" => ["", .. EnumWords.All(typeof(CareGroup))],
                    _ => words,
                };
                foreach (var (code, word) in field.Codes ?? new Dictionary<string, string>()) Word($"{path}/codes/{code}", word, words);
                if (field is { As: "organization" or "known-word", Value: { } other }) Word($"{path}/value", other, words);
                if (field.As == "state-by") Rules(path, field.Codes!);
                if (field.As == "organization" && field.With.ContainsKey("kind") != field.Codes is { Count: > 0 })
                {
                    throw file.Fault(path, "words for kinds in \"codes\" and a column \"kind\" in \"with\" need each other.");
                }

                break;
            case "word-number":
                foreach (var (code, number) in field.Codes!)
                {
                    if (!long.TryParse(number, CultureInfo.InvariantCulture, out _)) throw file.Fault($"{path}/codes/{code}", $"\"{number}\" is no whole number.");
                }

                break;
            case "date" or "birth-date" when field.Value is { } form && !CountedDates.Forms.Contains(form):
                throw file.Unknown($"{path}/value", "form of counted dates", form, CountedDates.Forms);
            case "organizations" when field.Value is { } kind:
                Word($"{path}/value", kind, EnumWords.All(typeof(OrganizationKind)));
                break;
            case "yuan" when field.Value is { } unit && unit != YuanTransform.TenThousand:
                throw file.Unknown($"{path}/value", "unit of money", unit, [YuanTransform.TenThousand]);
            case "mention" when !mapping.Persons.ContainsKey(field.Value!):
                throw file.Unknown($"{path}/value", "role among the persons called", field.Value!, mapping.Persons.Keys);
        }
    }

    private void Word(string path, string word, IReadOnlyList<string>? words)
    {
        if (words?.Contains(word) == false) throw file.Unknown(path, "word of the hub", word, words);
    }

    private void Rules(string path, IReadOnlyDictionary<string, string> rules)
    {
        foreach (var rule in rules.Keys)
        {
            foreach (var column in rule.Split('+', StringSplitOptions.RemoveEmptyEntries)) Column($"{path}/codes/{rule}", column);
        }

        if (rules.Last().Key.Length > 0) throw file.Fault($"{path}/codes", "the last rule must be \"\", which holds where no other does.");
    }

    /// <summary><c>10-work-diary/workers</c>; whether it is there shows when its own platform is connected.</summary>
    [GeneratedRegex("^[0-9]{2}-[a-z0-9-]+/[A-Za-z0-9_]+$")]
    private static partial Regex OtherPlatforms();
}
