using Microsoft.EntityFrameworkCore;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Rights;

/// <summary>
/// Rules for rooms that are not there yet, so that nobody forgets them: as soon as the program keeps ballots or participants, the cells of the matrix
/// about them must be tried too.
/// </summary>
[Trait("Kind", "Trust")]
public sealed class ComingRoomsTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    /// <summary>Words in the name of an entity, and the room in which nobody may see what is of another.</summary>
    private static readonly (string Word, string Room)[] Rules =
    [
        ("Ballot", "stem lees-van-ander"), ("Vote", "stem lees-van-ander"), ("Participant", "activiteit deelnemerslijst"), ("Attendee", "activiteit deelnemerslijst"),
        ("Referral", "verwijzing-welzijn lees"), ("Opinion", "kaart-meningen lees"),
    ];

    [Fact]
    public async Task What_is_kept_of_ballots_and_participants_is_tried_cell_by_cell()
    {
        var entities = await house.Inside().Read(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.ClrType.Name).ToList()));

        Assert.NotEmpty(entities);
        Assert.Empty(Untried(entities));
    }

    [Fact]
    public void A_planted_ballot_box_is_found() => Assert.Equal(["PaperBallot is kept, and the cells of 'stem lees-van-ander' are not tried"], Untried(["Signal", "PaperBallot"]));

    private static IEnumerable<string> Untried(IEnumerable<string> entities) =>
        from entity in entities
        from rule in Rules
        where entity.Contains(rule.Word, StringComparison.Ordinal) && !MatrixRooms.Rooms.ContainsKey(rule.Room)
        select $"{entity} is kept, and the cells of '{rule.Room}' are not tried";
}
