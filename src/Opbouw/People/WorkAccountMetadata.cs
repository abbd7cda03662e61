using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Opbouw.Shared.Outgoing;

namespace Opbouw.People;

/// <summary>
/// What a directory says about itself: where to send people, and its keys. Read through the one way out, kept for half a day, and believed only when it
/// names itself as it was filled in: another directory cannot pass for it.
/// </summary>
public sealed class WorkAccountMetadata(OutgoingDoor door)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int LongestAnswer = 1024 * 1024;

    /// <summary>For all calls to a directory.</summary>
    public HttpClient Open()
    {
        // A form with the secret is not sent on to wherever the directory points.
        var client = door.Open(followsRedirects: false);
        (client.Timeout, client.MaxResponseContentBufferSize) = (Patience, LongestAnswer);
        return client;
    }

    internal static ConfigurationManager<OpenIdConnectConfiguration> For(WorkAccountIssuer issuer, HttpClient client) => new(
        $"{issuer.Address.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(client) { RequireHttps = MustBeHttps(issuer) },
        new NamesItself(issuer));

    /// <summary>Asks the directory itself, now.</summary>
    public async Task<bool> AnswersAsync(WorkAccountIssuer issuer, CancellationToken ct)
    {
        using var client = Open();
        return await AnswersAsync(For(issuer, client), ct);
    }

    internal static async Task<bool> AnswersAsync(IConfigurationManager<OpenIdConnectConfiguration> metadata, CancellationToken ct)
    {
        try
        {
            return (await metadata.GetConfigurationAsync(ct)).SigningKeys.Count > 0;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    internal static bool MustBeHttps(WorkAccountIssuer issuer) => issuer.Address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    internal static bool IsSame(string? named, WorkAccountIssuer issuer) => named?.TrimEnd('/') == issuer.Address.TrimEnd('/');

    private sealed class NamesItself(WorkAccountIssuer issuer) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) => new()
        {
            Succeeded = IsSame(configuration.Issuer, issuer) && new[] { configuration.AuthorizationEndpoint, configuration.TokenEndpoint, configuration.JwksUri }.All(IsSafe),
            ErrorMessage = "The directory names another issuer, or an address without https.",
        };

        private bool IsSafe(string? address) =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !MustBeHttps(issuer)));
    }
}
