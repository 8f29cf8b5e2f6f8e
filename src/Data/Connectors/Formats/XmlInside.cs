using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Goes through what stands inside of an element, up to its end tag.</summary>
internal readonly struct XmlInside
{
    private readonly XmlReader _reader;
    private readonly int _depth;

    private XmlInside(XmlReader reader, int depth) => (_reader, _depth) = (reader, depth);

    /// <param name="reader">At the element's start tag.</param>
    public static XmlInside Of(XmlReader reader) => new(reader, reader.IsEmptyElement ? -1 : reader.Depth);

    /// <summary>A name without its prefix.</summary>
    public static string Local(string name) => name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? name[(colon + 1)..] : name;

    /// <returns>False at the end tag.</returns>
    /// <exception cref="XmlException">The XML is broken, or has an entity: nobody declares any.</exception>
    public bool MoveNext()
    {
        if (_depth < 0 || !_reader.Read() || _reader.Depth <= _depth) return false;
        return _reader.NodeType != XmlNodeType.EntityReference ? true : throw new XmlException("An entity that nobody declares.");
    }
}
