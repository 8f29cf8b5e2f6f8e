namespace Jianye.DataHub.Schema.Mutations;

/// <summary>An error that a mutation answers with in its payload: something of the data stands in the way, and nothing was changed.</summary>
/// <param name="Name">E.g. <c>MatchReviewNotFoundError</c>.</param>
/// <param name="Description">One English sentence with the Chinese term.</param>
/// <param name="Fields">Its members beside <c>message</c>.</param>
internal sealed record MutationErrorType(string Name, string Description, params IReadOnlyList<MutationErrorField> Fields)
{
    /// <summary>An error of this type.</summary>
    /// <param name="message">One sentence: what was expected, and what to do.</param>
    /// <param name="values">Of <see cref="Fields"/>, in their order.</param>
    public MutationError With(string message, params object?[] values)
        => new(this, message, Fields.Select((field, i) => (field.Name, values[i])).ToDictionary(field => field.Name, field => field.Item2));
}
