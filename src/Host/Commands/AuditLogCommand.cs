using System.CommandLine;
using System.Globalization;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub audit-log</c>: whether the log of who read and changed personal data is whole.</summary>
internal sealed class AuditLogCommand : HubCommand
{
    public AuditLogCommand()
        : base("audit-log", "Looks after the log of who read and changed personal data.", "hub audit-log verify", "hub audit-log heads > /media/usb/heads.txt", "hub audit-log archive --before 2026-01 --out /srv/archive")
    {
        Subcommands.Add(new VerifyCommand());
        Subcommands.Add(new ArchiveCommand());
        Subcommands.Add(new HeadsCommand());
    }

    private sealed class VerifyCommand : DatabaseCommand
    {
        private readonly Option<FileInfo?> _heads = new("--heads") { Description = "A file that \"hub audit-log heads\" wrote earlier: the entries in it must still be there.", HelpName = "FILE" };

        public VerifyCommand()
            : base("verify", "Looks whether every entry is there, as it was written and where it was; exit code 1 if not.", "hub audit-log verify", "hub audit-log verify --heads /media/usb/heads.txt")
        {
            Options.Add(_heads);
            SetAction(RunAsync);
        }

        private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
        {
            var (output, error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
            var heads = new List<AuditHead>();
            if (call.GetValue(_heads) is { } file)
            {
                if (!file.Exists)
                {
                    await error.WriteLineAsync("The file that --heads names is not there; name one that \"hub audit-log heads\" wrote.");
                    return ExitCodes.WrongUsage;
                }

                foreach (var line in await File.ReadAllLinesAsync(file.FullName, cancellationToken))
                {
                    if (AuditHead.Read(line) is { } head) heads.Add(head);
                    else if (!string.IsNullOrWhiteSpace(line))
                    {
                        await error.WriteLineAsync("A line of the file that --heads names is no head; name a file that \"hub audit-log heads\" wrote.");
                        return ExitCodes.WrongUsage;
                    }
                }
            }

            await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
            var (entries, chains, faults) = await AuditVerifier.RunAsync(database, heads, cancellationToken);
            foreach (var fault in faults) await output.WriteLineAsync(fault);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{entries:N0} entries in {chains:N0} chains: {(faults.Count == 0 ? "whole" : $"{faults.Count:N0} {(faults.Count == 1 ? "fault" : "faults")}")}."));
            return faults.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        }
    }

    private sealed class HeadsCommand : DatabaseCommand
    {
        public HeadsCommand()
            : base("heads", "Prints the last entry of each chain, to be kept where the database's owner can't change it.", "hub audit-log heads > /media/usb/heads.txt")
        {
            SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                foreach (var head in await AuditVerifier.HeadsAsync(database, cancellationToken)) await call.InvocationConfiguration.Output.WriteLineAsync(head.ToString());
                return ExitCodes.Done;
            });
        }
    }

    private sealed class ArchiveCommand : DatabaseCommand
    {
        private readonly Option<DirectoryInfo> _out = new("--out") { Description = "The directory for the files, one a month; keep them as long as the law wants.", HelpName = "DIR", Required = true };

        private readonly Option<string?> _before = new("--before") { Description = "The first month that stays. [default: as many as Audit:KeepMonths says]", HelpName = "YYYY-MM" };

        public ArchiveCommand()
            : base("archive", "Takes old months out of the log, each to a file whose hash stays in the log; refused where the log is not whole.", "hub audit-log archive --before 2026-01 --out /srv/archive")
        {
            Options.Add(_out);
            Options.Add(_before);
            SetAction(RunAsync);
        }

        private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
        {
            var (output, error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
            var settings = StorageSettingsOf(call);
            var now = TimeProvider.System.GetUtcNow();
            var kept = settings.Section<AuditOptions>("Audit").KeepMonths;
            if (kept == AuditOptions.All && call.GetValue(_before) is null)
            {
                await error.WriteLineAsync("All months are kept unless told: name the first that stays with --before, or set Audit:KeepMonths (HUB__AUDIT__KEEPMONTHS).");
                return ExitCodes.WrongUsage;
            }

            var before = new DateOnly(now.Year, now.Month, 1).AddMonths(-kept);
            if (call.GetValue(_before) is { } named && !DateOnly.TryParseExact($"{named}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out before))
            {
                await error.WriteLineAsync("--before takes a month such as 2026-01.");
                return ExitCodes.WrongUsage;
            }

            await using var database = await StorageOptions.Read(settings).OpenAsync(cancellationToken);
            var folder = call.GetRequiredValue(_out);
            folder.Create();
            var written = await new AuditArchive(database, TimeProvider.System).RunAsync(before, folder.FullName, cancellationToken);
            foreach (var (file, entries) in written) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {entries:N0} entries, taken out of the log."));
            if (written.Count == 0) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"There is no month before {before:yyyy-MM} in the log; nothing was taken out."));
            return ExitCodes.Done;
        }
    }
}
