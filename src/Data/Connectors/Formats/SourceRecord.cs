namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>One record as a file holds it, before anybody knows what it means.</summary>
/// <param name="Dataset">The data set's name where the file says it (a COPY block's table); null where the file holds one only.</param>
/// <param name="Line">1-based line at which it begins, or its ordinal where the format has no lines.</param>
/// <param name="Cells">The cells by column; null where the record can't be read that far. A JSON array or object is its JSON text.</param>
/// <param name="Raw">As delivered, as one JSON object.</param>
/// <param name="Hash">Of the delivered bytes.</param>
/// <param name="Fault">A reason code and its sentence where the record can't be read; null where it can.</param>
internal sealed record SourceRecord(
    string? Dataset, long Line, IReadOnlyDictionary<string, string?>? Cells, string Raw, UInt128 Hash, (string Code, string Message)? Fault);
