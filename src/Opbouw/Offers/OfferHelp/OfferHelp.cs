using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Offers.OfferHelp;

/// <summary>Somebody offers something. Without an account; a worker of the area looks first.</summary>
/// <param name="AskCode">Of the ask on the site that she answers.</param>
public sealed record OfferHelp(OfferId Id, HelpKind Kind, string Words, GiverKind Giver, SealedText? Name, SealedText Contact, bool HasMail, IReadOnlyList<AreaId> Areas, IReadOnlyList<Theme> Themes, DateOnly? From, DateOnly? Until, string? AskCode) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.offer", "Op de site iets aanbieden", typeof(HelpOffered));

    public Guid CommandId => Id.Value;

    /// <summary>For the letter; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string? To { get; init; }
}

public sealed class OfferHelpHandler(OpbouwDb db, OfferDoor door, ThemeNames themes, OfferLetters letters, Notifier notifier, OpenTrail trail, LocalTime time) : IHandle<OfferHelp, Nothing>
{
    private static readonly Refusal Turned = new("offer.turned", "De laatste dag ligt voor de eerste. Verander een van de twee.", "Until");
    private static readonly Refusal Past = new("offer.past", "Deze dag is al voorbij. Kies een latere dag.", "Until");

    public async Task<Outcome<Nothing>> HandleAsync(OfferHelp command, CancellationToken ct)
    {
        if (command.Until < command.From) return Turned;
        if (command.Until < time.Today) return Past;
        var reader = await door.ReaderOfAsync(command.Areas, ct);
        if (reader is not Outcome<PlaceWorker>.Done { Value: var worker }) return reader.As<Nothing>();
        var offered = await themes.NowAsync(ct);
        var ask = command.AskCode is { } code ? await db.Set<PublishedAsk>().SingleOrDefaultAsync(known => known.Code == code, ct) : null;
        var offer = new Offer
        {
            Id = command.Id,
            Kind = command.Kind,
            Words = command.Words,
            Giver = command.Giver,
            Name = command.Name,
            Contact = command.Contact,
            HasMail = command.HasMail,
            From = command.From,
            Until = command.Until,
            MadeFor = ask?.Kind == command.Kind ? ask.AskId : null,
            HolderId = worker.Account,
            TeamId = worker.Team,
            MadeOn = time.Today,
            TouchedOn = time.Today,
        };
        offer.Areas.AddRange(command.Areas.Distinct().Select(area => new OfferArea { OfferId = offer.Id, AreaId = area }));
        offer.Themes.AddRange(command.Themes.Distinct().Where(offered.Offers).Select(theme => new OfferTheme { OfferId = offer.Id, Theme = theme }));
        db.Add(offer);
        if (command.To is { } mail) await letters.KeptAsync(offer.Id, offer.Words, mail, ct);
        trail.Record(new HelpOffered(offer.Id, offer.Kind, offer.Giver));
        await notifier.TellAsync(worker.Account, offer.Id.Value, $"Iemand biedt {offer.Kind.Label()} aan op de site", $"/vraag-en-aanbod/{offer.Id}", ct);
        return default(Nothing);
    }
}
