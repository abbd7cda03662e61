using Opbouw.Shared.Settings;

namespace Opbouw.Shared.Ui.Languages;

/// <summary>Who read a translation who speaks that language from home: until then each page in it says that nobody did.</summary>
/// <param name="Names">By code of the language.</param>
public sealed record LanguageReaders(IReadOnlyDictionary<string, string> Names)
{
    public const int NameLength = 80;

    /// <summary>English comes with the house; the others are read by people of the organisation.</summary>
    public static IEnumerable<SpokenLanguage> ToRead => SpokenLanguages.All.Where(language => !language.IsWhole);

    public static readonly SettingKind<LanguageReaders> Kind = new(
        "talen", "Talen", "Wie de vertalingen nalas. Tot dan staat erbij dat niemand dat deed.", new LanguageReaders(new Dictionary<string, string>()),
        readers => ToRead.Select(language => new SettingLine(language.Dutch, readers.Of(language) ?? "nog niet nagelezen")));

    public string? Of(SpokenLanguage language) => Names.GetValueOrDefault(language.Code);
}
