using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Tests.Unit.Host.Security;

/// <summary>Tokens are written by hand here, so that the library that checks them is not also the one that makes them.</summary>
public sealed class TokenReaderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2018, 6, 30, 8, 0, 0, TimeSpan.Zero);

    private readonly StandingTime _time = new(Now);
    private readonly SigningKey _key = SigningKey.New();
    private readonly ECDsa _other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TokenReader _reader;

    public TokenReaderTests() => _reader = TokenReader.Of(_key, new TokenOptions(), _time);

    public void Dispose()
    {
        _key.Key.ECDsa.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_hubs_own_key_tells_whom_it_stands_for()
    {
        var caller = new Caller(Role.GridMember, ["320105001013005", "32010500107"], null, "WG-1");

        var read = await _reader.ReadAsync(new TokenIssuer(_key, new TokenOptions().Audience, _time).Issue(caller), default);

        Assert.Equal((caller.Role, caller.Platform, caller.Subject), (read.Role, read.Platform, read.Subject));
        Assert.Equal(caller.Scope, read.Scope);
    }

    [Fact]
    public async Task A_token_written_by_hand_is_taken_too()
        => Assert.Equal(Role.Admin, (await _reader.ReadAsync(Signed(Good()), default)).Role);

    [Theory]
    [InlineData("\"320105001 320105001013\"")]
    [InlineData("\"320105001,320105001013\"")]
    [InlineData("[\"320105001\",\"320105001013\"]")]
    [InlineData("\"openid profile 320105001 320105001013\"")]
    public async Task A_scope_is_read_however_issuers_write_lists(string scope)
    {
        var claims = Good();
        (claims["role"], claims["scope"]) = ("street-staff", JsonSerializer.Deserialize<JsonElement>(scope));

        Assert.Equal(["320105001", "320105001013"], (await _reader.ReadAsync(Signed(claims), default)).Scope);
    }

    [Theory]
    [InlineData("role", null, "names no role")]
    [InlineData("role", "\"Admin\"", "none of the hub's")]
    [InlineData("role", "\"anonymous\"", "none of the hub's")]
    [InlineData("role", "1", "claim role")]
    [InlineData("role", "[\"admin\",\"analyst\"]", "claim role")]
    [InlineData("role", "\"grid-member\"", "needs a scope")]
    [InlineData("role", "\"resident\"", "needs a subject")]
    [InlineData("role", "\"department\"", "needs a subject")]
    [InlineData("role", "\"integrator\"", "needs a platform")]
    [InlineData("scope", "\"320105001\"", "takes no scope")]
    [InlineData("scope", "\"32010500\"", "scope can't be read")]
    [InlineData("scope", "320105001", "scope can't be read")]
    [InlineData("iss", "\"someone\"", "another issuer")]
    [InlineData("iss", null, "another issuer")]
    [InlineData("aud", "\"someone\"", "another audience")]
    [InlineData("aud", null, "another audience")]
    [InlineData("exp", null, "no end of its time")]
    public async Task A_token_with_a_wrong_claim_is_refused(string claim, string? value, string reason)
    {
        var claims = Good();
        claims.Remove(claim);
        if (value is not null) claims[claim] = JsonSerializer.Deserialize<JsonElement>(value);

        await RefusesAsync(Signed(claims), reason);
    }

    [Theory]
    [InlineData(-3600, -61, "time is over")]
    [InlineData(61, 3600, "has not begun")]
    public async Task A_token_out_of_its_time_is_refused(int from, int until, string reason)
    {
        var claims = Good();
        (claims["nbf"], claims["exp"]) = (Seconds(from), Seconds(until));

        await RefusesAsync(Signed(claims), reason);
    }

    [Theory]
    [InlineData(-3600, -59)]
    [InlineData(59, 3600)]
    public async Task Clocks_may_differ_by_a_minute(int from, int until)
    {
        var claims = Good();
        (claims["nbf"], claims["exp"]) = (Seconds(from), Seconds(until));

        Assert.Equal(Role.Admin, (await _reader.ReadAsync(Signed(claims), default)).Role);
    }

    [Fact]
    public async Task A_token_that_was_taken_before_is_refused_once_its_time_is_over()
    {
        var token = Signed(Good());
        await _reader.ReadAsync(token, default);

        _time.Now = Now.AddSeconds(3600 + 61);

        await RefusesAsync(token, "time is over");
    }

    [Fact]
    public async Task A_signature_of_another_key_is_refused()
        => await RefusesAsync(Write("ES256", Good(), bytes => _other.SignData(bytes, HashAlgorithmName.SHA256)), "signature");

    [Fact]
    public async Task Without_a_signature_nothing_is_taken()
    {
        foreach (var algorithm in (string[])["none", "None", "ES256"])
        {
            await Assert.ThrowsAsync<TokenException>(async () => await _reader.ReadAsync(Write(algorithm, Good(), _ => []), default));
        }
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_by()
    {
        var pem = Encoding.UTF8.GetBytes(_key.Key.ECDsa.ExportSubjectPublicKeyInfoPem());
        foreach (var secret in (byte[][])[pem, _key.Key.ECDsa.ExportSubjectPublicKeyInfo()])
        {
            await Assert.ThrowsAsync<TokenException>(async () => await _reader.ReadAsync(Write("HS256", Good(), bytes => HMACSHA256.HashData(secret, bytes)), default));
        }
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_not_used()
    {
        var point = _other.ExportParameters(includePrivateParameters: false).Q;
        var jwk = new { kty = "EC", crv = "P-256", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) };

        await RefusesAsync(Write("ES256", Good(), bytes => _other.SignData(bytes, HashAlgorithmName.SHA256), new() { ["jwk"] = jwk }), "signature");
    }

    [Theory]
    [InlineData("kid", "../../../dev/null")]
    [InlineData("kid", "' union select 'x' --")]
    [InlineData("kid", "")]
    [InlineData("jku", "http://elsewhere.example/keys")]
    [InlineData("x5u", "http://elsewhere.example/key.pem")]
    [InlineData("x5c", "MIIB")]
    [InlineData("alg", "HS256")]
    [InlineData("alg", "es256")]
    [InlineData("alg", "ES384")]
    [InlineData("alg", "RS256")]
    public async Task What_the_header_says_of_the_key_makes_no_strangers_signature_good(string member, string value)
    {
        var header = new Dictionary<string, object> { [member] = value };
        foreach (var sign in (Func<byte[], byte[]>[])[bytes => _other.SignData(bytes, HashAlgorithmName.SHA256), bytes => HMACSHA256.HashData(Array.Empty<byte>(), bytes), bytes => HMACSHA256.HashData(new byte[1], bytes), _ => new byte[64]])
        {
            await Assert.ThrowsAsync<TokenException>(async () => await _reader.ReadAsync(Write(member == "alg" ? value : "ES256", Good(), sign, header), default));
        }
    }

    [Fact]
    public async Task One_changed_letter_anywhere_is_refused()
    {
        var token = Signed(Good());
        for (var i = 0; i < token.Length - 1; i += 7)
        {
            if (token[i] == '.') continue;
            var changed = $"{token[..i]}{(token[i] == 'A' ? 'B' : 'A')}{token[(i + 1)..]}";
            await Assert.ThrowsAsync<TokenException>(async () => await _reader.ReadAsync(changed, default));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("...")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30.e30.e30")]
    public async Task What_is_no_token_is_refused(string text) => await RefusesAsync(text, "can't be read");

    [Fact]
    public async Task A_token_that_is_too_long_is_refused() => await RefusesAsync(new string('a', 16_001), "longer than");

    private async Task RefusesAsync(string token, string reason)
    {
        var refusal = await Assert.ThrowsAsync<TokenException>(async () => await _reader.ReadAsync(token, default));

        Assert.Equal((401, "AUTH_NOT_AUTHENTICATED", "Bearer error=\"invalid_token\""), (refusal.Status, refusal.Code, refusal.Challenge));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        foreach (var part in token.Split('.').Where(part => part.Length > 8)) Assert.DoesNotContain(part, refusal.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Good() => new()
    {
        ["iss"] = "jianye-datahub", ["aud"] = "jianye-datahub", ["role"] = "admin", ["nbf"] = Seconds(0), ["exp"] = Seconds(3600),
    };

    private static long Seconds(int after) => Now.AddSeconds(after).ToUnixTimeSeconds();

    private string Signed(Dictionary<string, object> claims) => Write("ES256", claims, bytes => _key.Key.ECDsa.SignData(bytes, HashAlgorithmName.SHA256));

    private static string Write(string algorithm, Dictionary<string, object> claims, Func<byte[], byte[]> sign, Dictionary<string, object>? header = null)
    {
        header ??= [];
        (header["alg"], header["typ"]) = (algorithm, "JWT");
        var signed = $"{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header))}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }
}
