package yangguang.guide;

import java.time.LocalDate;

/**
 * What is being written of the next edition.
 *
 * @param ready whether it waits for the approver
 */
public record GuideDraft(
        GuideText text, String change, boolean ready, String by, LocalDate on, long version) {}
