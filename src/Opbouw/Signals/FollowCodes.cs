using Opbouw.Signals.Cards;

namespace Opbouw.Signals;

/// <summary>Codes for who said something and will want to know what came of it. They are typed in where the codes of cards are.</summary>
public sealed class FollowCodes(ICardCodePepper pepper)
{
    /// <summary>The same action gives the same code, so that a form that is sent twice shows it twice.</summary>
    public FollowCode Of(Guid action)
    {
        var code = CardCode.Of(action, pepper);
        return new FollowCode(code.ToString(), code.Hash(pepper));
    }
}

/// <param name="Shown">As it is copied by hand; kept nowhere.</param>
public sealed record FollowCode(string Shown, byte[] Hash);
