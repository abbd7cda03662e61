using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.People.ConfirmLostPhone;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Commands;

/// <summary><c>opbouw lost-phone E-MAIL</c>: for when no two people are left who can help somebody in again.</summary>
public sealed class LostPhoneCommand(IServiceProvider services, TextWriter output, TextWriter errors)
{
    public const string Name = "lost-phone";
    private const int Done = 0;
    private const int NothingDone = 1;
    private const int WrongUse = 2;

    private const string Usage = """
        opbouw lost-phone E-MAIL [--organisation NAAM]
          De telefoon van dit account telt niet meer bij het inloggen. Bij het volgende inloggen komt er een nieuwe.
          De persoon en alle beheerders krijgen bericht, en het staat in het logboek.
        """;

    public async Task<int> RunAsync(string[] arguments, CancellationToken ct)
    {
        var all = services.GetRequiredService<OrganisationRegistry>().All;
        var organisation = arguments switch
        {
            [_] when all.Count == 1 => all[0],
            [_, "--organisation", var id] => all.FirstOrDefault(known => known.Id == id),
            _ => null,
        };
        if (organisation is null)
        {
            await errors.WriteLineAsync(arguments.Length == 0 ? "Van wie? Geef het e-mailadres." : $"Kies een organisatie met --organisation: {string.Join(", ", all.Select(known => known.Id))}.");
            await errors.WriteLineAsync(Usage);
            return WrongUse;
        }

        await services.GetRequiredService<DatabaseOpener>().EnsureReadyAsync(organisation, ct);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(organisation, Actor.House);
        return await ClearAsync(scope.ServiceProvider, arguments[0], ct);
    }

    private async Task<int> ClearAsync(IServiceProvider scope, string email, CancellationToken ct)
    {
        var normalized = scope.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email.Trim());
        var account = await scope.GetRequiredService<OpbouwDb>().Set<Account>().AsNoTracking().SingleOrDefaultAsync(known => known.NormalizedEmail == normalized && known.EndedAt == null, ct);
        if (account is null || !(await scope.GetRequiredService<Send<ClearOnServer, Nothing>>().RunAsync(new ClearOnServer(Guid.CreateVersion7(), account.AccountId), ct)).IsDone)
        {
            await errors.WriteLineAsync("Er is niets veranderd. Met dit e-mailadres is geen account dat nog loopt.");
            return NothingDone;
        }

        await output.WriteLineAsync($"De telefoon van {account.Name} is losgemaakt. Bij het volgende inloggen komt er een nieuwe.");
        return Done;
    }
}
