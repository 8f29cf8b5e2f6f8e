using System.Security.Cryptography;
using System.Text;

namespace Jianye.DataHub.Data.Database.Roles;

/// <summary>A password as PostgreSQL keeps it (RFC 5803): sent in its place, so that the password itself is in no statement, log or list of activities.</summary>
internal static class ScramSecret
{
    private const int Iterations = 4096;

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, 32);
        var stored = SHA256.HashData(Key("Client Key"));
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(Key("Server Key"))}";

        byte[] Key(string name) => HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes(name));
    }
}
