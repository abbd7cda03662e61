using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Architecture.Tests.Security;

/// <summary>Which pages ask once more who somebody is: those that send a command marked with <see cref="AsksAgainAttribute"/>, and those that widen a setting.</summary>
public sealed class AsksAgainTests
{
    /// <summary>Read by hand: what lets others in or lets somebody see more.</summary>
    private static readonly string[] Sensitive =
    [
        "AddPasskey", "AddPerson", "AgreeToImport", "ChangeRole", "ConfirmLostPhone", "DecideRequest", "EndAccount", "EndRole", "GrantRole", "InvitePeople", "InvitePerson", "JoinTeam", "LeaveTeam",
        "LetGo", "MakeRecoveryCodes", "RemovePasskey", "SetUpSecondFactor", "StartLostPhone", "UntieWorkAccount",
    ];

    /// <summary>Pages that change a setting and let nobody see or reach more by it.</summary>
    private static readonly Dictionary<string, string> WidensNothing = new Dictionary<string, string>
    {
        ["ChangeHouseStylePage"] = "colours and a logo",
        ["ChangeLetterPage"] = "words of a mail; where its links lead cannot be chosen",
        ["ChangeMoneySourcePage"] = "a list that workers read",
        ["ChangePermitRulesPage"] = "numbers that everybody reads",
        ["ChooseThemesPage"] = "names of themes",
        ["ChooseAgeingPage"] = "when a partner is reminded",
    };

    private static IEnumerable<Type> Own => typeof(Program).Assembly.GetTypes();

    [Fact]
    public void Sensitive_commands_are_marked() => Assert.Equal(
        Sensitive, Own.Where(type => Marks(type) && type.GetInterfaces().Any(IsCommand)).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Who_sends_a_sensitive_command_is_asked_again() => Guard.Nothing(Forgotten(Own), "These pages do something sensitive: put [AsksAgain] on them:");

    [Fact]
    public void Planted_pages_that_forgot_to_ask_are_found() => Assert.Equal(
        ["PageThatSendsByButton sends PlantedCommand", "PageThatSets changes a setting", "PageThatSends sends PlantedCommand"],
        Forgotten([typeof(PageThatSendsByButton), typeof(PageThatSets), typeof(PageThatSends), typeof(PageThatAsks)]));

    private static IEnumerable<string> Forgotten(IEnumerable<Type> types) =>
        from page in types
        where page.IsSubclassOf(typeof(PageModel)) && !page.IsAbstract && !Marks(page)
        let taken = Taken(page).ToList()
        from what in taken.Where(Sends).Select(sent => $"sends {sent.GenericTypeArguments[0].Name}")
            .Concat(taken.Contains(typeof(SettingDesk)) && !WidensNothing.ContainsKey(page.Name) ? ["changes a setting"] : [])
        select $"{page.Name} {what}";

    /// <summary>What a page is given, for its whole life or for one button.</summary>
    private static IEnumerable<Type> Taken(Type page) =>
        page.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Concat(page.GetMethods().Where(method => method.DeclaringType == page).SelectMany(method => method.GetParameters()))
            .Select(parameter => parameter.ParameterType).Distinct();

    private static bool Sends(Type taken) => taken.IsGenericType && taken.GetGenericTypeDefinition() == typeof(Send<,>) && Marks(taken.GenericTypeArguments[0]);

    private static bool Marks(Type type) => type.IsDefined(typeof(AsksAgainAttribute), inherit: false);

    private static bool IsCommand(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICommand<>);

    [AsksAgain]
    private sealed record PlantedCommand(Guid CommandId) : ICommand<Nothing>
    {
        public static Opbouw.Shared.Trail.ProcessKind Process { get; } = new("planted.act", "Geplant");
    }

    private sealed class PageThatSends(Send<PlantedCommand, Nothing> send) : PageModel
    {
        public Send<PlantedCommand, Nothing> Sender => send;
    }

    private sealed class PageThatSendsByButton : PageModel
    {
        public static void OnPost(Send<PlantedCommand, Nothing> send) => _ = send;
    }

    private sealed class PageThatSets(SettingDesk desk) : PageModel
    {
        public SettingDesk Desk => desk;
    }

    [AsksAgain]
    private sealed class PageThatAsks(Send<PlantedCommand, Nothing> send) : PageModel
    {
        public Send<PlantedCommand, Nothing> Sender => send;
    }
}
