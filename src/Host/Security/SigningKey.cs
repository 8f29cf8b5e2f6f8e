using System.Security.Cryptography;
using Jianye.DataHub.Host.Options;
using Microsoft.IdentityModel.Tokens;

namespace Jianye.DataHub.Host.Security;

/// <summary>The hub's own key for tokens (ES256, on P-256). It lies in the data directory, in a file that only its owner may read.</summary>
internal sealed class SigningKey
{
    public const string FileName = "signing-key.pem";

    /// <summary>The key before the last change: its tokens hold until their time is over, or until the key changes again.</summary>
    public const string PreviousFileName = "signing-key-previous.pem";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private SigningKey(ECDsa key)
    {
        Key = new ECDsaSecurityKey(key);
        Key.KeyId = Base64UrlEncoder.Encode(Key.ComputeJwkThumbprint());
    }

    public ECDsaSecurityKey Key { get; }

    /// <summary>A key that is kept nowhere.</summary>
    public static SigningKey New() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key of a data directory, made where there is none yet.</summary>
    /// <exception cref="SettingException">It can't be read or written, or others may read it.</exception>
    public static SigningKey OpenOrCreate(string data)
    {
        var path = Path.Combine(Path.GetFullPath(data), FileName);
        if (!File.Exists(path)) Create(path);
        return Read(path);
    }

    /// <summary>The key of a data directory.</summary>
    /// <exception cref="SettingException">There is none, it can't be read, or others may read it.</exception>
    public static SigningKey Open(string data)
    {
        var path = Path.Combine(Path.GetFullPath(data), FileName);
        return File.Exists(path)
            ? Read(path)
            : throw new SettingException($"There is no {FileName} in {data}: the first \"hub serve\" makes it; start the hub once, or name its directory with --data.");
    }

    /// <summary>The key before the last change; null where it never changed.</summary>
    /// <exception cref="SettingException">It can't be read, or others may read it.</exception>
    public static SigningKey? OpenPrevious(string data)
    {
        var path = Path.Combine(Path.GetFullPath(data), PreviousFileName);
        return File.Exists(path) ? Read(path) : null;
    }

    /// <summary>Makes a new key; the one of now becomes the previous one, and the previous one is gone.</summary>
    /// <exception cref="SettingException">There is none, or it can't be read or written.</exception>
    public static void Rotate(string data)
    {
        _ = Open(data);
        var (path, previous) = (Path.Combine(Path.GetFullPath(data), FileName), Path.Combine(Path.GetFullPath(data), PreviousFileName));
        // A copy first: whoever starts meanwhile finds a key in any case.
        File.Copy(path, previous, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(previous, OwnerOnly);
        var draft = $"{path}.{Guid.CreateVersion7():N}.new";
        Create(draft);
        File.Move(draft, path, overwrite: true);
    }

    private static void Create(string path)
    {
        // Written whole under another name first: whoever sees the name sees the key.
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using (var file = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            using (var writer = new StreamWriter(file))
            {
                writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
            }

            if (!File.Exists(path)) File.Move(draft, path, overwrite: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !File.Exists(path))
        {
            throw new SettingException($"The key for tokens can't be written to {path}; see that the hub may write there, or choose another directory with --data.");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static SigningKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            throw new SettingException($"Others than its owner may use the key for tokens {path}; run: chmod 600 {path}");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            if (key.KeySize == 256 && key.ExportParameters(includePrivateParameters: true).D is not null) return new SigningKey(key);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            // Told below, as of a key of another kind.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The key for tokens {path} can't be read; run the command as the user whose hub it is.");
        }

        key.Dispose();
        throw new SettingException($"The file {path} holds no private key on the curve P-256; take it away, and the next start makes a new one. Tokens of the old one are refused then.");
    }
}
