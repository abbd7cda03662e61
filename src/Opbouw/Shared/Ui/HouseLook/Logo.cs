using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Ui.HouseLook;

/// <summary>A picture that may stand in the place of the house mark. Which one does is a setting.</summary>
public sealed class Logo
{
    public required string Hash { get; init; }

    public required byte[] Bytes { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }
}

internal static class LogoMapping
{
    public static void Map(ModelBuilder model)
    {
        var logo = model.Entity<Logo>();
        logo.ToTable("settings_logo").HasKey(l => l.Hash);
        logo.Property(l => l.Hash).HasMaxLength(32);
        logo.Classify(Sensitivity.Public, Retention.WithTheOrganisation, l => l.Hash, l => l.Bytes, l => l.Width, l => l.Height);
    }
}

/// <summary>Somebody sent a logo, to look at it with the other choices of the house style.</summary>
public sealed record KeepLogo(Guid CommandId, LogoPicture Picture) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("settings.keep-logo", "Een logo klaarzetten", typeof(LogoKept));
}

/// <summary>A logo is there to be chosen.</summary>
public sealed record LogoKept(string Hash) : DomainEvent
{
    public override Guid Subject => Guid.Empty;
}

public sealed class KeepLogoHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<KeepLogo, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepLogo command, CancellationToken ct)
    {
        if (!work.Actor.May(HouseStyle.Kind.Change))
            return NothingThere.ForThisActor;
        var picture = command.Picture;
        if (!await db.Set<Logo>().AnyAsync(logo => logo.Hash == picture.Hash, ct))
            db.Add(new Logo { Hash = picture.Hash, Bytes = picture.Bytes, Width = picture.Width, Height = picture.Height });
        trail.Record(new LogoKept(picture.Hash));
        return default(Nothing);
    }
}
