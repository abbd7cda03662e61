using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;

namespace Opbouw.Architecture.Tests.Security;

/// <summary>A page that shows the mail address of somebody else stands in the read log: by its attribute, or because it asks the keys of a resident.</summary>
public sealed class ShowsPeopleTests
{
    /// <summary>Read by hand: pages with a mail address that are no look at somebody else.</summary>
    private static readonly Dictionary<string, string> NoLook = new()
    {
        ["AcceptInvitePage"] = "the own address, from the own invitation",
        ["AddPersonPage"] = "a form for somebody new",
        ["AskLogInLinkPage"] = "what somebody types about herself",
        ["AtTheDoorPage"] = "what somebody types about herself",
        ["InviteResidentPage"] = "a form for somebody new",
        ["LogInPage"] = "what somebody types about herself",
        ["SetUpPage"] = "what somebody types about herself",
    };

    private static IEnumerable<Type> Pages => typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract);

    [Fact]
    public void Pages_with_the_mail_address_of_somebody_else_are_in_the_read_log() => Guard.Nothing(
        Forgotten(Pages).Where(page => !NoLook.ContainsKey(page)), "These pages show how to reach somebody: put [ShowsPeople] on them, or write down why it is no look:");

    [Fact]
    public void A_planted_page_is_found() => Assert.Equal([nameof(PlantedDirectory)], Forgotten([typeof(PlantedDirectory), typeof(PlantedDirectoryInTheLog)]));

    private static IEnumerable<string> Forgotten(IEnumerable<Type> pages) =>
        from page in pages
        where !page.IsDefined(typeof(ShowsPeopleAttribute), inherit: false)
            && page.GetProperties().Where(property => property.DeclaringType == page).Select(property => Held(property.PropertyType)).Any(HasMail)
        orderby page.Name
        select page.Name;

    private static Type Held(Type type) => type.IsGenericType && type.GenericTypeArguments is [.., var last] ? Held(last) : type;

    private static bool HasMail(Type type) => type == typeof(Account) || (type.Namespace?.StartsWith("Opbouw", StringComparison.Ordinal) == true && type.GetProperty("Email") is not null);

    private sealed record Reached(string Name, string Email);

    private sealed class PlantedDirectory : PageModel
    {
        public IReadOnlyList<Reached> People { get; } = [];
    }

    [ShowsPeople(LookKind.Account)]
    private sealed class PlantedDirectoryInTheLog : PageModel
    {
        public IReadOnlyList<Reached> People { get; } = [];
    }
}
