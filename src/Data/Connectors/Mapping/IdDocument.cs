using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What an ID cell says by its contract.</summary>
internal readonly record struct IdDocument(string? CitizenId, string? Passport, string? Pattern, string? Other)
{
    public bool IsEmpty => CitizenId is null && Passport is null && Pattern is null && Other is null;

    /// <summary>The claim to the person's documents; null where there is nothing whole to claim.</summary>
    public JsonValue? Claim
    {
        get
        {
            var (kind, value) = CitizenId is not null ? ("CITIZEN_ID", CitizenId) : Passport is not null ? ("PASSPORT", Passport) : ("OTHER", Other);
            return value is null ? null : new JsonValue($"[{Json.Object(("kind", kind), ("value", value)).Json}]");
        }
    }

    /// <exception cref="RejectedException">The value can't be an ID of the kind that the contract names.</exception>
    public static IdDocument Read(IdMapping? mapping, IReadOnlyDictionary<string, string?> cells)
    {
        if (mapping is null) return default;
        var kind = Kind(mapping, cells);
        if (string.IsNullOrWhiteSpace(cells.GetValueOrDefault(mapping.From))) return default;
        var text = Normalization.CitizenId.Compact(cells[mapping.From]!);
        if (mapping.Last > 0) return new IdDocument(null, null, Normalization.CitizenId.PatternOfLast(text, mapping.Last), null);
        if (kind is not null && kind == mapping.PassportKind) return new IdDocument(null, text, null, null);
        if (kind is not null && kind == mapping.OtherKind) return new IdDocument(null, null, null, text);
        var mayBePassport = mapping.Passport || (kind is null && mapping.PassportKind is not null);
        if (mayBePassport && Normalization.CitizenId.LooksLikePassport(text)) return new IdDocument(null, text, null, null);
        var reading = Normalization.CitizenId.Read(text);
        return reading.Kind switch
        {
            Normalization.CitizenId.Kind.Valid => new IdDocument(reading.Value, null, null, null),
            Normalization.CitizenId.Kind.Masked when mapping.Masked => new IdDocument(null, null, reading.Value, null),
            Normalization.CitizenId.Kind.WrongCheck => throw new RejectedException("ID_CHECKSUM", $"The check character of {mapping.From} is wrong."),
            _ => throw new RejectedException("ID_FORMAT", $"{mapping.From} is no ID number; 18 characters, or the older 15 digits, were expected."),
        };
    }

    /// <summary>Null where the record does not say.</summary>
    private static string? Kind(IdMapping mapping, IReadOnlyDictionary<string, string?> cells)
    {
        if (mapping.KindFrom is null || cells.GetValueOrDefault(mapping.KindFrom)?.Trim() is not { Length: > 0 } kind) return null;
        return kind == mapping.CitizenKind || kind == mapping.PassportKind || kind == mapping.OtherKind
            ? kind
            : throw new RejectedException("BAD_CODE", $"{mapping.KindFrom} holds a kind of document that the contract does not name.");
    }
}
