package yangguang.law.registers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 字段.
 *
 * @param hint one sentence that helps to fill it in, or null
 * @param needed whether it may not stay blank
 * @param open whether the public may see it
 */
public record Field(
        String id, Label label, @Nullable Label hint, boolean needed, boolean open, Kind kind) {

    /** What can be filled in. */
    public sealed interface Kind {
        /** One line of text. */
        record Line() implements Kind {}

        /** Several lines. */
        record Lines() implements Kind {}

        record Day() implements Kind {}

        /** A time of day. */
        record Time() implements Kind {}

        /**
         * A number.
         *
         * @param unit what it counts, or null
         * @param least the smallest that makes sense
         * @param scale how many places after the point
         */
        record Number(@Nullable Label unit, int least, int scale) implements Kind {}

        /** 元, to the 分. */
        record Money() implements Kind {}

        /** One of several. */
        record Choice(List<Option> options) implements Kind {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /** Any of several. */
        record Choices(List<Option> options) implements Kind {
            public Choices {
                options = List.copyOf(options);
            }
        }

        /**
         * Yes or no.
         *
         * @param phrases words of a sentence that mean yes
         */
        record YesNo(List<String> phrases) implements Kind {
            public YesNo {
                phrases = List.copyOf(phrases);
            }
        }

        /** Somebody, by name. */
        record Person() implements Kind {}

        /** 公开主体. */
        record Body() implements Kind {}

        /** 政府信息 of the same body, by its index number. */
        record Document() implements Kind {}

        /** 依申请公开 of the same body, by its number. */
        record Request() implements Kind {}

        /** An entry of another register of the same body. */
        record EntryOf(String register) implements Kind {}

        /** A figure of a statutory table. */
        record Figure() implements Kind {}

        record Files() implements Kind {}
    }

    /** What can be chosen; nothing where there is no choice. */
    public List<Option> options() {
        return switch (kind) {
            case Kind.Choice(var options) -> options;
            case Kind.Choices(var options) -> options;
            case Kind.Line _,
                    Kind.Lines _,
                    Kind.Day _,
                    Kind.Time _,
                    Kind.Number _,
                    Kind.Money _,
                    Kind.YesNo _,
                    Kind.Person _,
                    Kind.Body _,
                    Kind.Document _,
                    Kind.Request _,
                    Kind.EntryOf _,
                    Kind.Figure _,
                    Kind.Files _ ->
                    List.of();
        };
    }

    public Optional<Option> option(String id) {
        return options().stream().filter(option -> option.id().equals(id)).findFirst();
    }

    public boolean isDay() {
        return kind instanceof Kind.Day;
    }

    /** Whether an amount can be counted from it. */
    public boolean isAmount() {
        return kind instanceof Kind.Number || kind instanceof Kind.Money;
    }

    public boolean isYesNo() {
        return kind instanceof Kind.YesNo;
    }
}
