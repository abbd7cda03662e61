using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Opbouw.Shared.Outgoing;

namespace Opbouw.Tests.Shared.Outgoing;

/// <summary>What we call leads outside, however the address is written and wherever it sends us on.</summary>
public sealed class OutgoingDoorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1"), InlineData("127.9.8.7"), InlineData("0.0.0.0"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.1.1")]
    [InlineData("169.254.169.254"), InlineData("100.100.100.200"), InlineData("192.0.0.192"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("198.18.0.1")]
    [InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fd00:ec2::254"), InlineData("fc00::1"), InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1"), InlineData("::ffff:169.254.169.254"), InlineData("::127.0.0.1"), InlineData("64:ff9b::a9fe:a9fe"), InlineData("2002:7f00:1::"), InlineData("2001::1")]
    public void Inside_is_known_in_every_way_of_writing(string address) => Assert.True(InsideAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("145.97.10.1"), InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("172.15.255.255"), InlineData("192.169.0.1"), InlineData("2a00:1450:400e::1"), InlineData("64:ff9b::808:808"), InlineData("::ffff:8.8.8.8")]
    public void Outside_is_not_taken_for_inside(string address) => Assert.False(InsideAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:{0}/"), InlineData("http://localhost:{0}/"), InlineData("http://2130706433:{0}/"), InlineData("http://0x7f.1:{0}/"), InlineData("http://[::ffff:127.0.0.1]:{0}/"), InlineData("http://0:{0}/")]
    public async Task Nobody_inside_is_called(string address)
    {
        using var inside = new Answering("geheim");

        await Assert.ThrowsAsync<HttpRequestException>(() => Door().GetStringAsync(new Uri(string.Format(null, address, inside.Port)), Ct));

        Assert.Equal(0, inside.Visits);
    }

    [Fact]
    public async Task Who_runs_the_machine_may_allow_one_place_inside()
    {
        using var inside = new Answering("kaart");

        Assert.Equal("kaart", await Door($"http://127.0.0.1:{inside.Port}").GetStringAsync(new Uri($"http://127.0.0.1:{inside.Port}/"), Ct));
        await Assert.ThrowsAsync<HttpRequestException>(() => Door($"http://127.0.0.1:{inside.Port + 1}").GetStringAsync(new Uri($"http://127.0.0.1:{inside.Port}/"), Ct));
    }

    [Fact]
    public async Task Sent_on_to_another_place_inside_it_stops()
    {
        using var secret = new Answering("geheim");
        using var allowed = new Answering("", $"http://127.0.0.1:{secret.Port}/latest/meta-data");

        await Assert.ThrowsAsync<HttpRequestException>(() => Door($"127.0.0.1:{allowed.Port}", $"http://127.0.0.1:{allowed.Port}").GetStringAsync(new Uri($"http://127.0.0.1:{allowed.Port}/"), Ct));

        Assert.Equal((1, 0), (allowed.Visits, secret.Visits));
    }

    private static HttpClient Door(params string[] allowed) => new OutgoingDoor(new ConfigurationBuilder()
        .AddInMemoryCollection(allowed.Index().Select(one => new KeyValuePair<string, string?>($"Opbouw:Outgoing:Allow:{one.Index}", one.Item))).Build()).Open();

    /// <summary>Answers everybody the same, or sends them on.</summary>
    private sealed class Answering : IDisposable
    {
        private readonly TcpListener door = new(IPAddress.Loopback, 0);
        private readonly byte[] answer;
        private int visits;

        public Answering(string words, string? sendsTo = null)
        {
            answer = Encoding.ASCII.GetBytes($"HTTP/1.1 {(sendsTo is null ? "200 OK" : $"302 Found\r\nLocation: {sendsTo}")}\r\nContent-Length: {words.Length}\r\nConnection: close\r\n\r\n{words}");
            door.Start();
            _ = AnswerAsync();
        }

        public int Port => ((IPEndPoint)door.LocalEndpoint).Port;

        public int Visits => visits;

        public void Dispose() => door.Stop();

        private async Task AnswerAsync()
        {
            while (true)
            {
                using var visitor = await door.AcceptTcpClientAsync();
                Interlocked.Increment(ref visits);
                var stream = visitor.GetStream();
                Assert.True(await stream.ReadAsync(new byte[4096]) > 0);
                await stream.WriteAsync(answer);
            }
        }
    }
}
