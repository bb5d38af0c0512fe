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
 * @param filling what it says when it is left blank, or null
 */
public record Field(
        String id,
        Label label,
        @Nullable Label hint,
        boolean needed,
        boolean open,
        Kind kind,
        @Nullable Filling filling) {

    /** What can be filled in. */
    public sealed interface Kind {
        /** Words. */
        sealed interface Words extends Kind {}

        /** When something was. */
        sealed interface Moment extends Kind {}

        /** How much. */
        sealed interface Amount extends Kind {}

        /** Something to choose. */
        sealed interface Pick extends Kind {}

        /** Another record. */
        sealed interface Reference extends Kind {}

        /** One line of text. */
        record Line() implements Words {}

        /** Several lines. */
        record Lines() implements Words {}

        /** Somebody, by name. */
        record Person() implements Words {}

        record Day() implements Moment {}

        /** A time of day. */
        record Time() implements Moment {}

        /**
         * A number.
         *
         * @param unit what it counts, or null
         * @param least the smallest that makes sense
         * @param scale how many places after the point
         */
        record Number(@Nullable Label unit, long least, int scale) implements Amount {}

        /** 元, to the 分. */
        record Money() implements Amount {}

        /** One of several. */
        record Choice(List<Option> options) implements Pick {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /** Any of several. */
        record Choices(List<Option> options) implements Pick {
            public Choices {
                options = List.copyOf(options);
            }
        }

        /**
         * Yes or no.
         *
         * @param phrases words of a sentence that mean yes
         */
        record YesNo(List<String> phrases) implements Pick {
            public YesNo {
                phrases = List.copyOf(phrases);
            }
        }

        /** 公开主体. */
        record Body() implements Reference {}

        /** 政府信息 of the same body, by its index number. */
        record Document() implements Reference {}

        /** 依申请公开 of the same body, by its number. */
        record Request() implements Reference {}

        /** 来信 to the same body, by its number. */
        record Mail() implements Reference {}

        /** An entry of another register of the same body. */
        record EntryOf(String register) implements Reference {}

        /** Somebody of the same body who may record in the register, by account. */
        record Colleague() implements Reference {}

        /** A figure of a statutory table. */
        record Figure() implements Reference {}

        record Files() implements Kind {}
    }

    /** What can be chosen; nothing where there is no choice. */
    public List<Option> options() {
        return switch (kind) {
            case Kind.Choice(var options) -> options;
            case Kind.Choices(var options) -> options;
            case Kind.YesNo _,
                    Kind.Words _,
                    Kind.Moment _,
                    Kind.Amount _,
                    Kind.Reference _,
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
        return kind instanceof Kind.Amount;
    }

    public boolean isYesNo() {
        return kind instanceof Kind.YesNo;
    }
}
