using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Schema;
using Microsoft.Net.Http.Headers;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>The schema's text, printed once.</summary>
internal sealed class SchemaDocument
{
    private readonly Lazy<(byte[] Bytes, EntityTagHeaderValue Tag)> _document = new(() =>
    {
        var bytes = Encoding.UTF8.GetBytes(SchemaText.Print());
        return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"", isWeak: true));
    });

    public byte[] Bytes => _document.Value.Bytes;

    public EntityTagHeaderValue Tag => _document.Value.Tag;
}
