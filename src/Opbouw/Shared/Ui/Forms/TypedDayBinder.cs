using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>A day that nobody means (31-12-9999, 01-01-0001) is a slip of the hand: the page asks again, and no reckoning with days runs off the end.</summary>
internal sealed class TypedDayBinder(IModelBinder inner) : IModelBinder
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result is not { IsModelSet: true, Model: DateOnly day } || (day >= First && day <= Last))
            return;
        bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Kijk het jaartal nog eens na: kies een dag na 1900 en voor 2200");
        bindingContext.Result = ModelBindingResult.Failed();
    }
}

internal sealed class TypedDayBinderProvider : IModelBinderProvider
{
    private static readonly TryParseModelBinderProvider Reader = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) && Reader.GetBinder(context) is { } inner ? new TypedDayBinder(inner) : null;
}
