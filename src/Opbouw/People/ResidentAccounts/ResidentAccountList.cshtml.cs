using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;

namespace Opbouw.People.ResidentAccounts;

[Needs(PeopleRights.InviteResidentsCode), ShowsPeople(LookKind.Account)]
public sealed class ResidentAccountListPage(OwnResidents own) : PageModel
{
    public IReadOnlyList<Account> Residents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Residents = await own.AllAsync(ct);
}
