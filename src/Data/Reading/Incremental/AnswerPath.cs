using System.Buffers.Text;
using System.Text.Json;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>The place of an object or a list in an answer.</summary>
public sealed class AnswerPath(AnswerStep[] steps)
{
    public int Length => steps.Length;

    internal IReadOnlyList<AnswerStep> Steps => steps;

    /// <summary>Writes the path, or what of it follows a number of steps, as a JSON list.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="from">Steps to leave out.</param>
    /// <param name="item">The place of an item of the list that lies there, as a last step; null for none.</param>
    public void Write(PooledBytes output, int from = 0, int? item = null)
    {
        output.Write((byte)'[');
        for (var i = from; i < steps.Length; i++)
        {
            if (i > from) output.Write((byte)',');
            if (steps[i].Name is { } name) output.Write(name.AsSpan(0, name.Length - 1));
            else Write(output, steps[i].Index);
        }

        if (item is { } place)
        {
            if (steps.Length > from) output.Write((byte)',');
            Write(output, place);
        }

        output.Write((byte)']');
    }

    /// <summary>The response keys, without places in lists.</summary>
    public IReadOnlyList<string> Names => [.. steps.Where(step => step.Name is not null).Select(step => JsonSerializer.Deserialize<string>(step.Name.AsSpan(0, step.Name!.Length - 1))!)];

    private static void Write(PooledBytes output, int number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(11), out var written);
        output.Advance(written);
    }
}
