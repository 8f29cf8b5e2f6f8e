namespace Jianye.DataHub.Data.Attachments;

/// <summary>A file as it was received: whole, on the disk, nobody's yet.</summary>
/// <param name="Path">Where it lies, on the file system of the store; gone with the request unless it was kept.</param>
/// <param name="Name">As the client called it; null where it did not.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its content, 64 hexadecimal digits.</param>
/// <param name="MediaType">What it is by its content (<see cref="ContentTypes"/>); null for what the hub knows not.</param>
public sealed record UploadedFile(string Path, string? Name, int Size, string Sha256, string? MediaType);
