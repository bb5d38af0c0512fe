package yangguang.law.clocks;

/** The due day of a reply, or why there is none. */
public sealed interface Reply {
    record Due(Deadline deadline) implements Reply {}

    record Refused(Refusal refusal) implements Reply {}
}
