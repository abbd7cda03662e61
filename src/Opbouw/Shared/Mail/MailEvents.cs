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
