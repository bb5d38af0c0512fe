package yangguang.requests;

import java.util.List;

/**
 * What a reply says. It may name people: sealed at rest.
 *
 * @param reasons 理由
 * @param withheld what is withheld in a partial reply 区分处理
 * @param advice where else to ask, or how to get it
 * @param released the information that is given, a line each: titles with 文号 or 索引号
 */
public record ReplyText(String reasons, String withheld, String advice, List<String> released) {
    public ReplyText {
        released = List.copyOf(released);
    }
}
