using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.People.ShowCard;

/// <summary>A worker as a vCard (RFC 6350), for the address book of a telephone.</summary>
[PublicPage]
public sealed class TakeAlongPage(WorkerCards cards, WorkContext work) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await cards.OfCodeAsync(code, ct) is [var shown, ..]
        ? File(Encoding.UTF8.GetBytes(Text(shown)), "text/vcard; charset=utf-8", $"opbouwwerker-{code}.vcf") : NotFound();

    private string Text(ShownWorker shown)
    {
        var card = shown.Card;
        var lines = new List<string>
        {
            "BEGIN:VCARD", "VERSION:4.0", $"FN:{Escaped($"{card.Name} ({work.Organisation.Name})")}", $"N:;{Escaped(card.Name)};;;", $"ORG:{Escaped(work.Organisation.Name)};{Escaped(shown.Team)}",
            $"TITLE:{Escaped("Opbouwwerker")}", $"URL:{new Uri(work.Organisation.Address, card.Address)}",
        };
        if (card.Dialled is { } number)
            lines.Add($"TEL;VALUE=uri;TYPE=work:tel:{number}");
        if (card.Mail is { } mail)
            lines.Add($"EMAIL;TYPE=work:{Escaped(mail)}");
        if (card.DaysInWords is { } days)
            lines.Add($"NOTE:{Escaped($"Werkt op {days}.")}");
        return string.Concat(lines.Append("END:VCARD").Select(line => $"{Folded(line)}\r\n"));
    }

    private static string Escaped(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>At most 75 bytes on a line; what follows begins with a space.</summary>
    private static string Folded(string line)
    {
        var (folded, bytes) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > 75)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
