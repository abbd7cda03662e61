using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Shared.Watching;

namespace Opbouw.People;

/// <summary>What the page gives the browser to sign, and what it must send back with it.</summary>
/// <param name="Options">For the script, as JSON.</param>
/// <param name="State">Sealed: the question as we asked it, and when.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>What the browser sends back.</summary>
public sealed class PasskeyAnswer
{
    public const int Longest = 20_000;

    [AsTyped]
    public string? Credential { get; set; }

    [AsTyped]
    public string? State { get; set; }
}

/// <summary>A passkey that gave the right answer.</summary>
/// <param name="Occasion">The same for the same answer: an answer that was copied does nothing the second time.</param>
public sealed record ProvedPasskey(Account Account, UserPasskeyInfo Info, Guid Occasion);

/// <summary>
/// Asks for a passkey and reads the answer, with the handler of ASP.NET Core Identity. Its SignInManager keeps the question in a cookie scheme of its
/// own; here it travels sealed in the form, for this organisation only. The domain is that of the configured address, never that of the request.
/// </summary>
public sealed class PasskeyQuestions(UserManager<Account> users, WorkContext work, OrganisationSecrets secrets, HouseMeters meters, TimeProvider time)
{
    private const string ToMake = "passkey-to-make";
    private const string ToUse = "passkey-to-use";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public async Task<PasskeyQuestion> AskToMakeAsync(Account account, HttpContext http)
    {
        var asked = await Handler().MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email ?? account.Name, DisplayName = account.Name }, http);
        return new PasskeyQuestion(asked.CreationOptionsJson, Seal(ToMake + account.Id, asked.AttestationState));
    }

    public async Task<PasskeyQuestion> AskToUseAsync(HttpContext http)
    {
        var asked = await Handler().MakeRequestOptionsAsync(null, http);
        return new PasskeyQuestion(asked.RequestOptionsJson, Seal(ToUse, asked.AssertionState));
    }

    /// <returns>The new passkey; null when the answer is not right, or too old.</returns>
    public async Task<UserPasskeyInfo?> ReadMadeAsync(AccountId account, PasskeyAnswer answer, HttpContext http)
    {
        if (Unseal(ToMake + account.Value, answer) is not { } state)
            return null;
        var read = await OrNullAsync(() => Handler().PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer.Credential!, AttestationState = state }));
        return read is { Succeeded: true } && read.UserEntity.Id == account.Value.ToString() ? read.Passkey : null;
    }

    /// <returns>Whose passkey answered; null when the answer is not right, or too old.</returns>
    public async Task<ProvedPasskey?> ReadUsedAsync(PasskeyAnswer answer, HttpContext http)
    {
        var read = Unseal(ToUse, answer) is { } state
            ? await OrNullAsync(() => Handler().PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer.Credential!, AssertionState = state }))
            : null;
        if (read is { Succeeded: true, User: { EndedAt: null } account })
            return new ProvedPasskey(account, read.Passkey, StableId.Of("people.passkey-answer", account.Id, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(answer.State!)))));
        meters.LogInFailed(LogInStep.Passkey);
        return null;
    }

    private PasskeyHandler<Account> Handler() => new(users, Options.Create(new IdentityPasskeyOptions
    {
        // A browser takes a name, never a number; on this machine itself that name is localhost.
        ServerDomain = work.Organisation.Address.IsLoopback ? "localhost" : work.Organisation.Address.Host,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
    }));

    /// <summary>What a stranger sends may be no passkey at all.</summary>
    private static async Task<T?> OrNullAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is PasskeyException or JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private string Seal(string purpose, string? state) =>
        secrets.Seal(purpose, string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()} {state}"));

    private string? Unseal(string purpose, PasskeyAnswer answer)
    {
        if (answer is not { Credential.Length: > 0 and <= PasskeyAnswer.Longest, State.Length: > 0 and <= PasskeyAnswer.Longest } || secrets.Unseal(purpose, answer.State) is not { } asked)
            return null;
        var space = asked.IndexOf(' ', StringComparison.Ordinal);
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(asked[..space], CultureInfo.InvariantCulture));
        return time.GetUtcNow() - at <= Lifetime ? asked[(space + 1)..] : null;
    }
}
