using System.Text.Json;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Schema.Errors;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>Keeps the order in which the parts of one answer are told of, and writes what is told.</summary>
/// <remarks>A fragment is announced where the data around it is there and the fragment it stands in is complete; one whose fields all came with others never is.</remarks>
internal sealed class IncrementalPublisher(IncrementalFormat format)
{
    private readonly List<PartOccurrence> _waiting = [];
    private int _named;

    public bool HasNext => _waiting.Count > 0;

    /// <summary>Takes what is missing in an answer that is about to be sent, and writes which of it is announced, as members that begin with a comma.</summary>
    public void WriteMissing(IReadOnlyList<PartOccurrence> missing, PooledBytes output)
    {
        _waiting.AddRange(missing);
        var announced = Announce();
        if (format == IncrementalFormat.ById && announced.Count > 0) output.Write((byte)',');
        WritePending(announced, output);
        output.Write(HasNext ? ",\"hasNext\":true"u8 : ",\"hasNext\":false"u8);
    }

    /// <summary>Takes all places of the part that is to be read next.</summary>
    public IReadOnlyList<PartOccurrence> Next()
    {
        var part = _waiting.First(place => place.Of.Any(pending => pending.Id is not null)).Part;
        var places = _waiting.Where(place => ReferenceEquals(place.Part, part)).ToList();
        _waiting.RemoveAll(place => ReferenceEquals(place.Part, part));
        return places;
    }

    /// <summary>Writes a part that was read.</summary>
    /// <param name="places">Where it is missing.</param>
    /// <param name="data">What belongs there, one after the other.</param>
    /// <param name="lengths">How many bytes of it belong to each place.</param>
    /// <param name="missing">What is missing in it.</param>
    /// <param name="errors">Fields of it that are not shown.</param>
    /// <param name="output">Takes the payload, without its last brace.</param>
    public void Write(
        IReadOnlyList<PartOccurrence> places, ReadOnlySpan<byte> data, IReadOnlyList<int> lengths, IReadOnlyList<PartOccurrence> missing, IReadOnlyList<GraphError> errors, PooledBytes output)
    {
        var best = places.Select(place => place.Of.Where(pending => pending.Id is not null).MaxBy(pending => pending.Path.Length)).ToList();
        foreach (var pending in places.SelectMany(place => place.Of)) pending.Remaining--;
        var completed = places.SelectMany(place => place.Of).Where(pending => pending is { Remaining: 0, Id: not null, HasFailed: false }).Distinct().ToList();
        _waiting.AddRange(missing);
        var announced = Announce();
        output.Write((byte)'{');
        if (WritePending(announced, output)) output.Write((byte)',');
        var (start, count) = (0, 0);
        for (var i = 0; i < places.Count; i++)
        {
            var value = data.Slice(start, lengths[i]);
            start += lengths[i];
            // The first of a part has its errors; an empty rest is told of by its end.
            if (best[i] is not { } pending || (places[i].Part.IsItems && value.Length == 2)) continue;
            output.Write(count == 0 ? "\"incremental\":["u8 : ","u8);
            WriteOne(places[i], pending, value, count == 0 ? errors : [], output);
            count++;
        }

        if (count > 0) output.Write("],"u8);
        WriteCompleted(completed, [], output);
        WriteEnd(output);
    }

    /// <summary>Writes that a part can't be read, nor what stands in it.</summary>
    public void WriteFailure(IReadOnlyList<PartOccurrence> places, GraphError error, PooledBytes output)
    {
        var failed = places.SelectMany(place => place.Of).Where(pending => !pending.HasFailed).Distinct().ToList();
        foreach (var pending in failed) pending.HasFailed = true;
        _waiting.RemoveAll(place => place.Of.All(IsLost));
        var told = failed.Where(pending => pending.Id is not null).ToList();
        output.Write((byte)'{');
        if (WritePending(Announce(), output)) output.Write((byte)',');
        if (format == IncrementalFormat.ById)
        {
            WriteCompleted(told, [error], output);
        }
        else
        {
            for (var i = 0; i < told.Count; i++)
            {
                output.Write(i == 0 ? "\"incremental\":["u8 : ","u8);
                var items = places.FirstOrDefault(place => place.Part.IsItems);
                output.Write(items is null ? "{\"data\":null"u8 : "{\"items\":null"u8);
                WritePlace(told[i], told[i].Path, items?.First, output);
                ErrorResponse.WriteBesideData(output, [error]);
                output.Write((byte)'}');
            }

            if (told.Count > 0) output.Write("],"u8);
        }

        WriteEnd(output);
    }

