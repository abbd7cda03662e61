using Opbouw.Signals.PersonalData;

namespace Opbouw.Tests.Signals.PersonalData;

public sealed class PersonalDataWarningTests
{
    [Theory]
    [InlineData("Bel haar op 06-00000020.", "06-00000020")]
    [InlineData("06 12 34 56 78", "06 12 34 56 78")]
    [InlineData("06.12.34.56.78 na vijf uur", "06.12.34.56.78")]
    [InlineData("haar nummer is 0612345678!", "0612345678")]
    [InlineData("(036) 000 00 20", "(036) 000 00 20")]
    [InlineData("036-0000020", null)]
    [InlineData("036-1000020", "036-1000020")]
    [InlineData("0320 - 100 020", "0320 - 100 020")]
    [InlineData("+31 6 1234 5678", "+31 6 1234 5678")]
    [InlineData("+31 (0)36 100 00 20", "+31 (0)36 100 00 20")]
    [InlineData("0031612345678", "0031612345678")]
    [InlineData("+32 470 12 34 56", "+32 470 12 34 56")]
    [InlineData("tel 1000020", "1000020")]
    [InlineData("bel 100 00 20 voor meer", "100 00 20")]
    public void A_telephone_number_is_found(string text, string? number) =>
        Assert.Equal(number ?? text, Single(text, PersonalDataKind.TelephoneNumber));

    [Theory]
    [InlineData("Bel 0900-8844 of 112")]
    [InlineData("Gemeente: 14 036")]
    [InlineData("De corporatie is te bereiken op 088-0000000")]
    [InlineData("Op 06-02-2025 10:30 was het weer raak")]
    [InlineData("06-12-2024 55 mensen")]
    [InlineData("van 01-02-2024 tot 03-04-2025")]
    [InlineData("Bus 22 rijdt om 10 20 30 40 50 over het uur")]
    [InlineData("Huisnummers 12, 14, 16, 18, 20, 22 en 24")]
    [InlineData("Dat kost € 1.234.567,89 per jaar")]
    [InlineData("1383 AB 12")]
    [InlineData("Van de 214715 inwoners en 90426 huishoudens")]
    public void Numbers_of_the_street_are_no_telephone_number(string text) => Assert.Empty(PersonalDataWarning.Find(text));

    [Theory]
    [InlineData("mail naar een.bewoner@voorbeeld.nl graag", "een.bewoner@voorbeeld.nl")]
    [InlineData("bewoner+buurt@mail.voorbeeld.co.nl", "bewoner+buurt@mail.voorbeeld.co.nl")]
    [InlineData("bewoner (at) voorbeeld.nl", "bewoner (at) voorbeeld.nl")]
    [InlineData("bewoner[apenstaartje]voorbeeld.nl", "bewoner[apenstaartje]voorbeeld.nl")]
    public void An_email_address_is_found(string text, string address) =>
        Assert.Equal(address, Single(text, PersonalDataKind.EmailAddress));

    [Theory]
    [InlineData("3 @ 4 uur")]
    [InlineData("kijk op www.voorbeeld.nl")]
    [InlineData("@buurtkracht op de app")]
    public void An_at_sign_alone_is_no_email_address(string text) => Assert.Empty(PersonalDataWarning.Find(text));

