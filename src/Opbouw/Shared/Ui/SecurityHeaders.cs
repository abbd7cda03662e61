namespace Opbouw.Shared.Ui;

/// <summary>What a browser may do with our pages: only what comes from ourselves, no inline code or style, no third party.</summary>
public static class SecurityHeaders
{
    /// <summary>The package's own list names web-share too, which Chromium does not know and complains about on every page.</summary>
    private static readonly string[] Devices =
    [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone",
        "midi", "payment", "picture-in-picture", "screen-wake-lock", "sync-xhr", "usb", "xr-spatial-tracking",
    ];

    public static HeaderPolicyCollection Policies(OwnScripts scripts) => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginEmbedderPolicy(policy => policy.RequireCorp())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(ForbidDevices)
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

    private static void ForbidDevices(PermissionsPolicyBuilder policy)
    {
        foreach (var device in Devices)
            policy.AddCustomFeature(device).None();
        // A passkey is made and used on our own pages only.
        policy.AddCustomFeature("publickey-credentials-create").Self();
        policy.AddCustomFeature("publickey-credentials-get").Self();
    }
}
