using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>The name of a repair file's first column: by it a file is known as one, whatever it is called.</summary>
/// <param name="Dataset">The data set's name within its platform.</param>
/// <param name="Day">The latest day of the deliveries that the records are of; null where none has one.</param>
internal sealed record RepairHeader(string Dataset, DateOnly? Day)
{
    /// <summary>Longer than any first column.</summary>
    private const int Beginning = 512;

    /// <summary><c>repair:elders:20180630</c></summary>
    public override string ToString()
        => Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{RepairColumns.Prefix}{Dataset}:{day:yyyyMMdd}") : RepairColumns.Prefix + Dataset;

    /// <summary>Looks at the beginning of a CSV file.</summary>
    /// <returns>Null where it is no file for repair.</returns>
    public static RepairHeader? Find(DeliveryFile file)
    {
        if (!file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[Beginning];
        using var stream = file.Open();
        var start = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).TrimStart('\uFEFF');
        var end = start.AsSpan().IndexOfAny(",\r\n");
        return Parse(end < 0 ? start : start[..end]);
    }

    /// <summary>Null where the column is not called so.</summary>
    public static RepairHeader? Parse(string column)
    {
        var name = column.Trim('"');
        if (!name.StartsWith(RepairColumns.Prefix, StringComparison.Ordinal) || RepairColumns.Following.Contains(name)) return null;
        var parts = name.Split(':');
        var day = parts.Length > 2 && DateOnly.TryParseExact(parts[2], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        return new RepairHeader(parts[1], day);
    }
}
