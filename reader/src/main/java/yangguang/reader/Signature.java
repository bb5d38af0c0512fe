package yangguang.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The name of a body with a day below it, as documents end. */
record Signature(String body, LocalDate day) {
    static final Pattern BODY =
            Pattern.compile(
                    "[\\p{IsHan}（）()]{1,40}(?:政府|委员会|办公室|办事处|分局|局|厅|委|办|部|院|会|中心|所|站|队|署|行|社|县|市|区|省|州|盟|旗|镇|乡|街道)");

    static List<Signature> all(List<Line> lines) {
        var printed = lines.stream().filter(line -> !line.blank()).toList();
        return IntStream.range(1, printed.size())
                .filter(at -> BODY.matcher(printed.get(at - 1).bare()).matches())
                .boxed()
                .flatMap(
                        at ->
                                PrintedDate.only(printed.get(at).text()).stream()
                                        .map(day -> new Signature(printed.get(at - 1).bare(), day)))
                .toList();
    }
}
