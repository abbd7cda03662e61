using System.Text.RegularExpressions;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A resident to whom this worker gave an account, without password.</summary>
    public async Task<ResidentAccount> AResidentAccount(Person worker)
    {
        var email = $"bewoner{Next()}@voorbeeld.test";
        var account = new Account { Name = $"Bewoner {Next()}", Kind = ActorKind.Resident, Email = email, NormalizedEmail = email.ToUpperInvariant(), UserName = email, NormalizedUserName = email.ToUpperInvariant() };
        await Inside.Add(
            account, new RoleGrant { AccountId = account.AccountId, RoleCode = RoleCodes.Resident, From = Today.AddDays(-1) },
            new ResidentInvite { AccountId = account.AccountId, InvitedBy = worker.Account, On = Today });
        return new ResidentAccount(account.AccountId, account.Name, email);
    }

    /// <summary>A code on paper that works for a month; its digits.</summary>
    public async Task<string> APaperKey(Person worker, AccountId resident)
    {
        var code = SecretCode.NewForPaper(PaperKey.Groups);
        await Inside.Add(new PaperKey
        {
            Id = PaperKeyId.New(),
            AccountId = resident,
            MadeBy = worker.Account,
            CodeHash = PaperKey.HashOf(code),
            MadeOn = Today,
            Until = Today.AddDays(30),
        });
        return code;
    }

    /// <summary>A mail to log in with was asked for in this browser, or in a new one.</summary>
    public async Task<AskedMail> AskForMail(string email, Browser? browser = null)
    {
        var page = await (await (browser ?? house.Visitor(at)).Get("/inloggen/bewoner")).Fill("E-mailadres", email).Press("Stuur mij een mail");
        var body = (await Inside.Mail()).LastOrDefault(mail => mail.To == email && mail.Subject == "Inloggen")?.Body ?? "";
        return new AskedMail(page, MailedLink().Match(body).Value, MailedCode().Match(body).Groups[1].Value);
    }

    [GeneratedRegex(@"/inloggen/link\?code=\w+")]
    private static partial Regex MailedLink();

    [GeneratedRegex(@"cijfers: (\d{6})")]
    private static partial Regex MailedCode();
}

public sealed record ResidentAccount(AccountId Account, string Name, string Email);

/// <param name="Page">Where one reads that there is mail.</param>
/// <param name="Link">Empty when no mail went out.</param>
public sealed record AskedMail(Page Page, string Link, string Code);
