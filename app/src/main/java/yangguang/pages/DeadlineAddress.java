package yangguang.pages;

import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.law.clocks.Kind;
import yangguang.law.clocks.Question;

/** Where everybody can count a due day again: the page 期限计算 with its question filled in. */
public final class DeadlineAddress {
    private DeadlineAddress() {}

    /** A period that begins on that day. */
    public static String of(Kind kind, LocalDate event) {
        return of(Question.of(kind, event));
    }

    public static String of(Question question) {
        var address =
                UriComponentsBuilder.fromPath("/deadline")
                        .queryParam("kind", question.kind())
                        .queryParam("received", question.received());
        if (!question.at().isEmpty()) address.queryParam("at", question.at());
        if (question.extended()) address.queryParam("extended", "yes");
        if (!question.corrected().isEmpty()) address.queryParam("corrected", question.corrected());
        if (!question.until().isEmpty()) address.queryParam("until", question.until());
        question.exclusions().forEach(span -> address.queryParam("exclude", span));
        return address.build().toUriString();
    }
}
