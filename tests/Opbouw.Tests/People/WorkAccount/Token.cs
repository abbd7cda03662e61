using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Opbouw.Tests.People.WorkAccount;

/// <summary>A token of a directory, opened, so that a test can change it and sign it with any key.</summary>
public sealed class Token
{
    private readonly JsonObject head;
    private readonly JsonObject body;

    public Token(string written)
    {
        var parts = written.Split('.');
        head = Read(parts[0]);
        body = Read(parts[1]);
    }

    public string Subject => body["sub"]!.GetValue<string>();

    public Token With(string name, JsonNode value)
    {
        body[name] = value;
        return this;
    }

    public string SignedWith(RSA key)
    {
        var text = Written();
        return $"{text}.{Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public string WithoutSignature()
    {
        (head["alg"], _) = ("none", head.Remove("kid"));
        return $"{Written()}.";
    }

    /// <summary>Signed with something that is no secret between the two, such as the public key.</summary>
    public string SignedWithSecret(byte[] secret)
    {
        head["alg"] = "HS256";
        var text = Written();
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    private string Written() => $"{Base64UrlEncoder.Encode(head.ToJsonString())}.{Base64UrlEncoder.Encode(body.ToJsonString())}";

    private static JsonObject Read(string part) => JsonNode.Parse(Base64UrlEncoder.Decode(part))!.AsObject();
}
