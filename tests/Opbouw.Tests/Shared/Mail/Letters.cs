using System.Text;

namespace Opbouw.Tests.Shared.Mail;

/// <summary>Mail as a mail server writes it about a mail that it could not deliver (RFC 3464), and mail that only looks like it.</summary>
internal static class Letters
{
    public static byte[] Report(string to, string status = "5.1.1", string action = "failed", string type = "delivery-status") => Bytes($"""
        Return-Path: <>
        X-Original-To: {to}
        From: Mail Delivery System <MAILER-DAEMON@partner.example>
        To: {to}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type={type}; boundary="grens"

        --grens
        Content-Type: text/plain

        Dit adres kennen wij niet.

        --grens
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.partner.example
        Arrival-Date: Tue, 10 Mar 2026 08:00:00 +0000

        Final-Recipient: rfc822; iemand@partner.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} onbekend

        --grens
        Content-Type: text/rfc822-headers

        Subject: Een vraag van bewoners

        --grens--
        """);

    public static byte[] Answer(string to) => Bytes($"""
        From: Ingrid <ingrid@partner.example>
        To: {to}
        Subject: Re: Een vraag van bewoners
        Content-Type: text/plain

        Status: 5.1.1
        Action: failed
        Ik antwoord gewoon op uw mail.
        """);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
