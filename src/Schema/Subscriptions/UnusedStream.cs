using GraphQL;
using GraphQL.Resolvers;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>What the engine wants of each field of a subscription; the hub itself tells of changes, and never asks the engine to.</summary>
internal sealed class UnusedStream : ISourceStreamResolver
{
    public static UnusedStream Instance { get; } = new();

    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) => throw new InvalidOperationException("Subscriptions are not run by the engine.");
}
