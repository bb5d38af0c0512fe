package yangguang.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The text of a standard letter, as {@code letters/README.md} describes it: first what the letter
 * needs, then its lines.
 */
record LetterText(List<Need> needs, List<String> lines) {
    private static final Map<LetterKind, LetterText> READ = new ConcurrentHashMap<>();
    private static final Pattern NEED = Pattern.compile("必备 (?<field>[^：]+)：(?<article>.+)");

    /** What every template may use, whatever its kind. */
    private static final Set<MergeField> EVERYWHERE =
            EnumSet.of(
                    MergeField.APPLICANT,
                    MergeField.NUMBER,
                    MergeField.LETTER_NUMBER,
                    MergeField.BODY,
                    MergeField.BODY_ADDRESS,
                    MergeField.BODY_PHONE,
                    MergeField.BODY_CONTACT,
                    MergeField.RECEIVED_ON,
                    MergeField.CHANNEL,
                    MergeField.DESCRIPTION,
                    MergeField.FORM,
                    MergeField.TODAY,
                    MergeField.DUE,
                    MergeField.ARTICLES,
                    MergeField.ADVICE,
                    MergeField.RECONSIDERATION_AUTHORITY,
                    MergeField.COURT,
                    MergeField.SIGNATURE);

    static LetterText of(LetterKind kind) {
        return READ.computeIfAbsent(kind, LetterText::read);
    }

    private static LetterText read(LetterKind kind) {
        var file = new ClassPathResource("letters/" + kind.address() + ".txt");
        try {
            return parse(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException("no text of the letter " + kind, missing);
        }
    }

    private static LetterText parse(String text) {
        var needs = new ArrayList<Need>();
        var lines = new ArrayList<String>();
        for (String line : text.lines().toList()) {
            var need = NEED.matcher(line);
            if (need.matches())
                needs.add(new Need(field(need.group("field")), need.group("article")));
            else if (!lines.isEmpty() || !line.isBlank()) lines.add(line);
        }
        return new LetterText(List.copyOf(needs), List.copyOf(lines));
    }

    private static MergeField field(String word) {
        return MergeField.named(word)
                .orElseThrow(() -> new IllegalStateException("no merge field " + word));
    }

    Set<MergeField> fields() {
        var fields = EnumSet.copyOf(EVERYWHERE);
        needs.forEach(need -> fields.add(need.field()));
        for (String line : lines) Merge.names(line).forEach(name -> fields.add(field(name)));
        return fields;
    }
}
