package yangguang.law.outcomes;

import java.util.List;
import java.util.Optional;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.rules.Citation;

/**
 * What the law says of an outcome.
 *
 * @param code its code in the field, such as D4
 * @param label its row in the statutory table
 * @param law the articles it rests on
 * @param row the name of that row in the indicators
 * @param annualRow the row of table 三 of the annual report that counts it, as a part of its
 *     indicators such as {@code t2_granted_person}
 * @param letter the kind of letter that tells the applicant
 * @param refused whether statistics count it as 不予公开
 * @param reconsiderationFirst whether it refuses under articles 14 to 16, so that 行政复议 may have to
 *     come before a lawsuit
 * @param after what must have happened to the request before; empty where nothing need
 * @param givenUpIn the standing in which a request that is given up ends so; empty for what a reply
 *     tells
 */
public record OutcomeFacts(
        Outcome outcome,
        String code,
        String label,
        List<Citation> law,
        String row,
        String annualRow,
        String letter,
        boolean refused,
        boolean reconsiderationFirst,
        Optional<Prior> after,
        Optional<Standing> givenUpIn) {
    public OutcomeFacts {
        law = List.copyOf(law);
    }
}
