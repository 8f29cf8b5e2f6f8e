namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Reads once for all who ask while one reading is on its way: each gets what was read after it had asked.</summary>
internal sealed class SharedReading<T>(Func<CancellationToken, Task<T>> read)
{
    private readonly Lock _lock = new();
    private Task<T>? _running;
    private Task<T>? _next;

    public Task<T> ReadAsync()
    {
        lock (_lock)
        {
            if (_next is not null) return _next;
            if (_running is null or { IsCompleted: true }) return _running = read(CancellationToken.None);
            return _next = AfterAsync(_running);
        }
    }

    private async Task<T> AfterAsync(Task<T> running)
    {
        await running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Task<T> started;
        lock (_lock)
        {
            _next = null;
            _running = started = read(CancellationToken.None);
        }

        return await started;
    }
}
