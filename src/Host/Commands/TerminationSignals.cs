using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Jianye.DataHub.Host.Commands;

/// <summary>Turns the first Ctrl-C or SIGTERM into a cancelled token; one that comes well after it ends the process at once.</summary>
internal sealed class TerminationSignals : IDisposable
{
    /// <summary>Wrappers such as timeout(1) and a shell's process group send the same wish twice; that is no impatience.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _source = new();
    private long _first;
    private readonly PosixSignalRegistration[] _registrations;

    public TerminationSignals()
        => _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Handle))];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (_first != 0)
        {
            context.Cancel = Stopwatch.GetElapsedTime(_first) < Echo;
            return;
        }

        _first = Stopwatch.GetTimestamp();
        context.Cancel = true;
        // Outside of the handler: what waits for the token may take its time to stop.
        ThreadPool.QueueUserWorkItem(_ => _source.Cancel());
    }
}
