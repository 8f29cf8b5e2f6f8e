using System.CommandLine;
using System.Globalization;
using Jianye.DataHub.Data.Operations;
using Jianye.DataHub.Host.Operations;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema.Validation;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub operations</c>: the documents that clients run by their id.</summary>
internal sealed class OperationsCommand : HubCommand
{
    public OperationsCommand()
        : base("operations", "Trusted documents: what clients run by its id.", "hub operations check src/queries", "hub operations add persisted-queries.json", "hub operations hash streets.graphql")
    {
        Subcommands.Add(new AddCommand());
        Subcommands.Add(new CheckCommand());
        Subcommands.Add(new HashCommand());
    }

    private static Argument<string[]> Files() => new("FILE")
    {
        Description = ".graphql files, a document each; .json manifests (documents by id, or Apollo's); directories of them.", Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Tells on <paramref name="error"/> what is wrong with documents.</summary>
    private static async Task<bool> CheckAsync(IReadOnlyList<OperationFile> files, TextWriter error, CancellationToken cancellationToken)
    {
        using var checker = new OperationChecker(ServeOptions.Read(Settings.Read([])).Limits);
        var isGood = true;
        foreach (var file in files)
        {
            foreach (var fault in await checker.CheckAsync(file.Document, cancellationToken))
            {
                isGood = false;
                var place = fault.Locations is [var (line, column), ..] ? $":{line}:{column}" : "";
                await error.WriteLineAsync($"{file.Source}{place}: {fault.Message} ({fault.Code})");
            }
        }

        return isGood;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class AddCommand : DatabaseCommand
    {
        private readonly Argument<string[]> _files = Files();

        public AddCommand()
            : base("add", "Checks documents and stores them for every hub on the database: all or none.", "hub operations add persisted-queries.json", "hub operations add src/queries --data /srv/hub")
        {
            Arguments.Add(_files);
            SetAction(async (call, cancellationToken) =>
            {
                var files = OperationFile.Read(call.GetRequiredValue(_files));
                if (!await CheckAsync(files, call.InvocationConfiguration.Error, cancellationToken)) return ExitCodes.Failed;
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                var added = await new TrustedOperations(database).AddAsync(files.Select(file => (OperationId.Of(file.Document), file.Document)), cancellationToken);
                await call.InvocationConfiguration.Output.WriteLineAsync($"{Number(files.Count)} documents, {Number(added)} of them new.");
                return ExitCodes.Done;
            });
        }
    }

    private sealed class CheckCommand : HubCommand
    {
        private readonly Argument<string[]> _files = Files();

        public CheckCommand()
            : base("check", "Checks documents against the schema and the limits; needs no database.", "hub operations check src/queries", "hub operations check persisted-queries.json")
        {
            Arguments.Add(_files);
            SetAction(async (call, cancellationToken) =>
            {
                var files = OperationFile.Read(call.GetRequiredValue(_files));
                if (!await CheckAsync(files, call.InvocationConfiguration.Error, cancellationToken)) return ExitCodes.Failed;
                await call.InvocationConfiguration.Output.WriteLineAsync($"{Number(files.Count)} documents fit the schema.");
                return ExitCodes.Done;
            });
        }
    }

    private sealed class HashCommand : HubCommand
    {
        private readonly Argument<string[]> _files = Files();

        private readonly Option<bool> _base64 = new("--base64") { Description = "Base64 as it stands in an address, in place of hexadecimal digits." };

        public HashCommand()
            : base("hash", "Prints the ids of documents: the SHA-256 of their bytes, as sha256sum does; needs no database.", "hub operations hash streets.graphql", "hub operations hash --base64 src/queries")
        {
            Arguments.Add(_files);
            Options.Add(_base64);
            SetAction(async (call, _) =>
            {
                foreach (var file in OperationFile.Read(call.GetRequiredValue(_files)))
                {
                    var hash = OperationId.Of(file.Document);
                    await call.InvocationConfiguration.Output.WriteLineAsync($"{(call.GetValue(_base64) ? OperationId.Base64(hash) : OperationId.Hex(hash))}  {file.Source}");
                }

                return ExitCodes.Done;
            });
        }
    }
}
