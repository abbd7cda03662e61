using System.Net;
using System.Security.Cryptography;
using System.Web;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>What somebody with ill will sends instead of the answer of the directory lets nobody in.</summary>
[Trait("Kind", "Trust")]
public abstract class ForgedAnswerTests(WorkAccountHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Question_asks_for_a_code_with_a_proof_a_state_and_a_word_for_once()
    {
        var chooser = await (await house.Visitor().Get("/inloggen")).Follow(WorkAccountRoads.Button);

        var asked = HttpUtility.ParseQueryString(chooser.Address.Query);
        Assert.Equal(("code", "S256", WorkAccountHouse.ClientOf(house.Home)), (asked["response_type"], asked["code_challenge_method"], asked["client_id"]));
        Assert.Equal(house.AnswerAt(house.Home).ToString(), asked["redirect_uri"]);
        Assert.Equal("openid email", asked["scope"]);
        Assert.All(new[] { "state", "nonce", "code_challenge" }, name => Assert.True(asked[name] is { Length: > 30 }, name));
    }

    [Fact]
    public async Task Directory_refuses_a_question_without_the_proof_of_a_code()
    {
        var browser = house.Visitor();
        var chooser = await (await browser.Get("/inloggen")).Follow(WorkAccountRoads.Button);
        var asked = HttpUtility.ParseQueryString(chooser.Address.Query);
        asked.Remove("code_challenge");

        (await browser.Open(new Uri(house.Issuer.Address, $"/authorize?{asked}"))).ShouldBe(HttpStatusCode.BadRequest).ShouldBeAt("/authorize");
    }

    [Fact]
    public async Task Answer_of_another_browser_lets_nobody_in()
    {
        var (_, known) = await Somebody();
        var answer = await house.Visitor().AnswerFor(known);

        (await house.Visitor().Open(answer)).ShouldBeRefused("hoort niet bij deze browser");
    }

    [Fact]
    public async Task Code_of_another_browser_in_an_own_answer_lets_nobody_in()
    {
        var (_, known) = await Somebody();
        var (_, victim) = await Somebody();
        var browser = house.Visitor();
        var (own, stolen) = (await browser.AnswerFor(known), await house.Visitor().AnswerFor(victim));

        var mixed = HttpUtility.ParseQueryString(own.Query);
        mixed["code"] = HttpUtility.ParseQueryString(stolen.Query)["code"];

        (await browser.Open(new Uri(own, $"?{mixed}"))).ShouldBeRefused("klopt niet");
    }

    [Fact]
    public async Task Answer_works_once_also_with_a_copy_of_all_cookies()
    {
        var (_, known) = await Somebody();
        var browser = house.Visitor();
        var answer = await browser.AnswerFor(known);
        var thief = house.Visitor();
        foreach (Cookie cookie in browser.Cookies.GetCookies(answer)) thief.Cookies.Add(cookie);

        (await browser.Open(answer)).ShouldBeAt("/inloggen/code");
        (await thief.Open(answer)).ShouldBeRefused("klopt niet");
        var again = house.Visitor();
        foreach (Cookie cookie in browser.Cookies.GetCookies(answer)) if (cookie.Name != "opbouw") again.Cookies.Add(cookie);
        (await again.Open(answer)).ShouldBeRefused("hoort niet bij deze browser");
    }

    [Fact]
    public async Task Answer_for_one_organisation_is_nothing_at_the_next()
    {
        var (_, known) = await Somebody();
        var answer = await house.Visitor().AnswerFor(known);
        var neighbour = house.Visitor(house.Neighbour);

        (await neighbour.Open(new Uri(neighbour.Address, answer.PathAndQuery))).ShouldBeRefused("hoort niet bij deze browser");
    }

    [Fact]
    public async Task Answer_that_took_longer_than_a_quarter_is_too_old()
    {
        var (_, known) = await Somebody();
        var chooser = await (await house.Visitor().Get("/inloggen")).Follow(WorkAccountRoads.Button);
        house.Clock.Advance(TimeSpan.FromMinutes(16));

        (await chooser.FormWith(known.Name).Press(known.Name)).ShouldBeRefused("langer dan een kwartier");
    }

    public static TheoryData<string, string> Forged => new()
    {
        { "another word for once", "klopt niet" },
        { "for another client", "klopt niet" },
        { "of another directory", "klopt niet" },
        { "signed with another key", "klopt niet" },
        { "signed with a secret", "klopt niet" },
        { "not signed", "klopt niet" },
        { "too late", "klok" },
        { "too early", "klok" },
    };

    [Theory, MemberData(nameof(Forged))]
    public async Task Token_that_is_not_right_lets_nobody_in(string how, string words)
    {
        var (_, known) = await Somebody();
        using var otherKey = RSA.Create(2048);
        known.Twist = token => how switch
        {
            "another word for once" => token.With("nonce", "639000000000000000.abc").SignedWith(house.Issuer.Key),
            "for another client" => token.With("aud", WorkAccountHouse.ClientOf(house.Neighbour)).SignedWith(house.Issuer.Key),
            "of another directory" => token.With("iss", "https://elders.voorbeeld/").SignedWith(house.Issuer.Key),
            "signed with another key" => token.SignedWith(otherKey),
            "signed with a secret" => token.SignedWithSecret(house.Issuer.Key.ExportSubjectPublicKeyInfo()),
            "not signed" => token.WithoutSignature(),
            "too late" => token.With("exp", house.Clock.GetUtcNow().AddMinutes(-10).ToUnixTimeSeconds()).With("iat", house.Clock.GetUtcNow().AddMinutes(-20).ToUnixTimeSeconds()).SignedWith(house.Issuer.Key),
            "too early" => token.With("nbf", house.Clock.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds()).SignedWith(house.Issuer.Key),
            _ => throw new InvalidOperationException(how),
        };

        (await house.Visitor().LogInAs(known)).ShouldBeRefused(words);
    }

    /// <summary>Shows that the twists above are refused for what they changed.</summary>
    [Fact]
    public async Task Token_that_was_signed_anew_without_a_change_is_right()
    {
        var (_, known) = await Somebody();
        known.Twist = token => token.SignedWith(house.Issuer.Key);

        (await house.Visitor().LogInAs(known)).ShouldBeAt("/inloggen/code");
    }

    [Fact]
    public async Task Answer_that_names_another_directory_is_refused_before_its_code_is_used()
    {
        var (_, known) = await Somebody();
        var browser = house.Visitor();
        var answer = await browser.AnswerFor(known);
        var mixed = HttpUtility.ParseQueryString(answer.Query);
        mixed["iss"] = "https://elders.voorbeeld/";

        (await browser.Open(new Uri(answer, $"?{mixed}"))).ShouldBeRefused("klopt niet");
        (await browser.Open(answer)).ShouldBeAt("/inloggen/code");
    }

    [Fact]
    public async Task Another_site_cannot_start_it()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/inloggen/werkaccount");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        (await house.Visitor().Send(request)).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Goes_on_to_own_pages_only()
    {
        var (worker, known) = await Somebody();

        var page = await (await house.Visitor().LogInAs(known, "/inloggen?terug=//elders.voorbeeld/")).GiveCode(worker);

        Assert.Equal(house.Visitor().Address.Host, page.Address.Host);
    }

    [Fact]
    public async Task Failures_are_remembered_without_names_and_those_of_strangers_leave_no_trace()
    {
        var before = await Refusals();
        await house.Visitor().Open(new Uri(house.AnswerAt(house.Home), "?code=abc&state=verzonnen"));
        Assert.Equal(before.Count, (await Refusals()).Count);
        house.Clock.Advance(TimeSpan.FromMinutes(2));

        await house.Visitor().LogInAs(house.Issuer.Knows("Niemand", "niemand@voorbeeld.test"));
        await house.Visitor().LogInAs(house.Issuer.Knows("Ook niemand", "ook-niemand@voorbeeld.test"));

        var after = await Refusals();
        Assert.Equal(before.Count + 1, after.Count);
        Assert.DoesNotContain("voorbeeld", string.Concat(after.Select(entry => entry.Details)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_of_the_client_is_in_no_page_no_line_of_the_log_and_no_trail()
    {
        var (_, known) = await Somebody();
        known.Twist = token => token.WithoutSignature();
        var page = await house.Visitor().LogInAs(known);
        house.Issuer.IsSilent = true;
        var silent = await house.Visitor().Get("/inloggen/werkaccount");
        var check = await (await house.Given.Somebody(RoleCodes.Administrator)).Get("/beheer/controle");
        house.Issuer.IsSilent = false;

        Assert.All(new[] { page.Html, silent.Html, check.Html }.Concat(house.Log.Lines), text => Assert.DoesNotContain(WorkAccountHouse.Secret, text, StringComparison.Ordinal));
        Assert.NotEmpty(house.Log.Lines);
    }

    private Task<List<TrailEntry>> Refusals() =>
        house.Inside().Read(db => db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.Event == nameof(WorkAccountRefused)).ToListAsync(Ct));

    private async Task<(SomebodyAtTheDoor, IssuerPerson)> Somebody()
    {
        var person = await house.Given.SomebodyAtTheDoor();
        return (person, house.Issuer.Knows(person.Email, person.Email));
    }

    public sealed class OnSqlite(SqliteWorkAccountHouse house) : ForgedAnswerTests(house), IClassFixture<SqliteWorkAccountHouse>;

    public sealed class OnPostgres(PostgresWorkAccountHouse house) : ForgedAnswerTests(house), IClassFixture<PostgresWorkAccountHouse>;
}
