using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Reads elements that come one by one with one reader, as the children of an element that never ends.</summary>
/// <remarks>Prefixes are taken as parts of names: they are declared outside of the pieces.</remarks>
internal sealed class XmlPieceReader : IDisposable
{
    private readonly Feed _feed = new();
    private XmlTextReader? _reader;

    /// <summary>Has an element read.</summary>
    /// <param name="element">All of its text.</param>
    /// <param name="state">Handed on.</param>
    /// <param name="read">Is given the reader at the element, and reads to its end.</param>
    /// <returns>False where its XML is broken.</returns>
    public bool TryRead<T>(ReadOnlyMemory<char> element, T state, Action<XmlReader, T> read)
    {
        try
        {
            _reader ??= Start();
            _feed.Give(element);
            while (_reader.Read() && _reader.NodeType != XmlNodeType.Element)
            {
            }

            if (_reader.NodeType != XmlNodeType.Element) return Fail();
            read(_reader, state);
            // What a broken element left over would be read as part of the next one.
            return (_reader.Depth == 1 && _feed.IsRead) || Fail();
        }
        catch (XmlException)
        {
            return Fail();
        }
    }

    public void Dispose() => _reader?.Dispose();

    private XmlTextReader Start()
    {
        _feed.Give("<pieces>".AsMemory());
        var reader = new XmlTextReader(_feed) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Namespaces = false, Normalization = true };
        reader.Read();
        return reader;
    }

    private bool Fail()
    {
        _reader?.Dispose();
        _reader = null;
        return false;
    }

    private sealed class Feed : TextReader
    {
        private ReadOnlyMemory<char> _text;

        public bool IsRead => _text.IsEmpty;

        public void Give(ReadOnlyMemory<char> text) => _text = text;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(count, _text.Length);
            _text[..length].CopyTo(buffer.AsMemory(index));
            _text = _text[length..];
            return length;
        }
    }
}
