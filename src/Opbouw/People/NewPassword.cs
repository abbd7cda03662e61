using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>What a password must be: long. What it may not be: easy to guess by who knows the person.</summary>
public sealed class NewPassword(IPasswordHasher<Account> hasher)
{
    public const int Shortest = 12;
    public const int Longest = 200;
    public const string Hint = "Minstens 12 tekens. Drie of vier woorden achter elkaar werkt goed.";

    private static readonly Account Anybody = new() { Name = "", Kind = ActorKind.Nobody };

    /// <summary>Takes a quarter of a second: call it outside the write lane.</summary>
    public string Hash(string password) => hasher.HashPassword(Anybody, password);

    /// <summary>Adds what is wrong to the form, in words that say what to do.</summary>
    public static void Check(ModelStateDictionary form, string field, string? password, params string?[] known)
    {
        if (string.IsNullOrEmpty(password))
            form.AddModelError(field, "Kies een wachtwoord");
        else if (password.Length < Shortest)
            form.AddModelError(field, $"Dit wachtwoord is te kort. Kies er een van minstens {Shortest} tekens.");
        else if (password.Length > Longest)
            form.AddModelError(field, $"Dit wachtwoord is te lang. Kies er een van hoogstens {Longest} tekens.");
        else if (password.Distinct().Count() < 5 || CommonPasswords.Has(password) || known.Any(word => word is { Length: > 3 } && password.Contains(word, StringComparison.OrdinalIgnoreCase)))
            form.AddModelError(field, "Dit wachtwoord is makkelijk te raden. Kies woorden die niet over jou gaan.");
    }
}
