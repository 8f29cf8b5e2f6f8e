using System.CommandLine;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub signing-key</c>: the hub's own key for tokens.</summary>
internal sealed class SigningKeyCommand : HubCommand
{
    public SigningKeyCommand()
        : base("signing-key", "The hub's own key for tokens.", "hub signing-key rotate --data /srv/hub")
        => Subcommands.Add(new RotateCommand());

    private sealed class RotateCommand : HubCommand
    {
        private readonly Option<string?> _data = new("--data") { Description = "Directory of the hub's private PostgreSQL, where its key lies. [default: .hub]", HelpName = "DIR" };

        public RotateCommand()
            : base("rotate", "Makes a new key; tokens of the last one hold until their time is over, those of the one before no more.", "hub signing-key rotate")
        {
            Options.Add(_data);
            SetAction(async (call, _) =>
            {
                SigningKey.Rotate(StorageOptions.Read(SettingsOf(call, ("Data", _data))).Data);
                await call.InvocationConfiguration.Output.WriteLineAsync("There is a new key; start the hub again to use it. Rotate twice to be rid of all tokens given so far.");
                return ExitCodes.Done;
            });
        }
    }
}
