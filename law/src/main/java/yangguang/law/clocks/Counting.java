package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import yangguang.law.rules.Citation;

/**
 * 期限计算: how a due day was reached.
 *
 * @param start day zero, the day of the event
 * @param due the last day of the period
 * @param period how many units the period has
 * @param unit what it counts
 * @param citations the articles that it rests on, the period's own first
 * @param proof every calendar day from start to due
 */
public record Counting(
        LocalDate start,
        LocalDate due,
        int period,
        Unit unit,
        List<Citation> citations,
        List<CountedDay> proof) {
    public Counting {
        citations = List.copyOf(citations);
        proof = List.copyOf(proof);
    }
}
