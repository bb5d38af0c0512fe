package yangguang.law.clocks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yangguang.law.clocks.FixedDates.DueDay;
import yangguang.law.clocks.FixedDates.DueMoment;
import yangguang.law.rules.Citation;
import yangguang.law.words.Words;

/** What {@link Questions} answers. */
public sealed interface Answer {

    /** What the law says. */
    sealed interface Found extends Answer {
        /** Such as REG-2019. */
        String regulation();

        /** The last day. */
        LocalDate last();

        /** It in one sentence. */
        String sentence(Locale locale);

        List<Citation> citations();
    }

    /**
     * @param regulation such as REG-2019
     * @param channel how the request came, where told
     * @param receipt the event that counts as receipt by that channel: submitted, signed, arrived,
     *     confirmed
     */
    record Due(
            Purpose purpose,
            Deadline deadline,
            String regulation,
            Optional<Channel> channel,
            Optional<String> receipt)
            implements Found {

        @Override
        public LocalDate last() {
            return deadline.due();
        }

        @Override
        public List<Citation> citations() {
            return deadline.counting().citations();
        }

        @Override
        public String sentence(Locale locale) {
            var sentence = new Explanation(purpose, deadline).sentence(locale);
            return channel.isPresent() && receipt.isPresent()
                    ? sentence + receiptWords(locale, channel.get(), receipt.get())
                    : sentence;
        }

        private static String receiptWords(Locale locale, Channel channel, String receipt) {
            return Words.say(
                    locale,
                    "law.receipt",
                    List.of(
                            Words.say(locale, "law.channel." + channel.word(), List.of()),
                            Words.say(locale, "law.receipt." + receipt, List.of())));
        }
    }

    /**
     * A number of hours. They run on through nights, weekends and holidays, since the law leaves
     * none of them out.
     *
     * @param days how many of them lie in each day
     */
    record Moment(
            Purpose purpose,
            String regulation,
            LocalDateTime from,
            DueMoment due,
            List<HoursOfDay> days)
            implements Found {
        public Moment {
            days = List.copyOf(days);
        }

        public long hours() {
            return Duration.between(from, due.due()).toHours();
        }

        @Override
        public LocalDate last() {
            return due.due().toLocalDate();
        }

        @Override
        public List<Citation> citations() {
            return List.of(due.law());
        }

        @Override
        public String sentence(Locale locale) {
            return Words.say(
                    locale,
                    "law.sentence.hours",
                    List.of(
                            from,
                            Words.say(locale, purpose.event(), List.of()),
                            hours(),
                            due.due(),
                            Words.say(locale, purpose.action(), List.of())));
        }
    }

    /**
     * A day of the year.
     *
     * @param year the year that is reported on
     */
    record OnDay(Purpose purpose, String regulation, int year, DueDay due) implements Found {
        @Override
        public LocalDate last() {
            return due.due();
        }

        @Override
        public List<Citation> citations() {
            return List.of(due.law());
        }

        @Override
        public String sentence(Locale locale) {
            return Words.say(
                    locale,
                    "law.sentence.on-day",
                    List.of(
                            String.valueOf(year),
                            Words.say(locale, purpose.event(), List.of()),
                            due.due(),
                            Words.say(locale, purpose.action(), List.of())));
        }
    }

    record Refused(Refusal refusal) implements Answer {}
}
