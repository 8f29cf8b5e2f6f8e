using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>The errors of all mutations that take a row through its workflow.</summary>
/// <param name="noun">What the row is called in sentences, e.g. <c>incident</c>.</param>
/// <param name="notFound">The error for a row that is not there.</param>
internal sealed class WorkflowErrors(string noun, MutationErrorType notFound)
{
    private static readonly MutationErrorType StepNotAllowed = new(
        "StepNotAllowedError", "The step is not allowed in the present state (当前状态不允许该步骤).",
        new MutationErrorField("state", "The present state (当前状态)."),
        new MutationErrorField("allowedSteps", "The mutations that the caller may run instead (可执行步骤).", IsList: true));

    private static readonly MutationErrorType VersionConflict = new(
        "VersionConflictError", "Somebody else changed it meanwhile (版本冲突).", new MutationErrorField("version", "The present version (当前版本).", "Long"));

    private static readonly MutationErrorType KeyReused = new("IdempotencyKeyReusedError", "The idempotency key has served for another change (幂等键已用于其他操作).");

    private static readonly MutationErrorType OutsideDistrict = new("PlaceOutsideDistrictError", "No grid is there (不在辖区网格内): the place lies outside of the district, or no grid has the code.");

    private static readonly MutationErrorType OutsideScope = new("PlaceOutsideScopeError", "The place lies outside of what the caller may see (超出权限范围).");

    private static readonly MutationErrorType Invalid = new("InvalidInputError", "A member of the input can't be used (输入无效).", new MutationErrorField("field", "The member (字段)."));

    private static readonly MutationErrorType Missing = new(
        "ReferenceNotFoundError", "What a member of the input names does not exist or can't be seen by the caller (引用对象不存在).", new MutationErrorField("field", "The member (字段)."));

    private static readonly MutationErrorType FileRefused = new(
        "FileTypeNotAllowedError", "The file is by its content none that may be attached (文件类型不允许).", new MutationErrorField("allowedTypes", "The media types that may be attached (允许的类型).", IsList: true));

    private static readonly MutationErrorType TooManyFiles = new(
        "TooManyAttachmentsError", "No more files may be attached (附件过多).", new MutationErrorField("most", "As many as may be (上限).", "Int"));

    /// <summary>Of a mutation that makes a row.</summary>
    public static IReadOnlyList<MutationErrorType> OfStart { get; } = [Invalid, Missing, OutsideDistrict, OutsideScope, KeyReused];

    /// <summary>Of a mutation that changes a row.</summary>
    public IReadOnlyList<MutationErrorType> OfStep { get; } = [notFound, StepNotAllowed, VersionConflict, Invalid, Missing, KeyReused];

    /// <summary>Of a mutation that attaches a file to a row.</summary>
    public IReadOnlyList<MutationErrorType> OfAttaching => [.. OfStep, FileRefused, TooManyFiles];

    public MutationResult Answer(ChangeOutcome outcome) => outcome.Fault is { } fault ? MutationResult.Refused(Error(fault)) : MutationResult.Done(outcome.Key);

    private MutationError Error(ChangeFault fault) => fault switch
    {
        ChangeFault.StepNotAllowed step => StepNotAllowed.With(
            $"The {noun} is {step.State}, where this can't be done; {(step.Allowed.Count == 0 ? "you can do nothing with it there" : $"run one of {string.Join(", ", step.Allowed)}")}.", step.State, step.Allowed),
        ChangeFault.VersionConflict conflict => VersionConflict.With($"The {noun} was changed meanwhile and has version {conflict.Version}; read it again and decide anew.", conflict.Version),
        ChangeFault.KeyReused => KeyReused.With("This idempotencyKey has served for another change within the last 24 hours; make a new key for each change."),
        ChangeFault.NoGrid => OutsideDistrict.With("No grid of the district is there; give a location within the district (longitude first), or the code of a grid."),
        ChangeFault.OutOfScope => OutsideScope.With($"The place of the {noun} lies outside of your scope; give one within it."),
        ChangeFault.Invalid invalid => Invalid.With($"As {invalid.Field} was expected {invalid.Expected}.", invalid.Field),
        ChangeFault.Missing missing => Missing.With($"There is nothing that {missing.Field} could mean; pass the id of an object that an earlier answer gave.", missing.Field),
        ChangeFault.FileRefused refused => FileRefused.With($"The file's content is none of what may be attached: {string.Join(", ", refused.Allowed)}; its name and what it is called by its sender do not count.", refused.Allowed),
        ChangeFault.TooManyFiles many => TooManyFiles.With($"The {noun} has the {many.Most} files that it may have; attach this one elsewhere.", many.Most),
        _ => notFound.With($"There is no {noun} of this id that you could see; ask for it again."),
    };
}
