namespace Jianye.DataHub.Data.Workflows;

/// <summary>Why a change was refused; nothing was changed.</summary>
public abstract record ChangeFault
{
    private ChangeFault()
    {
    }

    /// <summary>There is no such row, or the caller can't see it.</summary>
    public sealed record NotFound : ChangeFault;

    /// <summary>The step is not allowed in the present state.</summary>
    /// <param name="State">The present state.</param>
    /// <param name="Allowed">The steps that the caller may do instead.</param>
    public sealed record StepNotAllowed(string State, IReadOnlyList<string> Allowed) : ChangeFault;

    /// <summary>The row has another version than the caller expected: somebody changed it meanwhile.</summary>
    /// <param name="Version">The present version.</param>
    public sealed record VersionConflict(long Version) : ChangeFault;

    /// <summary>The idempotency key has served for another change within the last day.</summary>
    public sealed record KeyReused : ChangeFault;

    /// <summary>The place lies outside of the district, or there is no such grid.</summary>
    public sealed record NoGrid : ChangeFault;

    /// <summary>The place lies outside of what the caller may see.</summary>
    public sealed record OutOfScope : ChangeFault;

    /// <summary>A member of the input can't be used.</summary>
    /// <param name="Field">The member.</param>
    /// <param name="Expected">What was expected, in words.</param>
    public sealed record Invalid(string Field, string Expected) : ChangeFault;

    /// <summary>What a member of the input refers to does not exist, or the caller can't see it.</summary>
    /// <param name="Field">The member.</param>
    public sealed record Missing(string Field) : ChangeFault;

    /// <summary>The file is by its content none that may be attached.</summary>
    /// <param name="Allowed">The media types that may.</param>
    public sealed record FileRefused(IReadOnlyList<string> Allowed) : ChangeFault;

    /// <summary>The row has as many files as it may.</summary>
    /// <param name="Most">So many.</param>
    public sealed record TooManyFiles(int Most) : ChangeFault;
}
