using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Cuts the records out of a JSON envelope that arrives in pieces.</summary>
internal sealed class JsonRecordCutter(string rowsMember, int deepest)
{
    private readonly List<byte[]> _records = [];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = deepest });
    private bool _awaitsRows;
    private bool _insideRows;
    private bool _sawRows;
    private bool _sawError;
    private bool _ended;

    /// <summary>What was left when the file ended or broke; null where it was whole.</summary>
    public (string Code, string Text)? Rest { get; private set; }

    public IReadOnlyList<byte[]> Take()
    {
        var taken = _records.ToArray();
        _records.Clear();
        return taken;
    }

    /// <summary>Reads on.</summary>
    /// <returns>How many bytes are done with; the others come again with the next piece.</returns>
    /// <exception cref="FileException">The file is no page, or not a safe one.</exception>
    public int Cut(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (Rest is not null || _ended) return bytes.Length;
        var consumed = 0;
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        try
        {
            while (true)
            {
                var before = reader;
                if (!reader.Read()) break;
                if (_insideRows && reader.CurrentDepth == 2)
                {
                    var start = (int)reader.TokenStartIndex;
                    if (!reader.TrySkip())
                    {
                        reader = before;
                        break;
                    }

                    _records.Add(bytes[start..(int)reader.BytesConsumed].ToArray());
                }
                else
                {
                    Envelope(ref reader);
                }

                consumed = (int)reader.BytesConsumed;
                _state = reader.CurrentState;
            }
        }
        catch (JsonException)
        {
            // The bracket at which the limit was met is the last token; the reader counts it only after it.
            Fail(bytes[consumed..], isLast, reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0));
            return bytes.Length;
        }

        if (isLast && !_ended) Fail(bytes[consumed..], isLast: true, 0);
        return consumed;
    }

    private void Envelope(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                _awaitsRows = reader.ValueTextEquals(rowsMember);
                _sawError |= reader.ValueTextEquals("error") || reader.ValueTextEquals("errors") || reader.ValueTextEquals("errcode");
                break;
            case JsonTokenType.StartArray when _awaitsRows && reader.CurrentDepth == 1:
                (_insideRows, _sawRows, _awaitsRows) = (true, true, false);
                break;
            case JsonTokenType.EndArray when _insideRows && reader.CurrentDepth == 1:
                _insideRows = false;
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                _ended = true;
                if (!_sawRows) throw NoPage();
                break;
        }
    }

    private void Fail(ReadOnlySpan<byte> rest, bool isLast, int depth)
    {
        if (depth >= deepest) throw new FileException("UNSAFE_CONTENT", $"The page's JSON is nested deeper than {deepest} levels.");
        if (!_sawRows) throw NoPage();
        var text = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 4096)]).Trim().TrimStart(',').Trim();
        // A page cut between two records has lost none that anybody could name.
        if (text.Length == 0) _ended = true;
        else Rest = (isLast ? "TRUNCATED_RECORD" : "MALFORMED", text);
    }

    private FileException NoPage() => _sawError
        ? new FileException("SOURCE_ERROR", "The source answered with an error instead of data.")
        : new FileException("MALFORMED", $"The page was expected to be a JSON object with a list {rowsMember}.");
}
