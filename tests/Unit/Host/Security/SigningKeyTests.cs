using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Tests.Unit.Host.Security;

public sealed class SigningKeyTests : IDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"hub-key-{Guid.CreateVersion7():N}");

    private string KeyPath => Path.Combine(_data, SigningKey.FileName);

    public void Dispose()
    {
        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public void The_key_is_made_once_and_only_its_owner_may_read_it()
    {
        var made = SigningKey.OpenOrCreate(_data);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal([KeyPath], Directory.GetFiles(_data));
        Assert.Equal(made.Key.KeyId, SigningKey.OpenOrCreate(_data).Key.KeyId);
        Assert.Equal(made.Key.KeyId, SigningKey.Open(_data).Key.KeyId);
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused_with_what_to_do()
    {
        SigningKey.OpenOrCreate(_data);
        File.SetUnixFileMode(KeyPath, File.GetUnixFileMode(KeyPath) | UnixFileMode.GroupRead);

        Assert.Contains("chmod 600", Assert.Throws<SettingException>(() => SigningKey.OpenOrCreate(_data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_key_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_data);
        File.WriteAllText(KeyPath, "mine");
        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Throws<SettingException>(() => SigningKey.OpenOrCreate(_data));
        Assert.Equal("mine", File.ReadAllText(KeyPath));
    }

    [Fact]
    public void A_directory_without_a_key_gets_none_from_asking()
    {
        Assert.Throws<SettingException>(() => SigningKey.Open(_data));
        Assert.False(Directory.Exists(_data));
    }

    [Fact]
    public async Task After_a_change_tokens_of_the_last_key_are_taken_and_those_of_the_one_before_no_more()
    {
        var first = new TokenIssuer(SigningKey.OpenOrCreate(_data), "jianye-datahub", TimeProvider.System).Issue(Caller.Admin);
        Assert.Null(SigningKey.OpenPrevious(_data));

        SigningKey.Rotate(_data);
        var second = new TokenIssuer(SigningKey.Open(_data), "jianye-datahub", TimeProvider.System).Issue(Caller.Admin);
        using (var reader = Reader())
        {
            Assert.Equal(Role.Admin, (await reader.ReadAsync(first, default)).Role);
            Assert.Equal(Role.Admin, (await reader.ReadAsync(second, default)).Role);
        }

        SigningKey.Rotate(_data);
        using (var reader = Reader())
        {
            Assert.Equal(Role.Admin, (await reader.ReadAsync(second, default)).Role);
            await Assert.ThrowsAsync<TokenException>(async () => await reader.ReadAsync(first, default));
        }

        Assert.All(Directory.GetFiles(_data), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));

        TokenReader Reader() => TokenReader.Of(SigningKey.Open(_data), new TokenOptions(), TimeProvider.System, SigningKey.OpenPrevious(_data));
    }
}
