package yangguang.registers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;

/**
 * 一句话登记: reads one line in plain words into a register, a day, numbers and choices, by the phrases
 * of the definitions. What it makes of it is shown in the form; nothing is kept.
 */
@Component
public class ReadSentence {
    private final RegisterBook book;
    private final Clock clock;

    ReadSentence(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** What a sentence says. */
    public sealed interface Reading {
        /**
         * @param typed what was understood, as one would type it
         * @param rest the parts that were not understood
         */
        record Understood(Definition register, TypedFields typed, List<String> rest)
                implements Reading {}

        /** No register of the viewer is named in it. */
        record NoRegister() implements Reading {}
    }

    public Reading read(Viewer viewer, String sentence) {
        return read(book.recordedIn(viewer), sentence, LocalDate.now(clock));
    }

    /** The same into a register that was chosen. */
    public Reading read(Definition register, String sentence) {
        return new Sentence(register, sentence, LocalDate.now(clock)).read();
    }

    static Reading read(List<Definition> registers, String sentence, LocalDate today) {
        return named(registers, sentence)
                .<Reading>map(register -> new Sentence(register, sentence, today).read())
                .orElseGet(Reading.NoRegister::new);
    }

    /**
     * The register whose longest phrase stands in the sentence. Of two phrases that follow each
     * other without a gap the later says what it is: 信息员培训 is a training.
     */
    private static Optional<Definition> named(List<Definition> registers, String sentence) {
        record Named(Definition register, int length, int place) {
            int end() {
                return place + length;
            }
        }
        var all =
                registers.stream()
                        .flatMap(
                                register ->
                                        register.phrases().stream()
                                                .filter(sentence::contains)
                                                .map(
                                                        phrase ->
                                                                new Named(
                                                                        register,
                                                                        phrase.length(),
                                                                        sentence.indexOf(phrase))))
                        .toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.place() == one.end()))
                .max(comparingInt(Named::length).thenComparing(comparing(Named::place).reversed()))
                .map(Named::register);
    }
}
