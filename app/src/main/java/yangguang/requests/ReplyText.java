package yangguang.requests;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a reply says. It may name people: sealed at rest.
 *
 * @param reasons 理由
 * @param withheld what is withheld in a partial reply 区分处理
 * @param advice where else to ask, or how to get it
 * @param released what is given beside that, a line each: titles with 文号 or 索引号
 * @param difference why it ends otherwise than earlier requests on the matter; for the office only
 * @param given the documents and files that were chosen, a line each, as they stood when the reply
 *     was handed on
 */
public record ReplyText(
        String reasons,
        String withheld,
        String advice,
        List<String> released,
        String difference,
        List<String> given) {
    public ReplyText {
        released = List.copyOf(released);
        given = List.copyOf(given);
    }

    static final ReplyText GONE = new ReplyText("", "", "", List.of(), "", List.of());

    ReplyText giving(List<String> chosen) {
        return new ReplyText(reasons, withheld, advice, released, difference, chosen);
    }

    /** All information that the letter names. */
    public List<String> all() {
        return Stream.concat(given.stream(), released.stream()).distinct().toList();
    }
}
