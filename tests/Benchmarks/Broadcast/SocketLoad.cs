using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>The process of clients: its CPU is not the server's.</summary>
internal sealed class SocketLoad : IDisposable
{
    private readonly Process _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments())
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Closes what is open and opens as ordered.</summary>
    public Task OpenAsync(SocketLoadOrder order, CancellationToken cancellationToken) => SayAsync(JsonSerializer.Serialize(order), cancellationToken);

    public Task CloseAsync(CancellationToken cancellationToken) => OpenAsync(new SocketLoadOrder(0, 0, 1, false, 0), cancellationToken);

    /// <summary>Messages received since the process began.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) => SayAsync("", cancellationToken);

    public void Dispose()
    {
        // It ends with its input.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill();
        _process.Dispose();
    }

    private async Task<long> SayAsync(string line, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new IOException("The process of clients has ended.");
        return long.Parse(answer, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Arguments()
    {
        var program = Environment.GetCommandLineArgs()[0];
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [program, "sockets"] : ["sockets"];
    }
}
