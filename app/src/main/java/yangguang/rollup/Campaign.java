package yangguang.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yangguang.journal.RecordRef;

/**
 * 年报编报任务: a body asks for the reports on a year.
 *
 * @param bodyId who asks
 * @param forms ids of the forms that are added up, in the order of the law
 * @param title of the notice
 * @param notice its text, or empty
 * @param deadline until when reports are to be handed in
 * @param byName who started it
 */
public record Campaign(
        long id,
        long bodyId,
        int year,
        List<String> forms,
        String title,
        String notice,
        LocalDate deadline,
        Reach reach,
        String byName,
        Instant at) {
    /** As records of this kind are named in the journal. */
    public static final String KIND = "rollup-campaign";

    public Campaign {
        forms = List.copyOf(forms);
    }

    public RecordRef ref() {
        return new RecordRef(KIND, id);
    }

    public String address() {
        return "/desk/rollup/" + id;
    }
}
