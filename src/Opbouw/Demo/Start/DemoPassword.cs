using System.Globalization;
using System.Security.Cryptography;

namespace Opbouw.Demo.Start;

/// <summary>The password of all demo log-ins: new at every start, easy to type over, nowhere but on the screen.</summary>
public static class DemoPassword
{
    private static readonly string[] Words =
    [
        "lantaarn", "wolk", "paraplu", "koffie", "vijver", "fietsbel", "appel", "trommel", "hoekhuis", "kastanje", "stoepkrijt", "meeuw",
        "polder", "bakker", "kruidenier", "schommel", "regenton", "lindeboom", "thermosfles", "brievenbus", "knikker", "deurmat", "laken", "zwaluw",
        "tuinhek", "krukje", "dakraam", "veerpont", "kippenhok", "trapveld", "bolderkar", "zandbak",
    ];

    public static string New()
    {
        var words = RandomNumberGenerator.GetItems<string>(Words, 3);
        return string.Join('-', [.. words, RandomNumberGenerator.GetInt32(100, 1000).ToString(CultureInfo.InvariantCulture)]);
    }
}
