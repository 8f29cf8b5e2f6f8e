using System.Globalization;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>The texts that a workbook's cells share, read no further than they are needed.</summary>
internal sealed class XlsxSharedStrings : IAsyncDisposable
{
    private const int MostInMemory = 64 * 1024 * 1024;

    public static IReadOnlyList<string> Item { get; } = ["sst", "si"];

    private readonly XmlPieceReader _reader = new();
    private readonly HashSet<int> _broken = [];
    private readonly TextStore _texts = new(MostInMemory);
    private readonly IAsyncEnumerator<XmlPiece>? _items;

    public XlsxSharedStrings(XlsxArchive archive, string? part, CancellationToken cancellationToken)
        => _items = part is null ? null : archive.ReadAsync(part, [Item], isOptional: true, cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>The text that a cell's value names; null where there is none, or none that can be read.</summary>
    public async ValueTask<string?> FindAsync(string value)
    {
        if (!int.TryParse(value.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        while (number >= _texts.Count)
        {
            if (_items is null || !await _items.MoveNextAsync()) return null;
            var count = _texts.Count;
            if (_items.Current.Fault is null && _reader.TryRead(_items.Current.Text, _texts, static (reader, texts) => texts.Add(XlsxValues.Text(XlsxRowReader.Text(reader))))) continue;
            _broken.Add(count);
            if (_texts.Count == count) _texts.Add("");
        }

        return _broken.Contains(number) ? null : _texts[number];
    }

    public async ValueTask DisposeAsync()
    {
        if (_items is not null) await _items.DisposeAsync();
        _texts.Dispose();
        _reader.Dispose();
    }
}
