using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary>Tables for people.</summary>
internal static class Tables
{
    private const int WidthOfAFile = 200;

    /// <summary>Writes a table; a file or a pipe has no width of its own to break lines at.</summary>
    public static void Write(Table table, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = WidthOfAFile;
        console.Write(table);
    }
}
