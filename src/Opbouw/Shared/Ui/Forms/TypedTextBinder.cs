using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Opbouw.Shared.Ui.Forms;

/// <summary>A text of more lines: its field is a box, and its line ends are kept.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyLinesAttribute : Attribute;

/// <summary>A secret is checked exactly as it was typed; it goes to a hash and nowhere else.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsTypedAttribute : Attribute;

/// <summary>Every text that comes in with a form or an address goes through <see cref="TypedText"/>; no page has to think of it.</summary>
internal sealed class TypedTextBinder(IModelBinder inner, bool mayHaveLines) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result is not { IsModelSet: true, Model: string typed })
            return;
        var clean = TypedText.Clean(typed, mayHaveLines);
        bindingContext.Result = ModelBindingResult.Success(clean.Length > 0 ? clean : EmptyAs(bindingContext));
        // A refused form shows again what would have been kept.
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, clean, clean);
    }

    private static string? EmptyAs(ModelBindingContext context) => context.ModelMetadata.ConvertEmptyStringToNull ? null : "";
}

internal sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.Metadata.ModelType != typeof(string) || Has<AsTypedAttribute>(context.Metadata))
            return null;
        var inner = new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>());
        return new TypedTextBinder(inner, MayHaveLines(context.Metadata));
    }

    public static bool MayHaveLines(ModelMetadata metadata) => Has<ManyLinesAttribute>(metadata);

    private static bool Has<T>(ModelMetadata metadata) => metadata is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributes } && attributes.OfType<T>().Any();
}
