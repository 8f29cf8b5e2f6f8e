using Jianye.DataHub.Tests.Benchmarks.Load;
using Jianye.DataHub.Tests.Benchmarks.Measuring;
using Jianye.DataHub.Tests.Benchmarks.Workloads;

namespace Jianye.DataHub.Tests.Benchmarks.Reading;

/// <summary>Loads the hub and the limit in turns: both stand in this process, so that of two CPU figures only one moves.</summary>
internal sealed class ReadBench(MeasuredHub measured, LoadGenerator generator, ReadServer hub, ReadServer limit, ReadPace pace)
{
    public async Task<ReadFigures> RunAsync(Workload workload, CancellationToken cancellationToken)
    {
        var cases = await workload.CasesAsync(measured.Database.Reading, cancellationToken);
        await AnswerCheck.RunAsync(workload, cases, hub, limit);
        foreach (var server in (ReadServer[])[hub, limit, hub, limit]) await LoadAsync(server, workload, cases, pace.WarmUpSeconds, cancellationToken);
        var (of, ofLimit) = (new List<ReadSample>(), new List<ReadSample>());
        for (var repetition = 0; repetition < pace.Repetitions; repetition++)
        {
            of.Add(await LoadAsync(hub, workload, cases, pace.Seconds, cancellationToken));
            ofLimit.Add(await LoadAsync(limit, workload, cases, pace.Seconds, cancellationToken));
        }

        return new ReadFigures(workload, of, ofLimit);
    }

    private async Task<ReadSample> LoadAsync(ReadServer server, Workload workload, IReadOnlyList<WorkloadCase> cases, double seconds, CancellationToken cancellationToken)
    {
        var order = new LoadOrder(server.Address.Port, [.. cases.Select(question => server.Request(workload, question))], pace.Connections, seconds);
        var before = measured.Cpu();
        var result = await generator.RunAsync(order, cancellationToken);
        return new ReadSample(result, measured.Cpu() - before);
    }
}
