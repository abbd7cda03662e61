namespace Opbouw.Journeys.Html;

/// <summary>The validator is tried on a page with faults and on one without.</summary>
public sealed class HtmlValidationTests
{
    [Fact]
    public async Task Planted_faults_are_found_and_a_sound_page_is_left_alone()
    {
        using var html = new HtmlValidation();
        html.Add("goed", """<!doctype html><html lang="nl"><head><title>Goed</title></head><body><main><h1>Goed</h1><p>Een alinea.</p></main></body></html>""");
        html.Add("fout", """<!doctype html><html lang="nl"><head><title>Fout</title></head><body><main><h1>Fout</h1><p><div>Een blok in een alinea.</div></p><ul><p>Geen rij.</p></ul><a href="/x"><a href="/y">twee</a></a></main></body></html>""");

        var findings = await html.Findings(TestContext.Current.CancellationToken);

        Assert.Contains(findings, finding => finding.StartsWith("fout html element-permitted-content", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("fout html no-implicit-close", StringComparison.Ordinal) || finding.StartsWith("fout html close-order", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.StartsWith("goed", StringComparison.Ordinal));
    }
}
