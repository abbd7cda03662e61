namespace Opbouw.Demo.Start;

/// <summary>What a newcomer reads on the console: where to go, and as whom.</summary>
public static class DemoLogInTable
{
    public static void Print(TextWriter console, string address, string organisation, DemoLogIns logIns)
    {
        var people = DemoLogIns.People;
        var (name, role, email) = (people.Max(p => p.Name.Length), people.Max(p => p.Role.Length), people.Max(p => p.Email.Length));
        console.WriteLine();
        console.WriteLine($"Dit is een voorbeeld: {organisation}. Alles en iedereen erin is bedacht.");
        console.WriteLine();
        foreach (var person in people)
            console.WriteLine($"  {person.Name.PadRight(name)}  {person.Role.PadRight(role)}  {person.Email.PadRight(email)}  {logIns.Password}");
        console.WriteLine();
        console.WriteLine("Het wachtwoord is bij elke start nieuw. De code voor de tweede stap staat in het voorbeeld op het scherm.");
        console.WriteLine($"Zonder inloggen:      {address}");
        console.WriteLine($"Begin als {people[0].Name}: {address}/inloggen");
    }
}
