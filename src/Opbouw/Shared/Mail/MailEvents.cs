using Opbouw.Shared.Trail;

namespace Opbouw.Shared.Mail;

/// <summary>The mail server took it.</summary>
public sealed record MailSent(Guid MessageId, int Tries) : DomainEvent
{
    public override Guid Subject => MessageId;
}

/// <summary>It did not go, and will be tried again.</summary>
public sealed record MailNotSent(Guid MessageId, int Tries, string Error) : DomainEvent
{
    public override Guid Subject => MessageId;
}

/// <summary>It did not go, and we stopped trying.</summary>
public sealed record MailGivenUp(Guid MessageId, int Tries, string Error) : DomainEvent
{
    public override Guid Subject => MessageId;
}

/// <summary>It was sent, and came back.</summary>
/// <param name="IsDead">For good: no further mail goes to that address.</param>
public sealed record MailReturned(Guid MessageId, string Code, bool IsDead) : DomainEvent
{
    public override Guid Subject => MessageId;
}
