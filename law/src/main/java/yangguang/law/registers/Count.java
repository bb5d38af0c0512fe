package yangguang.law.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 计数: what an entry counts for once it is filled in that far. */
public sealed interface Count {
    /** What these values count; nothing as long as a day or an amount is blank. */
    Stream<Tick> ticks(Values values);

    /** The indicators of which the register knows all. */
    List<String> indicators();

    /**
     * How much: a field, or one.
     *
     * @param field null for one
     * @param shift by how many places 元 become the unit of the indicator, such as 万元
     */
    record Amount(@Nullable String field, int shift) {
        static final Amount ONE = new Amount(null, 0);

        /** 元, counted in 万元. */
        static Amount inTenThousands(String field) {
            return new Amount(field, 4);
        }

        /** Empty as long as the field is blank. */
        public Optional<BigDecimal> in(Values values) {
            return field == null
                    ? Optional.of(BigDecimal.ONE)
                    : values.number(field).map(number -> number.movePointLeft(shift));
        }
    }

    /**
     * 流量: counts on a day.
     *
     * @param on the field of that day
     */
    record Flow(String indicator, When when, String on, Amount amount) implements Count {
        @Override
        public Stream<Tick> ticks(Values values) {
            if (!when.holds(values)) return Stream.of();
            return values.day(on).stream()
                    .flatMap(
                            day ->
                                    amount.in(values).stream()
                                            .map(many -> new Tick(day, indicator, many)));
        }

        @Override
        public List<String> indicators() {
            return List.of(indicator);
        }
    }

    /**
     * 存量: counts from one day to another.
     *
     * @param from the field of the first day
     * @param to the field of the last day; null if it never ends
     * @param inclusive whether the last day still counts, as for somebody's last day at work
     */
    record Stock(
            String indicator,
            When when,
            String from,
            @Nullable String to,
            boolean inclusive,
            Amount amount)
            implements Count {
        @Override
        public Stream<Tick> ticks(Values values) {
            var first = values.day(from);
            var many = amount.in(values);
            if (!when.holds(values) || first.isEmpty() || many.isEmpty()) return Stream.of();
            var begin = new Tick(first.get(), indicator, many.get());
            return Stream.concat(
                    Stream.of(begin),
                    end(values).stream().map(day -> new Tick(day, indicator, many.get().negate())));
        }

        private Optional<LocalDate> end(Values values) {
            if (to == null) return Optional.empty();
            return values.day(to).map(day -> inclusive ? day.plusDays(1) : day);
        }

        @Override
        public List<String> indicators() {
            return List.of(indicator);
        }
    }

    /**
     * 其他来源: counts for the figure that is named in the entry itself, of which nobody knows all.
     *
     * @param figure the field that names it
     */
    record Named(String figure, String on, Amount amount) implements Count {
        @Override
        public Stream<Tick> ticks(Values values) {
            return values.text(figure).stream()
                    .flatMap(
                            indicator ->
                                    new Flow(indicator, When.ALWAYS, on, amount).ticks(values));
        }

        @Override
        public List<String> indicators() {
            return List.of();
        }
    }
}
