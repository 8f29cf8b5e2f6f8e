using System.Collections;

namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>
/// The fields of a record in the order of its contract. Values are text, numbers, booleans, null, nested <see cref="Fields"/>
/// and lists of these.
/// </summary>
internal sealed class Fields : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _items = new(16);

    public int Count => _items.Count;

    /// <summary>Setting a name that is there replaces its value.</summary>
    public object? this[string name]
    {
        get => _items[IndexOf(name) is var i and >= 0 ? i : throw new KeyNotFoundException($"The record has no field '{name}'.")].Value;
        set
        {
            var index = IndexOf(name);
            if (index < 0)
                _items.Add(new(name, value));
            else
                _items[index] = new(name, value);
        }
    }

    public KeyValuePair<string, object?> At(int index) => _items[index];

    public List<KeyValuePair<string, object?>>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private int IndexOf(string name)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (string.Equals(_items[i].Key, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
