namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>Several sorted streams as one; of equal ones the earlier stream comes first.</summary>
internal static class SortedMerge
{
    public static IEnumerable<T> Of<T>(IReadOnlyList<IEnumerable<T>> streams, Func<T, DateTime> key)
    {
        var heads = new PriorityQueue<IEnumerator<T>, (DateTime Key, int Stream)>();
        try
        {
            for (var i = 0; i < streams.Count; i++)
            {
                var head = streams[i].GetEnumerator();
                if (head.MoveNext()) heads.Enqueue(head, (key(head.Current), i));
                else head.Dispose();
            }

            while (heads.TryPeek(out var head, out var place))
            {
                yield return head.Current;
                if (head.MoveNext())
                {
                    heads.DequeueEnqueue(head, (key(head.Current), place.Stream));
                }
                else
                {
                    heads.Dequeue();
                    head.Dispose();
                }
            }
        }
        finally
        {
            while (heads.TryDequeue(out var left, out _)) left.Dispose();
        }
    }
}
