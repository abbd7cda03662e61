using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Opbouw.Shared.Organisations;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>
/// Every organisation has a scheme of its own with its own directory. An answer is read by the scheme of the organisation it came to, whatever others
/// live in the same process; other requests meet none of them.
/// </summary>
internal sealed class WorkAccountSchemes(IOptions<AuthenticationOptions> options, IHttpContextAccessor http, WorkAccountIssuers issuers) : AuthenticationSchemeProvider(options)
{
    public override async Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        http.HttpContext is { } context && HttpMethods.IsGet(context.Request.Method) && context.Request.Path == WorkAccountIssuer.AnswerAddress
        && issuers.Of(context.RequestServices.GetRequiredService<WorkContext>().Organisation) is { } issuer
        && await GetSchemeAsync(issuer.Scheme) is { } scheme
            ? [scheme]
            : [];
}
