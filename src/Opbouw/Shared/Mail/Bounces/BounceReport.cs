using System.Text.RegularExpressions;
using MimeKit;

namespace Opbouw.Shared.Mail.Bounces;

/// <summary>What a mail server said later about a mail that it had taken (RFC 3464).</summary>
/// <param name="Token">Which mail: the part of the return address that nobody can make up.</param>
/// <param name="Code">For example <c>5.1.1</c>.</param>
public sealed partial record BounceReport(string Token, string Code)
{
    /// <summary>Larger than any report; what is larger is not one.</summary>
    public const int Largest = 5_000_000;

    private static readonly string[] Recipients = ["X-Original-To", "Delivered-To", "Envelope-To", "X-Envelope-To", "To"];

    /// <summary>The address itself is wrong. 4: it may be all right. A full mailbox, a mail that is too large or not wanted says nothing about the address.</summary>
    public bool IsForGood => Code[0] == '5' && Code is not ("5.2.2" or "5.3.4") && !Code.StartsWith("5.7.", StringComparison.Ordinal);

    /// <param name="deliveredTo">The address for which the mail server called us, when it says so itself.</param>
    /// <returns>Null for anything that is no report that a mail of ours failed: answers of people, absence notes, delays, forgeries.</returns>
    public static async Task<BounceReport?> ReadAsync(Stream mail, string? returnPath, string? deliveredTo, CancellationToken ct)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(mail, ct);
            var addresses = message.Headers.Where(header => Recipients.Contains(header.Field, StringComparer.OrdinalIgnoreCase))
                .SelectMany(header => InternetAddressList.TryParse(header.Value, out var list) ? list.Mailboxes.Select(mailbox => mailbox.Address) : []);
            var token = addresses.Prepend(deliveredTo ?? "").Select(address => ReturnAddress.Read(returnPath, address)).FirstOrDefault(found => found is not null);
            return token is not null && CodeIn(message) is { } code ? new BounceReport(token, code) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The first group is about the mail, each next one about a recipient.</summary>
    private static string? CodeIn(MimeMessage message) =>
        message.Body is MultipartReport { ReportType: "delivery-status" } report && report.OfType<MessageDeliveryStatus>().FirstOrDefault() is { } status
            ? status.StatusGroups.Skip(1).Where(group => "failed".Equals(Word(group["Action"]), StringComparison.OrdinalIgnoreCase))
                .Select(group => FailureCode().Match(group["Status"] ?? "")).Where(match => match.Success).Select(match => match.Value).FirstOrDefault()
            : null;

    private static string? Word(string? value) => value?.Split(' ', ';', '(')[0].Trim();

    [GeneratedRegex(@"\b[45]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex FailureCode();
}
