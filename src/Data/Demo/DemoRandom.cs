using System.Text;

namespace Jianye.DataHub.Data.Demo;

/// <summary>
/// SplitMix64: the same numbers on every machine and runtime, which <see cref="Random"/> does not promise.
/// Every use draws from a stream of its own name, and a record from a place of its own in it, so that one more
/// draw somewhere changes nothing elsewhere.
/// </summary>
internal sealed class DemoRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private readonly ulong _origin;
    private ulong _state;

    public DemoRandom(long seed, string stream)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 0xCBF29CE484222325UL;
        foreach (var b in Encoding.UTF8.GetBytes(stream))
            hash = (hash ^ b) * 0x100000001B3UL;
        _origin = Mix(hash ^ Mix((ulong)seed + Step));
        _state = _origin;
    }

    /// <summary>Goes to the place of the record with this ordinal.</summary>
    public void Seek(long ordinal) => _state = Mix(_origin + Mix((ulong)ordinal + Step));

    public ulong NextBits() => Mix(_state += Step);

    /// <summary>From 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(NextBits(), (ulong)bound, out _);
    }

    /// <summary>From <paramref name="low"/> to below <paramref name="high"/>.</summary>
    public int Between(int low, int high) => low + Below(high - low);

    /// <summary>From 0 to below 1, in steps of 2^-53.</summary>
    public double Fraction() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Fraction() < share;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public char Pick(string characters) => characters[Below(characters.Length)];

    /// <summary>Mean 0, deviation 1, as a sum of twelve: exact everywhere, which logarithm and cosine are not.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Fraction();
        return sum;
    }

    /// <summary>Some of the items in random order, none twice; at most as many as there are.</summary>
    public T[] Sample<T>(IReadOnlyList<T> items, int count)
    {
        var pool = items.ToArray();
        var taken = Math.Min(count, pool.Length);
        for (var i = 0; i < taken; i++)
        {
            var j = Between(i, pool.Length);
            (pool[i], pool[j]) = (pool[j], pool[i]);
        }

        return pool[..taken];
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
