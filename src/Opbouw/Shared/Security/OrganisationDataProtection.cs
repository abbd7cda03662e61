using Microsoft.AspNetCore.DataProtection;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Security;

/// <summary>
/// Everything the house signs or seals (log-in cookie, antiforgery, links by mail, TempData) carries the organisation as a purpose:
/// what one organisation made is nonsense at the next, though both live in one process.
/// </summary>
internal sealed class OrganisationDataProtection(IDataProtectionProvider inner, IHttpContextAccessor http) : IDataProtectionProvider
{
    public IDataProtector CreateProtector(string purpose) => new Protector(inner, http, [purpose]);

    private sealed class Protector(IDataProtectionProvider inner, IHttpContextAccessor http, string[] purposes) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => new Protector(inner, http, [.. purposes, purpose]);

        public byte[] Protect(byte[] plaintext) => ForThisOrganisation().Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => ForThisOrganisation().Unprotect(protectedData);

        private IDataProtector ForThisOrganisation()
        {
            var work = http.HttpContext?.RequestServices.GetRequiredService<WorkContext>();
            var organisation = work is { HasOrganisation: true }
                ? work.Organisation.Id
                : throw new InvalidOperationException("Nothing is signed outside an organisation.");
            return inner.CreateProtector(organisation, purposes);
        }
    }
}
