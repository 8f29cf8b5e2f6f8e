using System.Globalization;
using System.Text.Json;
using GraphQL;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Host.Operations;

namespace Jianye.DataHub.Host.Transports.Http.Multipart;

/// <summary>Where in the variables which file belongs: the part <c>map</c>, checked against the part <c>operations</c> before a file is received.</summary>
internal sealed class FilePlaces
{
    private const string Root = "variables";

    private readonly Dictionary<string, List<Action<UploadedFile>>> _awaited = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<(SentOperation Sent, Dictionary<string, object?> Variables)> _operations;

    private FilePlaces(IReadOnlyList<SentOperation> operations)
        => _operations = [.. operations.Select(one => (one, new Dictionary<string, object?>(one.Request.Variables)))];

    /// <summary>What is to be run; files stand in the variables when they were put.</summary>
    public IReadOnlyList<SentOperation> Operations => [.. _operations.Select(one => one.Sent with { Request = one.Sent.Request with { Variables = new Inputs(one.Variables) } })];

    /// <summary>True when every file that the map names was put in its places.</summary>
    public bool AreFilled => _awaited.Count == 0;

    /// <param name="map">The part <c>map</c>.</param>
    /// <param name="operations">What <c>operations</c> asks for.</param>
    /// <param name="mostFiles">Files that a request may have.</param>
    /// <exception cref="RequestException">The map can't be read, or leads nowhere.</exception>
    public static FilePlaces Read(ReadOnlyMemory<byte> map, IReadOnlyList<SentOperation> operations, int mostFiles)
    {
        var read = new FilePlaces(operations);
        using var document = Parse(map);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw FormFault.BadMap();
        // The last of several members of one name would hide the others.
        var (taken, keys) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var file in document.RootElement.EnumerateObject())
        {
            if (++keys > mostFiles) throw new RequestException(StatusCodes.Status413PayloadTooLarge, "HUB_UPLOAD_TOO_LARGE", $"The form has more than the {mostFiles:N0} files allowed; send them in several requests.");
            if (file.Value.ValueKind != JsonValueKind.Array) throw FormFault.BadMap();
            if (file.Value.GetArrayLength() == 0) throw FormFault.NoPath();
            var setters = new List<Action<UploadedFile>>();
            foreach (var path in file.Value.EnumerateArray())
            {
                var text = path.ValueKind == JsonValueKind.String ? path.GetString()! : throw FormFault.BadMap();
                if (!taken.Add(text)) throw FormFault.NotNull();
                setters.Add(read.Place(text));
            }

            if (!read._awaited.TryAdd(file.Name, setters)) throw FormFault.BadMap();
        }

        return read;
    }

    /// <summary>Whether a file of that name is waited for.</summary>
    public bool Awaits(string key) => _awaited.ContainsKey(key);

    /// <summary>Puts a file wherever the map says.</summary>
    public void Put(string key, UploadedFile file)
    {
        _awaited.Remove(key, out var setters);
        foreach (var set in setters!) set(file);
    }

    /// <summary><c>variables.file</c>; in a list of requests <c>0.variables.file</c>, in a list of sets of variables <c>variables.0.file</c>.</summary>
    private Action<UploadedFile> Place(string path)
    {
        var parts = new Queue<string>(path.Split('.'));
        int? request = _operations[0].Sent.RequestIndex is null ? null : Index(parts.Dequeue());
        if (!parts.TryDequeue(out var root) || root != Root) throw request is null ? FormFault.NotOfVariables() : FormFault.NotOfRequest();
        var sets = _operations.Where(one => one.Sent.RequestIndex == request).ToList();
        if (sets.Count == 0 || parts.Count == 0) throw FormFault.BadPath();
        if (sets[0].Sent.VariableIndex is null) return Place(sets[0].Variables, [.. parts]);
        var set = Index(parts.Dequeue());
        return set >= 0 && set < sets.Count && parts.Count > 0 ? Place(sets[set].Variables, [.. parts]) : throw FormFault.BadPath();
    }

    private static Action<UploadedFile> Place(Dictionary<string, object?> variables, string[] path)
    {
        if (!variables.ContainsKey(path[0])) throw FormFault.NoVariable();
        object? within = variables;
        foreach (var part in path[..^1]) within = Member(within, part);
        if (Member(within, path[^1]) is not null) throw FormFault.NotNull();
        return within switch
        {
            IDictionary<string, object?> members => file => members[path[^1]] = file,
            IList<object?> items => file => items[Index(path[^1])] = file,
            _ => throw FormFault.BadPath(),
        };
    }

    private static object? Member(object? value, string part) => value switch
    {
        IDictionary<string, object?> members when members.TryGetValue(part, out var member) => member,
        IList<object?> items when Index(part) is var index && index >= 0 && index < items.Count => items[index],
        _ => throw FormFault.BadPath(),
    };

    /// <summary>-1 for what is no index; <c>01</c> and <c>+1</c> are none.</summary>
    private static int Index(string part)
        => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && (part.Length == 1 || part[0] != '0') ? index : -1;

    private static JsonDocument Parse(ReadOnlyMemory<byte> map)
    {
        try
        {
            return JsonDocument.Parse(map, new JsonDocumentOptions { MaxDepth = 4 });
        }
        catch (JsonException)
        {
            throw FormFault.BadMap();
        }
    }
}
