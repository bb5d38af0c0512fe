package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import yangguang.law.clocks.Deadline.Provisional;
import yangguang.law.clocks.Deadline.Settled;
import yangguang.law.words.Words;

/** 说明: a due day in one sentence that an applicant, a clerk and a court can follow. */
public record Explanation(Purpose purpose, Deadline deadline) {

    public String sentence(Locale locale) {
        var counting = deadline.counting();
        var unit = counting.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var sentence =
                say(
                        locale,
                        "law.sentence",
                        counting.start(),
                        say(locale, purpose.event()),
                        say(locale, "law.unit." + unit, counting.period()),
                        asides(locale),
                        counting.due(),
                        say(locale, purpose.action()));
        return switch (deadline) {
            case Settled _ -> sentence;
            case Provisional(_, var until) -> sentence + provisional(locale, until);
        };
    }

    /** The days that did not count, named and numbered; empty when every day did. */
    private String asides(Locale locale) {
        var holidays = new LinkedHashMap<String, Integer>();
        var excluded = new LinkedHashMap<String, Integer>();
        int weekend = 0;
        int makeUp = 0;
        int carried = 0;
        for (var day : deadline.proof()) {
            switch (day.why()) {
                case HOLIDAY -> holidays.merge(day.note(), 1, Integer::sum);
                case EXCLUDED -> excluded.merge(day.note(), 1, Integer::sum);
                case WEEKEND -> weekend++;
                case MAKE_UP -> makeUp++;
                case CARRIED_ON -> carried++;
                case START, COUNTED -> {}
            }
        }
        var asides = new ArrayList<String>();
        holidays.forEach(
                (festival, days) -> asides.add(say(locale, "law.aside.holiday", festival, days)));
        if (weekend > 0) asides.add(say(locale, "law.aside.weekend", weekend));
        excluded.forEach(
                (cause, days) -> asides.add(say(locale, "law.aside.excluded", cause, days)));
        if (makeUp > 0) asides.add(say(locale, "law.aside.make-up", makeUp));
        if (carried > 0) asides.add(say(locale, "law.aside.carried-on"));
        if (asides.isEmpty()) return "";
        var joined = String.join(say(locale, "law.aside.comma"), asides);
        return say(locale, "law.aside", joined);
    }

    private String provisional(Locale locale, LocalDate until) {
        return say(locale, "law.provisional", String.valueOf(until.getYear() + 1));
    }

    private static String say(Locale locale, String key, Object... args) {
        return Words.say(locale, key, List.of(args));
    }
}
