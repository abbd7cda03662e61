using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Support;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

/// <param name="Key">Of who carries it: <c>/groep/{key}</c>.</param>
/// <param name="Code">In the address of the page for neighbours.</param>
public sealed record SupportedGroup(InitiativeId Id, string Key, string Code);

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A group whose page for neighbours is open.</summary>
    public async Task<SupportedGroup> ASupportedGroup(Person worker, string title = "Een geveltuin voor elk huis")
    {
        var id = await AnInitiative(worker, title);
        var key = await AGroup(worker, id);
        (await (await house.Visitor(at).Get($"/groep/{key}/steun")).FormWith("Open de pagina").Press("Open de pagina")).ShouldHaveNoErrors();
        return new SupportedGroup(id, key, await Inside.Read(db => db.Set<PublishedSupport>().Where(row => row.InitiativeId == id).Select(row => row.Code).SingleAsync()));
    }

    /// <returns>What opens the voice for who gave it.</returns>
    public async Task<string> AVoice(SupportedGroup group, string name = "Kanariebuur", string? contact = "06 12 34 56 78")
    {
        var form = (await house.Visitor(at).Get($"/steun/{group.Code}")).FormWith("Zet mijn stem erbij").Choose(contact is null ? "Ik ben voor" : "Ik doe mee").Fill("Uw naam", name).Fill("Uw postcode", "1353");
        if (contact is not null) form.Fill("Hoe kan de groep u bereiken?", contact);
        return (await form.Press("Zet mijn stem erbij")).ShouldHaveNoErrors().Path.Split('/')[2];
    }

    /// <summary>One list of paper, typed in once.</summary>
    public Task<Page> TypePaperList(SupportedGroup group, int number, params string[] lines) => TypePaperList(group.Key, number, lines);

    /// <param name="lines">"Ik doe mee" or "Ik ben voor", with a postcode after it when there is one.</param>
    public async Task<Page> TypePaperList(string key, int number, params string[] lines)
    {
        var form = (await house.Visitor(at).Get($"/groep/{key}/steun/invoeren?lijst={number}")).FormWith("Bewaar de lijst").Fill("Hoeveel regels zijn ingevuld?", $"{lines.Length}");
        foreach (var (place, line) in lines.Index())
        {
            var kind = Enum.GetValues<VoiceKind>().Select(one => one.Label()).First(label => line.StartsWith(label, StringComparison.Ordinal));
            form.Fill($"Regel {place + 1}", kind);
            if (line.Length > kind.Length) form.Fill($"Postcode van regel {place + 1}", line[kind.Length..].Trim());
        }

        return await form.Press("Bewaar de lijst");
    }
}
