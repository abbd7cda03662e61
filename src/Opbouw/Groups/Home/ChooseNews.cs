using Opbouw.Shared.Acting;
using Opbouw.Shared.Trail;

namespace Opbouw.Groups.Home;

/// <summary>Somebody of the group wants news by mail, or not.</summary>
public sealed record ChooseNews(Guid CommandId, MemberId By, bool Wants) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("groups.choose-news", "In een groep kiezen of er nieuws per mail komt", typeof(GroupWorked));
}

public sealed class ChooseNewsHandler(GroupDoor door, GroupTrail trail) : IHandle<ChooseNews, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChooseNews command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { Me.Mail: not null } visit) return NothingThere.ForThisActor;
        visit.Me.WantsMail = command.Wants;
        return trail.Note(visit, GroupAct.ChoseMail);
    }
}
