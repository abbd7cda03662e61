using Opbouw.Demo.Plan;
using Opbouw.Demo.Writing;

namespace Opbouw.Demo.Start;

/// <summary>What a newcomer reads on the console: where to go, and as whom.</summary>
public static class DemoLogInTable
{
    public static void Print(TextWriter console, string address, DemoOrganisation organisation, string password)
    {
        var rows = Rows(organisation).ToList();
        console.WriteLine();
        console.WriteLine($"Dit is een voorbeeld: {organisation.About["name"]}. Alles en iedereen erin is bedacht.");
        console.WriteLine();
        var (nameWidth, roleWidth, emailWidth) = (rows.Max(r => r.Name.Length), rows.Max(r => r.Role.Length), rows.Max(r => r.Email.Length));
        foreach (var (name, role, email) in rows)
            console.WriteLine($"  {name.PadRight(nameWidth)}  {role.PadRight(roleWidth)}  {email.PadRight(emailWidth)}  {password}");
        console.WriteLine();
        console.WriteLine($"Wachtwoord voor iedereen: {password} (elke start een nieuw). De code staat in het voorbeeld op het scherm.");
        console.WriteLine($"Begin als {rows[0].Name}: {address}/inloggen");
        console.WriteLine($"Zonder inloggen: {address}");
        console.WriteLine();
    }

    private static IEnumerable<(string Name, string Role, string Email)> Rows(DemoOrganisation organisation) =>
        organisation.Workers.Select(w => (w.Name, w.Role, PeopleFill.EmailOf(w.Key)))
            .Concat(organisation.OtherLogins.Select(l => (l.Name, l.Role, PeopleFill.EmailOf(l.Key))))
            .Concat(organisation.PartnerPeople.Select(p => (p.Name, $"{p.Function}, {InSentence(organisation, p.Partner)}", PeopleFill.EmailOf(p.Key))));

    private static string InSentence(DemoOrganisation organisation, string partner) =>
        organisation.Partners.First(p => p.Key == partner).InSentence;
}