    private static bool IsLost(PendingPart pending)
    {
        for (var current = pending; current is not null; current = current.Parent)
        {
            if (current.HasFailed) return true;
        }

        return false;
    }

    private static bool IsAnswered(PendingPart? pending) => pending is null || (pending is { Remaining: 0, HasFailed: false } && IsAnswered(pending.Parent));

    private List<PendingPart> Announce()
    {
        var announced = new List<PendingPart>();
        foreach (var pending in _waiting.SelectMany(place => place.Of))
        {
            if (pending.Id is not null || pending.HasFailed || !IsAnswered(pending.Parent)) continue;
            pending.Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_named++}");
            announced.Add(pending);
        }

        return announced;
    }

    private bool WritePending(List<PendingPart> announced, PooledBytes output)
    {
        if (announced.Count == 0 || format == IncrementalFormat.ByPath) return false;
        output.Write("\"pending\":["u8);
        for (var i = 0; i < announced.Count; i++)
        {
            output.Write(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            WriteText(announced[i].Id!, output);
            output.Write(",\"path\":"u8);
            announced[i].Path.Write(output);
            WriteLabel(announced[i], output);
            output.Write((byte)'}');
        }

        output.Write((byte)']');
        return true;
    }

    private void WriteOne(PartOccurrence place, PendingPart pending, ReadOnlySpan<byte> value, IReadOnlyList<GraphError> errors, PooledBytes output)
    {
        output.Write(place.Part.IsItems ? "{\"items\":"u8 : "{\"data\":"u8);
        output.Write(value);
        if (format == IncrementalFormat.ByPath)
        {
            WritePlace(pending, place.Path, place.Part.IsItems ? place.First : null, output);
        }
        else
        {
            output.Write(",\"id\":"u8);
            WriteText(pending.Id!, output);
            if (place.Path.Length > pending.Path.Length)
            {
                output.Write(",\"subPath\":"u8);
                place.Path.Write(output, pending.Path.Length);
            }
        }

        ErrorResponse.WriteBesideData(output, errors);
        output.Write((byte)'}');
    }

    private static void WritePlace(PendingPart pending, AnswerPath path, int? item, PooledBytes output)
    {
        output.Write(",\"path\":"u8);
        path.Write(output, item: item);
        WriteLabel(pending, output);
    }

    private void WriteCompleted(List<PendingPart> completed, IReadOnlyList<GraphError> errors, PooledBytes output)
    {
        if (completed.Count == 0 || format == IncrementalFormat.ByPath) return;
        for (var i = 0; i < completed.Count; i++)
        {
            output.Write(i == 0 ? "\"completed\":[{\"id\":"u8 : ",{\"id\":"u8);
            WriteText(completed[i].Id!, output);
            ErrorResponse.WriteBesideData(output, errors);
            output.Write((byte)'}');
        }

        output.Write("],"u8);
    }

    private void WriteEnd(PooledBytes output) => output.Write(HasNext ? "\"hasNext\":true"u8 : "\"hasNext\":false"u8);

    private static void WriteLabel(PendingPart pending, PooledBytes output)
    {
        if (pending.Label is not { } label) return;
        output.Write(",\"label\":"u8);
        WriteText(label, output);
    }

    private static void WriteText(string text, PooledBytes output) => output.Write(JsonSerializer.SerializeToUtf8Bytes(text));
}
