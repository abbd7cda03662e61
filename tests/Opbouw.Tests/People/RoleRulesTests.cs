using Opbouw.People;
using Opbouw.Shared.Security;

namespace Opbouw.Tests.People;

public sealed class RoleRulesTests
{
    private static readonly string[] Housekeeping = ["upkeep.", "people.", "areas.import", "settings."];

    private static readonly Permission Content = new("signals.read", "Signalen lezen", RoleCodes.Worker);
    private static readonly Permission Accounts = new("people.administer-accounts", "Accounts", RoleCodes.Administrator);
    private static readonly Permission AnswerDesk = new("agenda.answer", "Antwoorden op vragen aan de eigen organisatie", RoleCodes.PartnerPerson, RoleCodes.Funder);

    /// <summary>A module that offers content to the administrator makes this red.</summary>
    [Fact]
    public void No_module_offers_the_administrator_content()
    {
        var offered = OpbouwModules.All.SelectMany(module => module.Permissions).Where(permission => permission.DefaultRoles.Contains(RoleCodes.Administrator)).ToList();

        Assert.NotEmpty(offered);
        Assert.All(offered, permission => Assert.True(IsHousekeeping(permission), $"{permission.Code} gives the administrator content"));
    }

    [Fact]
    public void A_planted_offer_of_content_is_found() => Assert.False(IsHousekeeping(Content));

    [Theory]
    [InlineData(RoleCodes.Administrator)]
    [InlineData(RoleCodes.Funder)]
    [InlineData(RoleCodes.PartnerPerson)]
    [InlineData(RoleCodes.Resident)]
    [InlineData(RoleCodes.Volunteer)]
    [InlineData(RoleCodes.WijkteamColleague)]
    public void Nobody_can_give_these_roles_content(string role) => Assert.False(RoleRules.MayContain(role, Content));

    [Fact]
    public void Funder_keeps_its_own_desk()
    {
        Assert.True(RoleRules.MayContain(RoleCodes.Funder, AnswerDesk));
        Assert.False(RoleRules.MayContain(RoleCodes.Resident, AnswerDesk));
    }

    [Fact]
    public void Other_roles_may_get_content_but_never_the_accounts()
    {
        Assert.True(RoleRules.MayContain(RoleCodes.Editor, Content));
        Assert.False(RoleRules.MayContain(RoleCodes.Editor, Accounts));
        Assert.True(RoleRules.MayContain(RoleCodes.Administrator, Accounts));
    }

    [Theory]
    [InlineData("role.needed")]
    [InlineData("role.administrator-stands-alone", RoleCodes.Administrator, RoleCodes.Worker)]
    [InlineData("role.kinds-do-not-mix", RoleCodes.Worker, RoleCodes.Funder)]
    [InlineData("role.kinds-do-not-mix", RoleCodes.PartnerPerson, RoleCodes.Volunteer)]
    [InlineData(null, RoleCodes.Administrator)]
    [InlineData(null, RoleCodes.Worker, RoleCodes.TeamLeader)]
    public void Roles_go_together_or_not(string? refusal, params string[] roles) => Assert.Equal(refusal, RoleRules.MayHold(roles)?.Code);

    private static bool IsHousekeeping(Permission permission) => Housekeeping.Any(start => permission.Code.StartsWith(start, StringComparison.Ordinal));
}
