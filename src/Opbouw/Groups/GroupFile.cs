using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;

namespace Opbouw.Groups;

public readonly record struct FileId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}

/// <summary>A picture or a paper that the group keeps. A picture is written anew, without the place where it was taken; a PDF is only handed out to be saved.</summary>
public sealed class GroupFile
{
    public const int LongestTitle = 80;
    public const int LargestPaper = 5_000_000;

    /// <summary>More does not help a group, and one group must not fill the house.</summary>
    public const int Most = 60;

    private const int LongestSide = 1_600;

    public static readonly Refusal NotRead = new("groups.no-file", "Kies een foto (JPEG, PNG of WebP, hoogstens 12 MB) of een PDF van hoogstens 5 MB.", "File");

    public required FileId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required MemberId MemberId { get; init; }

    public required string Title { get; init; }

    public required bool IsPicture { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset At { get; init; }

    public string ContentType => IsPicture ? "image/jpeg" : "application/pdf";

    /// <summary>What is kept of what somebody sent; null when it is neither.</summary>
    public static (byte[] Content, bool IsPicture)? Read(byte[] sent) => sent switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => sent.Length <= LargestPaper ? (sent, false) : null,
        { Length: <= PictureFile.LargestPhoto } when PictureFile.ToJpeg(sent, LongestSide, LongestSide).Jpeg is { } jpeg => (jpeg, true),
        _ => null,
    };
}
