using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.ProveAgain;

/// <summary>Password and code, or a passkey. Its fields go along in the forms of other pages, so their names are its own.</summary>
public sealed class ProofForm
{
    public const string Prefix = "Nogmaals";

    [AsTyped]
    [StringLength(200, ErrorMessage = "Dit wachtwoord is te lang. Kijk het nog eens na")]
    public string? Password { get; set; }

    [StringLength(40, ErrorMessage = "Een code heeft 6 cijfers. Kijk nog eens in je app")]
    public string? Code { get; set; }

    [AsTyped]
    public string? Credential { get; set; }

    [AsTyped]
    public string? State { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(Password) && string.IsNullOrEmpty(Code) && string.IsNullOrEmpty(Credential);
}

/// <summary>What the person can prove it with.</summary>
/// <param name="WorkAccount">Name of the directory to which the account is tied.</param>
/// <param name="IsAsked">The directory asked her anew just now; that stands in the place of the password.</param>
public sealed record ProofMeans(bool HasPassword, bool HasPhone, PasskeyQuestion? Passkey, string? WorkAccount, bool IsAsked, string? DemoPassword, string? DemoCode)
{
    public bool HasNone => !HasPassword && Passkey is null && WorkAccount is null;

    public bool AsksPassword => HasPassword && !IsAsked;
}

/// <summary>Asks somebody who is logged in to prove once more who she is, and reads the answer.</summary>
public sealed class Proof(
    OpbouwDb db, WorkContext work, CurrentSession current, PasswordCheck check, PasskeyQuestions passkeys, WorkAccountProof workAccount, WorkAccountIssuers issuers, TimeProvider time, IEnumerable<IDemoLogIns> demo,
    Send<ProveAgain, ProofAnswer> send, Send<ProveAgainWithPasskey, ProofAnswer> sendPasskey)
{
    public async Task<ProofMeans> MeansAsync(HttpContext http, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var hasPassword = await db.Set<Account>().AnyAsync(account => account.Id == me.Value && account.PasswordHash != null, ct);
        var hasPhone = await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == me, ct);
        var hasPasskey = await db.Set<Passkey>().AnyAsync(passkey => passkey.AccountId == me, ct);
        var (password, code) = work.Organisation.IsDemo
            ? (demo.SelectMany(logIns => logIns.All).Select(person => person.Password).FirstOrDefault(), demo.Select(logIns => logIns.CodeOf(me, time.GetUtcNow())).FirstOrDefault(code => code is not null))
            : (null, null);
        var issuer = issuers.Of(work.Organisation);
        var isTied = issuer is not null && await db.Set<IdentityUserLogin<Guid>>().AnyAsync(tie => tie.UserId == me.Value && tie.LoginProvider == issuer.Address, ct);
        return new ProofMeans(hasPassword, hasPhone, hasPasskey ? await passkeys.AskToUseAsync(http) : null, isTied ? issuer!.Name : null, workAccount.IsIn(http.Request), password, code);
    }

    /// <summary>Adds what is wrong to the form. Right: the session counts as proved, and its cookie is a new one.</summary>
    public async Task<bool> TryAsync(ProofForm form, ModelStateDictionary errors, HttpContext http, CancellationToken ct)
    {
        var key = string.IsNullOrEmpty(form.Credential) ? await WithPasswordAsync(form, errors, http, ct) : await WithPasskeyAsync(form, errors, http, ct);
        if (key is not null)
        {
            SessionCookie.Set(http.Response, key);
            workAccount.Forget(http.Response);
        }

        return key is not null;
    }

    private async Task<string?> WithPasskeyAsync(ProofForm form, ModelStateDictionary errors, HttpContext http, CancellationToken ct)
    {
        var proved = await passkeys.ReadUsedAsync(new PasskeyAnswer { Credential = form.Credential, State = form.State }, http);
        if (proved is not null && proved.Account.AccountId == work.Actor.Account
            && KeyOf(await sendPasskey.RunAsync(new ProveAgainWithPasskey(proved.Occasion, current.Session!.Id, proved.Info), ct), errors) is { } key)
            return key;
        if (errors.IsValid)
            errors.AddModelError("", "Deze passkey past niet bij uw account. Probeer het nog eens, of gebruik uw wachtwoord en code.");
        return null;
    }

    private async Task<string?> WithPasswordAsync(ProofForm form, ModelStateDictionary errors, HttpContext http, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var mine = await db.Set<Account>().Where(account => account.Id == me.Value).Select(account => new { account.Email, HasPassword = account.PasswordHash != null }).SingleAsync(ct);
        var isAsked = workAccount.IsIn(http.Request);
        if (!isAsked && string.IsNullOrEmpty(form.Password))
            errors.AddModelError($"{ProofForm.Prefix}.Password", mine.HasPassword ? "Vul uw wachtwoord in" : "Log eerst opnieuw in met uw werkaccount of een passkey");
        if (string.IsNullOrWhiteSpace(form.Code) && await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == me, ct))
            errors.AddModelError($"{ProofForm.Prefix}.Code", "Vul de code uit je app in");
        if (!errors.IsValid)
            return null;

        var (email, from) = (mine.Email ?? "", http.Connection.RemoteIpAddress);
        var isChecked = isAsked ? null : await check.CheckAsync(email, form.Password!, from, ct);
        if (isChecked is not null && isChecked.Account?.AccountId != me)
        {
            errors.AddModelError($"{ProofForm.Prefix}.Password", isChecked.IsTooMany ? PasswordCheck.TooOften : "Dit is niet uw wachtwoord. Probeer het nog eens.");
            return null;
        }

        return KeyOf(await send.RunAsync(new ProveAgain(Guid.CreateVersion7(), current.Session!.Id, form.Code ?? "", LogInTurns.KeyOf(email, from)), ct), errors);
    }

    private static string? KeyOf(Outcome<ProofAnswer> outcome, ModelStateDictionary errors)
    {
        switch (outcome)
        {
            case Outcome<ProofAnswer>.Done { Value: { Key: { } key } }:
                return key;
            case Outcome<ProofAnswer>.Done { Value.Code: { } code }:
                errors.AddModelError($"{ProofForm.Prefix}.Code", code.Words);
                return null;
            case Outcome<ProofAnswer>.Refused { Refusal: var refusal }:
                errors.AddModelError("", refusal.Message);
                return null;
            default:
                return null;
        }
    }
}
