using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Overload;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Shared.Ui.HouseLook;
using Opbouw.Shared.Ui.Icons;
using Opbouw.Shared.Ui.Languages;
using Opbouw.Shared.Ui.Safety;
using Opbouw.Shared.Watching;

namespace Opbouw.Shared.Ui;

/// <summary>Everything that makes a page look and behave as Opbouw.</summary>
public static class UiSetup
{
    public static IMvcBuilder AddOpbouwUi(this IServiceCollection services)
    {
        services.AddScoped<PageFrame>();
        services.AddScoped<PageIcons>();
        services.AddSingleton<OwnScripts>();
        services.AddSingleton(_ => new NavMenu(House.Modules.SelectMany(module => module.NavEntries)));
        // Letters such as ë stay letters: shorter pages, same safety.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSecurityHeaderPolicies(SecurityHeaders.Choose);
        services.Configure<AntiforgeryOptions>(antiforgery => antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<FormOptions>(options => (options.ValueLengthLimit, options.MultipartBodyLengthLimit) = (UnreadableForm.LongestText, UnreadableForm.LargestOfAll));
        return services.AddRazorPages().WithRazorPagesAtContentRoot().AddMvcOptions(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new TypedTextBinderProvider());
            mvc.ModelBinderProviders.Insert(0, new TypedDayBinderProvider());
            DutchMessages.SetBinding(mvc.ModelBindingMessageProvider);
            mvc.ModelMetadataDetailsProviders.Add(new DutchMessages());
            // A page says itself what must be filled in; the null analysis of the compiler is no rule for people.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
    }

    /// <summary>Before everything else: on every answer, whoever gives it.</summary>
    public static IApplicationBuilder UseOpbouwHeaders(this IApplicationBuilder app) =>
        app.UseSecurityHeaders();

    /// <summary>Pages for what goes wrong, and a no to what is too much.</summary>
    public static IApplicationBuilder UseOpbouwUi(this IApplicationBuilder app)
    {
        // Logged by LogTrouble, without the words that are inside exceptions.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = ErrorAddress.Of(StatusCodes.Status500InternalServerError), SuppressDiagnosticsCallback = _ => true });
        app.UseMiddleware<LogTrouble>();
        app.UseStatusCodePagesWithReExecute(ErrorAddress.Pattern);
        app.Use(ProblemForPrograms.TellAsync);
        app.UseRouting();
        app.UseLoadShedding();
        app.Use(UnreadableForm.RefuseAsync);
        return app.Use(NotAllowedIsNotFound);
    }

    /// <summary>Before routing: which page, and in which language.</summary>
    public static IApplicationBuilder UseLanguageInPath(this IApplicationBuilder app) => app.UseMiddleware<LanguageInPath>();

    /// <summary>Inside what keeps pages: they are kept translated.</summary>
    public static IApplicationBuilder UseTranslatedPages(this IApplicationBuilder app) => app.UseMiddleware<TranslatePage>();

    /// <summary>Once it is known who asks.</summary>
    public static IApplicationBuilder UseLargeUploads(this IApplicationBuilder app) => app.Use(UnreadableForm.RefuseFromOthersAsync);

    public static void MapOpbouwUi(this IEndpointRouteBuilder routes)
    {
        StaticFiles.Map(routes);
        LetterSize.Map(routes);
        HouseStyleDoor.Map(routes);
        SecurityTxt.Map(routes);
        routes.MapRazorPages().WithStaticAssets();
    }

    private static async Task NotAllowedIsNotFound(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status403Forbidden or StatusCodes.Status405MethodNotAllowed, HasStarted: false })
            return;
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.Allow = default;
    }
}
