using System.Globalization;
using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Reads one person that a record names.</summary>
internal sealed class PersonMapper
{
    private readonly string _role;
    private readonly PersonMapping _mapping;
    private readonly BoundField? _birthDate;
    private readonly BoundField? _sex;
    private readonly BoundField? _household;
    private readonly BoundField? _postRole;
    private readonly IReadOnlyList<BoundField> _claims;

    public PersonMapper(string role, PersonMapping mapping)
    {
        (_role, _mapping) = (role, mapping);
        _birthDate = Bind("birthDate", mapping.BirthDate);
        _sex = Bind("sex", mapping.Sex);
        _household = Bind("household", mapping.Household);
        _postRole = Bind("role", mapping.Post?.Role);
        _claims = [.. mapping.Claims.Select(claim => BoundField.Bind(claim.Key, claim.Value))];
    }

    /// <returns>Null where the record names nobody.</returns>
    /// <exception cref="RejectedException">What is said of the person is impossible.</exception>
    /// <remarks>Cells in each other's columns are looked for before.</remarks>
    public PersonMention? Read(IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        var name = Cell(cells, _mapping.Name);
        var phone = PhoneNumber.Normalize(Cell(cells, _mapping.Phone));
        var document = IdDocument.Read(_mapping.Id, cells);
        var birthDate = _birthDate?.Value(cells, context) as string;
        var sex = _sex?.Value(cells, context) as string;
        var address = DwellingAddress.Read(_mapping.Address, cells);
        var household = _household?.Value(cells, context) as JsonValue;
        // Whoever is called 李先生 is named, though nobody can be told by it.
        if (name is null && phone is null && document.IsEmpty) return null;

        var claims = new List<(string, object?)>();
        if (_mapping.Speaks)
        {
            claims.Add(("name", PersonName.Shown(name)));
            claims.Add(("sex", sex));
            claims.Add(("birthDate", birthDate));
            claims.Add(("phones", phone is null ? null : new JsonValue($"[{Json.Text(phone)}]")));
            claims.Add(("identifiers", document.Claim));
            claims.AddRange(_claims.Select(claim => (claim.Name, claim.Value(cells, context))));
        }

        return new PersonMention
        {
            Role = _role,
            Name = PersonName.Comparable(name),
            Phone = phone,
            CitizenId = document.CitizenId,
            Passport = document.Passport,
            IdPattern = document.Pattern,
            BirthDate = birthDate is null ? null : DateOnly.ParseExact(birthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Sex = sex is "MALE" or "FEMALE" ? sex : null,
            AddressKey = address?.Dwelling,
            HouseholdReference = Reference(household),
            WorkerNumber = Cell(cells, _mapping.WorkerNumber) is { } worker ? Normalization.WorkerNumber.Read(worker) : null,
            Post = Post(cells, context),
            Register = _mapping.Register,
            Claims = claims.Exists(claim => claim.Item2 is not null) ? ClaimWriter.Write(claims) : null,
        };
    }

    /// <summary>An ID where the phone belongs, or a phone where the ID does: such a record can't be read.</summary>
    /// <exception cref="RejectedException">It is so.</exception>
    public void RefuseMixedUpCells(IReadOnlyDictionary<string, string?> cells)
    {
        if (_mapping.Phone is null || _mapping.Id is null) return;
        var phone = CitizenId.Compact(Cell(cells, _mapping.Phone) ?? "");
        var id = CitizenId.Compact(Cell(cells, _mapping.Id.From) ?? "");
        if (CitizenId.Read(phone).Kind == CitizenId.Kind.Valid && phone.Length == 18)
        {
            throw new RejectedException("COLUMN_MISMATCH", $"{_mapping.Phone} holds an ID number; the cells stand in each other's columns.");
        }

        if (id.Length == 11 && id[0] == '1' && id.All(char.IsAsciiDigit))
        {
            throw new RejectedException("COLUMN_MISMATCH", $"{_mapping.Id.From} holds a phone number; the cells stand in each other's columns.");
        }
    }

    private string? Post(IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (_mapping.Post is null || GridTransform.Read(_mapping.Post.Grid, cells, context) is not { } grid) return null;
        return _postRole!.Value(cells, context) is string role && role != EnumWords.Of(GridRole.Other) ? $"{grid.Code}/{role}" : null;
    }

    private static string? Reference(JsonValue? reference)
    {
        if (reference is null) return null;
        using var document = System.Text.Json.JsonDocument.Parse(reference.Json);
        return $"{document.RootElement.GetProperty("dataset").GetString()}/{document.RootElement.GetProperty("key").GetString()}";
    }

    private static string? Cell(IReadOnlyDictionary<string, string?> cells, string? column)
        => column is not null && cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text : null;

    private static BoundField? Bind(string name, FieldMapping? mapping) => mapping is null ? null : BoundField.Bind(name, mapping);
}
