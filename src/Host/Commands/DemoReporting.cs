using System.Globalization;
using Jianye.DataHub.Data.Demo.Intake;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary>Shows how a demo district comes in: bars on a terminal, else a line whenever something new begins.</summary>
internal static class DemoReporting
{
    /// <param name="output">Takes the lines; the bars go to stderr, so that what is printed can be read by a program.</param>
    public static async Task ShowAsync(TextWriter output, Func<IProgress<DemoIntakeProgress>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new Lines(output));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private static string Describe(DemoIntakeProgress progress) => progress.Stage switch
    {
        DemoStage.Writing => $"Writing {progress.Platform}",
        DemoStage.Reading => $"Taking in {progress.Platform}",
        DemoStage.Loading => $"Loading {progress.Platform}",
        DemoStage.Indexing => "Making indexes",
        _ => "Deriving the graph",
    };

    private sealed class Lines(TextWriter output) : IProgress<DemoIntakeProgress>
    {
        private string _last = "";

        public void Report(DemoIntakeProgress value)
        {
            // Writing is a matter of moments.
            if (value.Stage == DemoStage.Writing || Describe(value) is var line && line == _last) return;
            _last = Describe(value);
            output.WriteLine($"  {_last} …");
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<DemoIntakeProgress>
    {
        private readonly ProgressTask _bar = context.AddTask("Writing the demo district");

        public void Report(DemoIntakeProgress value)
        {
            _bar.IsIndeterminate = value.Stage is not (DemoStage.Reading or DemoStage.Loading);
            _bar.Description = string.Create(CultureInfo.InvariantCulture, $"{Describe(value)}, {value.Records:N0} {(value.Stage is DemoStage.Loading or DemoStage.Indexing ? "rows" : "records")}").EscapeMarkup();
            if (value.Expected > 0) (_bar.MaxValue, _bar.Value) = (value.Expected, value.Records);
        }
    }
}
