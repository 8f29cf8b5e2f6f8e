namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>What a client holds open.</summary>
internal enum StreamKind
{
    Socket,
    Events,
}
