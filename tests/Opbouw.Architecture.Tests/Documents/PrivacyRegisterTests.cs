using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.Architecture.Tests.Model;
using Opbouw.Shared.Persistence;

namespace Opbouw.Architecture.Tests.Documents;

[Trait("Kind", "Trust")]
public sealed class PrivacyRegisterTests
{
    [Fact]
    public void Register_says_what_the_tables_hold() => Generated.ShouldBeUpToDate("docs/privacy-register.md", Register());

    [Fact]
    public void A_register_that_is_behind_is_found()
    {
        var behind = Register().Replace("| 5 jaar, dan weg |", "| altijd |", StringComparison.Ordinal);

        Assert.Contains("altijd", Generated.FirstDifference(behind, Register()), StringComparison.Ordinal);
    }

    private static string Register()
    {
        var text = new StringBuilder("""
            # Privacyregister

            Gemaakt uit de code (`./do docs`): elke kolom van elke tabel, hoe gevoelig die is en hoe lang die blijft.
            *Openbaar*: iedereen mag het lezen. *Intern*: voor wie het recht heeft; zegt niets over een persoon.
            *Persoonlijk*: zegt iets over een persoon, of kan dat doen (vrije tekst). *Gevoelig*: doet een persoon kwaad in verkeerde handen.


            """);
        foreach (var entity in HouseModel.Entities)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {entity.GetTableName()}\n\n| gevoeligheid | bewaren | kolommen |\n|---|---|---|\n");
            var groups = entity.GetProperties().GroupBy(column => (Classification.Of(column)?.Sensitivity, Classification.Of(column)?.Retention.Dutch))
                .OrderBy(group => group.Key.Sensitivity).ThenBy(group => group.Key.Dutch, StringComparer.Ordinal);
            foreach (var group in groups)
                text.Append(CultureInfo.InvariantCulture, $"| {Dutch(group.Key.Sensitivity)} | {group.Key.Dutch} | {string.Join(", ", group.Select(column => $"`{column.GetColumnName()}`").Order(StringComparer.Ordinal))} |\n");
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Dutch(Sensitivity? sensitivity) => sensitivity switch
    {
        Sensitivity.Public => "Openbaar",
        Sensitivity.Internal => "Intern",
        Sensitivity.Personal => "Persoonlijk",
        Sensitivity.Sensitive => "Gevoelig",
        _ => "**niet ingedeeld**",
    };
}
