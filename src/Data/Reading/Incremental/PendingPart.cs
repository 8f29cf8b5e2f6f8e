namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A fragment at one place of an answer, or one list whose rest is to come.</summary>
/// <param name="label">How the client calls it; null where it does not.</param>
/// <param name="path">The object on which the fragment stands, or the list.</param>
/// <param name="parent">The fragment it stands in; null for none.</param>
public sealed class PendingPart(string? label, AnswerPath path, PendingPart? parent)
{
    public string? Label => label;

    public AnswerPath Path => path;

    public PendingPart? Parent => parent;

    /// <summary>Its name once the client was told of it; null before.</summary>
    public string? Id { get; set; }

    /// <summary>True where it can't be answered, and what stands in it neither.</summary>
    public bool HasFailed { get; set; }

    /// <summary>How many parts of it are still to be read.</summary>
    public int Remaining { get; set; }
}
