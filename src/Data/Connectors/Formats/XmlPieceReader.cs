using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Reads elements that come one by one with one reader, as the children of an element that never ends.</summary>
/// <remarks>Prefixes are taken as parts of names: they are declared outside of the pieces.</remarks>
internal sealed class XmlPieceReader : IDisposable
{
    private const string Root = "<r>";

    private readonly Feed _feed = new();
    private XmlTextReader? _reader;

    /// <summary>Has an element read.</summary>
    /// <param name="element">All of its text.</param>
    /// <param name="read">Is given the reader at the element, and reads to its end.</param>
    /// <returns>False where its XML is broken.</returns>
    public bool TryRead(string element, Action<XmlReader> read)
    {
        try
        {
            _feed.Give(_reader is null ? Root + element : element);
            _reader ??= new XmlTextReader(_feed) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Namespaces = false, Normalization = true };
            while (_reader.Read() && (_reader.NodeType != XmlNodeType.Element || _reader.Depth == 0))
            {
            }

            if (_reader.NodeType != XmlNodeType.Element) return Fail();
            read(_reader);
            // What a broken element left over would be read as part of the next one.
            return _reader.Depth == 1 || Fail();
        }
        catch (XmlException)
        {
            return Fail();
        }
    }

    public void Dispose() => _reader?.Dispose();

    private bool Fail()
    {
        _reader?.Dispose();
        _reader = null;
        return false;
    }

    private sealed class Feed : TextReader
    {
        private string _text = "";
        private int _at;

        public void Give(string text) => (_text, _at) = (text, 0);

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(count, _text.Length - _at);
            _text.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }

        public override int Read() => _at < _text.Length ? _text[_at++] : -1;

        public override int Peek() => _at < _text.Length ? _text[_at] : -1;
    }
}
