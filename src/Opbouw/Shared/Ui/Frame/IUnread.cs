namespace Opbouw.Shared.Ui;

/// <summary>How many notifications wait for the reader; stands beside the name on every page of work.</summary>
public interface IUnread
{
    Task<int> NumberAsync(CancellationToken ct);
}
