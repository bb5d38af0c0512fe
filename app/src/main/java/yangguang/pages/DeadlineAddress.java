package yangguang.pages;

import org.springframework.web.util.UriComponentsBuilder;
import yangguang.law.clocks.Question;

/** Where everybody can count a due day again: the page 期限计算 with its question filled in. */
public final class DeadlineAddress {
    private DeadlineAddress() {}

    public static String of(Question question) {
        var address =
                UriComponentsBuilder.fromPath("/deadline")
                        .queryParam("kind", question.kind())
                        .queryParam("received", question.received());
        if (question.extended()) address.queryParam("extended", "yes");
        if (!question.corrected().isEmpty()) address.queryParam("corrected", question.corrected());
        question.exclusions().forEach(span -> address.queryParam("exclude", span));
        return address.build().toUriString();
    }
}
