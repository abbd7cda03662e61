using Opbouw.Areas;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>
/// How residents find a worker: what she chose to tell herself. There is a card only while she shows it; what she takes away is gone.
/// </summary>
public sealed class WorkerCard
{
    public const int NameLength = 60;
    public const int SentenceLength = 200;
    public const int PhoneLength = 30;
    public const int MailLength = 256;
    public const int LanguagesLength = 120;
    public const int CodeLength = 8;

    public required AccountId AccountId { get; init; }

    /// <summary>In the address of her page; tells nothing.</summary>
    public required string Code { get; init; }

    /// <summary>As residents call her.</summary>
    public required string Name { get; set; }

    public string? Sentence { get; set; }

    public string? Phone { get; set; }

    /// <summary>The number is on WhatsApp too.</summary>
    public bool HasWhatsApp { get; set; }

    public string? Mail { get; set; }

    /// <summary>As she says it: "Nederlands en Turks".</summary>
    public string? Languages { get; set; }

    /// <summary>A Monday is 1 and a Sunday 7.</summary>
    public required List<int> Days { get; set; }

    /// <summary>Where residents may count on her; empty: wherever her team works.</summary>
    public List<WorkerCardArea> Areas { get; } = [];

    /// <summary>Of the picture that is shown; null without one.</summary>
    public string? PhotoHash { get; set; }

    public string Address => $"/opbouwwerker/{Code}";

    public string? PhotoAddress => PhotoHash is { } hash ? $"{Address}/foto/{hash}.jpg" : null;

    /// <summary>For a telephone: a Dutch number begins with +31.</summary>
    public string? Dialled => Phone is null ? null : DialledOf(Phone);

    public static string DialledOf(string phone) => string.Concat(phone.Where(char.IsAsciiDigit)) switch
    {
        ['0', '0', .. var abroad] => $"+{abroad}",
        ['0', .. var dutch] => $"+31{dutch}",
        var digits => $"+{digits}",
    };

    /// <summary>Leads away from the site, when somebody follows it. Null without WhatsApp.</summary>
    public string? WhatsAppAddress => HasWhatsApp && Dialled is { } number ? $"https://wa.me/{number.TrimStart('+')}" : null;

    /// <summary>The days of the week, Monday first; a Monday is 1 and a Sunday 7.</summary>
    public IEnumerable<DayOfWeek> WorkDays => Days.Order().Select(day => (DayOfWeek)(day % 7));

    /// <summary>"maandag, dinsdag en vrijdag"; null when she did not say.</summary>
    public string? DaysInWords => Days.Count == 0 ? null : InWords([.. WorkDays.Select(DutchDates.DayName)]);

    public static string InWords(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} en {words[^1]}";
}

/// <summary>An area on a card.</summary>
public sealed class WorkerCardArea
{
    public required AccountId AccountId { get; init; }

    public required AreaId AreaId { get; init; }
}

/// <summary>The picture on a card: written anew, without what a camera puts beside it.</summary>
public sealed class WorkerPhoto
{
    public required AccountId AccountId { get; init; }

    public required string Hash { get; set; }

    public required byte[] Bytes { get; set; }
}
