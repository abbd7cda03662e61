using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.People.ConfirmLostPhone;
using Opbouw.Shared.Acting;
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
        var (email, id) = arguments switch
        {
            [var only] => (only, null),
            [var first, "--organisation", var named] => (first, named),
            _ => ((string?)null, (string?)null),
        };
        if (email is null || OneOrganisation.Choose(services, id) is not { } organisation)
        {
            await errors.WriteLineAsync(email is null ? "Van wie? Geef het e-mailadres." : OneOrganisation.WhichOne(services));
            await errors.WriteLineAsync(Usage);
            return WrongUse;
        }

        await using var scope = await OneOrganisation.OpenAsync(services, organisation, ct);
        return await ClearAsync(scope.ServiceProvider, email, ct);
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
