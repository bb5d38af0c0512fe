package yangguang.portal.foi;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import yangguang.requests.AskedForm;
import yangguang.search.Answer;
import yangguang.search.Hit;
import yangguang.search.Question;
import yangguang.search.Search;

/** 可能已经公开: documents that may be what somebody is about to ask for. */
@Component
class AlreadyPublic {
    private static final int MOST = 5;

    private final Search search;

    AlreadyPublic(@Lazy Search search) {
        this.search = search;
    }

    boolean has(AskedForm form) {
        return !hits(form).isEmpty();
    }

    List<Hit> hits(AskedForm form) {
        var number = form.of("documentNumber");
        var byNumber = number.isEmpty() ? List.<Hit>of() : found(Question.of("").numbered(number));
        return byNumber.isEmpty()
                ? hits(form.of("title") + " " + form.of("description"))
                : byNumber;
    }

    List<Hit> hits(String words) {
        return words.isBlank() ? List.of() : found(Question.of(words.strip()));
    }

    /** Whole sentences seldom stand in one document, so what is alike counts too. */
    private List<Hit> found(Question question) {
        return switch (search.find(question.page(0, MOST))) {
            case Answer.Found found -> found.hits();
            case Answer.Nothing nothing -> nothing.alike().stream().limit(MOST).toList();
            case Answer.Jump _ -> found(Question.of("").numbered(question.words()));
        };
    }
}
