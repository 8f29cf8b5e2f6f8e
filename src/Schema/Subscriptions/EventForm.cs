using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>How an event of one entity is written.</summary>
internal sealed class EventForm
{
    private readonly IReadOnlyList<(byte[] Name, EventPart Part)> _parts;
    private readonly EntityModel _entity;
    private readonly byte[] _type;
    private readonly HashSet<string> _hidden;

    /// <param name="entity">The entity.</param>
    /// <param name="type">The event's type.</param>
    /// <param name="parts">Its members by response key.</param>
    /// <param name="hidden">Fields that are not named among the changed ones.</param>
    public EventForm(EntityModel entity, string type, IReadOnlyList<(string ResponseKey, EventPart Part)> parts, HashSet<string> hidden)
    {
        (_entity, _hidden, _type) = (entity, hidden, Encoding.UTF8.GetBytes($"\"{type}\""));
        _parts = [.. parts.Select((part, i) => (Encoding.UTF8.GetBytes($"{(i > 0 ? "," : "")}{JsonSerializer.Serialize(part.ResponseKey)}:"), part.Part))];
    }

    /// <summary>Writes one event.</summary>
    /// <param name="output">Takes the object.</param>
    /// <param name="seen">The event.</param>
    public void Write(PooledBytes output, SeenChange seen)
    {
        output.Write((byte)'{');
        foreach (var (name, part) in _parts)
        {
            output.Write(name);
            Write(output, part, seen);
        }

        output.Write((byte)'}');
    }

    private void Write(PooledBytes output, EventPart part, SeenChange seen)
    {
        switch (part)
        {
            case EventPart.Cursor:
                Text(output, seen.Cursor);
                break;
            case EventPart.Kind:
                Text(output, seen.Kind);
                break;
            case EventPart.At:
                Text(output, seen.At.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
                break;
            case EventPart.Id:
                if (seen.Id is { } id) Text(output, WireId.Write(_entity.Name, id));
                else output.Write("null"u8);
                break;
            case EventPart.ChangedFields:
                Names(output, seen.Fields.Where(field => !_hidden.Contains(field)));
                break;
            case EventPart.Entity:
                Text(output, ChangeTypes.Word(_entity));
                break;
            case EventPart.Node:
                output.Write(seen.Node ?? "null"u8);
                break;
            default:
                output.Write(_type);
                break;
        }
    }

    private static void Names(PooledBytes output, IEnumerable<string> names)
    {
        output.Write((byte)'[');
        var first = true;
        foreach (var name in names)
        {
            if (!first) output.Write((byte)',');
            first = false;
            Text(output, name);
        }

        output.Write((byte)']');
    }

    /// <summary>Cursors, words, instants, ids and names of fields: nothing in them needs an escape.</summary>
    private static void Text(PooledBytes output, string text)
    {
        output.Write((byte)'"');
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(text.Length * 3)));
        output.Write((byte)'"');
    }
}
