using System.Globalization;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>The last entry of a chain at some moment: kept elsewhere, it shows when entries were taken off the end.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Sequence">The entry's place, from 1.</param>
/// <param name="Hash">Its hash, hexadecimal.</param>
public sealed record AuditHead(string Chain, long Sequence, string Hash)
{
    /// <summary><c>chain:sequence:hash</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chain}:{Sequence}:{Hash}");

    /// <returns>Null where the text is no head.</returns>
    public static AuditHead? Read(string text)
        => text.Trim().Split(':') is [var chain, var sequence, var hash] && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AuditHead(chain, number, hash)
            : null;
}
