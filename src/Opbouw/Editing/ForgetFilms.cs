using System.Globalization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>Films and subtitles that are on no page and in no draft are erased.</summary>
public sealed record ForgetFilms(Guid CommandId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("editing.forget-films", "Films wissen die op geen pagina staan", typeof(SiteFilmMoved));
}

public sealed class ForgetFilmsHandler(WorkContext work, SiteFilms films) : IHandle<ForgetFilms, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ForgetFilms command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House)
            return NothingThere.ForThisActor;
        await films.ForgetUnusedAsync(ct);
        return default(Nothing);
    }
}

/// <summary>Every night.</summary>
public sealed class ForgetUnusedFilms(Send<ForgetFilms, Nothing> forget, LocalTime time) : IJob
{
    public const string Code = "editing.forget-unused-films";

    public async Task RunAsync(JobTurn turn, CancellationToken ct) =>
        await forget.RunAsync(new ForgetFilms(StableId.Of(Code, Guid.Empty, time.Today.ToString("O", CultureInfo.InvariantCulture))), ct);
}
