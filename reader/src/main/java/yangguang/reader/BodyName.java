package yangguang.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds whose report it is: in the title, and more fully in the signature or the preface. */
final class BodyName {
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?:19|20)\\d{2}|二[〇○零]|关于|政府信息|政务|信息公开|主动公开|年度|年报|报告|[（(《“:：,，]");
    private static final Pattern BEFORE_NAME =
            Pattern.compile("^(?:关于|(?:(?:19|20)\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\\s*年?度?)+");
    private static final Pattern IN_SENTENCE =
            Pattern.compile(
                    "(?:19|20)\\d{2}年(?:度|全年)?[,，]?(\\p{IsHan}{2,12}?(?:街道办事处|街道|镇|乡|局))(?=主动公开|未收到|没有|收到|共|受理|接到|全年|累计|通过|在|无)");
    private static final Pattern ANYBODY = Pattern.compile("[我本全各该某]|所属|有关|相关|乡镇|村");
    private static final int PREFACE_LINES = 30;

    private final Masthead head;
    private final List<Line> lines;

    private BodyName(Masthead head, List<Line> lines) {
        this.head = head;
        this.lines = lines;
    }

    static Optional<String> of(Masthead head, List<Line> lines) {
        var name = new BodyName(head, lines);
        return head.title().flatMap(BodyName::inTitle).map(name::fuller).or(name::outsideTitle);
    }

    static Optional<String> inTitle(String title) {
        var from = BEFORE_NAME.matcher(title).replaceFirst("").strip();
        var name = AFTER_NAME.split(from, 2)[0].replaceAll("[的\\s]+$", "");
        return Optional.of(name).filter(part -> Signature.BODY.matcher(part).matches());
    }

    /** 金龙街道办事处 in the title may be 鲤城区人民政府金龙街道办事处 below. */
    private String fuller(String name) {
        return Stream.concat(signed(), announced(name))
                .filter(other -> other.length() > name.length() && extend(other, name))
                .findFirst()
                .orElse(name);
    }

    private static boolean extend(String longer, String name) {
        return longer.endsWith(name) || longer.equals(name + "办事处") || longer.equals(name + "人民政府");
    }

    private Stream<String> signed() {
        return Signature.all(lines).stream().map(Signature::body);
    }

    /** 现将2017年XX办事处…情况报告如下. */
    private Stream<String> announced(String name) {
        var named = Pattern.compile("年度?(\\p{IsHan}{2,20}" + Pattern.quote(name) + ")");
        return lines.stream()
                .limit(PREFACE_LINES)
                .flatMap(line -> named.matcher(line.bare()).results())
                .map(found -> found.group(1))
                .filter(found -> !AFTER_NAME.matcher(found).find());
    }

    private Optional<String> outsideTitle() {
        return Stream.concat(signed(), head.labelledBodies())
                .filter(body -> Signature.BODY.matcher(body).matches())
                .findFirst()
                .or(this::inSentence);
    }

    /** 2022年安仁乡未收到申请. */
    private Optional<String> inSentence() {
        return lines.stream()
                .flatMap(line -> IN_SENTENCE.matcher(line.bare()).results())
                .map(found -> found.group(1))
                .filter(name -> !ANYBODY.matcher(name).find())
                .findFirst();
    }
}
