using System.Globalization;

namespace Jianye.DataHub.Tests.Benchmarks.Measuring;

/// <summary>What Linux knows of a process, read from <c>/proc</c>.</summary>
internal static class ProcessFigures
{
    private const double TicksInASecond = 100;

    /// <summary>CPU of a server that serves with child processes: its own, that of the living children, and that of those that ended.</summary>
    /// <returns>Seconds.</returns>
    public static double CpuOfFamily(int parent)
        => Children(parent).Append(parent).Sum(process => CpuTicks(process)) / TicksInASecond;

    /// <summary>Memory that belongs to one of the processes alone: without the shared buffers.</summary>
    /// <returns>Megabytes.</returns>
    public static double OwnMemoryOfFamily(int parent) => Children(parent).Append(parent).Sum(process => Status(process, "RssAnon")) / 1024.0;

    /// <summary>The most that this process has held since <see cref="ForgetPeak"/>.</summary>
    /// <returns>Megabytes.</returns>
    public static double PeakMemory() => Status(Environment.ProcessId, "VmHWM") / 1024.0;

    /// <summary>What this process holds now.</summary>
    /// <returns>Megabytes.</returns>
    public static double Memory() => Status(Environment.ProcessId, "VmRSS") / 1024.0;

    public static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    private static List<int> Children(int parent)
        => [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => char.IsAsciiDigit(name![0])).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(process => Stat(process) is { } stat && stat[1] == parent.ToString(CultureInfo.InvariantCulture))];

    private static long CpuTicks(int process) => Stat(process) is { } stat ? stat[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) : 0;

    /// <summary>The fields after the name, which may hold spaces: state, parent, …, utime, stime, cutime, cstime.</summary>
    private static string[]? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }

    private static long Status(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
