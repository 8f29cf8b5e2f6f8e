using System.Diagnostics;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>The process of followers: its CPU is not the server's.</summary>
internal sealed class Followers : IDisposable
{
    private readonly Process _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments()) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    public double CpuSeconds => _process.HasExited ? 0 : _process.TotalProcessorTime.TotalSeconds;

    /// <summary>Closes what is open and opens as ordered.</summary>
    public Task<FollowerFigures> OpenAsync(FollowerOrder order, CancellationToken cancellationToken) => SayAsync(JsonSerializer.Serialize(order), cancellationToken);

    /// <summary>What was heard since the last time.</summary>
    public Task<FollowerFigures> AskAsync(CancellationToken cancellationToken) => SayAsync("", cancellationToken);

    public void Dispose()
    {
        // It ends with its input.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill();
        _process.Dispose();
    }

    private async Task<FollowerFigures> SayAsync(string line, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new IOException("The process of followers has ended.");
        return JsonSerializer.Deserialize<FollowerFigures>(answer)!;
    }

    private static IEnumerable<string> Arguments()
    {
        var program = Environment.GetCommandLineArgs()[0];
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [program, "followers"] : ["followers"];
    }
}
