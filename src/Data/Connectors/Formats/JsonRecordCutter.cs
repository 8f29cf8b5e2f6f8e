using System.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Cuts the records out of a JSON envelope that arrives in pieces.</summary>
/// <remarks>A broken record spoils itself alone: reading goes on at what begins as the records before it did.</remarks>
/// <param name="list">The members that lead to the list of records.</param>
/// <param name="deepest">Levels of nesting.</param>
internal sealed class JsonRecordCutter(IReadOnlyList<string> list, int deepest)
{
    private const int Beginning = 4096;

    private readonly List<JsonPiece> _records = [];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = deepest });
    private byte[] _head = [];
    private int _level;
    private bool _isNamed;
    private bool _insideRows;
    private bool _sawRows;
    private bool _ended;
    private bool _isComplete;
    private bool _sawMore;
    private bool _lookingForHead;
    private JsonValueEnd? _oversized;

    public IReadOnlyList<JsonPiece> Take()
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
        var done = 0;
        while (!_ended && done < bytes.Length)
        {
            if (_oversized is not null && !FindEnd(bytes, ref done)) break;
            if (_lookingForHead && !FindHead(bytes, isLast, ref done)) return done;
            if (!CutUntilBroken(bytes, isLast, ref done)) continue;
            NoteMore(bytes[done..]);
            return done;
        }

        NoteMore(bytes[done..]);

        // A page cut between two records lacks one that nobody can name.
        if (isLast && !_ended && done == bytes.Length) AtTheEnd([]);
        return _ended ? bytes.Length : done;
    }

    /// <summary>Refuses the record that begins here by its beginning: it is too long to be kept, and is read over to its end.</summary>
    /// <exception cref="FileException">It is no record: the page begins with what is too long.</exception>
    public void Oversize(ReadOnlySpan<byte> bytes)
    {
        if (!_sawRows) throw NoPage();
        _ended = !_insideRows;
        if (_ended || _lookingForHead) return;
        _records.Add(new JsonPiece(bytes.TrimStart(" \t\r\n,"u8)[..Beginning].ToArray(), RecordFault.Oversized));
        _oversized = new JsonValueEnd();
    }

    private bool FindEnd(ReadOnlySpan<byte> bytes, ref int done)
    {
        var end = _oversized!.Read(bytes[done..]);
        done = end < 0 ? bytes.Length : done + end;
        if (end < 0) return false;
        (_oversized, _state) = (null, InsideTheList(isBehindARecord: true));
        return true;
    }

    /// <returns>False where the JSON is broken and there is more to look at.</returns>
    private bool CutUntilBroken(ReadOnlySpan<byte> bytes, bool isLast, ref int done)
    {
        var reader = new Utf8JsonReader(bytes[done..], isLast, _state);
        var start = done;
        try
        {
            while (true)
            {
                var before = reader;
                if (!reader.Read()) break;
                if (_insideRows && reader.CurrentDepth == list.Count + 1)
                {
                    var from = start + (int)reader.TokenStartIndex;
                    if (!reader.TrySkip())
                    {
                        reader = before;
                        break;
                    }

                    Add(bytes[from..(start + (int)reader.BytesConsumed)]);
                }
                else
                {
                    Envelope(ref reader);
                }

                done = start + (int)reader.BytesConsumed;
                _state = reader.CurrentState;
            }
        }
        catch (JsonException)
        {
            // The bracket at which the limit was met is the last token; the reader counts it only after it.
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            if (depth >= deepest) throw new FileException("UNSAFE_CONTENT", $"The page's JSON is nested deeper than {deepest} levels.");
            return Broken(bytes, isLast, ref done);
        }

        return true;
    }

    private void Add(ReadOnlySpan<byte> record)
    {
        TakeHead(record);
        _records.Add(new JsonPiece(record.ToArray(), null));
    }

    private void TakeHead(ReadOnlySpan<byte> record)
    {
        if (_head.Length == 0 && record is [(byte)'{', ..] && record.IndexOf((byte)':') is > 1 and < 256 and var colon) _head = record[..colon].ToArray();
    }

    private bool Broken(ReadOnlySpan<byte> bytes, bool isLast, ref int done)
    {
        var rest = bytes[done..].TrimStart(" \t\r\n,"u8);
        if (!_sawRows) throw rest is [(byte)'<', ..] ? ErrorPage.Exception : NoPage();
        if (isLast)
        {
            AtTheEnd(rest);
            done = bytes.Length;
            return true;
        }

        if (!_insideRows || rest.IsEmpty)
        {
            // What is broken stands behind the list: all records are there.
            _ended = true;
            return true;
        }

        TakeHead(rest);
        _records.Add(new JsonPiece(rest[..Math.Min(rest.Length, Beginning)].ToArray(), ("MALFORMED", "The page's JSON is broken in this record.")));
        _lookingForHead = true;
        done = bytes.Length - rest.Length + 1;
        return false;
    }

    /// <summary>Passes over all bytes before the next record's beginning.</summary>
    private bool FindHead(ReadOnlySpan<byte> bytes, bool isLast, ref int done)
    {
        var at = _head.Length == 0 ? -1 : bytes[done..].IndexOf(_head);
        if (at < 0)
        {
            done = isLast || _head.Length == 0 ? bytes.Length : Math.Max(done, bytes.Length - _head.Length + 1);
            _ended |= isLast;
            return false;
        }

        done += at;
        _lookingForHead = false;
        _state = InsideTheList(isBehindARecord: false);
        return true;
    }

    /// <summary>The state of a reader that is about to read the first record, or what stands behind a record.</summary>
    private JsonReaderState InsideTheList(bool isBehindARecord)
    {
        var start = string.Concat(Enumerable.Repeat("{\"\":", list.Count)) + "[\"\"";
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = deepest }));
        while (reader.TokenType != (isBehindARecord ? JsonTokenType.String : JsonTokenType.StartArray)) reader.Read();
        return reader.CurrentState;
    }

    /// <summary>Follows the members that lead to the list: a name counts only in the object to which those before it led.</summary>
    private void Envelope(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _isNamed = !_insideRows && reader.CurrentDepth == _level + 1 && reader.ValueTextEquals(list[_level]);
                return;
            case JsonTokenType.StartObject when _isNamed && _level < list.Count - 1:
                _level++;
                break;
            case JsonTokenType.StartArray when _isNamed && _level == list.Count - 1:
                (_insideRows, _sawRows) = (true, true);
                break;
            case JsonTokenType.EndArray when _insideRows && reader.CurrentDepth == list.Count:
                _insideRows = false;
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                _ended = true;
                _isComplete = true;
                if (!_sawRows) throw ErrorPage.Exception;
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == _level && _level > 0:
                _level--;
                break;
        }

        _isNamed = false;
    }

    /// <summary>What stands behind the page's end, perhaps another page, is refused in one piece.</summary>
    private void NoteMore(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t\r\n\0"u8);
        if (!_isComplete || _sawMore || rest.IsEmpty) return;
        _sawMore = true;
        _records.Add(new JsonPiece(rest[..Math.Min(rest.Length, Beginning)].ToArray(), ("MALFORMED", "It stands behind the page's end.")));
    }

    private void AtTheEnd(ReadOnlySpan<byte> rest)
    {
        if (!_sawRows) throw NoPage();
        if (_insideRows && !_lookingForHead && _oversized is null) _records.Add(new JsonPiece(rest[..Math.Min(rest.Length, Beginning)].ToArray(), RecordFault.Truncated));
        _ended = true;
    }

    private FileException NoPage() => new("MALFORMED", $"The page was expected to be a JSON object with a list {string.Join('.', list)}.");
}
