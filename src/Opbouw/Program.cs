var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "Opbouw");
app.Run();

public partial class Program;
