using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>The schema's text, printed once.</summary>
internal sealed class SchemaDocument
{
    private readonly Lazy<string> _text = new(SchemaText.Print);

    public string Text => _text.Value;
}
