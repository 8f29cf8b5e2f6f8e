namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>How old changes were when they came.</summary>
internal sealed class FollowerNotes
{
    private readonly Lock _lock = new();
    private List<float> _ages = [];
    private long _doubles;

    public void Add(double milliseconds, bool isDouble)
    {
        lock (_lock)
        {
            _ages.Add((float)milliseconds);
            if (isDouble) _doubles++;
        }
    }

    /// <summary>What was noted since the last time.</summary>
    public FollowerFigures Take(int closed)
    {
        List<float> ages;
        long doubles;
        lock (_lock) (ages, doubles, _ages, _doubles) = (_ages, _doubles, [], 0);
        ages.Sort();
        return ages.Count == 0
            ? new FollowerFigures(0, doubles, 0, 0, 0, closed)
            : new FollowerFigures(ages.Count, doubles, ages[ages.Count / 2], ages[Math.Min(ages.Count - 1, ages.Count * 99 / 100)], ages[^1], closed);
    }
}
