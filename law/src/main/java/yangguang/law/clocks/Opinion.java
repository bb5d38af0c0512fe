package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.Optional;

/** 征求意见: one consultation of a third party or another agency. */
record Opinion(
        Consulted who,
        String name,
        LocalDate asked,
        Optional<LocalDate> reached,
        Optional<LocalDate> given) {

    Opinion reached(LocalDate on) {
        return new Opinion(who, name, asked, Optional.of(on), given);
    }

    Opinion given(LocalDate on) {
        return new Opinion(who, name, asked, reached, Optional.of(on));
    }

    /** The day by which the letter has certainly come: noted, or told by the answer. */
    Optional<LocalDate> answered() {
        return given.or(() -> reached);
    }

    /**
     * The clock of the one consulted, from the day the letter came; where unknown, from its
     * sending.
     */
    Optional<Clock> clock(RequestLaw law, LocalDate received) {
        return RequestLaw.rule(law.opinion, who)
                .from(received, reached.orElse(asked))
                .map(deadline -> new Clock(Purpose.OPINION, deadline, name, given));
    }

    /**
     * The time that does not count: until the answer, or the end of the time to answer. While
     * neither has come it reaches as far as today, so that nobody relies on days that may still
     * count.
     */
    Optional<Exclusion> exclusion(RequestLaw law, LocalDate received, LocalDate today) {
        if (RequestLaw.rule(law.opinionExcluded, who).find(received).isEmpty()) {
            return Optional.empty();
        }
        var silence = clock(law, received).map(clock -> clock.deadline().due());
        var end = given.orElse(today);
        var last = silence.filter(end::isAfter).orElse(end);
        return Optional.of(new Exclusion(asked, last.isBefore(asked) ? asked : last, name));
    }
}
