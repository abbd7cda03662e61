using System.Security.Cryptography;
using System.Text;
using Opbouw.Recordings;
using Opbouw.Recordings.AddRecording;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>A recording of this worker, about the Waterwijk.</summary>
    public async Task<RecordingId> ARecording(Person worker, string sound = "zacht geruis")
    {
        var id = RecordingId.New();
        var closed = (await KeyOf(id.Value)).Seal(Sound(sound));
        var command = new AddRecording(id, RecordingForm.Ogg, worker.Team, await TheArea(), null, Convert.ToHexStringLower(SHA256.HashData(closed))) { Closed = closed };
        return await Inside.Do<AddRecording, RecordingId>(worker, command);
    }

    /// <summary>What looks like sound from the outside, with words in it that a test can look for.</summary>
    public static byte[] Sound(string words) => [.. "OggS"u8, .. Encoding.UTF8.GetBytes(words)];
}
