using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;

namespace Opbouw.Settings.ChangeNumbers;

/// <summary>Terms or thresholds: a field for each number that a module named, between its bounds.</summary>
[Needs(SettingRights.ChangeCode), AsksAgain]
public sealed class ChangeNumbersPage(SettingDesk desk) : ChangeSettingPage(desk)
{
    [BindProperty]
    public NumbersForm Form { get; set; } = new();

    public IReadOnlyList<NumberSetting> Numbers { get; private set; } = [];

    public string HintOf(int number) => $"{Numbers[number].Hint} {Numbers[number].Bounds} Opbouw geeft {Numbers[number].Usual.ToString(CultureInfo.InvariantCulture)} mee.".Trim();

    public async Task<IActionResult> OnGetAsync(string deel, CancellationToken ct)
    {
        if (!Choose(deel) || !await OpenAsync(Part, ct))
            return NotFound();
        var chosen = await Desk.NewestAsync((SettingKind<ChosenNumbers>)Part, ct);
        Form.Values = [.. Numbers.Select(number => (int?)number.In(chosen))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string deel, CancellationToken ct)
    {
        if (!Choose(deel) || !Answers(Part))
            return NotFound();
        Check();
        if (!ModelState.IsValid)
            return Page();
        var values = Numbers.Zip(Form.Values).ToDictionary(pair => pair.First.Code, pair => pair.Second!.Value);
        return await KeepAsync(((SettingKind<ChosenNumbers>)Part).Write(new ChosenNumbers(new(values))), ct);
    }

    private bool Choose(string part)
    {
        if (Enum.GetValues<NumberPage>().Where(page => NumberSetting.KindOf(page).Code == part).ToList() is not [var page])
            return false;
        Part = NumberSetting.KindOf(page);
        Numbers = [.. NumberSetting.On(page)];
        return true;
    }

    private void Check()
    {
        Form.Values = [.. Form.Values.Concat(Enumerable.Repeat<int?>(null, Numbers.Count)).Take(Numbers.Count)];
        foreach (var (place, number) in Numbers.Index())
        {
            var field = $"Form.Values[{place}]";
            if (ModelState[field] is { Errors.Count: > 0 })
                continue;
            if (Form.Values[place] is not { } value || value < number.Least || value > number.Most)
                ModelState.AddModelError(field, $"Vul een getal in. {number.Bounds}");
        }
    }
}

public sealed class NumbersForm
{
    public List<int?> Values { get; set; } = [];
}
