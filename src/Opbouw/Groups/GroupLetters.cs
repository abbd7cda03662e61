using Opbouw.Shared.Keys;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;

namespace Opbouw.Groups;

/// <summary>What people of a group get by mail. The subject names no group: others may look along.</summary>
public sealed class GroupLetters(Letters letters, LookUpHash hashes, WorkContext work)
{
    private static readonly Placeholder Name = new("naam", "hoe de anderen haar noemen", "Fatima");
    private static readonly Placeholder Group = new("groep", "hoe de groep heet", "Een geveltuin voor elk huis");
    private static readonly Placeholder News = new("nieuws", "wat er nieuw is", "2 nieuwe berichten", IsRequired: true);
    private static readonly Placeholder Link = new("link", "haar eigen link naar de groep", "https://opbouw.voorbeeld.example/groep/…", IsRequired: true);

    public static readonly LetterKind Welcome = new("groep-welkom", "Welkom in een groep", "Aan wie in een groep van bewoners komt.", new LetterText("Jouw link naar de groep", """
        Dag {naam},

        Welkom bij {groep}. Op deze pagina staat wat jullie doen en afspreken:
        {link}

        De link is van jou alleen. Bewaar deze mail, en geef de link aan niemand.
        """), Name, Group, Link);

    public static readonly LetterKind Digest = new("groep-nieuws", "Nieuws uit een groep", "Hoogstens één keer per dag, aan wie in een groep nieuws per mail wil.", new LetterText("Er is nieuws uit je groep", """
        Dag {naam},

        Nieuw bij {groep}: {nieuws}.

        Lees en antwoord hier:
        {link}

        Liever geen mail? Dat kies je onder aan die pagina.
        """), Name, Group, News, Link);

    public static IReadOnlyList<LetterKind> All => [Welcome, Digest];

    public async Task WelcomeAsync(GroupMember member, string group, string to, CancellationToken ct) =>
        await letters.PostAsync(Welcome, to, new Dictionary<string, string> { ["naam"] = member.CallName, ["groep"] = group, ["link"] = await AddressOfAsync(member.Id, ct) }, ct);

    public async Task DigestAsync(GroupMember member, string group, string news, string to, CancellationToken ct) =>
        await letters.PostAsync(Digest, to, new Dictionary<string, string> { ["naam"] = member.CallName, ["groep"] = group, ["nieuws"] = news, ["link"] = await AddressOfAsync(member.Id, ct) }, ct);

    public async Task<string> AddressOfAsync(MemberId member, CancellationToken ct) => new Uri(work.Organisation.Address, $"/groep/{await MemberKey.OfAsync(hashes, member, ct)}").AbsoluteUri;
}
