using System.Text.RegularExpressions;
using Opbouw.Areas.BuiltIn;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Tests.Demo;

public sealed class DemoTextsTests
{
    private static readonly DemoTexts Texts = DemoTexts.Read();

    [Fact]
    public void Every_theme_has_at_least_two_stories_with_six_to_twelve_signals()
    {
        var perTheme = Texts.Stories.GroupBy(story => story.Theme).ToDictionary(group => group.Key, group => group.Count());

        Assert.All(Enum.GetValues<Theme>(), theme => Assert.True(perTheme.GetValueOrDefault(theme) >= 2, $"{theme}"));
        Assert.All(Texts.Stories, story => Assert.InRange(story.Signals.Count, 6, 12));
        Assert.All(Texts.Stories, story => Assert.True(story.Signals.Select(s => s.Kind).Distinct().Count() >= 3, story.Name));
        Assert.True(Texts.Stories.Count >= 25);
    }

    [Fact]
    public void Every_story_can_be_answered_for_good()
    {
        Assert.All(Texts.Stories, story => Assert.Contains(story.Answers, a => a.Form != AnswerForm.WantToKnowMore));
        Assert.All(Texts.Stories, story => Assert.Contains(story.Answers, a => a.PromisedAfterDays > 0));
        Assert.All(Texts.Stories, story => Assert.Equal(story.Objection is null, story.NewWording is null));
        Assert.All(Enum.GetValues<AnswerForm>(), form => Assert.Contains(Texts.Stories, s => s.Answers.Any(a => a.Form == form)));
    }

    [Fact]
    public void There_are_sixty_find_spots_in_the_areas_of_the_teams_and_each_has_a_worker()
    {
        var areas = Texts.Organisation.Teams.SelectMany(team => team.Areas).ToHashSet();

        Assert.Equal(60, Texts.FindSpots.Count);
        Assert.All(Texts.FindSpots, spot => Assert.Contains(spot.Area, areas));
        Assert.All(Texts.FindSpots, spot => Assert.Contains(Texts.Organisation.Workers, w => w.HomeAreas.Contains(spot.Area)));
        Assert.All(Texts.Organisation.Workers.SelectMany(w => w.HomeAreas), area => Assert.Contains(Texts.FindSpots, s => s.Area == area));
        Assert.Equal(Enum.GetValues<PlaceKind>().Length, Texts.FindSpots.Select(s => s.Kind).Distinct().Count());
    }

    [Fact]
    public async Task Every_area_in_the_texts_is_one_of_the_built_in_areas()
    {
        var builtIn = (await BuiltInAreas.AreasAsync(TestContext.Current.CancellationToken)).Select(row => row.Name).ToHashSet();

        Assert.All(Texts.Organisation.Teams.SelectMany(team => team.Areas), area => Assert.Contains(area, builtIn));
    }

    [Fact]
    public void There_are_three_hundred_lines_and_none_twice()
    {
        var lines = Texts.ContactLines.Select(line => line.Text).ToList();

        Assert.True(lines.Count >= 300, $"{lines.Count}");
        Assert.Empty(lines.GroupBy(line => line).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_partner_and_role_in_the_texts_exists()
    {
        var organisation = Texts.Organisation;

        Assert.Equal(12, organisation.Workers.Count);
        Assert.Equal(4, organisation.Teams.Count);
        Assert.Equal(6, organisation.Partners.Count);
        Assert.All(Texts.Stories, story => Assert.Contains(organisation.PartnerPeople, p => p.Partner == story.Partner));
        Assert.All(organisation.Workers, worker => Assert.Contains(organisation.Teams, team => team.Key == worker.Team));
    }

    [Fact]
    public void No_text_holds_a_forbidden_word_a_number_or_an_address()
    {
        Assert.DoesNotContain(AllTexts(), IsForbidden);
    }

    [Theory]
    [InlineData("Voor kwetsbare mensen in de wijk")]
    [InlineData("Bel 06 12345678 maar")]
    [InlineData("Mail naar iemand@gemeente.nl")]
    [InlineData("De cliënt is tevreden")]
    public void The_check_on_texts_can_go_red(string planted)
    {
        Assert.True(IsForbidden(planted));
    }

    [Fact]
    public void A_mistake_in_a_file_tells_file_and_line()
    {
        var file = TextFile.Parse("Fout.md", """
            # Fout

            ## Verhaal
            thema: groen
            plek: park
            partner: gemeente
            woorden: Meer groen.
            vraag: Mag het?
            - zrog | typefout
            """.Replace("\r", "", StringComparison.Ordinal));

        var mistake = Assert.Throws<DemoTextException>(() => StoryReader.Read(file, file.Section("Verhaal")));
        Assert.StartsWith("Fout.md, line 9", mistake.Message, StringComparison.Ordinal);
        Assert.Throws<DemoTextException>(() => TextFile.Parse("Fout.md", "zomaar een zin"));
    }

    private static bool IsForbidden(string text) =>
        Regex.IsMatch(text, "kwetsba|doelgroep|cli[eë]nt|casus|burger", RegexOptions.IgnoreCase)
        || Regex.IsMatch(text, @"\d[\d\s-]{7,}\d") || Regex.IsMatch(text, @"@(?!voorbeeld\.example)");

    private static IEnumerable<string> AllTexts() =>
        typeof(DemoTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Opbouw.Demo.Texts.", StringComparison.Ordinal))
            .Select(name => TextFile.Read(name["Opbouw.Demo.Texts.".Length..]))
            .SelectMany(file => file.Sections.SelectMany(s => s.Lines).Select(line => line.Text))
            .Where(text => text != "036 000 00 20");
}
