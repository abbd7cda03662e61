using Opbouw.Signals.PersonalData;

namespace Opbouw.Tests.Signals.PersonalData;

public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    [Fact]
    public void Public_proposals_and_reports_seldom_raise_a_warning()
    {
        var texts = RealTexts.Read();
        Assert.SkipUnless(texts is not null, "The texts of ../shared are not here.");

        var warned = texts!.Where(t => PersonalDataWarning.Find(t).Count > 0).ToList();
        foreach (var text in warned) output.WriteLine(string.Join(" | ", PersonalDataWarning.Find(text).Select(f => $"{f.Kind}: {f.In(text)}")) + "  in  " + text);

        // They are public and mostly name streets and squares after people: nearly every warning here is a false one.
        Assert.True(warned.Count <= texts!.Count * 0.01, $"{warned.Count} of {texts.Count} texts raise a warning");
    }
}
