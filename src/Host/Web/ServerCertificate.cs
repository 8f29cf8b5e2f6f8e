using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jianye.DataHub.Host.Options;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Jianye.DataHub.Host.Web;

/// <summary>The hub's certificate from PEM files. A renewed one is used from the next minute on; one that can't be read is passed over, and the old one stays.</summary>
internal sealed class ServerCertificate
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly string _file;
    private readonly string _keyFile;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private Known _known;

    /// <exception cref="SettingException">The files hold no certificate with its key, or everybody may read the key.</exception>
    public ServerCertificate(string file, string keyFile, TimeProvider time)
    {
        (_file, _keyFile, _time) = (file, keyFile, time);
        if (!OperatingSystem.IsWindows() && File.Exists(keyFile) && File.GetUnixFileMode(keyFile).HasFlag(UnixFileMode.OtherRead))
        {
            throw new SettingException($"Everybody may read the certificate's key {keyFile}; run: chmod o-r {keyFile}");
        }

        _known = Read() ?? throw new SettingException(
            $"The certificate {file} (HUB__WEB__CERTIFICATEFILE) can't be used; PEM files with a certificate and its unencrypted key were expected, readable by the hub.");
    }

    public TlsHandshakeCallbackOptions Handshake() => new()
    {
        OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
        {
            ServerCertificateContext = Newest().Certificate,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        }),
    };

    private Known Newest()
    {
        lock (_lock)
        {
            if (_time.GetElapsedTime(_known.At) < LookAgain) return _known;
            _known = (Changed() > _known.Changed ? Read() : null) ?? _known with { At = _time.GetTimestamp() };
            return _known;
        }
    }

    private DateTime Changed() => new[] { File.GetLastWriteTimeUtc(_file), File.GetLastWriteTimeUtc(_keyFile) }.Max();

    private Known? Read()
    {
        try
        {
            var changed = Changed();
            var certificate = X509Certificate2.CreateFromPemFile(_file, _keyFile);
            var issuers = new X509Certificate2Collection();
            issuers.ImportFromPemFile(_file);
            if (issuers.Count > 0) issuers.RemoveAt(0);
            return new Known(SslStreamCertificateContext.Create(certificate, issuers, offline: true), changed, _time.GetTimestamp());
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Known(SslStreamCertificateContext Certificate, DateTime Changed, long At);
}
