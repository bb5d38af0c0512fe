package yangguang.reporting.web;

import yangguang.reporting.HandRecord;

/**
 * One record by hand.
 *
 * @param label of its row
 * @param measure 单位 of its number
 */
public record HandRecordPage(
        HandRecord record, String label, String measure, String unit, boolean mayCorrect) {}
