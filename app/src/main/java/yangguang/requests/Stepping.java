package yangguang.requests;

import java.util.List;
import java.util.Locale;
import yangguang.law.clocks.Refusal;
import yangguang.pages.Both;
import yangguang.pages.Problem;
import yangguang.pages.Problems;

/** What became of a step that somebody wanted to take with a request. */
public sealed interface Stepping {
    record Done(Request request) implements Stepping {}

    /**
     * The law does not allow it at that moment.
     *
     * @param article under which it is refused; empty where no article speaks of it
     */
    record Unlawful(Refusal refusal, String article) implements Stepping {
        /** The sentence, which names the article. */
        public Problem problem(String field) {
            if (article.isEmpty()) {
                return new Problem(field, refusal.message(), refusal.args().toArray());
            }
            var why = new Both(refusal.sentence(Locale.CHINA), refusal.sentence(Locale.ENGLISH));
            return new Problem(field, "requests.unlawful", why, article);
        }
    }

    /** Something else forbids it; a sentence by its key. */
    record Closed(String key, List<Object> arguments) implements Stepping {
        public Closed(String key) {
            this(key, List.of());
        }
    }

    /** Fields are wrong. */
    record Wrong(Problems problems) implements Stepping {}

    /**
     * Why it was not done; empty where it was.
     *
     * @param field beside which stands what concerns no field of its own
     */
    default Problems problems(String field) {
        return switch (this) {
            case Done _ -> Problems.none();
            case Wrong(var problems) -> problems;
            case Unlawful unlawful -> Problems.none().add(unlawful.problem(field));
            case Closed(var key, var arguments) ->
                    Problems.none().add(field, key, arguments.toArray());
        };
    }
}
