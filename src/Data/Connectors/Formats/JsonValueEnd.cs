using System.Buffers;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Finds the end of one JSON value that arrives in pieces, by its brackets and quotes alone. What stands before it in its list
/// is passed over.</summary>
internal sealed class JsonValueEnd
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{},"u8);

    private int _depth;
    private bool _inText;
    private bool _isEscaped;
    private bool _hasBegun;

    /// <summary>Reads on.</summary>
    /// <returns>Where the value ends; -1 where it goes on.</returns>
    public int Read(ReadOnlySpan<byte> bytes)
    {
        var start = _hasBegun ? 0 : bytes.Length - bytes.TrimStart(" \t\r\n,"u8).Length;
        _hasBegun |= start < bytes.Length;
        for (var at = start; at < bytes.Length; at++)
        {
            if (_isEscaped)
            {
                _isEscaped = false;
                continue;
            }

            var next = _inText ? bytes[at..].IndexOfAny((byte)'"', (byte)'\\') : bytes[at..].IndexOfAny(Structure);
            if (next < 0) return -1;
            at += next;
            switch (bytes[at])
            {
                case (byte)'\\':
                    _isEscaped = true;
                    break;
                case (byte)'"':
                    _inText = !_inText;
                    break;
                case (byte)'[' or (byte)'{':
                    _depth++;
                    break;
                case (byte)',' when _depth == 0:
                    return at;
                case (byte)']' or (byte)'}' when --_depth <= 0:
                    return _depth < 0 ? at : at + 1;
            }
        }

        return -1;
    }
}
