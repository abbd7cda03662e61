namespace Opbouw.Demo.Plan;

// The demo's own words, apart from the database: DemoWriter translates them to the modules' enumerations.
public enum Theme
{
    Meeting, Loneliness, Money, Health, Language, Youth, Housing, Safety, Green, Traffic, Sustainability, LivingTogether, Care, Work, Government,
}

public enum PlaceKind
{
    School, Shop, LivingRoom, CommunityCentre, Square, Park, Street, Sport, PlaceOfWorship, Library, Online, Other,
}

public enum HeardAs
{
    Strength, Wish, Idea, Concern, Question,
}

public enum ContactForm
{
    Chat, Talk, HomeVisit, Phone, Gathering, Presence, WithPartner, Intervention,
}

public enum Mood
{
    Good, Neutral, Heavy,
}

public enum Bond
{
    None, Bonding, Bridging, Linking,
}

public enum AnswerForm
{
    WeDoIt, Partly, NoBecause, WantToKnowMore, Done,
}

public enum AnswerChannel
{
    Desk, MailLink, Telephone, Letter, Talk,
}

public enum WhyClosed
{
    SolvedItself, HelpedOtherwise, ResidentsDoIt, NotShared, ResidentsDoNotWantIt, OutOfDate,
}

public enum ReactionForm
{
    Agrees, Objects,
}

/// <summary>The Dutch words that the text files use.</summary>
public static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, Theme> Themes = new Dictionary<string, Theme>
    {
        ["ontmoeting"] = Theme.Meeting,
        ["eenzaamheid"] = Theme.Loneliness,
        ["geld"] = Theme.Money,
        ["gezondheid"] = Theme.Health,
        ["taal"] = Theme.Language,
        ["jeugd"] = Theme.Youth,
        ["wonen"] = Theme.Housing,
        ["veiligheid"] = Theme.Safety,
        ["groen"] = Theme.Green,
        ["verkeer"] = Theme.Traffic,
        ["duurzaam"] = Theme.Sustainability,
        ["samenleven"] = Theme.LivingTogether,
        ["zorg"] = Theme.Care,
        ["werk"] = Theme.Work,
        ["overheid"] = Theme.Government,
    };

    public static readonly IReadOnlyDictionary<string, PlaceKind> PlaceKinds = new Dictionary<string, PlaceKind>
    {
        ["school"] = PlaceKind.School,
        ["winkel"] = PlaceKind.Shop,
        ["buurtkamer"] = PlaceKind.LivingRoom,
        ["buurtcentrum"] = PlaceKind.CommunityCentre,
        ["plein"] = PlaceKind.Square,
        ["park"] = PlaceKind.Park,
        ["straat"] = PlaceKind.Street,
        ["sport"] = PlaceKind.Sport,
        ["gebedshuis"] = PlaceKind.PlaceOfWorship,
        ["bibliotheek"] = PlaceKind.Library,
        ["online"] = PlaceKind.Online,
        ["anders"] = PlaceKind.Other,
    };

    public static readonly IReadOnlyDictionary<string, HeardAs> SignalKinds = new Dictionary<string, HeardAs>
    {
        ["kracht"] = HeardAs.Strength,
        ["wens"] = HeardAs.Wish,
        ["idee"] = HeardAs.Idea,
        ["zorg"] = HeardAs.Concern,
        ["vraag"] = HeardAs.Question,
    };

    public static readonly IReadOnlyDictionary<string, ContactForm> ContactForms = new Dictionary<string, ContactForm>
    {
        ["praatje"] = ContactForm.Chat,
        ["gesprek"] = ContactForm.Talk,
        ["huisbezoek"] = ContactForm.HomeVisit,
        ["telefoon"] = ContactForm.Phone,
        ["bijeenkomst"] = ContactForm.Gathering,
        ["aanwezig"] = ContactForm.Presence,
        ["partner"] = ContactForm.WithPartner,
    };

    public static readonly IReadOnlyDictionary<string, AnswerForm> Answers = new Dictionary<string, AnswerForm>
    {
        ["doen we"] = AnswerForm.WeDoIt,
        ["deels"] = AnswerForm.Partly,
        ["nee"] = AnswerForm.NoBecause,
        ["meer weten"] = AnswerForm.WantToKnowMore,
        ["gedaan"] = AnswerForm.Done,
    };

    public static readonly IReadOnlyDictionary<string, WhyClosed> ReasonsToClose = new Dictionary<string, WhyClosed>
    {
        ["opgelost"] = WhyClosed.SolvedItself,
        ["anders"] = WhyClosed.HelpedOtherwise,
        ["zelf"] = WhyClosed.ResidentsDoIt,
        ["niet gedeeld"] = WhyClosed.NotShared,
        ["niet gewild"] = WhyClosed.ResidentsDoNotWantIt,
        ["voorbij"] = WhyClosed.OutOfDate,
    };

    public static readonly IReadOnlyDictionary<string, AnswerChannel> Channels = new Dictionary<string, AnswerChannel>
    {
        ["telefoon"] = AnswerChannel.Telephone,
        ["brief"] = AnswerChannel.Letter,
        ["gesprek"] = AnswerChannel.Talk,
    };

    public static readonly IReadOnlyDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>
    {
        ["ma"] = DayOfWeek.Monday,
        ["di"] = DayOfWeek.Tuesday,
        ["wo"] = DayOfWeek.Wednesday,
        ["do"] = DayOfWeek.Thursday,
        ["vr"] = DayOfWeek.Friday,
        ["za"] = DayOfWeek.Saturday,
        ["zo"] = DayOfWeek.Sunday,
    };
}
