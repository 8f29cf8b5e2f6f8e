using System.Runtime.CompilerServices;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Works on what streams by while more of it is read and what is done is written.</summary>
internal static class ParallelSteps
{
    /// <summary>Does the work on other threads; what comes out keeps the order of what went in.</summary>
    /// <param name="source">What to work on.</param>
    /// <param name="atMost">So many are in work at a time: what they hold is in memory together.</param>
    /// <param name="work">Shares nothing with others.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async IAsyncEnumerable<TResult> SelectInParallelAsync<TSource, TResult>(
        this IAsyncEnumerable<TSource> source, int atMost, Func<TSource, TResult> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inWork = new Queue<Task<TResult>>();
        await foreach (var item in source.WithCancellation(cancellationToken))
        {
            inWork.Enqueue(Task.Run(() => work(item), cancellationToken));
            if (inWork.Count >= atMost) yield return await inWork.Dequeue();
        }

        while (inWork.TryDequeue(out var next)) yield return await next;
    }
}
