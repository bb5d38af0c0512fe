package yangguang.guide;

import java.time.LocalDate;

/**
 * 公开指南, one edition.
 *
 * @param change what this edition changes in the one before; empty for the first
 */
public record GuideEdition(
        long bodyId, int number, LocalDate publishedOn, String by, String change, GuideText text) {}
