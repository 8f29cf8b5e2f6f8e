using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>Short words for what the audit says of a few records.</summary>
internal static class IntakeState
{
    /// <summary>Verdict and reason of each record that was not plainly accepted, by key and occurrence: <c>YL1#2 reject BAD_DATE</c>.</summary>
    public static IReadOnlyList<string> Said(this Audit audit)
        => [.. audit.Verdicts.Select(row => $"{row["source_key"]}#{row["occurrence"]} {row["verdict"]} {row["reason"]}".TrimEnd())];

    /// <summary>Files that were not plainly taken in: <c>team/full-20180601/p0001.json reject MALFORMED</c>.</summary>
    public static IReadOnlyList<string> Refused(this Audit audit)
        => [.. audit.Files.Select(row => $"{row["path"][(row["path"].IndexOf('/', StringComparison.Ordinal) + 1)..]} {row["verdict"]} {row["reason"]}")];

    public static int Live(this Audit audit, string platform, string dataset)
        => audit.Counts.GetProperty("datasets").GetProperty(platform).GetProperty(dataset).GetProperty("live").GetInt32();

    /// <summary>The first column of a query's rows, as text, in their order.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(this HubDatabase database, string query)
    {
        var answers = new List<string>();
        await using var command = database.Reading.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) answers.Add(reader.GetValue(0).ToString()!);
        return answers;
    }
}
