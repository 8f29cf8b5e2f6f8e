namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Where a workbook's sheets, texts and styles stand in its archive.</summary>
/// <param name="Sheets">Part by sheet name; hidden sheets among them.</param>
/// <param name="SharedStrings">The part with the texts that cells share; null where it has none.</param>
/// <param name="Styles">Null where it has none.</param>
/// <param name="Is1904">True where dates count from 1904.</param>
internal sealed record XlsxWorkbook(IReadOnlyDictionary<string, string> Sheets, string? SharedStrings, string? Styles, bool Is1904)
{
    private static readonly string[] Sheet = ["workbook", "sheets", "sheet"];

    private static readonly string[] Properties = ["workbook", "workbookPr"];

    private static readonly string[] Relationship = ["Relationships", "Relationship"];

    /// <exception cref="FileException">The archive holds no workbook.</exception>
    public static async Task<XlsxWorkbook> ReadAsync(XlsxArchive archive, CancellationToken cancellationToken)
    {
        using var reader = new XmlPieceReader();
        var root = await RelationshipsAsync(archive, "_rels/.rels", "", reader, cancellationToken);
        var part = root.Find(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        if (!archive.Has(part)) throw new FileException("MALFORMED", "The file is an archive, but no workbook.");
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = await RelationshipsAsync(archive, $"{folder}_rels/{part[folder.Length..]}.rels", folder, reader, cancellationToken);
        var sheets = new Dictionary<string, string>(StringComparer.Ordinal);
        var is1904 = false;
        var byId = relations.ToLookup(relation => relation.Id, relation => relation.Target);
        await foreach (var piece in archive.ReadAsync(part, [Sheet, Properties], isOptional: false, cancellationToken))
        {
            if (Attributes(piece, reader) is not { } element) continue;
            if (piece.Part == 1) is1904 = element.GetValueOrDefault("date1904") is "1" or "true";
            else if (element.GetValueOrDefault("name") is { } name && byId[element.GetValueOrDefault("id") ?? ""].FirstOrDefault() is { } sheet) sheets.TryAdd(NameOf(name), sheet);
        }

        return new XlsxWorkbook(sheets, Target("/sharedStrings"), Target("/styles"), is1904);

        string? Target(string type) => relations.Find(relation => relation.Type.EndsWith(type, StringComparison.Ordinal) && archive.Has(relation.Target))?.Target;
    }

    /// <summary>A sheet's name as names are compared: without white space around it.</summary>
    public static string NameOf(string name) => name.Trim().Normalize(System.Text.NormalizationForm.FormKC);

    private static async Task<List<Relation>> RelationshipsAsync(
        XlsxArchive archive, string part, string folder, XmlPieceReader reader, CancellationToken cancellationToken)
    {
        var relations = new List<Relation>();
        if (!archive.Has(part)) return relations;
        await foreach (var piece in archive.ReadAsync(part, [Relationship], isOptional: false, cancellationToken))
        {
            if (Attributes(piece, reader) is not { } relation || relation.GetValueOrDefault("Target") is not { } target) continue;
            relations.Add(new Relation(relation.GetValueOrDefault("Id") ?? "", relation.GetValueOrDefault("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target));
        }

        return relations;
    }

    private static Dictionary<string, string?>? Attributes(XmlPiece piece, XmlPieceReader reader)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal);
        return piece.Fault is null && reader.TryRead(piece.Text, attributes, XmlCells.Read) ? attributes : null;
    }

    private sealed record Relation(string Id, string Type, string Target);
}
