using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Tests.Unit.Host;

public sealed class SettingsTests
{
    [Fact]
    public void Unless_set_the_hub_listens_on_port_5080_of_the_loopback_and_makes_a_demo_district()
    {
        var options = ServeOptions.Read(With());

        Assert.Equal((5080, "127.0.0.1", 5000), (options.Port, options.Bind.ToString(), options.DemoResidents));
        Assert.Empty(options.HostNames);
    }

    [Theory]
    [InlineData("Port", "65536")]
    [InlineData("Port", "-1")]
    [InlineData("Port", "80a")]
    [InlineData("Port", "5.0")]
    [InlineData("Demo", "-1")]
    [InlineData("Demo", "1000001")]
    [InlineData("Bind", "everywhere")]
    public void A_setting_out_of_its_range_is_refused_by_its_name(string name, string value)
    {
        var refusal = Assert.Throws<SettingException>(() => ServeOptions.Read(With((name, value))));

        Assert.Contains($"{name} (--{name.ToLowerInvariant()}, HUB__{name.ToUpperInvariant()})", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(value, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.1.20")]
    public void Nobody_outside_of_the_machine_is_served_without_encryption(string address)
    {
        var refusal = Assert.Throws<SettingException>(() => ServeOptions.Read(With(("Bind", address))));

        Assert.Contains("loopback", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Web:CertificateFile", "/etc/hub/hub.pem")]
    [InlineData("Web:KnownProxies", "10.0.0.0/24, 192.0.2.1, ::1")]
    public void With_a_certificate_or_a_known_proxy_other_machines_are_served(string name, string value)
        => Assert.False(ServeOptions.Read(With(("Bind", "0.0.0.0"), (name, value))).IsOfThisMachine);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    [InlineData("localhost")]
    public void Every_loopback_address_is_taken(string address)
        => Assert.True(System.Net.IPAddress.IsLoopback(ServeOptions.Read(With(("Bind", address))).Bind));

    [Fact]
    public void A_flag_that_was_not_given_leaves_the_setting_as_it_was()
        => Assert.Equal(5080, ServeOptions.Read(Settings.Read([KeyValuePair.Create("Port", (string?)null)])).Port);

    [Fact]
    public void Names_of_a_reverse_proxy_are_split_at_commas()
        => Assert.Equal(["hub.example", "hub"], ServeOptions.Read(With(("HostNames", "hub.example, hub"))).HostNames);

    [Fact]
    public void A_limit_of_one_operation_is_set_by_its_name()
    {
        var limits = ServeOptions.Read(With(("Limits:MaximumTokens", "500"), ("Limits:readtimeout", "00:00:05"))).Limits;

        Assert.Equal((500, TimeSpan.FromSeconds(5)), (limits.MaximumTokens, limits.ReadTimeout));
    }

    [Theory]
    [InlineData("Budgets:grid-member:TypeCost")]
    [InlineData("BUDGETS:GRIDMEMBER:TYPECOST")]
    public void A_role_has_a_budget_by_its_name(string name)
        => Assert.Equal(new CostBudget(500, null), ServeOptions.Read(With((name, "500"))).Limits.Budgets[Role.GridMember]);

    [Fact]
    public void How_people_get_about_is_set_by_name()
    {
        var travel = ServeOptions.Read(With(("Travel:WalkingPace", "60"), ("Travel:DetourFactor", "1.45"))).Limits.Travel;

        Assert.Equal((60, 200, 1.45, 60), (travel.WalkingPace, travel.CyclingPace, travel.DetourFactor, travel.MaximumMinutes));
    }

    [Theory]
    [InlineData("Travel:WalkingPace", "19", "from 20 to 200")]
    [InlineData("Travel:CyclingPace", "501", "from 60 to 500")]
    [InlineData("Travel:DetourFactor", "0.9", "a number from 1 to 3")]
    [InlineData("Travel:DetourFactor", "NaN", "a number from 1 to 3")]
    [InlineData("Travel:MaximumMinutes", "181", "from 1 to 180")]
    [InlineData("Limits:MaximumTokens", "99", "from 100 to 100000")]
    [InlineData("Limits:MaximumTokens", "many", "a whole number")]
    [InlineData("Limits:ReadTimeout", "01:00:00", "a duration")]
    [InlineData("Limits:MaximumToken", "500", "There is no setting")]
    [InlineData("Tokens:ClockSkewSeconds", "301", "from 0 to 300")]
    [InlineData("Tokens:Authority", "http://issuer.example", "the https address")]
    [InlineData("Tokens:Authority", "issuer.example", "the https address")]
    [InlineData("Tokens:Authority", "https://user:secret@issuer.example", "the https address")]
    [InlineData("Tokens:Issuer", "x", "There is no setting")]
    [InlineData("Load:PerToken", "0", "from 1 to 100000000")]
    [InlineData("Load:Window", "02:00:00", "a duration")]
    [InlineData("Load:CountLoopback", "perhaps", "true or false")]
    [InlineData("Limits:MaximumAliases", "0", "from 1 to 10000")]
    [InlineData("Budgets:resident:TypeCost", "-1", "from 0 to 1000000000")]
    [InlineData("Budgets:citizen:TypeCost", "1", "names no role")]
    [InlineData("Budgets:resident:Cost", "1", "There is no setting")]
    [InlineData("Audience:Introspection", "citizen", "must be everyone")]
    [InlineData("Audience:QueryPage", "perhaps", "must be true or false")]
    [InlineData("Web:KnownProxies", "10.0.0.0/33", "addresses or networks")]
    [InlineData("Web:KnownProxies", "proxy.example", "addresses or networks")]
    [InlineData("Web:AllowedOrigins", "*", "must be origins")]
    [InlineData("Web:AllowedOrigins", "https://portal.example/page", "must be origins")]
    [InlineData("Web:AllowedOrigins", "https://portal.example, null", "must be origins")]
    [InlineData("Web:CertificateKeyFile", "/etc/hub/hub.key", "needs Web:CertificateFile")]
    [InlineData("Web:MaximumBodyBytes", "999", "from 1000 to 100000000")]
    [InlineData("Web:HeaderTimeout", "00:02:00", "a duration")]
    public void A_wrong_limit_stops_the_start_with_its_name(string name, string value, string reason)
    {
        var refusal = Assert.Throws<SettingException>(() => ServeOptions.Read(With((name, value))));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_can_have_page_sizes_of_its_own()
    {
        var limits = ServeOptions.Read(With(("Limits:Pages:GRID:INCIDENTS", "20/200"))).Limits;

        Assert.Equal((new PageSizes(20, 200), new PageSizes(10, 50)), (limits.PagesOf("Grid", "incidents"), limits.PagesOf("Grid", "residents")));
    }

    [Theory]
    [InlineData("Limits:Pages:Grid:incidents", "200", "two sizes")]
    [InlineData("Limits:Pages:Grid:incidents", "200/20", "two sizes")]
    [InlineData("Limits:Pages:Grid:incidents", "10/1001", "two sizes")]
    [InlineData("Limits:Pages:Grid:incident", "10/100", "names no field")]
    [InlineData("Limits:Pages:Grid:short", "10/100", "names no field")]
    public void Wrong_page_sizes_stop_the_start_with_their_name(string name, string value, string reason)
    {
        var refusal = Assert.Throws<SettingException>(() => ServeOptions.Read(With((name, value))));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static Settings With(params (string Name, string Value)[] flags)
        => Settings.Read(flags.Select(flag => KeyValuePair.Create(flag.Name, (string?)flag.Value)));
}
