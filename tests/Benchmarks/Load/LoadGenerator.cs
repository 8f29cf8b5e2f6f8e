using System.Diagnostics;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Load;

/// <summary>The load generator's process: its CPU is not the server's.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private readonly Process _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments())
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    public async Task<LoadResult> RunAsync(LoadOrder order, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new IOException("The load generator has ended.");
        return JsonSerializer.Deserialize<LoadResult>(line)!;
    }

    public void Dispose()
    {
        // It ends with its input.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill();
        _process.Dispose();
    }

    private static IEnumerable<string> Arguments()
    {
        var program = Environment.GetCommandLineArgs()[0];
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [program, "load"] : ["load"];
    }
}
