using System.Text.RegularExpressions;

namespace Opbouw.Architecture.Tests.Model;

/// <summary>Nobody can see when somebody was last here: not a colleague, not an administrator, not somebody who waits at home.</summary>
[Trait("Kind", "Trust")]
public sealed partial class NobodyIsWatchedTests
{
    /// <summary>Read by hand: no page shows them to anybody else.</summary>
    private static readonly Dictionary<string, string> ForTheHouseAlone = new()
    {
        ["Notification.SeenAt"] = "so that a notification is new once; read by its owner only",
        ["Passkey.LastUsedOn"] = "a day, so that its owner knows which one she may remove; read by her only",
        ["SecondFactor.LastUsedStep"] = "so that a code works once",
    };

    [Fact]
    public void No_column_keeps_when_somebody_was_last_seen() => Guard.Nothing(
        HouseModel.Entities.SelectMany(entity => entity.GetProperties().Select(column => $"{entity.ClrType.Name}.{column.Name}")).Where(column => LastSeen().IsMatch(column)).Except(ForTheHouseAlone.Keys),
        "A time at which a person was seen is not kept:");

    [Fact]
    public void No_page_says_when_somebody_was_last_seen() => Guard.Nothing(
        SourceTree.Files("src/Opbouw", "*.cshtml").SelectMany(file => Words().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")), "A page does not say when somebody was here:");

    [Fact]
    public void Planted_ones_are_found()
    {
        Assert.Matches(LastSeen(), "Account.LastSeenAt");
        Assert.Matches(LastSeen(), "Resident.OnlineSince");
        Assert.Matches(Words(), "<p>Laatst gezien op dinsdag</p>");
        Assert.DoesNotMatch(LastSeen(), "AreaRow.LastSeason");
    }

    [GeneratedRegex(@"\.(Last|Recent)(Seen|Active|Activity|Online|LogIn|Login|Visit|Used)\w*$|\.(IsOnline|OnlineSince|SeenAt|ActiveAt|LoggedInAt)$")]
    private static partial Regex LastSeen();

    [GeneratedRegex(@"(?i)\b(laatst|voor het laatst) (gezien|actief|online|ingelogd|hier)\b|\bnu online\b")]
    private static partial Regex Words();
}
