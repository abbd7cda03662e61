using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;
using Opbouw.Recordings;

namespace Opbouw.Journeys.Recordings;

/// <summary>Speaking in with a real microphone, as far as Chromium can pretend to have one; and where there is none.</summary>
public sealed class SpeakInTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    [Fact]
    public async Task Worker_speaks_hears_it_back_and_keeps_it()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Het schoolplein");
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true, worker);
        await visitor.Page.Context.GrantPermissionsAsync(["microphone"]);
        await visitor.Go("/opnames/nieuw");

        await visitor.Press("Begin met opnemen");
        await visitor.ShouldRead("Ik luister. Nog 60 seconden.");
        await Task.Delay(1_200, TestContext.Current.CancellationToken);
        await visitor.Press("Stop");
        await visitor.ShouldRead("Luister het terug, of bewaar het.");
        Assert.True(await visitor.Page.Locator("[data-record-again]").EvaluateAsync<bool>("player => new Promise(done => { player.onloadedmetadata = () => done(true); player.onerror = () => done(false); player.load(); })"));
        await visitor.Arrive(() => visitor.Press("Bewaar"));
        await visitor.ShouldRead("Bewaard. Schrijf het uit als je tijd hebt.");

        var kept = await house.Inside().Read(db => db.Set<Recording>().SingleAsync(r => r.HolderId == worker.Account));
        Assert.Equal(RecordingForm.Webm, kept.Form);
        await visitor.Arrive(() => visitor.Follow("Opname over Het schoolplein"));
        Assert.True(await visitor.Page.Locator("audio").EvaluateAsync<bool>("player => new Promise(done => { player.onloadedmetadata = () => done(true); player.onerror = () => done(false); player.load(); player.play(); })"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Without_a_microphone_the_page_says_so_and_a_file_will_do()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true, worker);
        await visitor.Go("/opnames/nieuw");
        await visitor.Page.EvaluateAsync("() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('none')); }");

        await visitor.Press("Begin met opnemen");

        await Assertions.Expect(visitor.Page.GetByText("De microfoon doet het hier niet")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Opname van je stem")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task No_other_page_may_use_the_microphone()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true, await house.Given.AWorker());
        await visitor.Page.Context.GrantPermissionsAsync(["microphone"]);
        const string asks = "navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard', error => error.name)";

        await visitor.Go("/opnames/nieuw");
        Assert.Equal("heard", await visitor.Page.EvaluateAsync<string>(asks));
        await visitor.Go("/opnames");
        Assert.Equal("NotAllowedError", await visitor.Page.EvaluateAsync<string>(asks));
        Assert.Contains(visitor.Complaints, complaint => complaint.Contains("microphone is not allowed", StringComparison.Ordinal));
        visitor.Complaints.Clear();
    }
}
