using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Importing;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary>What became of deliveries: as a table for people, as JSON for programs.</summary>
internal static class IngestPrinting
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    public static async Task WriteAsync(TextWriter output, IReadOnlyList<ImportReport> reports, bool asJson, bool onOneLine = false)
    {
        if (asJson)
        {
            await output.WriteLineAsync(Json(reports, onOneLine));
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Platform").NoWrap());
        foreach (var count in (string[])["Read", "Accepted", "Unchanged", "Rejected"]) table.AddColumn(new TableColumn(count).RightAligned().NoWrap());
        foreach (var report in reports) table.AddRow([report.Slug, .. Numbers(report.Counts)]);
        if (reports.Count > 1) table.AddRow(["all", .. Numbers(reports.Aggregate(default(ImportCounts), (sum, report) => sum + report.Counts))]);
        Tables.Write(table, output);
        foreach (var file in reports.SelectMany(report => report.Refused)) await output.WriteLineAsync($"{file.Verdict,-8} {file.Path}: {file.Reason} {file.Message}");
        foreach (var path in reports.SelectMany(report => report.PassedOver)) await output.WriteLineAsync($"passed   {path}: belongs to no data set");
    }

    /// <summary>A list with an object a platform: the form in which every way in answers.</summary>
    public static string Json(IReadOnlyList<ImportReport> reports, bool onOneLine) => JsonSerializer.Serialize(
        reports.Select(report => new
        {
            report.Slug, report.Counts.Read, report.Counts.Accepted, report.Counts.Unchanged, report.Counts.Rejected, report.Refused, report.PassedOver,
        }),
        onOneLine ? OneLine : Indented);

    private static IEnumerable<string> Numbers(ImportCounts counts)
        => new[] { counts.Read, counts.Accepted, counts.Unchanged, counts.Rejected }.Select(count => count.ToString("N0", CultureInfo.InvariantCulture));
}
