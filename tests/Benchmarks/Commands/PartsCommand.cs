using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Jianye.DataHub.Tests.Benchmarks.Measuring;
using Jianye.DataHub.Tests.Benchmarks.Parts;

namespace Jianye.DataHub.Tests.Benchmarks.Commands;

/// <summary><c>parts</c>: parts by themselves, without a database.</summary>
internal sealed class PartsCommand : Command
{
    private static readonly Type[] All = [typeof(PlanningParts), typeof(WritingParts), typeof(NormalizingParts), typeof(FormatParts), typeof(FileParts)];

    private readonly Option<string?> _only = new("--only") { Description = $"One of {string.Join(", ", All.Select(part => part.Name))}." };

    public PartsCommand()
        : base("parts", "Measures parts by themselves with BenchmarkDotNet: planning, writing rows, normalizing, reading files and records.")
    {
        Options.Add(_only);
        SetAction(call =>
        {
            using var artifacts = new TemporaryDirectory();
            var config = ManualConfig.CreateEmpty()
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddExporter(MarkdownExporter.Console)
                .AddLogger(new ConsoleLogger())
                .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(30))
                .WithArtifactsPath(artifacts.Below("artifacts"));
            foreach (var part in All.Where(part => call.GetValue(_only) is not { } name || part.Name == name)) BenchmarkRunner.Run(part, config);
            return 0;
        });
    }
}
