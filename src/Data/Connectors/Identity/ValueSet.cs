using System.Diagnostics.CodeAnalysis;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>A set that mostly holds none or one: millions of them stay small and are compared without hashing.</summary>
internal struct ValueSet<T>
    where T : notnull
{
    private const int Few = 16;

    private T[]? _items;
    private HashSet<T>? _many;

    public int Count { get; private set; }

    /// <summary>In the order in which they came.</summary>
    public readonly ReadOnlySpan<T> Values => _items.AsSpan(0, Count);

    /// <param name="value">Null adds nothing.</param>
    public void Add(T? value)
    {
        if (value is null || Contains(value)) return;
        _items ??= new T[1];
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count++] = value;
        if (_many is not null) _many.Add(value);
        else if (Count > Few) _many = [.. _items.AsSpan(0, Count)];
    }

    public void AddAll(in ValueSet<T> other)
    {
        foreach (var value in other.Values) Add(value);
    }

    public readonly bool Contains(T value)
    {
        if (_many is not null) return _many.Contains(value);
        foreach (var item in Values)
        {
            if (EqualityComparer<T>.Default.Equals(item, value)) return true;
        }

        return false;
    }

    public readonly bool Overlaps(in ValueSet<T> other)
    {
        var (fewer, more) = Count <= other.Count ? (this, other) : (other, this);
        foreach (var value in fewer.Values)
        {
            if (more.Contains(value)) return true;
        }

        return false;
    }

    /// <summary>Whether both say something and no word is the same.</summary>
    public readonly bool IsApartFrom(in ValueSet<T> other) => Count > 0 && other.Count > 0 && !Overlaps(other);

    public readonly bool Any([NotNull] Func<T, bool> condition)
    {
        foreach (var value in Values)
        {
            if (condition(value)) return true;
        }

        return false;
    }
}
