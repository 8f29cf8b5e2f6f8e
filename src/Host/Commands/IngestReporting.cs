using System.Globalization;
using Jianye.DataHub.Data.Connectors.Importing;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary>Shows on a terminal how far an import is, a bar a platform; on stderr, so that what is printed can be read by a program.</summary>
internal static class IngestReporting
{
    public static async Task<IReadOnlyList<ImportReport>> ShowAsync(Func<IProgress<ImportProgress>?, Task<IReadOnlyList<ImportReport>>> import)
    {
        if (Console.IsErrorRedirected) return await import(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => import(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

        public void Report(ImportProgress value)
        {
            var bar = Bar(value.Slug ?? "");
            foreach (var read in _bars.Values.Where(other => other != bar && !other.IsFinished))
            {
                read.Value = 1;
                read.StopTask();
            }

            bar.IsIndeterminate = value.Slug is null;
            if (value.Slug is null) return;
            bar.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Slug}, {value.Read:N0} records").EscapeMarkup();
            bar.Value = value.Share;
        }

        private ProgressTask Bar(string slug)
        {
            if (!_bars.TryGetValue(slug, out var bar)) _bars[slug] = bar = context.AddTask(slug.Length == 0 ? "Deriving the graph" : slug, maxValue: 1);
            return bar;
        }
    }
}
