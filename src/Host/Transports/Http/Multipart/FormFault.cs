namespace Jianye.DataHub.Host.Transports.Http.Multipart;

/// <summary>What can be wrong with a multipart request, each with Hot Chocolate's code.</summary>
internal static class FormFault
{
    public static RequestException Unreadable(string message = "The form can't be read: it is damaged or cut, or a part has no name.") => Of("HC0033", message);

    public static RequestException NoOperations() => Of("HC0034", "The first part of a form was expected to be operations, with the request as JSON.");

    public static RequestException Misordered() => Of("HC0035", "The parts of a form were expected in the order operations, map, files.");

    public static RequestException NoPath() => Of("HC0037", "Each file of a form was expected to be named by a key of map, with a list of one path or more.");

    public static RequestException NoFile() => Of("HC0038", "The map names a file that the form does not hold; send each file after map, under its key.");

    public static RequestException NoVariable() => Of("HC0039", "The map leads to a variable that operations does not have; give it the value null there.");

    public static RequestException NotNull() => Of("HC0040", "The map leads to a value that is not null, or to one place twice; each place of a file was expected to be null and to be named once.");

    public static RequestException BadPath() => Of("HC0041", "The map leads into a value that has no such member or item; a path was expected such as variables.input.file or variables.files.0.");

    public static RequestException NotOfVariables() => Of("HC0042", "A path of map was expected to begin with variables, as in variables.file.");

    public static RequestException NotOfRequest() => Of("HC0042", "With a list of requests, a path of map was expected to begin with the index of one and variables, as in 0.variables.file.");

    public static RequestException BadMap() => Of("HC0043", "The part map was expected to be a JSON object with a list of paths for each file, as in {\"0\":[\"variables.file\"]}.");

    public static RequestException NoMap() => Of("HC0044", "The second part of a form was expected to be map, which says which file belongs where.");

    private static RequestException Of(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
