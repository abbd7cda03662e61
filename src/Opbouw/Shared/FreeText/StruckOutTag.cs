using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Shared.FreeText;

/// <summary><c>&lt;struck-out record="@id" /&gt;</c>: "Op 3 mei is hier iets weggehaald", with the role of who did it. Nothing when nothing was.</summary>
[HtmlTargetElement("struck-out", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StruckOutTag(OpbouwDb db) : TagHelper
{
    public Guid Record { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var notes = await db.Set<StruckOut>().AsNoTracking().Where(note => note.Record == Record).OrderBy(note => note.At).ToListAsync();
        if (notes.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "soft gap");
        output.Content.SetContent(string.Join(" ", notes.Select(Words).Distinct()));
    }

    private static string Words(StruckOut note) => $"Op {DutchDates.FullWithYear(LocalTime.DayOf(note.At))} is hier iets weggehaald {note.By switch
    {
        StruckBy.Author => "door wie het schreef",
        StruckBy.PrivacyOfficer => "door de privacyfunctionaris",
        _ => "omdat een oude kopie was teruggezet",
    }}.";
}
