using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Access.ApiKeys;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Host.Security;

/// <summary>Makes API keys and tells whose one is: an integrator's of one platform.</summary>
internal sealed class ApiKeyReader(ApiKeyStore keys, TimeProvider time)
{
    /// <summary>By which people, and tools that look for secrets in code, know one.</summary>
    public const string Prefix = "jyk_";

    private const int RandomBytes = 32;

    /// <summary>Characters of a key: the prefix and 32 bytes in base64.</summary>
    private const int Length = 4 + 43;

    private readonly KnownTokens _known = new(time, TimeSpan.FromSeconds(10));

    /// <summary>A new key. It is shown once; what is kept is its hash.</summary>
    public static (string Key, byte[] Hash) Create()
    {
        var key = $"{Prefix}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes))}";
        return (key, HashOf(key));
    }

    public static bool IsKey(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <exception cref="TokenException">There is no such key, its time is over, it was taken back, or the database can't be asked.</exception>
    public async ValueTask<Caller> ReadAsync(string key, CancellationToken cancellationToken) => (await CheckAsync(key, cancellationToken)).Caller;

    /// <summary><see cref="ReadAsync"/>, telling how long the key holds.</summary>
    /// <exception cref="TokenException">There is no such key, its time is over, it was taken back, or the database can't be asked.</exception>
    public async ValueTask<Credential> CheckAsync(string key, CancellationToken cancellationToken)
    {
        if (_known.Find(key) is { } known) return known;
        if (key.Length != Length) throw Refused();
        try
        {
            if (await keys.FindAsync(HashOf(key), cancellationToken) is not { } found || !found.HoldsAt(time.GetUtcNow())) throw Refused();
            var credential = new Credential(new Caller(Role.Integrator, [], found.Platform, $"api-key:{found.Id:N}"), found.ExpiresAt, found.ExpiresAt, key);
            _known.Add(key, credential);
            return credential;
        }
        catch (DatabaseUnavailableException)
        {
            throw TokenException.Unavailable("The hub's database does not answer; send the request again in a moment.");
        }
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // One sentence for all: who guesses learns nothing.
    private static TokenException Refused() => TokenException.Invalid("The API key is not taken: there is none such, its time is over, or it was taken back.");
}
