using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace Opbouw.Shared.Ui;

/// <summary>What a browser may do with our pages: only what comes from ourselves, no inline code or style, no third party.</summary>
public static class SecurityHeaders
{
    private const string Microphone = "microphone";
    private const string Geolocation = "geolocation";

    /// <summary>The package's own list names web-share too, which Chromium does not know and complains about on every page.</summary>
    private static readonly string[] Devices =
    [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", Geolocation, "gyroscope", "magnetometer", Microphone,
        "midi", "payment", "picture-in-picture", "screen-wake-lock", "sync-xhr", "usb", "xr-spatial-tracking",
    ];

    /// <summary>For the page where somebody speaks something in: the microphone, and hearing back what was not sent yet.</summary>
    public const string WithMicrophone = "with-microphone";

    /// <summary>For the page where a browser looks by itself in which quarter it is.</summary>
    public const string WithPlace = "with-place";

    public static void Choose(SecurityHeaderPolicyBuilder policies, IServiceProvider services)
    {
        var scripts = services.GetRequiredService<OwnScripts>();
        policies.SetDefaultPolicy(Policy(scripts)).AddPolicy(WithMicrophone, Policy(scripts, Microphone)).AddPolicy(WithPlace, Policy(scripts, Geolocation));
    }

    private static HeaderPolicyCollection Policy(OwnScripts scripts, string? device = null) => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginEmbedderPolicy(policy => policy.RequireCorp())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy => ForbidDevices(policy, device))
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            var script = policy.AddScriptSrc();
            foreach (var hash in scripts.Hashes)
                script.WithHash256(hash);
            policy.AddStyleSrc().Self();
            policy.AddImgSrc().Self();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            var media = policy.AddMediaSrc().Self();
            if (device == Microphone)
                media.Blob();
            policy.AddFrameSrc().None();
            policy.AddWorkerSrc().None();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().None();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
            policy.AddRequireTrustedTypesFor().Script();
            policy.AddTrustedTypes().None();
        })
        .RemoveServerHeader();

    private static void ForbidDevices(PermissionsPolicyBuilder policy, string? allowed)
    {
        foreach (var device in Devices.Where(device => device != allowed))
            policy.AddCustomFeature(device).None();
        if (allowed is not null)
            policy.AddCustomFeature(allowed).Self();
        // Who sees little makes a film as large as her screen.
        policy.AddCustomFeature("fullscreen").Self();
        // A passkey is made and used on our own pages only.
        policy.AddCustomFeature("publickey-credentials-create").Self();
        policy.AddCustomFeature("publickey-credentials-get").Self();
    }
}
