using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Signals.PersonalData;

namespace Opbouw.Signals;

/// <summary>Looks for personal data in a text, knowing the areas, find-spots and partners that are called after people.</summary>
public sealed class PersonalDataCheck(OpbouwDb db, OrganisationAreas areas)
{
    public async Task<IReadOnlyList<PersonalDataFinding>> FindAsync(string text, CancellationToken ct)
    {
        var findings = PersonalDataWarning.Find(text);
        // Most texts hold nothing that looks like a name: then there is nothing to look up.
        return findings.Any(f => f.Kind == PersonalDataKind.Name) ? PersonalDataWarning.Find(text, await NamesAsync(ct)) : findings;
    }

    /// <summary>For a list: the names that are no persons are looked up once.</summary>
    public async Task<PersonalDataReader> ForManyAsync(CancellationToken ct)
    {
        var names = await NamesAsync(ct);
        return new PersonalDataReader(text => PersonalDataWarning.Find(text, names));
    }

    /// <summary>
    /// Puts what is found beside the field it stands in. True when the worker may answer that it is no person; a BSN she
    /// can only take out.
    /// </summary>
    public async Task<bool> WarnAsync(ModelStateDictionary state, string field, string? text, bool noPerson, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text)) return false;
        var findings = await FindAsync(text, ct);
        var shown = noPerson ? findings.Where(f => f.IsRefused) : findings;
        foreach (var finding in shown) state.AddModelError("Form." + field, $"‘{finding.In(text)}’: {finding.Advice}");
        return findings.Any(f => !f.IsRefused);
    }

    private async Task<List<string>> NamesAsync(CancellationToken ct)
    {
        var names = (await areas.TreeAsync(ct)).All.Select(a => a.Name).ToList();
        names.AddRange(await db.Set<FindSpot>().AsNoTracking().Select(s => s.Name).ToListAsync(ct));
        names.AddRange(await db.Set<Partner>().AsNoTracking().Select(p => p.Name).ToListAsync(ct));
        return names;
    }
}

/// <summary>Looks for personal data in many texts.</summary>
public sealed class PersonalDataReader
{
    private readonly Func<string, IReadOnlyList<PersonalDataFinding>> find;

    internal PersonalDataReader(Func<string, IReadOnlyList<PersonalDataFinding>> find) => this.find = find;

    public IEnumerable<FoundPersonalData> Find(string text) => find(text).Select(finding => new FoundPersonalData(finding.Advice, finding.Kind == PersonalDataKind.Name));
}

/// <param name="IsOnlyPerhaps">A word that may be a name; somebody must judge.</param>
public sealed record FoundPersonalData(string Advice, bool IsOnlyPerhaps);
