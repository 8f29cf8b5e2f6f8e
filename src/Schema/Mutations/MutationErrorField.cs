namespace Jianye.DataHub.Schema.Mutations;

/// <summary>A member of a mutation's error.</summary>
/// <param name="Name">E.g. <c>state</c>.</param>
/// <param name="Description">One English sentence with the Chinese term.</param>
/// <param name="Type">Its scalar.</param>
/// <param name="IsList">Whether it is a list of these.</param>
internal sealed record MutationErrorField(string Name, string Description, string Type = "String", bool IsList = false);
