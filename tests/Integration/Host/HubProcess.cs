using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Jianye.DataHub.Tests.Integration.Host;

/// <summary>The real program in a process of its own.</summary>
internal sealed class HubProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>For a first start that takes the demo district in, on a busy machine.</summary>
    private static readonly TimeSpan DemoPatience = TimeSpan.FromMinutes(4);

    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HubProcess(string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Jianye.DataHub.Host.dll"));
        foreach (var word in words) start.ArgumentList.Add(word);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => _error.AppendLine(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => _output.ToString();

    public string Error => _error.ToString().Trim();

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var hub = new HubProcess(words);
        var code = await hub.EndAsync();
        return (code, hub.Output, hub.Error);
    }

    /// <summary>Starts a command that goes on until it is told to stop.</summary>
    public static HubProcess Start(params string[] words) => new(words);

    /// <summary>Starts <c>serve</c> without a demo district and waits for its address.</summary>
    public static Task<(HubProcess Hub, Uri Address)> ServeAsync(params string[] words) => StartAsync(["--no-demo", .. words], Patience);

    /// <summary>Starts <c>serve</c> as somebody does for the first time: with a demo district.</summary>
    public static Task<(HubProcess Hub, Uri Address)> ServeDemoAsync(params string[] words) => StartAsync(words, DemoPatience);

    private static async Task<(HubProcess Hub, Uri Address)> StartAsync(string[] words, TimeSpan patience)
    {
        var hub = new HubProcess(["serve", "--port", "0", .. words]);
        var ended = hub._process.WaitForExitAsync();
        if (await Task.WhenAny(hub._address.Task, ended).WaitAsync(patience) == ended) Assert.Fail($"The hub ended: {hub.Error}");
        return (hub, await hub._address.Task);
    }

    public void Signal(PosixSignal signal) => Assert.Equal(0, Kill(_process.Id, signal == PosixSignal.SIGINT ? 2 : 15));

    public void Kill() => _process.Kill();

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        _output.AppendLine(line);
        const string Announcement = "The hub serves at ";
        if (line?.StartsWith(Announcement, StringComparison.Ordinal) == true)
        {
            _address.TrySetResult(new Uri(line[Announcement.Length..].Split(' ')[0][..^"graphql".Length]));
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
