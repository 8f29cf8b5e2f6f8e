using System.CommandLine;
using Jianye.DataHub.Tests.Benchmarks.Broadcast;
using Jianye.DataHub.Tests.Benchmarks.Commands;
using Jianye.DataHub.Tests.Benchmarks.Live;
using Jianye.DataHub.Tests.Benchmarks.Load;

var root = new RootCommand("Measures the hub on this machine. Figures hold for one machine and one run; compare ratios of one run only.")
{
    new ImportCommand(),
    new ReadCommand(),
    new PartsCommand(),
    new BroadcastCommand(),
    new LiveCommand(),
    new LoadCommand(),
    new SocketLoadCommand(),
    new FollowersCommand(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