    [Theory]
    [InlineData("bsn 123456782", "123456782")]
    [InlineData("111222333", "111222333")]
    [InlineData("1234.56.782", "1234.56.782")]
    [InlineData("123 456 782", "123 456 782")]
    [InlineData("nummer 10000008 dus", "10000008")]
    [InlineData("van 123456782 tot 12", "123456782")]
    public void A_bsn_is_found_and_refused(string text, string number)
    {
        var finding = Assert.Single(PersonalDataWarning.Find(text));

        Assert.Equal(PersonalDataKind.CitizenServiceNumber, finding.Kind);
        Assert.Equal(number, finding.In(text));
        Assert.True(finding.IsRefused);
        Assert.Contains("BSN", finding.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("zaak 2024-00123456789012")]
    [InlineData("24.11.2025")]
    [InlineData("20251123")]
    [InlineData("€ 11.122.233,30")]
    [InlineData("11.122.233 euro")]
    public void A_number_that_is_no_bsn_is_not_refused(string text) => Assert.Empty(PersonalDataWarning.Find(text));

    [Fact]
    public void A_telephone_number_is_never_refused_as_a_bsn()
    {
        // Eight digits in a row of a telephone number can pass the eleven-test by chance: one in eleven does.
        for (var i = 0; i < 500; i++)
        {
            var text = $"bel 06 {10 + i % 90} {20 + i % 79} {30 + i % 61} {i % 100:00}";

            Assert.All(PersonalDataWarning.Find(text), f => Assert.Equal(PersonalDataKind.TelephoneNumber, f.Kind));
        }
    }

    [Theory]
    [InlineData("AB-12-34")]
    [InlineData("12-34-AB")]
    [InlineData("12-AB-34")]
    [InlineData("BB-12-CC")]
    [InlineData("BB-CC-12")]
    [InlineData("12-BB-CC")]
    [InlineData("12-BBC-3")]
    [InlineData("1-BBC-23")]
    [InlineData("BB-123-C")]
    [InlineData("B-123-CC")]
    [InlineData("BBC-12-D")]
    [InlineData("B-12-CCD")]
    [InlineData("1-BB-234")]
    [InlineData("123-BB-4")]
    [InlineData("x-123-gg")]
    [InlineData("TK 123 X")]
    [InlineData("TK123X")]
    [InlineData("99XXX9")]
    public void A_licence_plate_of_every_side_code_is_found(string plate) =>
        Assert.Equal(plate, Single($"De auto met {plate} staat er al weken.", PersonalDataKind.LicencePlate));

    [Theory]
    [InlineData("postcode 1383 AB")]
    [InlineData("1383AB 12-14")]
    [InlineData("jongeren van 12-18-jr")]
    [InlineData("lijn M5, halte 12-B")]
    [InlineData("flat A-12, portiek 3-A")]
    [InlineData("tussen 10-12 uur of 13-15 uur")]
    [InlineData("op 12-11-2025")]
    [InlineData("COVID19 en 5G")]
    public void A_postcode_house_or_date_is_no_plate(string text) => Assert.Empty(PersonalDataWarning.Find(text));

    [Theory]
    [InlineData("Volgens meneer Jansen is het gevaarlijk.", "meneer Jansen")]
    [InlineData("Mevrouw de Vries komt niet meer buiten", "Mevrouw de Vries")]
    [InlineData("mw. A.B. van der Meulen belde", "mw. A.B. van der Meulen")]
    [InlineData("dhr. El Amrani", "dhr. El Amrani")]
    [InlineData("buurvrouw Fatima kookt", "buurvrouw Fatima")]
    [InlineData("tante Toos en de rest", "tante Toos")]
    [InlineData("familie Bouali wil verhuizen", "familie Bouali")]
    [InlineData("Jan van Dijk veegt de stoep", "Jan van Dijk")]
    [InlineData("gesproken met Wiebren van der Meulen", "Wiebren van der Meulen")]
    [InlineData("gesproken met Zwaantje ter Horst", "Zwaantje ter Horst")]
    [InlineData("Fatima Bouali wil koken", "Fatima Bouali")]
    [InlineData("Volgens Fatima Bouali kan het", "Fatima Bouali")]
    [InlineData("een jongen, hij heet Sem", "Sem")]
    [InlineData("een vrouw genaamd Roos Bakker", "Roos Bakker")]
    [InlineData("mijn naam is Zwaantje", "Zwaantje")]
    [InlineData("Hallo, ik ben Samira", "Samira")]
    public void A_name_of_a_person_is_found(string text, string name)
    {
        var finding = Assert.Single(PersonalDataWarning.Find(text));

        Assert.Equal((PersonalDataKind.Name, name), (finding.Kind, finding.In(text)));
        Assert.False(finding.IsRefused);
    }

    [Theory]
    [InlineData("Een mevrouw zei dat het donker is.")]
    [InlineData("Mevrouw vindt de stoep te smal. De meneer ook.")]
    [InlineData("In De Wierden is geen speeltuin.")]
    [InlineData("De hoek van de Jan van Galenstraat")]
    [InlineData("Bij de Anne Frankschool steken kinderen over.")]
    [InlineData("De Simon Stevin school is gesloten")]
    [InlineData("Raad van Toezicht en Huis van de Wijk")]
    [InlineData("Bewoners van De Werven willen een bankje")]
    [InlineData("Moeders van Almere. Vaders van Haven.")]
    [InlineData("De nieuwe straat heet Vlierstraat")]
    [InlineData("Het buurtcentrum heet Draaikolk")]
    [InlineData("een Marokkaanse buurvrouw, buurvrouw Turkse les")]
    [InlineData("Stichting van Almere Haven")]
    [InlineData("Vooral ouderen. Zij zijn bang. Er is geen licht.")]
    [InlineData("Op Koningsdag in het Beatrixpark")]
    [InlineData("ik ben Nederlander")]
    [InlineData("De juf van de school en de opa's en oma's")]
    [InlineData("Wijkteam Haven en Woningcorporatie De Key")]
    public void Streets_places_and_sentence_starts_are_no_name(string text) => Assert.Empty(PersonalDataWarning.Find(text));

    [Fact]
    public void A_name_that_is_known_as_a_place_here_is_no_person()
    {
        const string text = "Bij Anna van Buren ruikt het naar vis.";

        Assert.Single(PersonalDataWarning.Find(text));
        Assert.Empty(PersonalDataWarning.Find(text, ["Anna van Buren"]));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text()
    {
        var kinds = PersonalDataWarning.Find("Meneer Jansen (06 12345678, jansen@voorbeeld.nl) rijdt in TK-123-X.").Select(f => f.Kind);

        Assert.Equal([PersonalDataKind.Name, PersonalDataKind.TelephoneNumber, PersonalDataKind.EmailAddress, PersonalDataKind.LicencePlate], kinds);
    }

    [Fact]
    public void A_hostile_text_of_any_length_is_read_in_a_moment()
    {
        string[] pieces = ["0 ", "06 ", "12-", "A.", "van de ", "Aa ", "a@", "mevrouw ", "heet ", "9", " (", "1.1"];
        foreach (var piece in pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            PersonalDataWarning.Find(text);

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"'{piece}' took {watch.Elapsed}");
        }
    }

    private static string Single(string text, PersonalDataKind kind)
    {
        var finding = Assert.Single(PersonalDataWarning.Find(text));
        Assert.Equal(kind, finding.Kind);
        Assert.False(finding.IsRefused);
        Assert.Contains("Laat het weg", finding.Advice, StringComparison.Ordinal);
        return finding.In(text);
    }
}
