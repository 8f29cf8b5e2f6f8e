using System.Text;
using System.Xml;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Text that XML may give in many pieces: between comments, CDATA sections, runs.</summary>
internal struct XmlText
{
    private string? _first;
    private StringBuilder? _all;

    /// <summary>The text at which the reader stands; nothing where that is a comment or instruction.</summary>
    public void Add(XmlReader reader)
    {
        if (reader.NodeType is not (XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)) Add(reader.Value);
    }

    public void Add(string text)
    {
        if (_first is null) _first = text;
        else (_all ??= new StringBuilder(_first)).Append(text);
    }

    public override readonly string ToString() => _all?.ToString() ?? _first ?? "";
}
