using Microsoft.Extensions.Configuration;
using Opbouw.Demo.Start;

namespace Opbouw.Tests.Demo;

public sealed class DemoRulesTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:5080")]
    [InlineData("urls", "http://localhost:5080;http://[::1]:5080")]
    [InlineData("urls", "https://127.0.0.1:0")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://localhost:5080")]
    [InlineData("Opbouw:Address", "http://localhost:5080")]
    [InlineData("AllowedHosts", "*")]
    public void May_start_on_this_machine_only(string key, string value)
    {
        Assert.Empty(DemoRules.Refusals(With((key, value))));
    }

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://+:5080")]
    [InlineData("urls", "http://[::]:5080")]
    [InlineData("urls", "http://192.168.1.4:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("urls", "http://unix:/tmp/opbouw.sock")]
    [InlineData("urls", "http://localhost.opbouw.voorbeeld:80")]
    [InlineData("urls", "http://127.0.0.1.voorbeeld:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80")]
    public void Is_refused_when_others_could_reach_it(string key, string value)
    {
        Assert.NotEmpty(DemoRules.Refusals(With((key, value))));
    }

    [Theory]
    [InlineData("Opbouw:Organisations:0:Hosts:0", "opbouw.voorbeeld")]
    [InlineData("Opbouw:Organisations:0:Id", "stad")]
    [InlineData("Opbouw:Organisations:0:Hosts:0", "localhost")]
    [InlineData("Opbouw:Address", "https://opbouw.voorbeeld")]
    [InlineData("AllowedHosts", "opbouw.voorbeeld")]
    public void Is_refused_beside_a_configured_host_name(string key, string value)
    {
        Assert.NotEmpty(DemoRules.Refusals(With((key, value))));
    }

    [Fact]
    public void Ports_do_not_count_when_an_address_is_given()
    {
        Assert.Empty(DemoRules.Refusals(With(("http_ports", "8080"), ("urls", "http://127.0.0.1:5080"))));
    }

    private static IConfiguration With(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
}
