using System.Net;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Host.Options;

/// <summary>How the hub serves.</summary>
/// <param name="Port">TCP port, 0 to 65535; 5080 unless set, 0 for any that is free.</param>
/// <param name="Bind">Address to listen on; 127.0.0.1 unless set. Another than a loopback address needs a certificate or a known proxy.</param>
/// <param name="DemoResidents">Size of the demo district of a first start, 0 to 1,000,000 residents; 5,000 unless set, 0 for none.</param>
/// <param name="HostNames">Host names that requests may name besides the loopback's own, separated by commas: those of a reverse proxy; none unless set.</param>
/// <param name="Limits">How much one operation may ask for: sections <c>Limits</c> (<c>HUB__LIMITS__MAXIMUMTOKENS</c>) and <c>Travel</c>.</param>
/// <param name="Intake">How much a delivery by HTTP may be: section <c>Intake</c>; null for the defaults.</param>
/// <param name="Tokens">Whose tokens are taken: section <c>Tokens</c>; null for the defaults.</param>
internal sealed record ServeOptions(int Port, IPAddress Bind, int DemoResidents, IReadOnlyList<string> HostNames, OperationLimits Limits, IntakeOptions? Intake = null,
    TokenOptions? Tokens = null)
{
    /// <summary>Who may reach the hub how: section <c>Web</c>.</summary>
    public WebOptions Web { get; init; } = new();

    /// <summary>How much callers may ask for together, and how often each: section <c>Load</c>.</summary>
    public LoadOptions Load { get; init; } = new();

    /// <summary>For whom the hub describes itself: section <c>Audience</c>.</summary>
    public AudienceOptions Audience { get; init; } = new();

    /// <summary>Which operations are run: section <c>Operations</c>.</summary>
    public OperationOptions Operations { get; init; } = new();

    /// <summary>How long changes are kept: section <c>Changes</c>.</summary>
    public ChangesOptions Changes { get; init; } = new();

    /// <summary>How long the audit log is kept: section <c>Audit</c>.</summary>
    public AuditOptions Audit { get; init; } = new();

    /// <summary>Sockets and event streams: section <c>Streams</c>.</summary>
    public StreamOptions Streams { get; init; } = new();

    /// <summary>What may be attached, and where it lies: section <c>Attachments</c>.</summary>
    public AttachmentOptions Attachments { get; init; } = new();

    /// <summary>True for a hub that only people and programs of this machine reach: not by its address, and not by a proxy that the settings tell of.</summary>
    public bool IsOfThisMachine => IPAddress.IsLoopback(Bind) && HostNames.Count == 0 && Web.KnownProxies is null;

    public const int DefaultPort = 5080;

    public const int DefaultDemoResidents = 5000;

    /// <exception cref="SettingException">A setting can't be taken; its name is in the message.</exception>
    public static ServeOptions Read(Settings settings)
    {
        var bind = settings.Text("Bind") ?? "127.0.0.1";
        if (!IPAddress.TryParse(bind == "localhost" ? "127.0.0.1" : bind, out var address)) throw Settings.Refused("Bind", "an IP address such as 127.0.0.1", bind);
        var web = WebOptions.Read(settings);
        if (!IPAddress.IsLoopback(address) && web.CertificateFile is null && web.KnownProxies is null)
        {
            throw new SettingException(
                $"Without encryption tokens could be read on their way: the hub listens on loopback only, so --bind {bind} is refused; set Web:CertificateFile (HUB__WEB__CERTIFICATEFILE) for HTTPS, or Web:KnownProxies (HUB__WEB__KNOWNPROXIES) for a reverse proxy that has it.");
        }

        var limits = settings.Section<OperationLimits>("Limits");
        limits.Travel = settings.Section<TravelSettings>("Travel");
        PageSettings.Read(settings, limits);
        BudgetSettings.Read(settings, limits);
        return new ServeOptions(
            settings.Whole("Port", 0, 65535, DefaultPort),
            address,
            settings.Whole("Demo", 0, DemoOptions.MostResidents, DefaultDemoResidents),
            (settings.Text("HostNames") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            limits,
            settings.Section<IntakeOptions>("Intake"),
            TokenOptions.Read(settings)) { Web = web, Load = settings.Section<LoadOptions>("Load"), Audience = AudienceOptions.Read(settings), Operations = OperationOptions.Read(settings), Changes = settings.Section<ChangesOptions>("Changes"), Audit = settings.Section<AuditOptions>("Audit"), Streams = settings.Section<StreamOptions>("Streams"), Attachments = AttachmentOptions.Read(settings) };
    }
}
